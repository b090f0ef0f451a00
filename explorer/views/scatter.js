/* Scatter: one mark for each item by two numbers, with how uncertain they are where that is known. */
import { keyOf } from '../lib/page.js';
import { distinct, number } from '../lib/rows.js';
import { element, thing } from '../lib/details.js';
import { facts, kindOf, plural, unique } from '../lib/facts.js';
import { drawLegend } from '../lib/legend.js';
import { putShape, round } from '../lib/kinds.js';
import { markBox, places, putLabel, Room } from '../lib/labels.js';

const DRAWN = ['item', 'itemLabel', 'x', 'y', 'xLow', 'xHigh', 'yLow', 'yHigh'];
const SIDE = 520;
const USUAL_HEIGHT = 440;
const LEFT = 58;
const TOP = 14;
const FOOT = 44;
/** Groups have a shape and a colour of the kinds, and a word in the legend. */
const LOOKS = ['recommendation', 'threat', 'right', 'resolution'];
const OTHERS = 'body';
const SIDES = ['right', 'left', 'above', 'below', 'above right', 'below right', 'above left', 'below left'];

export function read(rows) {
  const keys = unique(rows.map(row => keyOf(row.item ?? row.itemLabel ?? 'no name')));
  const all = rows.map((row, i) => {
    const values = Object.fromEntries(['x', 'y', 'xLow', 'xHigh', 'yLow', 'yHigh'].map(name => [name, number(row[name])]));
    return { key: keys[i], label: row.itemLabel ?? keys[i], row, ...values };
  });
  const points = all.filter(({ x, y }) => !Number.isNaN(x) && !Number.isNaN(y));
  const groups = distinct(points.map(({ row }) => row.group));
  return {
    all, points, without: all.length - points.length, groups,
    x: extent(points, 'x'), y: extent(points, 'y'), names: axisNames(), fit: fitted(points),
  };
}

/** From the least to the most, uncertainty included; shares from zero to one, so that near is near. */
function extent(points, axis) {
  const values = points.flatMap(point => [point[axis], point[axis + 'Low'], point[axis + 'High']]).filter(value => !Number.isNaN(value));
  const [least, most] = values.length ? d3.extent(values) : [0, 1];
  if (least >= 0 && most <= 1) {
    return [-0.03, 1.03];
  }
  const spare = (most - least) * 0.04 || 1;
  return [least - spare, most + spare];
}

/** The page says what x and y are where its description has "before (x) and after (y)"; else they are called by their columns. */
function axisNames() {
  const text = document.querySelector('.description')?.textContent.replace(/\s+/g, ' ') ?? '';
  const name = axis => {
    const said = new RegExp(`([^,;:.()]+)\\(${axis}\\)`).exec(text)?.[1].replace(/^\s*(and|against|by|then)\s+/, '').trim();
    return said ? `${said} (${axis})` : axis;
  };
  return { x: name('x'), y: name('y') };
}

/** A line is drawn only where the answer asks for one: `diagonal`, or the height of the line at each item. */
function fitted(points) {
  const said = distinct(points.map(({ row }) => row.fit));
  if (said.length === 1 && said[0] === 'diagonal') {
    return 'diagonal';
  }
  return points.map(point => [point.x, number(point.row.fit)]).filter(([, y]) => !Number.isNaN(y)).sort(([a], [b]) => a - b);
}

function lookOf(model, group) {
  return model.groups.length > LOOKS.length ? OTHERS : LOOKS[Math.max(0, model.groups.indexOf(group))];
}

export function draw(stage, model) {
  const { svg, width } = stage;
  // as wide as high where both axes measure the same
  const alike = model.x.join() === model.y.join();
  const bottom = TOP + (alike ? SIDE : USUAL_HEIGHT);
  const right = alike ? LEFT + SIDE : width - 20;
  const x = d3.scaleLinear(model.x, [LEFT, right]);
  const y = d3.scaleLinear(model.y, [bottom, TOP]);
  axes(svg, x, y, model);
  putFit(svg, x, y, model);
  const bars = svg.append('g');
  const marks = svg.append('g');
  const room = new Room({ left: LEFT + 2, top: 0, right: width, bottom: bottom + 4 });
  const groups = model.points.map(point => {
    const at = { x: round(x(point.x)), y: round(y(point.y)) };
    putUncertainty(bars, point, x, y);
    const group = stage.mark(marks, {
      key: point.key, iri: point.row.item, className: 'item',
      label: `${point.label}: x ${point.row.x}, y ${point.row.y}${point.row.group ? `, ${point.row.group}` : ''}`,
      details: details(point, model),
    });
    putShape(group, lookOf(model, point.row.group), at.x, at.y, 12);
    room.take(markBox(at.x, at.y, 7));
    return { point, at, group };
  });
  stage.step = steps(stage, model.points);
  const left = putLabels(groups, room);
  const foot = bottom + FOOT;
  const named = model.groups.length > LOOKS.length ? [] : model.groups.map(group => ({ kind: lookOf(model, group), word: group }));
  stage.size(foot + drawLegend(svg, named, LEFT, foot + 4, width - LEFT) + 8);
  notes(stage, model, left);
}

/** Arrows to the sides go from one value of x to the next, the others by y, so that marks in one place are all reached. */
function steps(stage, points) {
  const orders = ['x', 'y'].map((axis, i) => [...points].sort((a, b) => a[axis] - b[axis] || a[i ? 'x' : 'y'] - b[i ? 'x' : 'y']).map(point => point.key));
  return (mark, [dx, dy]) => {
    const order = orders[dx ? 0 : 1];
    return stage.marks.get(order[order.indexOf(mark?.key) + (dx || -dy)]);
  };
}

/** Places where several marks stand as if they were one. */
function together(points) {
  return [...d3.group(points, point => `${point.row.x}, ${point.row.y}`)].filter(([, all]) => all.length > 1);
}

function axes(svg, x, y, model) {
  const group = svg.append('g').attr('class', 'axis');
  const right = x.range()[1];
  const bottom = y.range()[0];
  for (const tick of x.ticks(6)) {
    group.append('path').attr('class', 'grid').attr('d', `M${round(x(tick))} ${TOP}V${bottom}`);
    group.append('text').attr('class', 'small').attr('x', round(x(tick))).attr('y', bottom + 16).attr('text-anchor', 'middle').text(x.tickFormat(6)(tick));
  }
  for (const tick of y.ticks(6)) {
    group.append('path').attr('class', 'grid').attr('d', `M${LEFT} ${round(y(tick))}H${round(right)}`);
    group.append('text').attr('class', 'small').attr('x', LEFT - 8).attr('y', round(y(tick)) + 4).attr('text-anchor', 'end').text(y.tickFormat(6)(tick));
  }
  group.append('text').attr('class', 'axis-label').attr('x', round((LEFT + right) / 2)).attr('y', bottom + 36).attr('text-anchor', 'middle').text(model.names.x);
  group.append('text').attr('class', 'axis-label').attr('transform', `translate(14,${round((TOP + bottom) / 2)}) rotate(-90)`).attr('text-anchor', 'middle').text(model.names.y);
}

function putFit(svg, x, y, model) {
  const from = Math.max(model.x[0], model.y[0]);
  const until = Math.min(model.x[1], model.y[1]);
  const line = model.fit === 'diagonal' ? [[from, from], [until, until]] : model.fit;
  if (line.length > 1) {
    svg.append('path').attr('class', 'reference').attr('d', 'M' + line.map(([a, b]) => `${round(x(a))} ${round(y(b))}`).join('L'));
  }
}

function putUncertainty(group, point, x, y) {
  const [a, b] = [round(x(point.x)), round(y(point.y))];
  const cap = (low, high, path) => !Number.isNaN(low) && !Number.isNaN(high) && group.append('path').attr('class', 'uncertain').attr('d', path());
  cap(point.xLow, point.xHigh, () => `M${round(x(point.xLow))} ${b - 3}v6m0 -3H${round(x(point.xHigh))}m0 -3v6`);
  cap(point.yLow, point.yHigh, () => `M${a - 3} ${round(y(point.yLow))}h6m-3 0V${round(y(point.yHigh))}m-3 0h6`);
}

/** Labels beside their marks where nothing is under them; the others appear with their mark in focus. */
function putLabels(groups, room) {
  const left = [];
  for (const { point, at, group } of groups) {
    const beside = places(point.label, at.x, at.y, SIDES);
    const free = room.first(beside);
    if (free) {
      putLabel(group, free, point.label);
    } else {
      const { at: x, base, anchor } = beside[0];
      group.append('text').attr('class', 'label late').attr('x', x).attr('y', base).attr('text-anchor', anchor).text(point.label);
      left.push({ iri: point.row.item, label: `${point.label} (${point.row.x}, ${point.row.y})` });
    }
  }
  return left;
}

function details(point, model) {
  const range = axis => (point.row[axis + 'Low'] && point.row[axis + 'High'] ? ` (${point.row[axis + 'Low']} to ${point.row[axis + 'High']})` : '');
  return {
    title: point.label, kind: kindOf(point.row.item), iri: point.row.item,
    facts: [[model.names.x, point.row.x + range('x')], [model.names.y, point.row.y + range('y')], ...facts(point.row, DRAWN)],
  };
}

function notes(stage, model, left) {
  if (left.length) {
    stage.note('Marks without room for their names:', left);
  }
  for (const [where, all] of together(model.points)) {
    stage.note(`${all.length} marks stand in one place (${where}): ${all.map(point => point.label).join(', ')}.`);
  }
  if (model.without) {
    stage.note(`${plural(model.without, 'row')} without an x or a y: in the table only.`);
  }
  if (model.groups.length > LOOKS.length) {
    stage.note(`${model.groups.length} groups are too many to be told apart by shape; the details and the table name them.`);
  }
  if (model.fit === 'diagonal') {
    stage.note('On the dashed line both values are equal.');
  } else if (model.fit.length > 1) {
    stage.note('The dashed line is the fit the answer gives.');
  }
}

/** For narrow screens: each item with its two numbers. */
export function list(model) {
  return element('ul', { class: 'items' }, ...model.all.map(point => element('li', {},
    thing(point.row.item, point.label),
    element('ul', { class: 'cells' }, ...['x', 'y'].map(axis => element('li', {},
      element('span', { class: 'cell-name' }, model.names[axis]), ' ', point.row[axis] ?? 'no value'))))));
}
