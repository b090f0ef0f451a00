/* Genealogy: texts by date, a lane for each series, and lines from a text to the earlier ones it follows or refers to. */
import { itemDetails, kinds, linkDetails, readNetwork } from '../lib/network.js';
import { element, link as linkInWords, sign, spoken, thing } from '../lib/details.js';
import { basesOf, drawLegend } from '../lib/legend.js';
import { look, round, shape } from '../lib/kinds.js';
import { distinct } from '../lib/rows.js';
import { markBox, places, putLabel, Room, SMALL, symbolOf } from '../lib/labels.js';
import { fit, measure, putLines, wrap } from '../lib/text.js';
import { laneNames, nameHeight, putLane } from '../lib/lanes.js';
import { asked, breakNote, drawAxis, interval, middle, ROOM, timeScale, within } from '../lib/time.js';
import { periodFields } from '../lib/period.js';

const TOP = 26;
const ROW = 40;
const PAD = 14;
const HALF = 7.5;
const MOST_LABEL = 130;
const MORE_SIDES = ['right', 'left', 'above right', 'below right', 'above left', 'below left'];
/** More than this cannot be told apart. */
const MOST = 400;

/** Bodies whose texts have a shape of their own; any other body has the square. */
const BODIES = [
  { name: 'Human Rights Council', symbol: /^A\/HRC\//, path: 'M8 1.5a6.5 6.5 0 1 0 .01 0z' },
  { name: 'General Assembly', symbol: /^A\/RES\//, path: shape('resolution') },
  { name: 'Security Council', symbol: /^S\//, path: 'M8 1.5 15 14H1z' },
];
const OTHER_BODY = { name: 'another body', path: 'M2 2h12v12H2z' };

/** How a text was adopted, and how its outline says so. */
const ADOPTIONS = {
  'without a vote': { className: 'agreed', word: 'adopted without a vote' },
  'recorded vote': { className: 'voted', word: 'adopted by recorded vote' },
  unknown: { className: 'unsaid', word: 'adoption not known' },
};

export function read(rows) {
  const { items, links, broken } = readNetwork(rows);
  for (const { from, to, row } of links) {
    learn(from, row, 'from');
    learn(to, row, 'to');
  }
  const all = [...items.values()];
  for (const each of all) {
    each.symbol ??= symbolOf(each.label);
    each.when = interval(each.date);
    each.look = appearance(each);
  }
  const dated = all.filter(each => each.when).sort(byDate);
  return {
    dated, undated: all.filter(each => !each.when), links: withoutRepeats(links, all), broken, kinds: kinds(items),
    lanes: lanes(dated), times: dated.map(each => each.when),
  };
}

function byDate(a, b) {
  return middle(a.when) - middle(b.when) || d3.ascending(a.key, b.key);
}

/** What the columns of one end say of an item; where it is in two series the first is its lane. */
function learn(each, row, end) {
  each.date ??= row[end + 'Date'];
  each.symbol ??= row[end + 'Symbol'];
  each.body ??= row[end + 'Body'];
  each.adoption ??= row[end + 'Adoption'];
  each.lanes = distinct([...(each.lanes ?? []), row[end + 'Lane']]);
}

function appearance(each) {
  if (each.kind !== 'resolution') {
    return { path: shape(each.kind), kind: look(each.kind), word: each.kind, adoption: ADOPTIONS['without a vote'], adopted: false };
  }
  const body = BODIES.find(one => each.body?.includes(one.name) || one.symbol.test(each.symbol ?? '')) ?? OTHER_BODY;
  return { path: body.path, kind: 'resolution', word: body.name, adoption: ADOPTIONS[each.adoption] ?? ADOPTIONS.unknown, adopted: true };
}

/** A text in two series has its links in two rows, which are one line. */
function withoutRepeats(links, all) {
  const seen = new Set();
  const kept = links.filter(({ from, to, row }) => {
    const same = [from.key, to.key, row.relation, row.basis, row.locator, row.assertion].join('\n');
    return seen.size < seen.add(same).size;
  });
  const set = new Set(kept);
  for (const each of all) {
    each.links = each.links.filter(link => set.has(link));
  }
  return kept;
}

/** By their first date; texts outside any series by their kind, after those that are in one. */
function lanes(dated) {
  const named = d3.group(dated.filter(each => each.lanes.length), each => each.lanes[0]);
  const rest = d3.group(dated.filter(each => !each.lanes.length), each => each.kind);
  return [
    ...[...named].map(([name, items]) => ({ name, items })),
    ...[...rest].map(([kind, items]) => ({ name: named.size ? `${kind}, in no series` : kind, items })),
  ];
}

export function controls(host, model, state, change) {
  periodFields(host, model.times, state, change);
}

export function draw(stage, model, state) {
  const { svg } = stage;
  const period = asked(state);
  const shown = model.dated.filter(each => within(each.when, period));
  notes(stage, model, shown);
  if (!shown.length || shown.length > MOST) {
    const text = shown.length
      ? `${shown.length} texts, which is more than can be told apart here. Choose a shorter time above, or see the table.`
      : 'No text has a date in this time.';
    putLines(svg, wrap(text, stage.width, 3), 0, 20, { className: 'faint' });
    stage.size(60);
    return;
  }
  const drawn = model.lanes.map(lane => ({ ...lane, items: lane.items.filter(each => shown.includes(each)) })).filter(lane => lane.items.length);
  const names = laneNames(drawn, stage.width);
  const left = d3.max(names.flat(), line => measure(line, { weight: 600 })) + 26;
  const scale = timeScale(shown.map(each => each.when), period, [left, stage.width - ROOM]);
  breakNote(stage, scale);
  const at = new Map();
  let y = TOP;
  drawn.forEach((lane, i) => {
    const rows = seat(lane.items, scale);
    const heights = rows.map(row => Math.max(ROW, headroom(row, model.links) * 0.75 + ROW * 0.6));
    const height = Math.max(d3.sum(heights), nameHeight(names[i])) + PAD;
    Object.assign(lane, { top: y, height });
    let bottom = y + (height - d3.sum(heights)) / 2;
    rows.forEach((row, j) => {
      bottom += heights[j];
      row.forEach(({ each, x }) => at.set(each, { x, y: round(bottom - ROW / 2), each, arched: heights[j] > ROW }));
    });
    y += height;
  });
  drawn.forEach((lane, i) => putLane(svg, lane, names[i], i, stage.width));
  drawAxis(svg, scale, TOP, y);
  const lines = svg.append('g').attr('class', 'links');
  const nodes = svg.append('g');
  const room = new Room({ left: left - 16, top: TOP, right: stage.width, bottom: y });
  at.forEach(place => room.take(markBox(place.x, place.y, HALF)));
  for (const each of shown) {
    putItem(stage, nodes, at.get(each), scale, room);
  }
  for (const link of model.links) {
    if (at.has(link.from) && at.has(link.to) && link.from !== link.to) {
      putLink(stage, lines, link, at);
    }
  }
  const legend = drawLegend(svg, legendOf(model, shown), 0, y + 14, stage.width);
  stage.size(y + 14 + legend);
}

/** Rows of a lane in which no mark lies on another; each body has its own, so that what follows what is one straight line. */
function seat(items, scale) {
  return [...d3.group(items, each => each.look.word).values()].flatMap(ofBody => {
    const rows = [];
    for (const each of ofBody) {
      const x = round(scale(middle(each.when)));
      const row = rows.find(one => x - one[one.length - 1].x > 2 * HALF + 2) ?? rows[rows.push([]) - 1];
      row.push({ each, x });
    }
    return rows;
  });
}

/** How far above a row the highest of its arcs rises. */
function headroom(row, links) {
  const xs = new Map(row.map(({ each, x }) => [each, x]));
  const spans = links.filter(({ from, to }) => xs.has(from) && xs.has(to)).map(({ from, to }) => [xs.get(from), xs.get(to)].sort(d3.ascending));
  return d3.max(spans.filter(span => passes(span, xs.values())), ([a, b]) => rise(b - a)) ?? 0;
}

function passes([a, b], xs) {
  return [...xs].some(x => x > a && x < b);
}

function rise(distance) {
  return Math.min(56, 16 + distance * 0.1);
}

function putItem(stage, parent, { each, x, y, arched }, scale, room) {
  const facts = [
    ['Date', each.when.text], ['Adopted', each.look.adopted ? each.adoption ?? 'not in this answer' : ''], ['Body', each.body],
    ['Series', each.lanes.join('; ')],
  ];
  const label = [each.label, each.when.text, each.look.adopted ? each.look.adoption.word : '', `${each.links.length} ${each.links.length === 1 ? 'link' : 'links'}`].filter(Boolean).join(', ');
  const group = stage.mark(parent, { key: each.key, label, iri: each.iri, lights: kin(each), details: itemDetails(each, facts), className: 'item' });
  if (each.when.precision !== 'day') {
    group.append('path').attr('class', 'precision').attr('d', width(each.when, scale, y));
  }
  putSign(group, each.look, x, y);
  // beneath the arcs where there are some
  const sides = [...(arched ? ['below', 'below right', 'below left', 'above'] : ['above', 'below', 'right', 'left']), ...MORE_SIDES];
  const names = each.symbol ? [each.symbol] : [2 * MOST_LABEL, MOST_LABEL, 0.7 * MOST_LABEL].map(most => fit(each.label, most, SMALL));
  putLabel(group, room.first(names.flatMap(name => places(name, x, y, sides, { half: HALF }))), each.label);
}

/** A line from the first to the last moment a date may mean, with a short stroke at either end. */
function width({ from, until }, scale, y) {
  const [first, last] = d3.extent(scale.range());
  const [a, b] = [from, until].map(each => round(Math.min(last, Math.max(first, scale(each)))));
  return `M${a} ${y - 4}V${y + 4}M${a} ${y}H${b}M${b} ${y - 4}V${y + 4}`;
}

function putSign(group, { path, kind, adoption }, x, y) {
  group.append('path').attr('class', `sign ${adoption.className} k-${kind} s-${kind}`)
    .attr('d', path).attr('transform', `translate(${round(x - 7)},${round(y - 7)}) scale(0.875)`);
}

/** What it grew out of and what grew out of it, as far as that goes; never what has only an ancestor in common. */
function kin(each) {
  const lit = new Set();
  const follow = (item, [here, there]) => {
    for (const link of item.links.filter(one => one[here] === item && !lit.has(one.key))) {
      lit.add(link.key);
      lit.add(link[there].key);
      follow(link[there], [here, there]);
    }
  };
  follow(each, ['from', 'to']);
  follow(each, ['to', 'from']);
  return [...lit];
}

function putLink(stage, parent, link, at) {
  const ends = [at.get(link.from), at.get(link.to)].sort((a, b) => b.x - a.x);
  const path = curve(ends, at);
  const group = stage.mark(parent, {
    key: link.key, label: spoken(link.row), iri: link.row.assertion, lights: [link.from.key, link.to.key], details: linkDetails(link), className: 'edge',
  });
  group.append('path').attr('class', 'hit').attr('d', path);
  group.append('path').attr('class', lineOf(link)).attr('d', path);
}

function lineOf({ row }) {
  return `link ${row.basis === 'interpretive' ? 'interpretive' : 'explicit'} ${row.relation === 'follows' ? 'follows' : 'refers'}`;
}

/** From the later to the earlier: straight to the next one of a row, above those in between, in a curve to other rows. */
function curve([later, earlier], at) {
  if (later.y === earlier.y) {
    if (!passes([earlier.x, later.x], [...at.values()].filter(({ y }) => y === later.y).map(({ x }) => x))) {
      return `M${round(later.x - HALF)} ${later.y}H${round(earlier.x + HALF)}`;
    }
    const top = round(later.y - HALF - rise(later.x - earlier.x));
    return `M${later.x} ${round(later.y - HALF)}C${later.x} ${top} ${earlier.x} ${top} ${earlier.x} ${round(earlier.y - HALF)}`;
  }
  if (later.x - earlier.x < 4 * HALF) {
    const down = Math.sign(earlier.y - later.y) * HALF;
    return d3.linkVertical()({ source: [later.x, round(later.y + down)], target: [earlier.x, round(earlier.y - down)] });
  }
  return d3.linkHorizontal()({ source: [round(later.x - HALF), later.y], target: [round(earlier.x + HALF), earlier.y] });
}

function legendOf(model, shown) {
  const shapes = d3.groups(shown, each => each.look.word).map(([word, [{ look: one }]]) =>
    ({ word, swatch: group => putSign(group, { ...one, adoption: ADOPTIONS['without a vote'] }, 9, 6) }));
  const adoptions = Object.values(ADOPTIONS).filter(adoption => shown.some(each => each.look.adopted && each.look.adoption === adoption))
    .map(adoption => ({ word: adoption.word, swatch: group => putSign(group, { path: OTHER_BODY.path, kind: 'body', adoption }, 9, 6) }));
  const relations = distinct(model.links.map(link => link.row.relation));
  const others = relations.filter(each => each !== 'follows');
  const dashed = model.links.filter(link => link.row.relation === 'follows').every(link => link.row.basis === 'interpretive');
  const stroke = className => group => group.append('path').attr('class', `link ${className}`).attr('d', 'M0 6H18');
  return [
    ...shapes, ...adoptions,
    ...(relations.length > others.length ? [{ word: 'follows', swatch: stroke(dashed ? 'follows interpretive' : 'follows') }] : []),
    ...(others.length ? [{ word: others.join(', '), swatch: stroke('refers') }] : []),
    ...basesOf(model.links),
    ...(shown.some(each => each.when.precision !== 'day')
      ? [{ word: 'as wide as its date is uncertain', swatch: group => group.append('path').attr('class', 'precision').attr('d', 'M0 2V10M0 6H18M18 2V10') }] : []),
  ];
}

function notes(stage, model, shown) {
  if (model.undated.length) {
    stage.note(`Without a date, and so not drawn (${model.undated.length}):`, model.undated.map(({ iri, label }) => ({ iri, label })));
  }
  const outside = model.dated.length - shown.length;
  if (outside) {
    stage.note(`Outside the time shown: ${outside} of ${model.dated.length} texts with a date.`);
  }
  if (model.broken) {
    stage.note(`${model.broken} rows without both ends are in the table only.`);
  }
}

/** For narrow screens: each lane with its texts, and what they follow or refer to. */
export function list(model, state) {
  const period = asked(state);
  const one = each => element('li', {},
    element('h3', {}, sign(each.kind), thing(each.iri, each.label)),
    element('p', { class: 'muted' }, [each.when.text, each.look.adopted ? each.look.adoption.word : ''].filter(Boolean).join(', ')),
    element('ul', { class: 'edges' }, ...each.links.filter(link => link.from === each).map(link => element('li', {}, inOneLine(link.row, each.iri)))));
  return element('div', {}, ...model.lanes.flatMap(lane => {
    const items = lane.items.filter(each => within(each.when, period));
    return items.length ? [element('h2', {}, lane.name), element('ul', { class: 'items' }, ...items.map(one))] : [];
  }));
}

/** The link, its place and its page; the rest of its evidence stands there. */
function inOneLine(row, iri) {
  const [line] = linkInWords(row, iri);
  line.append(...(row.locator ? [` ${row.locator}`] : []), ...(row.assertion ? [' ', thing(row.assertion, 'evidence')] : []));
  return line;
}
