/* Timeline: a lane for each group, a mark for each event, as wide as its date is uncertain. */
import { element, sign, thing } from '../lib/details.js';
import { drawLegend } from '../lib/legend.js';
import { isKnown, look, round, shape } from '../lib/kinds.js';
import { keyOf, local } from '../lib/page.js';
import { distinct } from '../lib/rows.js';
import { SMALL } from '../lib/labels.js';
import { fit, measure, putLines, wrap } from '../lib/text.js';
import { laneNames, nameHeight, putLane } from '../lib/lanes.js';
import { asked, breakNote, drawAxis, interval, middle, ROOM, timeScale, within } from '../lib/time.js';
import { periodFields } from '../lib/period.js';

const TOP = 26;
const ROW = 20;
const PAD = 12;
const HALF = 6;
const GAP = 4;
/** More than this cannot be told apart. */
const MOST = 400;

/** Kinds of events that are not kinds of things: shapes in the order in which they are given out. */
const SIGNS = ['M8 1.5a6.5 6.5 0 1 0 .01 0z', shape('resolution'), shape('recommendation'), shape('threat')];
const OTHER = shape('body');

/** Columns the picture itself shows. */
const DRAWN = ['item', 'itemLabel', 'kind', 'date', 'precision', 'lane'];

export function read(rows) {
  const keys = new Map();
  const all = rows.filter(row => row.item || row.itemLabel).map(row => {
    const key = keyOf(row.item ?? row.itemLabel);
    const count = (keys.get(key) ?? 0) + 1;
    keys.set(key, count);
    return {
      key: count > 1 ? `${key} ${count}` : key, iri: row.item, label: row.itemLabel ?? key, kind: row.kind ?? 'kind not known',
      lane: row.lane ?? row.kind ?? 'kind not known', when: moment(row), row,
    };
  });
  const dated = all.filter(each => each.when);
  return {
    dated, undated: all.filter(each => !each.when), broken: rows.length - all.length, signs: signs(all),
    lanes: [...d3.group(dated, each => each.lane)].map(([name, items]) => ({ name, items: [...items].sort(byDate) })),
    times: dated.map(each => each.when), bases: distinct(all.map(each => each.row.basis)),
  };
}

/**
 * The date; where only bounds are known, the time between them. A day that is no more than a bound is never drawn as if the event
 * had happened on it.
 */
function moment({ date, precision = '', since, until, earliest, latest }) {
  if (/\bbound/.test(precision)) {
    const written = interval(date);
    return interval(`${earliest ?? since}/${latest ?? until}`) ?? (written?.precision === 'day' ? null : written);
  }
  return interval(date, precision) ?? (!date && since && until ? interval(`${since}/${until}`) : null);
}

function byDate(a, b) {
  return middle(a.when) - middle(b.when) || a.when.from - b.when.from || d3.ascending(a.label, b.label);
}

/** A kind of thing has its own shape and colour; other kinds have one of four shapes while these last, and then the ring. */
function signs(all) {
  const found = distinct(all.map(each => each.kind));
  const lanesSayIt = all.every(each => each.lane === each.kind);
  if (found.every(isKnown) && found.length <= 4) {
    return new Map(found.map(kind => [kind, { path: shape(kind), className: `k-${look(kind)} s-${look(kind)}`, word: kind, kind }]));
  }
  const event = (path, word) => ({ path, className: 'event', word });
  if (lanesSayIt) {
    return new Map(found.map(kind => [kind, event(SIGNS[0], null)]));
  }
  const often = d3.rollup(all, items => items.length, each => each.kind);
  const own = [...found].sort((a, b) => often.get(b) - often.get(a)).slice(0, found.length <= SIGNS.length ? SIGNS.length : SIGNS.length - 1);
  return new Map(found.map(kind => [kind, own.includes(kind) ? event(SIGNS[own.indexOf(kind)], kind) : event(OTHER, 'other kinds')]));
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
    const text = !model.dated.length ? 'No event has a date; they are listed beneath.' : shown.length
      ? `${shown.length} events, which is more than can be told apart here. Choose a shorter time above, or see the table.`
      : 'No event has a date in this time.';
    putLines(svg, wrap(text, stage.width, 3), 0, 20, { className: 'faint' });
    stage.size(60);
    return;
  }
  const drawn = model.lanes.map(lane => ({ ...lane, items: lane.items.filter(each => shown.includes(each)) })).filter(lane => lane.items.length);
  const names = laneNames(drawn, stage.width);
  const left = d3.max(names.flat(), line => measure(line, { weight: 600 })) + 26;
  const scale = timeScale(shown.map(each => each.when), period, [left, stage.width - ROOM]);
  breakNote(stage, scale);
  const frame = { left: left - 14, right: stage.width, most: shown.length > 150 ? 130 : shown.length > 60 ? 190 : 280 };
  let y = TOP;
  drawn.forEach((lane, i) => {
    lane.rows = seat(lane.items, scale, frame);
    lane.height = Math.max(lane.rows.length * ROW, nameHeight(names[i])) + PAD;
    lane.top = y;
    y += lane.height;
  });
  drawn.forEach((lane, i) => putLane(svg, lane, names[i], i, stage.width));
  drawAxis(svg, scale, TOP, y);
  const marks = svg.append('g');
  for (const lane of drawn) {
    const first = lane.top + lane.height / 2 - (lane.rows.length - 1) * ROW / 2;
    lane.rows.forEach((row, j) => row.forEach(seated => { seated.y = round(first + j * ROW); }));
    // spoken in the order of time, whatever row they are in
    for (const seated of lane.rows.flat().sort((a, b) => byDate(a.each, b.each))) {
      putEvent(stage, marks, model, seated);
    }
  }
  const legend = drawLegend(svg, legendOf(model, shown), 0, y + 14, stage.width);
  stage.size(y + 14 + legend);
}

/** Rows of a lane in which neither marks nor labels lie on one another: each event in the first row with room for it. */
function seat(items, scale, frame) {
  const rows = [];
  const [least, most] = d3.extent(scale.range());
  for (const each of items) {
    const x = scale(middle(each.when));
    const inside = date => Math.min(most, Math.max(least, scale(date)));
    const mark = [Math.min(inside(each.when.from), x - HALF), Math.max(inside(each.when.until), x + HALF)];
    const label = beside(each.label, mark, frame);
    const extent = [Math.min(mark[0], label.from), Math.max(mark[1], label.until)];
    const row = rows.find(one => one.every(({ extent: [a, b] }) => extent[0] > b + 6 || extent[1] < a - 6)) ?? rows[rows.push([]) - 1];
    row.push({ each, x: round(x), mark: mark.map(end => round(end)), label, extent });
  }
  rows.forEach(row => row.forEach(seated => lengthen(seated, row, frame)));
  return rows;
}

/** A label that was cut to leave room for others has what room is left. */
function lengthen(seated, row, { left, right }) {
  const { label, each, mark: [from, until] } = seated;
  if (label.text === each.label) {
    return;
  }
  const others = row.filter(one => one !== seated).map(one => one.extent);
  const room = label.anchor === 'start'
    ? (d3.min(others, ([a]) => a > until ? a - 10 : right) ?? right) - until - GAP
    : from - GAP - (d3.max(others, ([, b]) => b < from ? b + 10 : left) ?? left);
  label.text = fit(each.label, room, SMALL);
  const width = measure(label.text, SMALL);
  seated.extent = label.anchor === 'start' ? [seated.extent[0], until + GAP + width] : [from - GAP - width, seated.extent[1]];
}

/** To the right of a mark, or to its left where there is more room. */
function beside(text, [from, until], { left, right, most }) {
  const whole = Math.min(most, measure(text, SMALL));
  const after = right - until - GAP;
  const before = from - GAP - left;
  const goesRight = after >= whole || after >= before;
  const cut = fit(text, Math.min(whole + 1, goesRight ? after : before), SMALL);
  const width = measure(cut, SMALL);
  return goesRight
    ? { text: cut, x: round(until + GAP), anchor: 'start', from: until, until: until + GAP + width }
    : { text: cut, x: round(from - GAP), anchor: 'end', from: from - GAP - width, until: from };
}

function putEvent(stage, parent, model, { each, x, y, mark, label }) {
  const said = [each.label, each.when.text, each.kind, each.row.basis].filter(Boolean).join(', ');
  const group = stage.mark(parent, { key: each.key, label: said, iri: each.iri, details: details(each, model.signs), className: 'item' });
  if (each.when.precision !== 'day') {
    putSpan(group, each.when.precision, mark, y);
  }
  putSign(group, model.signs.get(each.kind), each.row.basis, x, y);
  group.append('text').attr('class', 'label').attr('x', label.x).attr('y', round(y + 4)).attr('text-anchor', label.anchor).text(label.text);
  if (label.text !== each.label) {
    group.append('title').text(each.label);
  }
}

function putSign(group, { path, className }, basis, x, y) {
  group.append('path').attr('class', `sign ${basis === 'interpretive' ? 'unsaid ' : ''}${className}`).attr('fill-rule', 'evenodd')
    .attr('d', path).attr('transform', `translate(${round(x - HALF)},${round(y - HALF)}) scale(0.75)`);
}

/** As wide as what the date may mean. Between bounds nobody knows where it lies, so the ends are hatched. */
function putSpan(group, precision, [from, until], y) {
  const [top, bottom] = [round(y - 5), round(y + 5)];
  group.append('rect').attr('class', 'span').attr('x', from).attr('y', top).attr('width', round(until - from)).attr('height', 10).attr('rx', 2);
  if (precision === 'bounded') {
    const hatched = Math.min(24, (until - from) / 2 - 2);
    const line = x => `M${round(x)} ${bottom}L${round(x + 5)} ${top}`;
    const xs = d3.range(0, hatched - 4, 4);
    group.append('path').attr('class', 'hatch').attr('d', [...xs.map(dx => line(from + dx)), ...xs.map(dx => line(until - 5 - dx))].join(''));
  }
}

/** Every column of the row, in words. */
function details(each, signs) {
  const rest = Object.entries(each.row).filter(([column]) => !DRAWN.includes(column)).map(([column, value]) => [words(column), said(value)]);
  const date = each.when ? each.when.text + (each.when.precision === 'day' ? '' : ` (${each.when.precision})`) : 'not known';
  return {
    title: each.label, kind: signs.get(each.kind).kind, iri: each.iri,
    facts: [['Date', date], ['Kind', each.kind], ['Lane', each.lane === each.kind ? '' : each.lane], ...rest],
  };
}

function said(value) {
  return /^https?:\/\//.test(value) ? thing(value, local(value) ?? value) : value;
}

/** memberAtTime as "Member at time". */
function words(column) {
  const spaced = column.replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
  return spaced[0].toUpperCase() + spaced.slice(1);
}

function legendOf(model, shown) {
  const order = [...SIGNS, OTHER];
  const items = [...d3.group(shown.map(each => model.signs.get(each.kind)).filter(each => each.word), each => each.word).values()]
    .sort(([a], [b]) => order.indexOf(a.path) - order.indexOf(b.path)).map(([one]) => ({ word: one.word, swatch: group => putSign(group, one, null, 9, 6) }));
  const precisions = new Set(shown.map(each => each.when.precision));
  const plain = [...model.signs.values()][0];
  if (!items.length && !model.bases.includes('interpretive')) {
    items.push({ word: 'event, known to the day', swatch: group => putSign(group, plain, null, 9, 6) });
  }
  if (precisions.has('month') || precisions.has('year')) {
    items.push({ word: 'only the month or the year is known', swatch: group => span(group, 'year') });
  }
  if (precisions.has('bounded')) {
    items.push({ word: 'somewhere between two dates', swatch: group => span(group, 'bounded') });
  }
  if (model.bases.includes('interpretive')) {
    items.push({ word: 'explicit: the text says so', swatch: group => putSign(group, plain, 'explicit', 9, 6) });
    items.push({ word: 'interpretive: a reader infers it', swatch: group => putSign(group, plain, 'interpretive', 9, 6) });
  }
  return items;
}

function span(group, precision) {
  putSpan(group, precision, [0, 18], 6);
}

function notes(stage, model, shown) {
  if (model.undated.length) {
    stage.note(`Without a date, and so not drawn (${model.undated.length}):`,
      model.undated.map(({ iri, label, row }) => ({ iri, label: row.date ? `${label} (${row.date})` : label })));
  }
  const outside = model.dated.length - shown.length;
  if (outside) {
    stage.note(`Outside the time shown: ${outside} of ${model.dated.length} events with a date.`);
  }
  if (model.broken) {
    stage.note(`${model.broken} rows without an item are in the table only.`);
  }
}

/** For narrow screens: each lane with its events in order of time. */
export function list(model, state) {
  const period = asked(state);
  return element('div', {}, ...model.lanes.flatMap(lane => {
    const items = lane.items.filter(each => within(each.when, period));
    const one = each => element('li', {}, element('span', { class: 'muted' }, each.when.text), ' ',
      model.signs.get(each.kind).kind ? sign(each.kind) : null, each.iri ? thing(each.iri, each.label) : each.label,
      each.lane === each.kind ? null : element('span', { class: 'muted' }, ` ${each.kind}`));
    return items.length ? [element('h2', {}, lane.name), element('ul', { class: 'items' }, ...items.map(one))] : [];
  }));
}
