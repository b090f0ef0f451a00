/* Rows of a network as items and links between them. */
import { keyOf, local } from './page.js';
import { distinct } from './rows.js';

/** @returns items by key, in order of appearance, and links; a row without both ends is counted and left out */
export function readNetwork(rows) {
  const items = new Map();
  const links = [];
  let broken = 0;
  rows.forEach((row, index) => {
    if (!row.from || !row.to) {
      broken++;
      return;
    }
    const from = item(items, row.from, row.fromLabel, row.fromKind);
    const to = item(items, row.to, row.toLabel, row.toKind);
    const key = local(row.assertion ?? '') ?? `${from.key} ${row.relation} ${to.key}`;
    const link = { key: links.some(each => each.key === key) ? `${key} ${index}` : key, from, to, row };
    links.push(link);
    from.links.push(link);
    to.links.push(link);
  });
  return { items, links, broken };
}

function item(items, iri, label, kind) {
  const key = keyOf(iri);
  if (!items.has(key)) {
    items.set(key, { key, iri, label: label ?? key, kind, links: [] });
  }
  return items.get(key);
}

/** The item at the other end. */
export function other(link, end) {
  return link.from === end ? link.to : link.from;
}

/** The kinds of the items in order of appearance. */
export function kinds(items) {
  return distinct([...items.values()].map(each => each.kind));
}

/** The details of an item: what it is and every link it has. */
export function itemDetails(each, facts = []) {
  return { title: each.label, kind: each.kind, iri: each.iri, facts, edges: each.links.map(link => link.row) };
}

/** The details of one link. */
export function linkDetails(link) {
  return { title: 'Where this link stands', edges: [link.row] };
}

/** A line that is solid where a text says so and dashed where a reader infers it. */
export function lineClass(link) {
  return 'link ' + (link.row.basis === 'interpretive' ? 'interpretive' : 'explicit') + (link.row.basis ? '' : ' unstated');
}
