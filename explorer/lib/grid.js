/* Cells in rows and columns with names at both sides: where they stand, how they are reached, what stays in sight. */
import { round } from './kinds.js';
import { fit, measure, putLines, SIZE, wrap } from './text.js';

/** With more cells than this not every one can be an element: they are drawn together, and become marks when they are reached. */
export const MOST_ELEMENTS = 1700;

const GAP = 8;
const LINE = 14;
const SMALL = 11;
const WIDEST = 96;
const TURNED = 170;
const SLANT = Math.SQRT1_2;

/**
 * A row or column has a key, a label, an iri where it has a page, `spoken`, `details`, and for columns perhaps `beneath`, a short text
 * under the label. A cell has `row` and `column` (indexes), key, label, details, and parts: each with className, text and the class of its
 * ink. Parts stand side by side, so that different things are never added up.
 */
export class Grid {
  /** @param right how much room the view needs to the right of the cells */
  constructor(stage, { rows, columns, cells, right = 0 }) {
    Object.assign(this, { stage, rows, columns });
    this.cells = new Map(cells.map(cell => [place(cell.row, cell.column), cell]));
    this.places = new Map();
    this.byRow = d3.group(cells, cell => cell.row);
    this.byColumn = d3.group(cells, cell => cell.column);
    this.joined = cells.length > MOST_ELEMENTS;
    // the same thing may stand on both sides
    const own = new Set(rows.map(row => row.key));
    this.columnKeys = columns.map(({ key }) => (own.has(key) ? `${key} column` : key));
    this.measure(right);
  }

  measure(right) {
    const { rows, columns, stage } = this;
    const room = Math.min(stage.width * 0.27, 300);
    this.lines = rows.map(row => wrap(row.label, room, rows.length > 60 ? 1 : 2));
    this.left = Math.ceil(d3.max(this.lines.flat(), text => measure(text)) ?? 0) + GAP;
    this.height = d3.max(this.lines, lines => lines.length) > 1 ? 2 * LINE + 4 : rows.length > 60 ? 18 : 22;
    const widest = d3.max(this.cells.values(), cell => d3.max(cell.parts, part => measure(part.text)) * cell.parts.length) ?? 0;
    const least = Math.max(18, Math.ceil(widest) + 7);
    const each = (slack = right) => Math.max(least, Math.min(WIDEST, Math.floor((stage.width - this.left - slack) / columns.length)));
    this.width = each();
    this.heads(right);
    if (this.overhang > right) {
      this.width = each(this.overhang);
      this.heads(right);
    }
    this.bottom = this.top + rows.length * this.height;
    this.right = this.left + columns.length * this.width;
    this.end = this.right + Math.max(right, this.overhang);
  }

  /** Heads lie flat where they fit, are slanted where there is room for that, and stand upright where there is none. */
  heads() {
    const { columns, width } = this;
    const beneath = columns.some(column => column.beneath);
    const flat = columns.map(column => wrap(column.label, width - 6, 4));
    const whole = flat.every((lines, i) => lines.join(' ') === columns[i].label.split(/\s+/).join(' '));
    const dates = columns.every(column => measure(column.beneath ?? '', { size: SMALL }) <= width - 4);
    this.overhang = 0;
    if (whole && dates) {
      this.turn = 'flat';
      this.headLines = flat;
      this.top = d3.max(flat, lines => lines.length) * LINE + (beneath ? LINE : 0) + GAP;
      return;
    }
    this.headLines = columns.map(column => [fit(column.label, TURNED)]);
    const longest = d3.max(this.headLines, ([text]) => measure(text));
    if (width >= 24 && !beneath) {
      this.turn = 'slanted';
      this.top = Math.ceil(longest * SLANT) + 18;
      this.overhang = Math.max(0, Math.ceil(longest * SLANT) + 10 - width / 2);
    } else {
      this.turn = 'upright';
      this.beneath = beneath ? Math.ceil(d3.max(columns, column => measure(column.beneath ?? '', { size: SMALL }))) + 10 : 0;
      this.top = Math.ceil(longest) + this.beneath + GAP;
    }
  }

  x(column) {
    return this.left + column * this.width;
  }

  y(row) {
    return this.top + row * this.height;
  }

  draw() {
    const { svg } = this.stage;
    svg.classed('grid', true);
    this.layer = svg.append('g');
    const numbers = svg.append('g').attr('class', 'numbers').attr('aria-hidden', 'true');
    const rowHeads = svg.append('g');
    const columnHeads = svg.append('g');
    paper(rowHeads, 0, this.top, this.left - 2, this.bottom - this.top);
    paper(columnHeads, this.left, 0, this.end - this.left, this.top - 1);
    this.columns.forEach((column, i) => this.putColumn(columnHeads, column, i));
    this.rows.forEach((row, i) => this.putRow(rowHeads, row, i));
    const corner = svg.append('g');
    paper(corner, 0, 0, this.left - 2, this.top - 1);
    if (this.joined) {
      this.putTogether();
    } else {
      for (const cell of this.cells.values()) {
        this.reach(cell);
      }
    }
    this.putTexts(numbers);
    this.stage.step = (mark, direction) => this.step(mark, direction);
    this.stage.pick = event => this.pick(event);
    this.keepHeads(rowHeads, columnHeads, corner);
  }

  /** Heads stay in sight where the picture is larger than the window it is seen through. */
  keepHeads(rowHeads, columnHeads, corner) {
    const host = this.stage.svg.node().parentNode;
    const follow = () => {
      const [x, y] = [Math.round(host.scrollLeft), Math.round(host.scrollTop)];
      const move = (group, dx, dy) => group.attr('transform', dx || dy ? `translate(${dx},${dy})` : null);
      move(rowHeads, x, 0);
      move(columnHeads, 0, y);
      move(corner, x, y);
    };
    host.onscroll = follow;
    host.style.scrollPadding = `${this.top}px 0 0 ${this.left}px`;
    follow();
  }

  putColumn(parent, column, i) {
    const group = this.stage.mark(parent, {
      key: this.columnKeys[i], label: column.spoken, iri: column.iri, details: column.details, className: 'head', lights: this.line(this.byColumn.get(i)),
    });
    this.places.set(this.columnKeys[i], [-1, i]);
    const middle = round(this.x(i) + this.width / 2);
    const foot = this.top - GAP;
    frame(group, this.x(i), 0, this.width, this.bottom);
    if (this.turn === 'flat') {
      const lines = this.headLines[i];
      const first = foot - (column.beneath ? LINE : 0) - (lines.length - 1) * LINE;
      putLines(group, lines, middle, first, { height: LINE, anchor: 'middle' });
      small(group, column.beneath, 0).attr('x', middle).attr('y', foot).attr('text-anchor', 'middle');
      return;
    }
    const turned = group.append('g').attr('transform', this.turn === 'slanted'
      ? `translate(${middle},${foot}) rotate(-45)` : `translate(${round(middle + 4)},${foot + 2}) rotate(-90)`);
    small(turned, this.turn === 'upright' ? column.beneath : '').attr('x', 0);
    turned.append('text').attr('x', this.turn === 'upright' ? this.beneath : 0).text(this.headLines[i][0]);
  }

  putRow(parent, row, i) {
    const group = this.stage.mark(parent, {
      key: row.key, label: row.spoken, iri: row.iri, details: row.details, className: 'head', lights: this.line(this.byRow.get(i)),
    });
    this.places.set(row.key, [i, -1]);
    frame(group, 0, this.y(i), this.right, this.height);
    const lines = this.lines[i];
    putLines(group, lines, this.left - GAP, round(this.y(i) + this.height / 2 + 4.5 - (lines.length - 1) * LINE / 2), { height: LINE, anchor: 'end' });
  }

  line(cells = []) {
    return this.joined ? [] : cells.map(cell => cell.key);
  }

  /** The mark of a cell, made when it is first needed. */
  reach(cell) {
    const known = this.stage.marks.get(cell.key);
    if (known) {
      return known;
    }
    const parts = this.boxes(cell);
    const one = this.joined || parts.length === 1;
    const element = one ? this.layer.append('rect') : this.layer.append('g');
    if (this.joined) {
      box(element, { ...parts[0], width: this.width - 1 }).attr('class', 'mark cell seen');
    } else if (one) {
      box(element, parts[0]).attr('class', 'mark cell ' + parts[0].className);
    } else {
      element.attr('class', 'mark cell');
      parts.forEach(part => box(element.append('rect'), part).attr('class', part.className));
    }
    this.places.set(cell.key, [cell.row, cell.column]);
    return this.stage.register(element, {
      key: cell.key, label: cell.label, lights: [this.rows[cell.row].key, this.columnKeys[cell.column]], details: cell.details,
    });
  }

  boxes(cell) {
    const width = (this.width - 1) / cell.parts.length;
    return cell.parts.map((part, i) => ({
      ...part, x: round(this.x(cell.column) + i * width), y: this.y(cell.row), width: round(width - (i < cell.parts.length - 1 ? 1 : 0)), height: this.height - 1,
    }));
  }

  /** One path for all cells that look alike. */
  putTogether() {
    const paths = new Map();
    for (const cell of this.cells.values()) {
      for (const { className, x, y, width, height } of this.boxes(cell)) {
        paths.set(className, `${paths.get(className) ?? ''}M${x} ${y}h${width}v${height}h${-width}z`);
      }
    }
    for (const [className, d] of [...paths].sort(([a], [b]) => d3.ascending(a, b))) {
      this.layer.append('path').attr('class', 'cells ' + className).attr('d', d);
    }
  }

  /** The texts of a row that have one ink are one element, with a place for each letter. */
  putTexts(parent) {
    const texts = new Map();
    for (const cell of this.cells.values()) {
      for (const part of this.boxes(cell)) {
        if (part.text) {
          const key = `${cell.row} ${part.ink}`;
          if (!texts.has(key)) {
            texts.set(key, []);
          }
          texts.get(key).push({ text: part.text, middle: part.x + part.width / 2 });
        }
      }
    }
    for (const [key, all] of texts) {
      const [row, ink] = key.split(' ');
      putSpread(parent, all, round(this.y(Number(row)) + this.height / 2 + 4)).attr('class', ink);
    }
  }

  step(mark, [dx, dy]) {
    let [row, column] = this.places.get(mark?.key) ?? [-1, -1];
    for (;;) {
      row += dy;
      column += dx;
      if (row < -1 || column < -1 || row >= this.rows.length || column >= this.columns.length || row === -1 && column === -1) {
        return null;
      }
      const cell = this.cells.get(place(row, column));
      if (row === -1 || column === -1) {
        return this.stage.marks.get(row === -1 ? this.columnKeys[column] : this.rows[row].key);
      }
      if (cell) {
        return this.reach(cell);
      }
    }
  }

  pick(event) {
    if (!this.joined) {
      return null;
    }
    const [x, y] = d3.pointer(event, this.stage.svg.node());
    const cell = this.cells.get(place(Math.floor((y - this.top) / this.height), Math.floor((x - this.left) / this.width)));
    return cell ? this.reach(cell) : null;
  }

  /** Brings back the mark an address names, where cells are drawn together. */
  recall(key) {
    const cell = key && [...this.cells.values()].find(each => each.key === key);
    if (cell) {
      this.reach(cell);
    }
  }
}

const offsets = new Map();

/** Where the middle of each letter of a text stands, from the middle of the text. */
function letters(text, font) {
  const key = `${font?.size ?? ''} ${text}`;
  if (!offsets.has(key)) {
    const half = measure(text, font) / 2;
    offsets.set(key, [...text].map((letter, i) => measure(text.slice(0, i), font) + measure(letter, font) / 2 - half));
  }
  return offsets.get(key);
}

/** Texts on one line, each around its own middle, as one element. */
export function putSpread(parent, all, y, font) {
  const places = all.flatMap(({ text, middle }) => letters(text, font).map(offset => round(middle + offset, 1)));
  return parent.append('text').attr('x', places.join(' ')).attr('y', y).attr('text-anchor', 'middle').text(all.map(({ text }) => text).join(''));
}

function place(row, column) {
  return `${row},${column}`;
}

function paper(group, x, y, width, height) {
  box(group.append('rect'), { x, y, width, height }).attr('class', 'paper');
}

/** What shows the row or column in focus. */
function frame(group, x, y, width, height) {
  box(group.append('rect'), { x, y, width: width - 1, height: height - 1 }).attr('class', 'frame');
}

function box(element, { x, y, width, height }) {
  return element.attr('x', x).attr('y', y).attr('width', width).attr('height', height);
}

function small(group, text) {
  return text ? group.append('text').attr('class', 'small').text(text) : d3.select(null);
}

export { SIZE, SMALL };
