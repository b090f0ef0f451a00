/* Positions: how states voted in roll calls, a letter for each, with whether the state was a member that day. */
import { keyOf } from '../lib/page.js';
import { distinct } from '../lib/rows.js';
import { element, thing } from '../lib/details.js';
import { facts, kindOf, plural } from '../lib/facts.js';
import { byName, chooseOrder, chooseRows, mostRows, orderOf } from '../lib/fields.js';
import { Grid, MOST_ELEMENTS, putSpread, SMALL } from '../lib/grid.js';
import { drawLegend } from '../lib/legend.js';

const DRAWN = ['row', 'rowLabel', 'column', 'columnLabel', 'position', 'date', 'memberThen', 'title'];
const USUAL = 200;
const MOST_COLUMNS = 120;
const STEP = 15;

/** Codes of the record; the classes are those of the style sheet, the letters what a cell shows. */
const POSITIONS = {
  Y: { letter: 'Y', className: 'p-yes', ink: 'on-dark', word: 'in favour' },
  N: { letter: 'N', className: 'p-no', ink: 'on-dark', word: 'against' },
  A: { letter: 'A', className: 'p-abstain', ink: 'on-light', word: 'abstaining' },
  X: { letter: '–', className: 'p-none', ink: 'on-light', word: 'not voting' },
  absent: { letter: '–', className: 'p-none', ink: 'on-light', word: 'absent' },
  'not a member': { letter: '', className: 'p-outside', ink: 'on-paper', word: 'not a member of the body that day' },
};
const LETTERS = ['Y', 'N', 'A', '–'];
const MEMBERSHIP = {
  yes: 'a member that day',
  no: 'not a member that day',
  unknown: 'not known: the day of joining is only bounded, so it is never counted as a member',
};

export function read(rows) {
  const states = new Map();
  const rollCalls = new Map();
  const cells = new Map();
  let broken = 0;
  for (const row of rows) {
    if (!row.row || !row.column) {
      broken++;
      continue;
    }
    const state = line(states, row.row, row.rowLabel);
    const rollCall = line(rollCalls, row.column, row.columnLabel);
    rollCall.date ??= row.date;
    rollCall.title ??= row.title;
    const key = `${state.key} ${rollCall.key}`;
    if (!cells.has(key)) {
      const cell = { key, state, rollCall, rows: [] };
      cells.set(key, cell);
      state.cells.push(cell);
      rollCall.cells.push(cell);
    }
    cells.get(key).rows.push(row);
  }
  for (const cell of cells.values()) {
    cell.position = position(cell);
    cell.then = membership(cell);
  }
  return {
    states: [...states.values()], rollCalls: [...rollCalls.values()], cells: [...cells.values()], broken,
    // a coalition is asked about only where the answer says who was a member
    members: rows.some(row => row.memberThen && row.memberThen !== 'yes'),
  };
}

function line(lines, iri, label) {
  const key = keyOf(iri);
  if (!lines.has(key)) {
    lines.set(key, { key, iri, label: label ?? key, cells: [] });
  }
  return lines.get(key);
}

/** The one position of a cell; nothing where rows contradict each other. */
function position(cell) {
  const codes = distinct(cell.rows.map(row => row.position));
  return codes.length === 1 ? POSITIONS[codes[0]] ?? { letter: '?', className: 'p-outside', ink: 'on-paper', word: codes[0] } : null;
}

function membership(cell) {
  const all = distinct(cell.rows.map(row => row.memberThen));
  return all.length === 1 ? all[0] : all.length ? 'unknown' : undefined;
}

/** How many stand on each side; cells with two answers are not counted. */
function counts(cells, only) {
  const all = Object.fromEntries(LETTERS.map(letter => [letter, 0]));
  for (const cell of cells) {
    if ((!only || cell.then === only) && cell.position?.letter in all) {
      all[cell.position.letter]++;
    }
  }
  return LETTERS.map(letter => all[letter]);
}

/** States alike stand together: first by how many votes in favour, then by all their positions in time. */
function pattern(state, rollCalls) {
  const at = new Map(state.cells.map(cell => [cell.rollCall, cell.position?.letter]));
  return rollCalls.map(rollCall => ['Y', 'A', '–', 'N'].indexOf(at.get(rollCall)) + 1 || 9).join('');
}

function drawn(model, state) {
  const order = orderOf(state);
  const rollCalls = [...model.rollCalls].sort((a, b) => d3.ascending(a.date ?? '9', b.date ?? '9') || byName(a.label, b.label)).slice(-MOST_COLUMNS);
  const kept = new Set(rollCalls);
  let states = [...model.states];
  if (order === 'label') {
    states.sort((a, b) => byName(a.label, b.label));
  } else if (order === 'likeness') {
    const known = new Map(states.map(each => [each, { yes: counts(each.cells)[0], pattern: pattern(each, rollCalls) }]));
    states.sort((a, b) => known.get(b).yes - known.get(a).yes || d3.ascending(known.get(a).pattern, known.get(b).pattern) || byName(a.label, b.label));
  }
  const among = states.filter(each => each.cells.some(cell => kept.has(cell.rollCall)));
  states = among.slice(0, mostRows(state, USUAL));
  const seen = new Set(states);
  return { states, left: among.length - states.length, rollCalls: rollCalls.filter(each => each.cells.some(cell => seen.has(cell.state))) };
}

export function controls(host, model, state, change) {
  chooseOrder(host, state, change);
  chooseRows(host, model.states.length, state, USUAL, change);
}

export function draw(stage, model, state) {
  const { states, left, rollCalls } = drawn(model, state);
  const rowAt = new Map(states.map((each, i) => [each, i]));
  const columnAt = new Map(rollCalls.map((each, i) => [each, i]));
  const cells = model.cells.filter(cell => rowAt.has(cell.state) && columnAt.has(cell.rollCall));
  const blocks = model.members ? [['all drawn', undefined], ['members', 'yes']] : [['all drawn', undefined]];
  const sides = {
    state: states.map(each => blocks.map(([, only]) => counts(each.cells.filter(cell => columnAt.has(cell.rollCall)), only))),
    rollCall: rollCalls.map(each => blocks.map(([, only]) => counts(each.cells.filter(cell => rowAt.has(cell.state)), only))),
  };
  const across = rollCalls.length > 1 ? 20 + blocks.length * (LETTERS.length * 24 + 12) : 0;
  const grid = new Grid(stage, {
    rows: states.map((each, i) => head(each, sides.state[i], blocks)),
    columns: rollCalls.map((each, i) => ({ ...head(each, sides.rollCall[i], blocks), beneath: each.date ?? '' })),
    cells: cells.map(cell => toDraw(cell, rowAt.get(cell.state), columnAt.get(cell.rollCall))),
    right: across,
  });
  grid.draw();
  grid.recall(state.focus);
  const { svg } = stage;
  hatch(svg, cells);
  if (across) {
    rowCounts(svg, grid, sides.state, blocks);
  }
  const beneath = columnCounts(svg, grid, sides.rollCall, blocks);
  const y = grid.bottom + beneath + 16;
  const width = Math.max(stage.width, grid.end);
  stage.size(y + legend(svg, cells, y, width), width);
  notes(stage, model, { states, left, rollCalls, cells });
}

function head(line, sides, blocks) {
  const said = each => each.map((count, i) => `${count} ${LETTERS[i]}`).join(', ');
  return {
    key: line.key, label: line.label, iri: line.iri,
    spoken: [line.label, line.date, said(sides[0])].filter(Boolean).join(', '),
    details: () => ({
      title: line.label, kind: kindOf(line.iri), iri: line.iri,
      facts: [
        ['Date', line.date], ['Title', line.title],
        ...blocks.map(([word], i) => [word[0].toUpperCase() + word.slice(1), said(sides[i])]),
        ...line.cells.map(cell => [cell.state === line ? `${cell.rollCall.label}, ${cell.rollCall.date ?? 'no date'}` : cell.state.label, inWords(cell)]),
      ],
    }),
  };
}

function inWords(cell) {
  const then = cell.then;
  return distinct(cell.rows.map(row => POSITIONS[row.position]?.word ?? row.position)).join(' or ')
    + (then && then !== 'yes' ? ` (${then === 'no' ? 'not a member that day' : 'membership that day not known'})` : '');
}

function toDraw(cell, row, column) {
  const at = cell.position;
  const then = cell.then;
  const look = at ?? { letter: '≠', className: 'p-outside', ink: 'on-paper' };
  const filled = !/p-outside/.test(look.className);
  const kind = !filled || !then || then === 'yes' ? '' : then === 'no' ? ' pale' : ' hatched';
  return {
    key: cell.key, row, column,
    label: `${cell.state.label}, ${cell.rollCall.label}${cell.rollCall.date ? `, ${cell.rollCall.date}` : ''}: ${inWords(cell)}`,
    parts: [{ text: look.letter, className: `cell ${look.className}${kind}`, ink: kind ? 'on-pale' : look.ink }],
    details: () => ({
      title: `${cell.state.label} on ${cell.rollCall.label}`,
      facts: cell.rows.flatMap((each, i) => [
        [cell.rows.length > 1 ? `Position, ${i + 1} of ${cell.rows.length}` : 'Position', POSITIONS[each.position]?.word ?? each.position],
        ['State', thing(cell.state.iri, cell.state.label)],
        ['Roll call', thing(cell.rollCall.iri, cell.rollCall.label)],
        ['Date', each.date], ['Title', each.title],
        ['Membership', each.memberThen ? MEMBERSHIP[each.memberThen] ?? each.memberThen : undefined],
        ...facts(each, DRAWN),
      ]),
    }),
  };
}

/** What hatched cells are filled with: part of the drawing, so that a file holds it too. */
function hatch(svg, cells) {
  const classes = distinct(cells.filter(cell => cell.then === 'unknown').map(cell => cell.position?.className)).filter(each => each !== 'p-outside');
  if (!classes.length) {
    return;
  }
  const defs = svg.insert('defs', ':first-child');
  for (const className of classes.sort()) {
    const pattern = defs.append('pattern').attr('id', 'hatched-' + className).attr('patternUnits', 'userSpaceOnUse').attr('width', 6).attr('height', 6)
      .attr('patternTransform', 'rotate(45)');
    pattern.append('rect').attr('class', 'paper').attr('width', 6).attr('height', 6);
    pattern.append('rect').attr('class', className).attr('width', 2.5).attr('height', 6);
  }
}

function rowCounts(svg, grid, sides, blocks) {
  const group = svg.append('g').attr('class', 'margin');
  blocks.forEach(([word], block) => {
    const x = grid.right + 22 + block * (LETTERS.length * 24 + 12);
    const middle = i => x + i * 24;
    group.append('text').attr('class', 'small').attr('x', x - 8).attr('y', grid.top - 22).text(word);
    putSpread(group, LETTERS.map((text, i) => ({ text, middle: middle(i) })), grid.top - 7).attr('class', 'column-head');
    sides.forEach((each, row) => putSpread(group, each[block].map((count, i) => ({ text: String(count), middle: middle(i) })), grid.y(row) + grid.height / 2 + 4));
  });
}

function columnCounts(svg, grid, sides, blocks) {
  const group = svg.append('g').attr('class', 'margin');
  let y = grid.bottom + 10;
  // three figures must fit into a narrow column
  const font = { size: SMALL };
  blocks.forEach(([word], block) => {
    LETTERS.forEach((letter, i) => {
      y += STEP;
      const baseline = y - 3;
      group.append('text').attr('class', 'column-head').attr('x', grid.left - 8).attr('y', baseline).attr('text-anchor', 'end')
        .text(i === 0 ? `${word}  ${letter}` : letter);
      putSpread(group, sides.map((each, column) => ({ text: String(each[block][i]), middle: grid.x(column) + (grid.width - 1) / 2 })), baseline, font)
        .attr('class', 'small figures');
    });
    y += 6;
  });
  return y - grid.bottom;
}

function legend(svg, cells, y, width) {
  const seen = new Set(cells.map(cell => cell.position?.className));
  const swatch = (className, letter, ink) => group => {
    group.append('rect').attr('class', className).attr('width', 18).attr('height', 12);
    group.append('text').attr('class', ink).attr('x', 9).attr('y', 10).attr('text-anchor', 'middle').text(letter);
  };
  const words = { 'p-yes': 'in favour', 'p-no': 'against', 'p-abstain': 'abstaining', 'p-none': 'not voting or absent' };
  const items = ['Y', 'N', 'A', 'X'].map(code => POSITIONS[code]).filter(each => seen.has(each.className))
    .map(each => ({ word: words[each.className], swatch: swatch(`cell ${each.className}`, each.letter, each.ink) }));
  const then = new Set(cells.map(cell => cell.then));
  const example = ['p-yes', 'p-no', 'p-abstain', 'p-none'].find(each => seen.has(each));
  if (then.has('no')) {
    items.push({ word: 'pale: not a member that day', swatch: swatch(`cell ${example} pale`, '', '') });
  }
  if (then.has('unknown')) {
    const hatched = cells.find(cell => cell.then === 'unknown' && cell.position?.className !== 'p-outside');
    items.push({ word: 'hatched: day of joining only bounded', swatch: swatch(`cell ${hatched ? hatched.position?.className : ''} hatched`, '', '') });
  }
  if (cells.some(cell => !cell.position)) {
    items.push({ word: 'two answers', swatch: swatch('cell p-outside', '≠', 'on-paper') });
  }
  return drawLegend(svg, items, 0, y, width);
}

function notes(stage, model, { states, left, rollCalls, cells }) {
  const all = states.length * rollCalls.length;
  const outside = cells.filter(cell => cell.position === POSITIONS['not a member']).length;
  if (all > cells.length) {
    stage.note(`${all - cells.length} of ${all} cells have no record in this answer: the state was not asked about, not on the body, or its position is not in these data.`);
  }
  if (outside) {
    stage.note(`${plural(outside, 'cell')} with a thin edge and no letter: the record says that the state was not on the body that day.`);
  }
  const unknown = cells.filter(cell => cell.then === 'unknown').length;
  if (unknown) {
    stage.note(`${plural(unknown, 'cell')} hatched, of states whose day of joining is only bounded: counted among all drawn, and never among members.`);
  }
  const silent = cells.filter(cell => !cell.then).length;
  if (model.members && silent) {
    stage.note(`For ${plural(silent, 'cell')} the answer does not say whether the state was a member; they are counted among all drawn only.`);
  }
  const two = cells.filter(cell => !cell.position).length;
  if (two) {
    stage.note(`${plural(two, 'cell')} with two answers that contradict each other: the details list both, and no margin counts them.`);
  }
  if (left) {
    stage.note(`${states.length} of ${plural(model.states.length, 'state')} are drawn; the table has all, and the field Rows draws more.`);
  }
  if (rollCalls.length < model.rollCalls.length) {
    stage.note(`Of ${plural(model.rollCalls.length, 'roll call')} the latest ${rollCalls.length} are drawn, with the states that have a position in one of them; the table has all.`);
  }
  if (cells.length > MOST_ELEMENTS) {
    stage.note('Cells are drawn together; arrows and clicks reach each of them.');
  }
  if (model.broken) {
    stage.note(`${plural(model.broken, 'row')} without a state or a roll call: in the table only.`);
  }
}

/** For narrow screens: each state with its positions. */
export function list(model, state) {
  const { states, rollCalls } = drawn(model, { ...state, rows: state.rows ?? 'all' });
  const at = new Map(rollCalls.map((each, i) => [each, i]));
  return element('ul', { class: 'items' }, ...states.map(each => element('li', {},
    element('h3', {}, thing(each.iri, each.label)),
    element('ul', { class: 'cells' }, ...each.cells.filter(cell => at.has(cell.rollCall)).sort((a, b) => at.get(a.rollCall) - at.get(b.rollCall))
      .map(cell => element('li', {},
        element('span', { class: 'key ' + (cell.position?.className ?? ''), 'aria-hidden': 'true' }),
        element('span', { class: 'cell-name' }, thing(cell.rollCall.iri, cell.rollCall.label)), ` ${cell.rollCall.date ?? ''} `, inWords(cell)))))));
}
