/* The picture as a file that explains itself: same release and address, same bytes. */
import { page, sentence } from './page.js';
import { wrap } from './text.js';

/** Files are drawn at one width, whatever the window: in CSS pixels. */
export const FILE_WIDTH = 1080;

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
const LINE = 15;

/** Presentation attributes that carry over, and what they are where nothing is said. */
const INHERITED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linecap',
  'stroke-linejoin', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'paint-order'];
const OWN = { opacity: '1', 'dominant-baseline': 'auto' };
const ROOT = {
  fill: 'rgb(0, 0, 0)', 'fill-opacity': '1', stroke: 'none', 'stroke-width': '1px', 'stroke-dasharray': 'none', 'stroke-opacity': '1',
  'stroke-linecap': 'butt', 'stroke-linejoin': 'miter', 'font-weight': '400', 'font-style': 'normal', 'text-anchor': 'start', 'paint-order': 'normal',
};

/**
 * The picture as text of an SVG file.
 *
 * @param draw draws a stage of a given width into a host and returns it
 */
export function svgText(draw) {
  const host = document.createElement('div');
  // never what the reader has chosen to look at on a screen: paper is white
  host.className = 'offstage';
  document.body.append(host);
  try {
    const stage = draw(host, FILE_WIDTH);
    const svg = stage.svg.node();
    frame(svg, stage);
    const copy = plain(svg, ROOT);
    copy.setAttribute('xmlns', SVG);
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(copy) + '\n';
  } finally {
    host.remove();
  }
}

/** The same as pixels, two for each CSS pixel. */
export async function pngBlob(draw) {
  const text = svgText(draw);
  const image = new Image();
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * image.width;
    canvas.height = 2 * image.height;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Title above, source below, white behind. */
function frame(svg, stage) {
  const inner = stage.width;
  const above = wrap(page.title, inner, 3, { size: 18, weight: 600 });
  const said = wrap(sentence(), inner, 4);
  const notes = stage.notes.flatMap(note => wrap(noteText(note), inner, 6));
  const source = wrap(sourceLine(), inner, 5, { size: 11 });
  const drawn = [...svg.childNodes];
  const body = make('g', {});
  body.append(...drawn);
  let y = MARGIN + 14;
  const head = lines(above, MARGIN, y, 24, 'file-title');
  y += above.length * 24 - 4;
  const lead = lines(said, MARGIN, y, LINE + 2, 'file-said');
  y += said.length * (LINE + 2) + 8;
  body.setAttribute('transform', `translate(${MARGIN},${y})`);
  y += stage.height + 16;
  const beneath = lines(notes, MARGIN, y, LINE, 'file-note');
  y += notes.length * LINE + (notes.length ? 8 : 0);
  const foot = lines(source, MARGIN, y, LINE, 'file-source');
  y += source.length * LINE + MARGIN - 10;
  const width = inner + 2 * MARGIN;
  svg.replaceChildren(
    make('title', {}, page.title),
    make('desc', {}, sentence()),
    metadata(),
    make('rect', { class: 'file-paper', width, height: y }),
    head, lead, body, beneath, foot);
  svg.setAttribute('width', width);
  svg.setAttribute('height', y);
  svg.setAttribute('viewBox', `0 0 ${width} ${y}`);
  svg.setAttribute('role', 'img');
}

function noteText(note) {
  return note.items.length ? `${note.text} ${note.items.map(item => item.label ?? item).join(', ')}.` : note.text;
}

function sourceLine() {
  const parameters = Object.entries(page.parameters).map(([name, value]) => `${name} = ${value}`).join(', ');
  return `Source: ${page.citation} Question ${page.question}${parameters ? ` with ${parameters}` : ''}. Licence ${page.licence}`;
}

function lines(texts, x, y, height, className) {
  const text = make('text', { class: className });
  texts.forEach((each, i) => text.append(make('tspan', { x, y: y + i * height }, each)));
  return text;
}

function make(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  if (text !== undefined) {
    element.textContent = text;
  }
  return element;
}

/** What a program needs to find the same rows again, as RDF/XML, which is what an SVG's metadata are meant to hold. */
function metadata() {
  const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
  const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
  const DCTERMS = 'http://purl.org/dc/terms/';
  const FOC = page.base + 'vocab#';
  const of = (namespace, name, text, resource) => {
    const element = document.createElementNS(namespace, name);
    if (resource) {
      element.setAttributeNS(RDF, 'rdf:resource', resource);
    } else {
      element.textContent = text;
    }
    return element;
  };
  const about = document.createElementNS(RDF, 'rdf:Description');
  about.setAttributeNS(RDF, 'rdf:about', '');
  about.append(
    of(DCTERMS, 'dcterms:title', page.title),
    of(DCTERMS, 'dcterms:source', null, page.permalink),
    // the view, with what is in focus, the day and the order; the permalink names the rows
    of(RDFS, 'rdfs:seeAlso', null, `${page.base}explore/${page.question}${location.search}`),
    of(DCTERMS, 'dcterms:license', null, page.licence),
    of(DCTERMS, 'dcterms:bibliographicCitation', page.citation),
    of(DCTERMS, 'dcterms:hasVersion', page.release),
    of(FOC, 'foc:queryText', document.getElementById('query-text').textContent));
  for (const [name, value] of Object.entries(page.parameters)) {
    about.append(of(FOC, 'foc:queryParameter', `${name}=${value}`));
  }
  const rdf = document.createElementNS(RDF, 'rdf:RDF');
  rdf.append(about);
  const element = make('metadata', {});
  element.append(rdf);
  return element;
}

/**
 * A copy in which styles are attributes, written only where they differ from what is inherited: no classes, no variables,
 * links to the public addresses.
 */
function plain(element, inherited) {
  if (element.namespaceURI !== SVG || element.localName === 'metadata') {
    return element.cloneNode(true);
  }
  const copy = document.createElementNS(SVG, element.localName);
  for (const { name, value } of element.attributes) {
    if (!/^(class|style|tabindex|data-.*|href|target|xmlns)$/.test(name)) {
      copy.setAttribute(name, value);
    }
  }
  if (element.dataset.iri) {
    copy.setAttribute('href', element.dataset.iri);
  }
  const computed = getComputedStyle(element);
  const mine = { ...inherited };
  if (!/^(title|desc|defs)$/.test(element.localName)) {
    // what only catches the pointer is no part of a picture
    if (computed.display === 'none' || element.classList.contains('hit')) {
      return document.createDocumentFragment();
    }
    for (const name of INHERITED) {
      const value = short(name, computed.getPropertyValue(name));
      if (value !== short(name, inherited[name] ?? '')) {
        copy.setAttribute(name, value);
        mine[name] = value;
      }
    }
    for (const [name, usual] of Object.entries(OWN)) {
      const value = computed.getPropertyValue(name);
      if (value && value !== usual) {
        copy.setAttribute(name, value);
      }
    }
  }
  for (const child of element.childNodes) {
    copy.append(child.nodeType === Node.ELEMENT_NODE ? plain(child, mine) : child.cloneNode());
  }
  return copy;
}

/** Values as other programs write them: hexadecimal colours, numbers without unit. */
function short(name, value) {
  const colour = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value);
  if (colour) {
    return '#' + colour.slice(1).map(part => Number(part).toString(16).padStart(2, '0')).join('').toUpperCase();
  }
  if (name === 'font-size' || name === 'stroke-width') {
    return value.replace(/px$/, '');
  }
  if (name === 'stroke-dasharray') {
    return value.replaceAll('px', '');
  }
  return value;
}

/** Hands a file to the reader. */
export function download(content, type, name) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
