/* Strands: three columns of things and the links between them, such as right · recommendation · threat. */
import { itemDetails, kinds, lineClass, linkDetails, other, readNetwork } from '../lib/network.js';
import { element, link as linkInWords, sign, spoken, thing } from '../lib/details.js';
import { fetchRows } from '../lib/rows.js';
import { basesOf, drawLegend } from '../lib/legend.js';
import { look, putShape, round } from '../lib/kinds.js';
import { measure, putLines, wrap } from '../lib/text.js';

/** More than this in a column cannot be read; the table has all. */
const MOST = 45;
const STEP = 23;
const LINE = 14;
const TOP = 30;
const GAP = 8;

export function read(rows) {
  const network = readNetwork(rows);
  const found = kinds(network.items);
  return { ...network, kinds: found, order: usualOrder(network, found) };
}

/** What has no link has no row: another question knows it. */
export async function prepare(model) {
  const address = document.querySelector('#unlinked a[data-format="json"]')?.href;
  model.unlinked = address ? (await fetchRows(address)).rows : [];
}

/** The kind linked to most others stands in the middle. */
function usualOrder({ links }, found) {
  if (found.length < 3) {
    return found;
  }
  const partners = kind => new Set(links.flatMap(({ from, to }) =>
    from.kind === kind ? [to.kind] : to.kind === kind ? [from.kind] : [])).size;
  const middle = [...found].sort((a, b) => partners(b) - partners(a))[0];
  const outer = found.filter(kind => kind !== middle);
  return [outer[0], middle, ...outer.slice(1)];
}

function order(model, state) {
  const wanted = (state.order ?? '').split(',').filter(kind => model.kinds.includes(kind));
  return wanted.length === Math.min(3, model.kinds.length) ? wanted : model.order.slice(0, 3);
}

export function controls(host, model, state, change) {
  const all = permutations(model.order.slice(0, 3));
  if (all.length < 3) {
    return;
  }
  const select = element('select', { id: 'columns' }, ...all.map(each => {
    const option = element('option', { value: each.join(',') }, each.join(' · '));
    option.selected = each.join() === order(model, state).join();
    return option;
  }));
  select.addEventListener('change', () => change({ order: select.value === all[0].join(',') ? '' : select.value }));
  host.append(element('label', { for: 'columns' }, 'Columns '), select);
}

function permutations(list) {
  return list.length < 2 ? [list] : list.flatMap((each, i) =>
    permutations([...list.slice(0, i), ...list.slice(i + 1)]).map(rest => [each, ...rest]));
}

/** Items of each column in the order they are drawn: the middle as in the text, the outer ones by the mean place of what they are linked to. */
export function columns(model, kindsInOrder, most = MOST) {
  const middle = kindsInOrder.length === 3 ? 1 : 0;
  const of = kind => {
    const all = [...model.items.values()].filter(each => each.kind === kind);
    const kept = all.length > most ? [...all].sort((a, b) => b.links.length - a.links.length).slice(0, most) : all;
    return { kind, items: all.filter(each => kept.includes(each)), left: all.length - kept.length };
  };
  const result = kindsInOrder.map(of);
  const place = new Map(result[middle].items.map((each, i) => [each, i]));
  result.forEach((column, i) => {
    if (i !== middle) {
      column.items = column.items
        .map(each => ({ each, mean: d3.mean(each.links.map(link => place.get(other(link, each))).filter(index => index !== undefined)) ?? Infinity }))
        .sort((a, b) => a.mean - b.mean || d3.ascending(a.each.label, b.each.label))
        .map(({ each }) => each);
    }
  });
  return result;
}

export function draw(stage, model, state) {
  const drawn = columns(model, order(model, state));
  const { width } = stage;
  const most = drawn.map((column, i) => width * (drawn.length === 3 && i === 1 ? 0.3 : 0.2));
  const rows = drawn.map((column, i) => column.items.map(each => {
    const lines = wrap(each.label, most[i], 2);
    return { each, lines, width: d3.max(lines, text => measure(text)), height: Math.max(STEP, lines.length * LINE + GAP) };
  }));
  const height = d3.max(rows, column => d3.sum(column, row => row.height));
  const at = places(rows, height, width);
  const { svg } = stage;
  drawn.forEach((column, i) => heading(svg, column, at.heads[i]));
  const lines = svg.append('g').attr('class', 'links');
  const nodes = svg.append('g');
  drawn.forEach((column, i) => rows[i].forEach(row => putItem(stage, nodes, row, at.of.get(row.each), drawn, i)));
  for (const link of model.links) {
    const [a, b] = [at.of.get(link.from), at.of.get(link.to)];
    if (a && b && a.column !== b.column) {
      putLink(stage, lines, link, ...(a.column < b.column ? [a, b] : [b, a]));
    }
  }
  const used = drawn.map(column => ({ kind: column.kind, word: column.kind }));
  const legend = drawLegend(svg, [...used, ...basesOf(model.links)], 0, TOP + height + 16, width);
  stage.size(TOP + height + 16 + legend);
  notes(stage, model, drawn, state);
}

/** Where marks stand, and where links begin and end on either side of them. */
function places(rows, height, width) {
  const widest = rows.map(column => d3.max(column, row => row.width) ?? 0);
  const first = widest[0] + 14;
  const last = width - widest[rows.length - 1] - 14;
  const middle = rows.length === 3 ? [(first + last - widest[1]) / 2] : [];
  const xs = rows.length === 1 ? [first] : [first, ...middle, last];
  const of = new Map();
  rows.forEach((column, i) => {
    const spare = (height - d3.sum(column, row => row.height)) / column.length;
    let y = TOP;
    for (const row of column) {
      const centre = y + (row.height + spare) / 2;
      const labelLeft = i === 0;
      of.set(row.each, {
        x: xs[i], y: round(centre), column: i, kind: row.each.kind, labelLeft,
        left: xs[i] - 9, right: i === 1 && rows.length === 3 ? xs[i] + 14 + row.width + 6 : xs[i] + 9,
      });
      y += row.height + spare;
    }
  });
  return { of, heads: xs.map((x, i) => ({ x: i === 0 ? x + 7 : x - 7, anchor: i === 0 ? 'end' : 'start' })) };
}

function heading(svg, column, { x, anchor }) {
  svg.append('text').attr('class', 'column-head').attr('x', round(x)).attr('y', 14).attr('text-anchor', anchor)
    .text(`${column.kind} (${column.items.length}${column.left ? ` of ${column.items.length + column.left}` : ''})`);
}

function putItem(stage, parent, { each, lines }, place, drawn, column) {
  const label = `${each.kind}: ${each.label}, ${each.links.length} ${each.links.length === 1 ? 'link' : 'links'}`;
  const group = stage.mark(parent, { key: each.key, label, iri: each.iri, lights: outward(each, drawn, column), details: itemDetails(each), className: 'item' });
  putShape(group, each.kind, place.x, place.y);
  const y = round(place.y + 4.5 - (lines.length - 1) * LINE / 2);
  putLines(group, lines, round(place.x + (place.labelLeft ? -14 : 14)), y, { height: LINE, anchor: place.labelLeft ? 'end' : 'start' });
}

/** Only away from the item: an outer item shows its partners and what lies beyond them, never other items of its own column. */
function outward(each, drawn, column) {
  const columnOf = item => drawn.findIndex(one => one.items.includes(item));
  const lit = [];
  const follow = (item, direction) => {
    for (const link of item.links) {
      const next = other(link, item);
      const there = columnOf(next);
      if (there >= 0 && Math.sign(there - columnOf(item)) === direction) {
        lit.push(link.key, next.key);
        follow(next, direction);
      }
    }
  };
  for (const direction of [-1, 1]) {
    follow(each, direction);
  }
  return lit;
}

function putLink(stage, parent, link, a, b) {
  // the colour of the end that is not in the middle
  const kind = a.column === 1 ? b.kind : a.kind;
  const path = d3.linkHorizontal()({ source: [round(a.right), a.y], target: [round(b.left), b.y] });
  const group = stage.mark(parent, {
    key: link.key, label: spoken(link.row), iri: link.row.assertion, lights: [link.from.key, link.to.key], details: linkDetails(link), className: 'edge',
  });
  group.append('path').attr('class', 'hit').attr('d', path);
  group.append('path').attr('class', `${lineClass(link)} s-${look(kind)}`).attr('d', path);
}

function notes(stage, model, drawn, state) {
  if (state.order && state.order !== order(model, state).join(',')) {
    stage.note(`There is no order “${state.order}” here; an order names ${Math.min(3, model.kinds.length)} of the kinds ${model.kinds.join(', ')}.`);
  }
  for (const column of drawn.filter(one => one.left)) {
    stage.note(`Of ${column.items.length + column.left} things of the kind ${column.kind} the ${column.items.length} with most links are drawn; the table has all.`);
  }
  const undrawn = model.kinds.filter(kind => !drawn.some(column => column.kind === kind));
  if (undrawn.length) {
    stage.note(`Not drawn, since a picture of strands has three columns: ${undrawn.join(', ')}; the table has all.`);
  }
  const groups = d3.group(model.unlinked ?? [], row => row.group);
  for (const [group, rows] of groups) {
    stage.note(`Without a link here (${group}):`, rows.map(row => ({ iri: row.item, label: row.label })));
  }
  if (model.broken) {
    stage.note(`${model.broken} rows without both ends are in the table only.`);
  }
}

/** For narrow screens: each item of the middle column with what it is linked to. */
export function list(model, state) {
  const drawn = columns(model, order(model, state), Infinity);
  const middle = drawn[drawn.length === 3 ? 1 : 0];
  return element('ul', { class: 'items' }, ...middle.items.map(each => element('li', {},
    element('h3', {}, sign(each.kind), thing(each.iri, each.label)),
    element('ul', { class: 'edges' }, ...each.links.map(link => element('li', {}, ...linkInWords(link.row, each.iri)))))));
}
