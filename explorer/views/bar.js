/* Bars from zero with their numbers; columns in time where the labels are years. */
import { keyOf } from '../lib/page.js';
import { distinct, number } from '../lib/rows.js';
import { element, thing } from '../lib/details.js';
import { facts, kindOf, plural, unique } from '../lib/facts.js';
import { byName, chooseOrder, chooseRows, mostRows, orderOf } from '../lib/fields.js';
import { SMALL } from '../lib/grid.js';
import { round } from '../lib/kinds.js';
import { measure, putLines, wrap } from '../lib/text.js';

const DRAWN = ['label', 'value', 'item'];
const USUAL = 60;
const LINE = 14;
const TOP = 26;
const HEIGHT = 260;
const LONGEST_TIME = 160;
const DAY = /^-?\d{4}-\d{2}(-\d{2})?(T.*)?$/;

export function read(rows) {
  const keys = unique(rows.map(row => (row.item ? keyOf(row.item) : row.label ?? 'no label')));
  const bars = rows.map((row, i) => ({ key: keys[i], label: row.label ?? (row.item ? keyOf(row.item) : 'no label'), row, group: row.group, value: valueOf(row.value) }));
  const known = bars.filter(bar => !Number.isNaN(bar.value));
  const values = known.map(bar => bar.value);
  const dates = known.length > 0 && known.every(bar => DAY.test(bar.row.value));
  const points = dates || looksLikeYears(values);
  // shares end at one, unless all of them are small
  const share = values.some(value => !Number.isInteger(value)) && values.every(value => value >= 0 && value <= 1) && d3.max(values) >= 0.5;
  return {
    bars, dates, points,
    // the length of a bar means something only from zero; a date has no zero
    domain: !known.length ? [0, 1] : points ? d3.extent(values) : [Math.min(0, ...values), share ? 1 : Math.max(0, ...values)],
    time: isTime(bars), blocks: blocks(bars),
  };
}

function valueOf(text) {
  return DAY.test(text ?? '') ? Date.parse(text.length === 7 ? text + '-01' : text) : number(text);
}

/** Years as values ("first vote in 1946") are places in time and not amounts. */
function looksLikeYears(values) {
  return values.length > 1 && distinct(values).length > 1 && values.every(value => Number.isInteger(value) && value >= 1800 && value <= 2100)
    && d3.max(values) - d3.min(values) < 250;
}

function isTime(bars) {
  const years = bars.map(bar => bar.label);
  return years.length > 1 && years.every(label => /^\d{4}$/.test(label)) && new Set(years).size === years.length
    && Math.max(...years) - Math.min(...years) < LONGEST_TIME;
}

/** Whether the rows of each group stand together, so that groups can have headings. */
function blocks(bars) {
  const groups = bars.map(bar => bar.group).filter((group, i, all) => i === 0 || group !== all[i - 1]);
  return groups.length > 1 && new Set(groups).size === groups.length;
}

function drawn(model, state) {
  const order = orderOf(state);
  const bars = [...model.bars];
  if (order === 'value') {
    bars.sort((a, b) => rank(b) - rank(a) || byName(a.label, b.label));
  } else if (order === 'label') {
    bars.sort((a, b) => byName(a.label, b.label));
  }
  return bars.slice(0, mostRows(state, USUAL));
}

/** Rows without a value come last. */
function rank(bar) {
  return Number.isNaN(bar.value) ? -Number.MAX_VALUE : bar.value;
}

export function controls(host, model, state, change) {
  chooseOrder(host, state, change, model.time ? { given: 'by year', label: null } : {});
  if (!model.time) {
    chooseRows(host, model.bars.length, state, USUAL, change);
  }
}

export function draw(stage, model, state) {
  if (model.time && orderOf(state) !== 'value') {
    drawTime(stage, model);
  } else {
    drawBars(stage, model, drawn(model, state), orderOf(state));
  }
  const without = model.bars.filter(bar => Number.isNaN(bar.value)).length;
  if (without) {
    stage.note(`${plural(without, 'row')} without a value in the answer, which is not the same as zero.`);
  }
  if (model.points) {
    stage.note(`The values are ${model.dates ? 'dates' : 'years'}: a point stands at each, since a ${model.dates ? 'date' : 'year'} has no zero to draw a bar from.`);
  }
}

function mark(stage, parent, bar) {
  const known = Number.isNaN(bar.value) ? 'no value' : bar.row.value;
  return stage.mark(parent, {
    key: bar.key, iri: bar.row.item, label: `${bar.label}: ${known}${bar.group ? `, ${bar.group}` : ''}`, className: 'bar',
    details: {
      title: bar.label, kind: bar.row.item && kindOf(bar.row.item), iri: bar.row.item,
      facts: [['Value', known], ...facts(bar.row, DRAWN)],
    },
  });
}

function drawBars(stage, model, bars, order) {
  const { svg, width } = stage;
  const headed = model.blocks && order === 'given';
  const rows = bars.map(bar => {
    const lines = wrap(bar.label, width * 0.34, 2);
    return { bar, lines, height: lines.length > 1 ? 36 : 23, text: Number.isNaN(bar.value) ? 'no value' : bar.row.value };
  });
  const left = Math.ceil(d3.max(rows, row => d3.max(row.lines, text => measure(text))) ?? 0) + 10;
  const groups = headed ? 0 : Math.ceil(Math.min(width * 0.2, d3.max(rows, row => measure(row.bar.group ?? '')) ?? 0));
  const figures = Math.ceil(d3.max(rows, row => measure(row.text)) ?? 0) + 10;
  const negative = model.domain[0] < 0;
  const scale = d3.scaleLinear(model.domain, [left + (negative ? figures : 0) + (model.points ? 8 : 0), width - figures - (groups ? groups + 16 : 0)]);
  const grid = svg.append('g').attr('class', 'axis');
  let y = TOP;
  let last;
  for (const { bar, lines, height, text } of rows) {
    if (headed && bar.group !== last) {
      last = bar.group;
      y += y > TOP ? 12 : 0;
      svg.append('text').attr('class', 'column-head').attr('x', left).attr('y', y + 13).text(bar.group ?? 'no group stated');
      y += 20;
    }
    const group = mark(stage, svg, bar);
    group.append('rect').attr('class', 'hit area').attr('x', 0).attr('y', round(y)).attr('width', width).attr('height', height);
    const middle = y + height / 2;
    putLines(group, lines, left - 10, round(middle + 4.5 - (lines.length - 1) * LINE / 2), { height: LINE, anchor: 'end' });
    const end = putValue(group, bar, scale, middle, model);
    group.append('text').attr('class', Number.isNaN(bar.value) ? 'faint' : null).attr('x', round(end)).attr('y', round(middle + 4.5))
      .attr('text-anchor', bar.value < 0 ? 'end' : 'start').text(text);
    if (groups && bar.group) {
      putLines(group, wrap(bar.group, groups, 1), width - groups, round(middle + 4.5), { className: 'faint' });
    }
    y += height;
  }
  putAxis(grid, scale, model, y);
  stage.size(y + 8);
  if (bars.length < model.bars.length) {
    stage.note(`Of ${plural(model.bars.length, 'row')} ${order === 'given' ? 'the first ' : ''}${bars.length} are drawn; the table has all, and the field Rows draws more.`);
  }
}

/** @returns where the number stands */
function putValue(group, bar, scale, middle, model) {
  if (Number.isNaN(bar.value)) {
    return scale(Math.max(0, scale.domain()[0])) + 5;
  }
  const at = scale(bar.value);
  if (model.points) {
    group.append('circle').attr('class', 'amount').attr('cx', round(at)).attr('cy', round(middle)).attr('r', 5);
    return at + 10;
  }
  const zero = scale(0);
  if (bar.value !== 0) {
    group.append('rect').attr('class', 'amount').attr('x', round(Math.min(zero, at))).attr('y', round(middle - 7)).attr('width', round(Math.abs(at - zero))).attr('height', 14);
  }
  return bar.value < 0 ? at - 5 : at + 5;
}

function putAxis(group, scale, model, bottom) {
  const ticks = model.dates ? d3.scaleUtc(scale.domain(), scale.range()).ticks(5) : wholeTicks(scale, 6, model);
  const write = model.dates ? d3.utcFormat('%Y-%m-%d') : model.points ? String : scale.tickFormat(6);
  for (const tick of ticks) {
    const x = round(scale(tick));
    group.append('path').attr('class', 'grid').attr('d', `M${x} ${TOP - 4}V${bottom}`);
    group.append('text').attr('class', 'small').attr('x', x).attr('y', 14).attr('text-anchor', 'middle').text(write(tick));
  }
}

/** Half a resolution is no tick. */
function wholeTicks(scale, count, model) {
  const whole = model.bars.every(bar => Number.isNaN(bar.value) || Number.isInteger(bar.value));
  return scale.ticks(count).filter(tick => !whole || Number.isInteger(tick));
}

function drawTime(stage, model) {
  const { svg, width } = stage;
  const byYear = new Map(model.bars.map(bar => [Number(bar.label), bar]));
  const years = d3.range(d3.min(byYear.keys()), d3.max(byYear.keys()) + 1);
  const left = 44;
  const step = Math.min(56, (width - left - 8) / years.length);
  const widest = d3.max(model.bars, bar => measure(bar.row.value ?? '', { size: SMALL })) ?? 0;
  const upright = widest > step - 3;
  const above = upright ? widest + 8 : 18;
  const scale = d3.scaleLinear(model.domain, [HEIGHT + above, above]);
  const base = model.points ? HEIGHT + above : scale(0);
  const axis = svg.append('g').attr('class', 'axis');
  for (const tick of wholeTicks(scale, 5, model)) {
    const y = round(scale(tick));
    axis.append('path').attr('class', 'grid').attr('d', `M${left - 4} ${y}H${round(left + step * years.length)}`);
    axis.append('text').attr('class', 'small').attr('x', left - 8).attr('y', y + 4).attr('text-anchor', 'end').text(model.points ? String(tick) : scale.tickFormat(5)(tick));
  }
  const foot = HEIGHT + above;
  years.forEach((year, i) => {
    const bar = byYear.get(year);
    if (bar) {
      putColumn(stage, bar, { x: left + i * step, step, scale, base, foot, upright, model });
    }
  });
  const every = [1, 2, 5, 10, 20].find(each => each * step >= measure('2000', { size: SMALL }) + 6) ?? 50;
  years.forEach((year, i) => {
    const middle = round(left + (i + 0.5) * step);
    if (year % every === 0 || every === 1) {
      axis.append('text').attr('class', byYear.has(year) ? 'small dark' : 'small').attr('x', middle).attr('y', foot + 18).attr('text-anchor', 'middle').text(year);
    }
    // a year without a row is a gap one can see
    axis.append('path').attr('class', byYear.has(year) ? 'tick' : 'tick gap').attr('d', `M${middle} ${foot + 1}v4`);
  });
  axis.append('path').attr('class', 'tick').attr('d', `M${left} ${round(base)}H${round(left + step * years.length)}`);
  stage.size(foot + 28);
  const gaps = years.filter(year => !byYear.has(year));
  if (gaps.length) {
    stage.note(`No row in the answer for ${ranges(gaps)}; that is no zero.`);
  }
}

function putColumn(stage, bar, { x, step, scale, base, foot, upright, model }) {
  const group = mark(stage, stage.svg, bar);
  group.append('rect').attr('class', 'hit area').attr('x', round(x)).attr('y', 0).attr('width', round(step)).attr('height', round(foot));
  const middle = round(x + step / 2);
  const missing = Number.isNaN(bar.value);
  const at = missing ? base : scale(bar.value);
  const wide = round(Math.max(2, step - Math.min(6, step * 0.2)));
  if (model.points && !missing) {
    group.append('circle').attr('class', 'amount').attr('cx', middle).attr('cy', round(at)).attr('r', 4);
  } else if (!missing && bar.value !== 0) {
    group.append('rect').attr('class', 'amount').attr('x', round(middle - wide / 2)).attr('y', round(Math.min(at, base))).attr('width', wide).attr('height', round(Math.abs(at - base)));
  }
  const text = group.append('text').attr('class', missing ? 'small' : 'small dark').text(missing ? '–' : bar.row.value);
  const y = round(Math.min(at, base) - 5);
  if (upright && !missing) {
    text.attr('transform', `translate(${round(middle + 4)},${y}) rotate(-90)`);
  } else {
    text.attr('x', middle).attr('y', y).attr('text-anchor', 'middle');
  }
}

/** 1946 to 1950, 1964. */
function ranges(years) {
  const all = [];
  for (const year of years) {
    const last = all.at(-1);
    if (last && last[1] === year - 1) {
      last[1] = year;
    } else {
      all.push([year, year]);
    }
  }
  return all.map(([from, until]) => (from === until ? String(from) : `${from} to ${until}`)).join(', ');
}

/** For narrow screens: each row with its value and a bar as long as it. */
export function list(model, state) {
  const bars = drawn(model, { ...state, rows: state.rows ?? 'all' });
  const headed = model.blocks && orderOf(state) === 'given';
  const [least, most] = model.domain;
  return element('ul', { class: 'items bars' }, ...bars.map((bar, i) => {
    const length = element('span', { class: 'length', 'aria-hidden': 'true' });
    length.style.width = !model.points && least >= 0 && bar.value > 0 ? `${round(100 * bar.value / most)}%` : 0;
    const head = headed && (i === 0 || bar.group !== bars[i - 1].group) ? element('h3', {}, bar.group ?? 'no group stated') : null;
    return element('li', {}, head,
      thing(bar.row.item, bar.label), ' ', element('b', {}, Number.isNaN(bar.value) ? 'no value' : bar.row.value),
      !headed && bar.group ? element('span', { class: 'muted' }, ` ${bar.group}`) : null, length);
  }));
}
