/* What is known of the thing or link in focus: where it stands, on what basis, by which source. */
import { href, page } from './page.js';
import { look, shape } from './kinds.js';

/** An element with attributes and children; text is never read as markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) {
      made.setAttribute(attribute, value);
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
  return made;
}

/** The sign of a kind, as beside a heading. */
export function sign(kind) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [name, value] of [['class', 'mark-sign k-' + look(kind)], ['viewBox', '0 0 16 16'], ['width', 13], ['height', 13], ['aria-hidden', 'true']]) {
    svg.setAttribute(name, value);
  }
  path.setAttribute('fill-rule', 'evenodd');
  path.setAttribute('d', shape(kind));
  svg.append(path);
  return svg;
}

/** A link to the page of a thing, or its text alone. */
export function thing(iri, text) {
  const address = href(iri);
  return address ? element('a', { href: address, rel: iri.startsWith(page.base) ? null : 'noopener nofollow' }, text) : element('span', {}, text);
}

/**
 * @param {?object} details
 *   title: text; kind and iri: of the thing, where it is one;
 *   facts: pairs of a term and a text (or an element);
 *   edges: rows of a network, each shown with its evidence
 * @param onClose called when the reader has seen enough
 */
export function show(host, details, onClose) {
  host.replaceChildren();
  host.hidden = !details;
  if (!details) {
    return;
  }
  const close = element('button', { type: 'button', class: 'close', 'aria-label': 'Close what is in focus' }, '×');
  close.addEventListener('click', onClose);
  host.append(close, element('h2', {}, details.kind ? sign(details.kind) : null, details.iri ? thing(details.iri, details.title) : details.title));
  if (details.facts?.length) {
    host.append(facts(details.facts));
  }
  if (details.edges?.length) {
    host.append(element('ul', { class: 'edges' }, ...details.edges.map(edge => element('li', {}, ...link(edge, details.iri)))));
  }
}

function facts(pairs) {
  const list = element('dl', { class: 'facts' });
  for (const [term, text] of pairs.filter(([, text]) => text !== undefined && text !== '')) {
    list.append(element('dt', {}, term), element('dd', {}, text));
  }
  return list;
}

/**
 * A link in words: from, relation, to, and what it rests on.
 *
 * @param above the IRI of the end that its heading names already and need not be named again
 */
export function link(edge, above) {
  const from = edge.from === above ? [] : [sign(edge.fromKind), thing(edge.from, edge.fromLabel), ' '];
  const to = edge.to === above ? ['it'] : [sign(edge.toKind), thing(edge.to, edge.toLabel)];
  const parts = [
    element('p', { class: 'edge' }, ...from, `${edge.relation} `, ...to, ' ',
      edge.basis ? element('span', { class: 'chip ' + edge.basis }, edge.basis) : null, ' ',
      edge.status ? element('span', { class: 'status' }, edge.status) : null),
  ];
  const known = [];
  known.push(['Where', edge.locator ?? (edge.basis ? 'place not noted' : undefined)]);
  known.push(['Basis', edge.basis ? undefined : 'no assertion of this graph: a fact of the record']);
  known.push(['Why', edge.rationale]);
  known.push(['Source', edge.source ? thing(edge.source, edge.source) : edge.basis ? 'not recorded' : undefined]);
  known.push(['Statement', edge.assertion ? thing(edge.assertion, 'page of this link') : undefined]);
  parts.push(facts(known));
  return parts;
}

/** A link in one line, for what is spoken. */
export function spoken(edge) {
  return `${edge.fromLabel} ${edge.relation} ${edge.toLabel}`
    + (edge.basis ? `, ${edge.basis}` : '') + (edge.locator ? `, ${edge.locator}` : '');
}
