/* Matrix: a number for each row and column, one hue, what it adds up to at the margins. */
import { keyOf } from '../lib/page.js';
import { number } from '../lib/rows.js';
import { element, thing } from '../lib/details.js';
import { facts, kindOf, plural } from '../lib/facts.js';
import { byName, chooseOrder, chooseRows, mostRows, orderOf } from '../lib/fields.js';
import { Grid, MOST_ELEMENTS, putSpread } from '../lib/grid.js';
import { drawLegend } from '../lib/legend.js';
import { round } from '../lib/kinds.js';
import { measure } from '../lib/text.js';

const DRAWN = ['row', 'rowLabel', 'column', 'columnLabel', 'value', 'rowOrder', 'columnOrder'];
const USUAL = 100;
const SHADES = 8;
const BARS = 90;
/** Where every value is 0 or 1: light enough for a dashed edge to be seen. */
const YES = 3;

export function read(rows) {
  const lines = { row: new Map(), column: new Map() };
  const cells = new Map();
  let broken = 0;
  for (const row of rows) {
    if (!row.row || !row.column) {
      broken++;
      continue;
    }
    const [across, down] = ['row', 'column'].map(side => line(lines[side], row, side));
    const key = `${across.key} ${down.key}`;
    if (!cells.has(key)) {
      const cell = { key, across, down, rows: [] };
      cells.set(key, cell);
      across.cells.push(cell);
      down.cells.push(cell);
    }
    cells.get(key).rows.push(row);
  }
  for (const cell of cells.values()) {
    // what a text says before what a reader infers
    cell.rows.sort((a, b) => d3.ascending(a.basis ?? '', b.basis ?? ''));
  }
  const values = rows.map(row => number(row.value)).filter(value => !Number.isNaN(value));
  const whole = values.every(Number.isInteger);
  return {
    rows: [...lines.row.values()], columns: [...lines.column.values()], cells, broken, whole,
    least: d3.min([0, ...values]),
    // a share is dark when it is near one, not when it is the largest of the answer
    most: !whole && d3.max(values) >= 0.5 && values.every(value => value >= 0 && value <= 1) ? 1 : d3.max([0, ...values]),
    binary: values.every(value => value === 0 || value === 1),
    values: values.length, bases: rows.some(row => row.basis),
  };
}

function line(lines, row, side) {
  const key = keyOf(row[side]);
  if (!lines.has(key)) {
    lines.set(key, { key, iri: row[side], label: row[side + 'Label'] ?? key, given: number(row[side + 'Order']), cells: [] });
  }
  return lines.get(key);
}

/** What a line comes to: added up where numbers are whole, else the mean; one figure for each basis, never one for both. */
function totals(cells, model) {
  const byBasis = new Map();
  for (const row of cells.flatMap(cell => cell.rows)) {
    const value = number(row.value);
    if (!Number.isNaN(value)) {
      const basis = row.basis ?? '';
      if (!byBasis.has(basis)) {
        byBasis.set(basis, []);
      }
      byBasis.get(basis).push(value);
    }
  }
  return [...byBasis].sort(([a], [b]) => d3.ascending(a, b)).map(([basis, values]) => ({
    basis, value: model.whole ? d3.sum(values) : d3.mean(values),
  }));
}

function arranged(lines, order, model) {
  const years = lines.every(each => /^\d{4}$/.test(each.label));
  const size = new Map(lines.map(each => [each, d3.sum(totals(each.cells, model), total => total.value)]));
  return [...lines].sort((a, b) =>
    years || order === 'label' ? byName(a.label, b.label)
      : order === 'value' ? size.get(b) - size.get(a) || byName(a.label, b.label)
        : Number.isNaN(a.given) || Number.isNaN(b.given) ? 0 : a.given - b.given);
}

/** What is drawn in the order it is drawn in. */
function drawn(model, state) {
  const order = orderOf(state);
  const rows = arranged(model.rows, order, model).slice(0, mostRows(state, USUAL));
  const kept = new Set(rows);
  const columns = arranged(model.columns, order, model).filter(column => column.cells.some(cell => kept.has(cell.across)));
  return { rows, columns };
}

export function controls(host, model, state, change) {
  chooseOrder(host, state, change);
  chooseRows(host, model.rows.length, state, USUAL, change);
}

/** The shade of a value: 0 for zero, else one of eight equal steps from the least to the most. */
export function shade(value, model) {
  if (Number.isNaN(value)) {
    return 'none';
  }
  if (value === 0 && model.least === 0) {
    return 0;
  }
  if (model.binary) {
    return YES;
  }
  return model.most === model.least ? SHADES : Math.max(1, Math.ceil(SHADES * (value - model.least) / (model.most - model.least)));
}

export function draw(stage, model, state) {
  const { rows, columns } = drawn(model, state);
  const rowAt = new Map(rows.map((row, i) => [row, i]));
  const columnAt = new Map(columns.map((column, i) => [column, i]));
  const shown = [...model.cells.values()].filter(cell => rowAt.has(cell.across));
  const kept = new Set(shown);
  const side = line => totals(line.cells.filter(cell => kept.has(cell)), model);
  const sides = { row: rows.map(side), column: columns.map(side) };
  const figures = d3.max(sides.row, totals => measure(inFigures(totals, model))) ?? 0;
  const grid = new Grid(stage, {
    rows: rows.map((row, i) => head(row, sides.row[i], model)),
    columns: columns.map((column, i) => head(column, sides.column[i], model)),
    cells: shown.map(cell => ({
      key: cell.key, row: rowAt.get(cell.across), column: columnAt.get(cell.down), label: spoken(cell), details: () => details(cell),
      parts: cell.rows.map(row => part(row, model)),
    })),
    right: columns.length > 1 ? BARS + Math.ceil(figures) + 24 : 0,
  });
  grid.draw();
  grid.recall(state.focus);
  const { svg } = stage;
  if (columns.length > 1) {
    rowMargin(svg, grid, sides.row, model);
  }
  const beneath = rows.length > 1 ? columnMargin(svg, grid, sides.column, model) : 0;
  const y = grid.bottom + beneath + 18;
  stage.size(y + legend(svg, model, y, Math.max(stage.width, grid.end)), Math.max(stage.width, grid.end));
  notes(stage, model, rows, columns, shown);
}

function head(line, totals, model) {
  const known = totals.length ? `, ${word(model)} ${inFigures(totals, model)}` : '';
  return {
    key: line.key, label: line.label, iri: line.iri, spoken: line.label + known,
    details: () => ({
      title: line.label, kind: kindOf(line.iri), iri: line.iri,
      facts: [
        ...totals.map(total => [`${capital(word(model))}${total.basis ? `, ${total.basis}` : ''}`, figure(total.value, model)]),
        ...line.cells.map(cell => [(cell.across === line ? cell.down : cell.across).label, cell.rows.map(inWords).join(' · ')]),
      ],
    }),
  };
}

function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}

function word(model) {
  return model.whole ? 'sum of cells' : 'mean of cells';
}

function figure(value, model) {
  return model.whole ? String(value) : String(round(value, 3));
}

function inFigures(totals, model) {
  return totals.map(total => figure(total.value, model)).join(model.bases ? ' · ' : ', ');
}

function inWords(row) {
  return `${row.value ?? 'no value'}${row.basis ? ` ${row.basis}` : ''}`;
}

function part(row, model) {
  const step = shade(number(row.value), model);
  return {
    text: row.value ?? '', className: `cell a-${step}${row.basis === 'interpretive' ? ' interpretive' : ''}`,
    ink: step === 'none' || step === 0 ? 'on-paper' : step > 4 ? 'on-dark' : 'on-light',
  };
}

function spoken(cell) {
  return `${cell.across.label}, ${cell.down.label}: ${cell.rows.map(inWords).join(' and ')}`;
}

/** Everything the rows of a cell say, one after the other. */
function details(cell) {
  const several = cell.rows.length > 1;
  return {
    title: `${cell.across.label} · ${cell.down.label}`,
    facts: [
      ['Row', thing(cell.across.iri, cell.across.label)],
      ['Column', thing(cell.down.iri, cell.down.label)],
      ...cell.rows.flatMap((row, i) => [
        [several ? `Value, ${i + 1} of ${cell.rows.length}` : 'Value', row.value ?? 'none in the answer'], ...facts(row, DRAWN),
      ]),
    ],
  };
}

function rowMargin(svg, grid, sides, model) {
  const scale = extent(sides, BARS);
  const group = svg.append('g').attr('class', 'margin');
  const x = grid.right + 10;
  group.append('text').attr('class', 'column-head').attr('x', x).attr('y', grid.top - 8).text(word(model));
  sides.forEach((totals, i) => {
    const y = grid.y(i);
    let at = x;
    for (const total of totals) {
      at += bar(group, total, at, y + 3, scale(total.value), grid.height - 7, true);
    }
    group.append('text').attr('x', round(at + 5)).attr('y', round(y + grid.height / 2 + 4)).text(inFigures(totals, model));
  });
}

function columnMargin(svg, grid, sides, model) {
  const scale = extent(sides, 40);
  const group = svg.append('g').attr('class', 'margin');
  const y = grid.bottom + 8;
  const lowest = d3.max(sides, totals => d3.sum(totals, total => scale(total.value))) ?? 0;
  const width = Math.min(grid.width - 3, 36);
  const texts = sides.map(totals => inFigures(totals, model));
  // figures that would touch stand upright
  const upright = texts.some(text => measure(text) > grid.width - 3);
  sides.forEach((totals, i) => {
    const middle = grid.x(i) + (grid.width - 1) / 2;
    let at = y;
    for (const total of totals) {
      at += bar(group, total, round(middle - width / 2), at, width, scale(total.value), false);
    }
    if (upright) {
      group.append('text').attr('transform', `translate(${round(middle + 4)},${round(at + 5)}) rotate(-90)`).attr('text-anchor', 'end').text(texts[i]);
    }
  });
  if (!upright) {
    sides.forEach((totals, i) => {
      const at = y + d3.sum(totals, total => scale(total.value));
      putSpread(group, [{ text: texts[i], middle: grid.x(i) + (grid.width - 1) / 2 }], round(at + 13));
    });
  }
  group.append('text').attr('class', 'column-head').attr('x', grid.left - 8).attr('y', y + 11).attr('text-anchor', 'end').text(word(model));
  return 8 + lowest + (upright ? d3.max(texts, text => measure(text)) + 8 : 18);
}

function extent(sides, length) {
  const most = d3.max(sides, totals => d3.sum(totals, total => Math.max(0, total.value))) || 1;
  return value => round(length * Math.max(0, value) / most);
}

function bar(group, total, x, y, width, height, along) {
  if (width > 0 && height > 0) {
    group.append('rect').attr('class', 'amount' + (total.basis === 'interpretive' ? ' interpretive' : ''))
      .attr('x', round(x)).attr('y', round(y)).attr('width', round(width)).attr('height', round(height));
  }
  return along ? width : height;
}

function legend(svg, model, y, width) {
  const items = [];
  let left = 0;
  if (!model.binary && model.values) {
    const group = svg.append('g').attr('class', 'legend').attr('transform', `translate(0,${y})`);
    const [least, most] = [model.least, model.most].map(value => figure(value, model));
    const start = measure(least) + 6;
    group.append('text').attr('y', 10).text(least);
    d3.range(1, SHADES + 1).forEach((step, i) => group.append('rect').attr('class', `a-${step}`)
      .attr('x', round(start + i * 14)).attr('y', 0).attr('width', 14).attr('height', 12));
    group.append('text').attr('x', round(start + SHADES * 14 + 6)).attr('y', 10).text(most);
    left = Math.ceil(start + SHADES * 14 + 6 + measure(most) + 22);
  }
  const swatch = className => group => group.append('rect').attr('class', className).attr('width', 18).attr('height', 12);
  const values = [...model.cells.values()].flatMap(cell => cell.rows);
  if (model.binary) {
    items.push({ word: '1', swatch: swatch(`a-${YES}`) });
  }
  if (values.some(row => number(row.value) === 0)) {
    items.push({ word: 'zero', swatch: swatch('a-0') });
  }
  if (values.some(row => Number.isNaN(number(row.value)))) {
    items.push({ word: 'no number', swatch: swatch('a-none') });
  }
  if (model.bases) {
    items.push({ word: 'explicit: the text says so', swatch: swatch('a-2') });
  }
  if (values.some(row => row.basis === 'interpretive')) {
    items.push({ word: 'interpretive: a reader infers it', swatch: swatch('a-2 interpretive') });
  }
  return Math.max(left ? 20 : 0, drawLegend(svg, items, left, y, width - left));
}

function notes(stage, model, rows, columns, shown) {
  if (rows.length < model.rows.length) {
    stage.note(`Of ${plural(model.rows.length, 'row')} the first ${rows.length} are drawn; the table has all, and the field Rows draws more.`);
  }
  const empty = rows.length * columns.length - shown.length;
  if (empty) {
    stage.note(`${empty} of ${rows.length * columns.length} cells have no row in the answer, which is not the same as zero.`);
  }
  const several = shown.filter(cell => cell.rows.length > 1).length;
  if (several) {
    stage.note(`${plural(several, 'cell')} with more than one row: the values stand side by side and are not added up.`);
  }
  if (model.bases) {
    stage.note('At the margins what is explicit and what is interpretive stand apart, in this order.');
  }
  if (shown.length > MOST_ELEMENTS) {
    stage.note('Cells are drawn together; arrows and clicks reach each of them.');
  }
  if (model.broken) {
    stage.note(`${plural(model.broken, 'row')} without a row or a column to stand in: in the table only.`);
  }
}

/** For narrow screens: each row with its cells. */
export function list(model, state) {
  const { rows } = drawn(model, { ...state, rows: state.rows ?? 'all' });
  return element('ul', { class: 'items' }, ...rows.map(row => element('li', {},
    element('h3', {}, thing(row.iri, row.label)),
    element('ul', { class: 'cells' }, ...row.cells.map(cell => element('li', {},
      element('span', { class: 'cell-name' }, thing(cell.down.iri, cell.down.label)), ' ', cell.rows.map(inWords).join(' · ')))))));
}
