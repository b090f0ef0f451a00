/* Around: one item in the middle, what it is linked to, and what that is linked to; or the shortest paths to another item. */
import { lineClass, linkDetails, other, readNetwork } from '../lib/network.js';
import { element, link as linkInWords, sign, spoken, thing } from '../lib/details.js';
import { basesOf, drawLegend } from '../lib/legend.js';
import { look, putShape, round } from '../lib/kinds.js';
import { distinct } from '../lib/rows.js';
import { markBox, places, putLabel, Room, SMALL, symbolOf } from '../lib/labels.js';
import { page, root } from '../lib/page.js';
import { fit, measure, putLines, wrap } from '../lib/text.js';

/** Drawn where the address says nothing else. */
const USUAL = 60;
/** More than this cannot be read, however it is laid out. */
const MOST = 150;
const CHOICES = [30, USUAL, 100, MOST];
/** Of what is drawn, at most this share are neighbours where their own neighbours compete for the room. */
const NEAR = 0.4;
const COLOURS = 4;
const TICKS = 300;
const MOST_LABEL = 170;

export function read(rows) {
  const network = readNetwork(rows);
  const all = [...network.items.values()];
  for (const each of all) {
    each.neighbours = distinct(each.links.map(link => other(link, each)).filter(one => one !== each));
  }
  const centre = asked(all, page.parameters.item) ?? onAllFirst(network.links) ?? d3.greatest(all, (a, b) => a.links.length - b.links.length || d3.descending(a.key, b.key));
  const goal = asked(all, page.parameters.to);
  return { ...network, all, centre, goal, isPath: Boolean(page.parameters.to), steps: steps(centre) };
}

/** The item a parameter names: by its IRI, a prefixed name or its key. */
function asked(all, text) {
  if (!text) {
    return null;
  }
  const key = text.startsWith(page.base) ? text.slice(page.base.length) : text.replace(/^([A-Za-z][\w-]*):(?!\/)/, '$1/');
  return all.find(each => each.iri === text || each.key === key) ?? all.find(each => each.key.endsWith('/' + key)) ?? null;
}

/** The item at one end of every link of the first step: the one asked for, whatever it was called. */
function onAllFirst(links) {
  const first = links.filter(({ row }) => row.step === '1');
  return first.length > 1 ? [first[0].from, first[0].to].find(each => first.every(({ from, to }) => from === each || to === each)) : null;
}

/** How many links away from the middle each item is. */
function steps(centre) {
  const found = new Map([[centre, 0]]);
  // a Map is walked in the order in which it grows
  for (const [each, step] of found) {
    each.neighbours.filter(one => !found.has(one)).forEach(one => found.set(one, step + 1));
  }
  return found;
}

/**
 * What is drawn of a network too large to be read: the middle; then its neighbours; then theirs, each neighbour in turn giving one.
 * Among the neighbours of one item the kinds take turns, and within a kind those with most links come first, then by name.
 *
 * @returns the items in this order, each with the one it was reached from
 */
function chosen({ centre, steps: step }, most) {
  const near = inTurns(centre.neighbours);
  const far = [...step.values()].filter(each => each > 1).length;
  let ring = near.slice(0, Math.max(Math.floor(most * NEAR), most - 1 - far));
  const kept = new Map([[centre, null], ...ring.map(each => [each, centre])]);
  while (ring.length && kept.size < most) {
    const queues = ring.map(each => inTurns(each.neighbours.filter(one => step.get(one) > step.get(each))));
    const owner = new Map(queues.map((queue, i) => [queue, ring[i]]));
    const next = [];
    while (kept.size < most && queues.some(queue => queue.length)) {
      for (const queue of queues) {
        while (queue.length && kept.has(queue[0])) {
          queue.shift();
        }
        if (queue.length && kept.size < most) {
          next.push(queue[0]);
          kept.set(queue.shift(), owner.get(queue));
        }
      }
    }
    ring = next;
  }
  return kept;
}

function inTurns(items) {
  const byKind = [...d3.group([...items].sort((a, b) => b.links.length - a.links.length || d3.ascending(a.label, b.label)), each => each.kind)]
    .sort(([a], [b]) => d3.ascending(a, b)).map(([, list]) => list);
  return d3.range(0, d3.max(byKind, list => list.length) ?? 0).flatMap(i => byKind.flatMap(list => list.slice(i, i + 1)));
}

/** Items with neighbours that are not drawn, as far as the answer knows them: those of the outer ring it does not ask about. */
function cuts(drawn, step) {
  const set = new Set(drawn);
  const last = d3.max(step.values());
  return new Map(drawn.filter(each => step.get(each) < last || last < 2)
    .map(each => [each, { shown: each.neighbours.filter(one => set.has(one)).length, all: each.neighbours.length }])
    .filter(([, { shown, all }]) => shown < all));
}

/** At most four appearances in a picture: those of the ends asked for, and what there is most of, above all near it. What is left over is a ring. */
function appearances(drawn, { centre, goal, steps: step }) {
  const ends = [centre, goal].filter(Boolean).map(each => look(each.kind));
  const weight = ([name, items]) => ends.includes(name) ? Infinity : d3.sum(items, each => step.get(each) > 1 ? 1 : 3);
  const byLook = d3.groups(drawn, each => look(each.kind)).sort((a, b) => d3.descending(weight(a), weight(b)) || d3.ascending(a[0], b[0]));
  const rest = byLook.length > COLOURS;
  const own = (rest ? byLook.filter(([name]) => name !== 'body') : byLook).slice(0, COLOURS);
  const others = byLook.filter(one => !own.includes(one));
  const words = items => distinct(items.map(each => each.kind)).sort(d3.ascending);
  return {
    of: each => own.some(([name]) => name === look(each.kind)) ? each.kind : 'body',
    legend: [
      ...own.map(([, items]) => ({ kind: items[0].kind, word: words(items).join(', ') })),
      ...(others.length ? [{ kind: 'body', word: `other: ${words(others.flatMap(([, items]) => items)).join(', ')}` }] : []),
    ],
  };
}

function wanted(state) {
  return state.rows === 'all' ? Infinity : Number(state.rows) || USUAL;
}

export function controls(host, model, state, change) {
  if (model.isPath || model.all.length <= CHOICES[0]) {
    return;
  }
  const choices = distinct([...CHOICES.filter(each => each < model.all.length), ...(model.all.length <= MOST ? ['all'] : [])]);
  const now = String(model.all.length <= wanted(state) ? 'all' : wanted(state));
  const select = element('select', { id: 'rows' }, ...choices.map(each => {
    const option = element('option', { value: each }, each === 'all' ? `all ${model.all.length}` : `${each}`);
    option.selected = String(each) === now;
    return option;
  }));
  select.addEventListener('change', () => change({ rows: select.value === String(USUAL) ? '' : select.value }));
  host.append(element('label', { for: 'rows' }, 'Most items '), select);
}

export function draw(stage, model, state) {
  const most = model.isPath ? Infinity : wanted(state);
  if (Math.min(most, model.all.length) > MOST) {
    tooMany(stage, model);
    return;
  }
  const parents = chosen(model, most);
  const drawn = [...parents.keys()];
  const set = new Set(drawn);
  const links = model.links.filter(({ from, to }) => set.has(from) && set.has(to) && from !== to);
  const looks = appearances(drawn, model);
  const cut = cuts(drawn, model.steps);
  const height = model.isPath ? drawPaths(stage, model, drawn, links, looks, cut) : drawRings(stage, model, parents, links, looks, cut);
  const legend = drawLegend(stage.svg, [...looks.legend, ...linesOf(links, model)], 0, height + 14, stage.width);
  stage.size(height + 14 + legend);
  notes(stage, model, drawn, cut);
}

/** What lines mean: their bases, and around an item that a faint one is no reason for being here. */
function linesOf(links, model) {
  const faint = { word: 'faint: other links among these', swatch: group => group.append('path').attr('class', 'link explicit aside').attr('d', 'M0 6H18') };
  return model.isPath ? basesOf(links) : [...basesOf(links), faint];
}

function tooMany(stage, model) {
  const text = `${model.all.length} items, and more than ${MOST} in one picture cannot be read. The ways out are listed beneath.`;
  putLines(stage.svg, wrap(text, stage.width, 3), 0, 20, { className: 'faint' });
  stage.size(60);
  const fewer = new URL(location.href);
  fewer.searchParams.delete('rows');
  const table = new URL(location.href);
  table.searchParams.set('show', 'table');
  const graphml = document.querySelector('#downloads a[data-format="graphml"]')?.href;
  stage.note('Ask for less with the form above, or go on with', [
    ...(model.isPath ? [] : [{ iri: fewer.href, label: `the ${USUAL} items nearest to ${model.centre.label}` }]),
    { iri: table.href, label: `all ${model.links.length} links as a table` },
    ...(graphml ? [{ iri: graphml, label: 'the whole network as GraphML' }] : []),
    { iri: new URL('explore/', root).href, label: 'a question that is drawn as a matrix' },
  ]);
}

/* One item in the middle */

function drawRings(stage, model, parents, links, looks, cut) {
  const drawn = [...parents.keys()];
  const { svg, width } = stage;
  const height = Math.max(300, Math.min(1000, 280 + 6 * drawn.length));
  const at = layOut(model, drawn, parents, width, height);
  const lines = svg.append('g').attr('class', 'links');
  const nodes = svg.append('g');
  const room = new Room({ left: 0, top: 0, right: width, bottom: height });
  at.forEach(({ x, y }) => room.take(markBox(x, y)));
  const groups = new Map(drawn.map(each => [each, putItem(stage, nodes, model, each, at.get(each), looks, cut)]));
  // what matters most finds room first
  const byWeight = [...drawn].sort((a, b) => model.steps.get(a) - model.steps.get(b) || b.links.length - a.links.length || d3.ascending(a.label, b.label));
  for (const each of byWeight) {
    name(groups.get(each), each, at.get(each), model, cut, room, width);
  }
  const bends = bend(links);
  // links that say how an item belongs here are plain, all others faint
  const isAside = ({ from, to }) => parents.get(from) !== to && parents.get(to) !== from;
  for (const link of links) {
    putLink(stage, lines, link, line(at.get(link.from), at.get(link.to), bends.get(link)), isAside(link) ? ' aside' : '');
  }
  return height;
}

/**
 * Places found by forces, the same every time: the beginning is fixed (rings by step, in the order of what each hangs on), d3 has a
 * random generator of its own that always begins alike, and the number of ticks is given.
 */
function layOut(model, drawn, parents, width, height) {
  const radius = height / 2 - 22;
  const wide = (width / 2 - 120) / radius;
  const step = each => model.steps.get(each);
  const last = d3.max(drawn, step) || 1;
  const far = each => radius * step(each) / last;
  const angles = fan(model, drawn, parents);
  const nodes = drawn.map(each => ({
    each, x: far(each) * Math.cos(angles.get(each)), y: far(each) * Math.sin(angles.get(each)),
    // labels lie beside marks: the longer, the more room
    room: 9 + Math.min(22, measure(nameOf(each), SMALL) / 9),
  }));
  const of = new Map(nodes.map(node => [node.each, node]));
  of.get(model.centre).fx = 0;
  of.get(model.centre).fy = 0;
  d3.forceSimulation(nodes)
    .force('link', d3.forceLink([...parents].slice(1).map(([each, parent]) => ({ source: of.get(parent), target: of.get(each) }))).distance(radius / last).strength(0.3))
    .force('charge', d3.forceManyBody().strength(-30).distanceMax(radius))
    .force('ring', d3.forceRadial(node => far(node.each)).strength(0.6))
    .force('collide', d3.forceCollide(node => node.room).iterations(2))
    .stop()
    .tick(TICKS);
  const inside = (value, half) => Math.max(-half, Math.min(half, value));
  return new Map(nodes.map(({ each, x, y }) => [each, {
    x: round(width / 2 + inside(x * wide, width / 2 - 12)), y: round(height / 2 + inside(y, height / 2 - 16)),
  }]));
}

/** The angle each item begins at: its neighbours around the middle by kind, and beyond each of them what hangs on it. */
function fan({ centre }, drawn, parents) {
  const children = new Map(drawn.map(each => [each, []]));
  parents.forEach((parent, each) => children.get(parent)?.push(each));
  const order = (a, b) => d3.ascending(a.kind, b.kind) || d3.ascending(a.label, b.label) || d3.ascending(a.key, b.key);
  const leaves = new Map();
  const count = each => {
    const sum = Math.max(1, d3.sum(children.get(each), count));
    leaves.set(each, sum);
    return sum;
  };
  const angles = new Map();
  const spread = (each, from, until) => {
    angles.set(each, (from + until) / 2);
    let start = from;
    for (const child of children.get(each).sort(order)) {
      const end = start + (until - from) * leaves.get(child) / leaves.get(each);
      spread(child, start, end);
      start = end;
    }
  };
  count(centre);
  spread(centre, 0, 2 * Math.PI);
  return angles;
}

/** The name at a mark: a symbol says as much as a title and is shorter. */
function nameOf(each) {
  return symbolOf(each.label) ?? each.label;
}

function putItem(stage, parent, model, each, { x, y }, looks, cut) {
  const label = [
    `${each.kind}: ${each.label}`, `${each.links.length} ${each.links.length === 1 ? 'link' : 'links'}`, cut.has(each) ? `${counted(cut.get(each))} neighbours drawn` : '',
  ].filter(Boolean).join(', ');
  const isEnd = each === model.centre || each === model.goal;
  const lights = each.links.flatMap(link => [link.key, other(link, each).key]);
  const group = stage.mark(parent, { key: each.key, label, iri: each.iri, lights, details: details(model, each, cut), className: isEnd ? 'item middle' : 'item' });
  putShape(group, looks.of(each), x, y, isEnd ? 18 : 13);
  return group;
}

function counted({ shown, all }) {
  return `${shown} of ${all}`;
}

function details(model, each, cut) {
  const around = each === model.centre && !model.isPath ? null : element('a', { href: addressAround(model, each) }, 'around this');
  return {
    title: each.label, kind: each.kind, iri: each.iri, edges: each.links.map(link => link.row),
    facts: [['Kind', each.kind], ['Neighbours drawn', cut.has(each) ? counted(cut.get(each)) : ''], ...(around ? [['Go on', around]] : [])],
  };
}

/** The same question about another item: what else was asked stays, what was said of this picture does not. */
function addressAround(model, each) {
  if (model.isPath) {
    return new URL(`explore/evidence/around?item=${encodeURIComponent(each.iri)}`, root).href;
  }
  const given = new URLSearchParams(location.search);
  for (const gone of page.state.filter(one => one !== 'release')) {
    given.delete(gone);
  }
  given.set('item', each.iri);
  given.sort();
  return `${location.pathname}?${given}`;
}

/** Outward where there is room, else on another side, else not at all: then the mark says it. */
function name(group, each, { x, y }, model, cut, room, width) {
  const suffix = cut.has(each) ? ` (${counted(cut.get(each))})` : '';
  if (each === model.centre) {
    putMiddle(group, each.label + suffix, x, y, room);
    return;
  }
  const sides = x >= width / 2 ? ['right', 'below right', 'above right', 'left', 'below', 'above'] : ['left', 'below left', 'above left', 'right', 'below', 'above'];
  for (const most of suffix ? [260, MOST_LABEL] : [MOST_LABEL, MOST_LABEL * 0.7]) {
    const box = room.first(places(fit(nameOf(each), most - measure(suffix, SMALL), SMALL) + suffix, x, y, sides));
    if (box) {
      putLabel(group, box, each.label);
      return;
    }
  }
  putLabel(group, suffix ? room.first(places(suffix.trim(), x, y, sides)) : null, each.label);
}

/** The whole name of what the picture is about, beneath it. */
function putMiddle(group, text, x, y, room) {
  const font = { ...SMALL, weight: 600 };
  const lines = wrap(text, 240, 3, font);
  const widest = d3.max(lines, each => measure(each, font));
  room.take({ x: x - widest / 2, y: y + 10, width: widest, height: lines.length * 14 });
  putLines(group, lines, x, round(y + 21), { anchor: 'middle', height: 14, className: 'label' });
}

/** Several links between the same two items lie side by side. */
function bend(links) {
  const pairs = d3.groups(links, ({ from, to }) => [from.key, to.key].sort().join('\n'));
  return new Map(pairs.flatMap(([, same]) => same.map((link, i) => [link, (i - (same.length - 1) / 2) * 14 * (link.from.key < link.to.key ? 1 : -1)])));
}

function line(a, b, aside = 0) {
  if (!aside) {
    return `M${a.x} ${a.y}L${b.x} ${b.y}`;
  }
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  return `M${a.x} ${a.y}Q${round((a.x + b.x) / 2 - dy / length * aside * 2)} ${round((a.y + b.y) / 2 + dx / length * aside * 2)} ${b.x} ${b.y}`;
}

function putLink(stage, parent, link, path, also = '') {
  const group = stage.mark(parent, {
    key: link.key, label: spoken(link.row), iri: link.row.assertion, lights: [link.from.key, link.to.key], details: linkDetails(link), className: 'edge',
  });
  if (!also) {
    group.append('path').attr('class', 'hit').attr('d', path);
  }
  group.append('path').attr('class', lineClass(link) + also).attr('d', path);
  return group;
}

/* Shortest paths: a column for each step */

const STEP = 78;

function drawPaths(stage, model, drawn, links, looks, cut) {
  const { svg } = stage;
  const columns = inColumns(model, drawn);
  const height = Math.max(120, d3.max(columns, column => column.length) * STEP + 10);
  const least = 170;
  const width = Math.max(stage.width, columns.length * least);
  stage.width = width;
  const gap = width / columns.length;
  const at = new Map(columns.flatMap((column, i) => column.map((each, j) =>
    [each, { x: round((i + 0.5) * gap), y: round((j + 0.5) * height / column.length) }])));
  const lines = svg.append('g').attr('class', 'links');
  const nodes = svg.append('g');
  const room = new Room({ left: 0, top: 0, right: width, bottom: height });
  for (const each of drawn) {
    const place = at.get(each);
    const group = putItem(stage, nodes, model, each, place, looks, cut);
    const text = wrap(each.label, gap * 0.62, 3, { ...SMALL, weight: 600 });
    text.forEach((one, i) => room.take({ x: place.x - measure(one, SMALL) / 2, y: place.y + 8 + i * 14, width: measure(one, SMALL), height: 14 }));
    room.take(markBox(place.x, place.y));
    putLines(group, text, place.x, round(place.y + 19), { anchor: 'middle', height: 14, className: 'label' });
    if (text.join(' ') !== each.label) {
      group.append('title').text(each.label);
    }
  }
  const bends = bend(links);
  for (const link of links) {
    const [a, b] = [at.get(link.from), at.get(link.to)];
    const group = putLink(stage, lines, link, line(a, b, bends.get(link)));
    const word = a.x <= b.x ? `${link.row.relation} →` : `← ${link.row.relation}`;
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2 + (bends.get(link) ?? 0) * (a.x <= b.x ? 1 : -1)];
    putLabel(group, room.first(places(word, x, y, ['above', 'below'], { half: 1 })), word);
  }
  return height;
}

/** By distance from the item; in each column near to what its items are linked to in the one before. */
function inColumns(model, drawn) {
  const columns = d3.groups(drawn, each => model.steps.get(each)).sort((a, b) => a[0] - b[0]).map(([, items]) => [...items].sort((a, b) => d3.ascending(a.label, b.label)));
  const place = new Map();
  for (const column of columns) {
    const mean = each => d3.mean(each.neighbours.map(one => place.get(one)).filter(one => one !== undefined)) ?? 0;
    const means = new Map(column.map(each => [each, mean(each)]));
    column.sort((a, b) => means.get(a) - means.get(b));
    column.forEach((each, i) => place.set(each, (i + 0.5) / column.length));
  }
  return columns;
}

function notes(stage, model, drawn, cut) {
  if (drawn.length < model.all.length) {
    stage.note(`Drawn are ${drawn.length} of ${model.all.length} items, cut by a rule: the kinds take turns, and those with most links come first. The table has all.`);
  }
  if (cut.size) {
    stage.note('Cut are the neighbours of', [...cut].map(([each, count]) => ({ iri: each.iri, label: `${each.label} (${counted(count)})` })));
  }
  const apart = model.all.length - model.steps.size;
  if (apart) {
    stage.note(`${apart} items that no link joins to ${model.centre.label} are in the table only.`);
  }
  if (page.parameters.item && !asked(model.all, page.parameters.item)) {
    stage.note(`In the middle: ${model.centre.label}.`);
  }
  if (model.isPath && !model.goal) {
    stage.note(`The answer has no path that ends at ${page.parameters.to}.`);
  }
  if (model.broken) {
    stage.note(`${model.broken} rows without both ends are in the table only.`);
  }
}

/** For narrow screens: the links of the item, kind by kind; on a path every step. */
export function list(model, state) {
  const edges = links => element('ul', { class: 'edges' }, ...links.map(link => element('li', {}, ...linkInWords(link.row))));
  if (model.isPath) {
    const step = link => Math.min(model.steps.get(link.from) ?? Infinity, model.steps.get(link.to) ?? Infinity);
    return element('div', {}, ...d3.groups(model.links, step).sort((a, b) => a[0] - b[0])
      .flatMap(([number, links]) => [element('h2', {}, `Step ${number + 1}`), edges(links)]));
  }
  const drawn = chosen(model, wanted(state));
  const near = model.centre.neighbours.filter(each => drawn.has(each));
  return element('div', {}, element('h2', {}, sign(model.centre.kind), thing(model.centre.iri, model.centre.label)),
    ...d3.groups(near, each => each.kind).flatMap(([kind, items]) => [
      element('h3', {}, sign(kind), kind),
      element('ul', { class: 'items' }, ...items.map(each => element('li', {},
        edges(each.links.filter(link => other(link, each) === model.centre)),
        element('p', {}, element('a', { href: addressAround(model, each) }, `around ${each.label}`))))),
    ]));
}
