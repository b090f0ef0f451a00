/* Dates as the data know them: a day, a month, a year, or somewhere between two bounds. All in UTC, so that no clock moves them. */
import { measure } from './text.js';
import { round } from './kinds.js';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?$/;
const DAY = 86_400_000;

/**
 * The time a date covers, its end not included; nothing where the text is no date.
 *
 * @param text      2016, 2016-10, 2016-10-17, or two of them with a stroke between for bounds
 * @param precision a word that may make it coarser than it is written: "year", "known to the month"
 */
export function interval(text, precision = '') {
  const bounds = (text ?? '').split('/');
  if (bounds.length === 2) {
    const [first, last] = bounds.map(each => interval(each));
    return first && last && first.from < last.until ? { from: first.from, until: last.until, precision: 'bounded', text } : null;
  }
  const [, year, month, day] = DATE.exec(text ?? '') ?? [];
  if (!year) {
    return null;
  }
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const from = new Date(Date.UTC(y, m - 1, d));
  if (from.getUTCMonth() !== m - 1 || from.getUTCDate() !== d) {
    return null;
  }
  if (!month || /\byear\b/.test(precision)) {
    return { from: new Date(Date.UTC(y, 0, 1)), until: new Date(Date.UTC(y + 1, 0, 1)), precision: 'year', text: year };
  }
  if (!day || /\bmonth\b/.test(precision)) {
    return { from: new Date(Date.UTC(y, m - 1, 1)), until: new Date(Date.UTC(y, m, 1)), precision: 'month', text: `${year}-${month}` };
  }
  return { from, until: new Date(Number(from) + DAY), precision: 'day', text: `${year}-${month}-${day}` };
}

/** The middle of it: where a mark for a month or a year stands. */
export function middle({ from, until }) {
  return new Date((Number(from) + Number(until)) / 2);
}

/** The text of a day in addresses. */
export function day(date) {
  return date.toISOString().slice(0, 10);
}

/** The part of time the address asks for; an end that is not given is open. */
export function asked(state) {
  return { from: interval(state.from)?.from ?? null, until: interval(state.until)?.until ?? null };
}

/** Whether any of it lies in the part of time asked for. */
export function within(when, { from, until }) {
  return (!from || when.until > from) && (!until || when.from < until);
}

/** How wide a stretch of time becomes in which nothing happens, in CSS pixels. */
const BREAK = 36;

/** What a drawing keeps free to the right of its last moment, in CSS pixels. */
export const ROOM = 24;

/**
 * A scale over all of these, or over what is asked for, in whole years where they are many and whole months where few. Long
 * stretches in which nothing lies are drawn narrow; `breaks` names them, and drawAxis shows them.
 */
export function timeScale(times, { from, until }, range) {
  const first = from ?? d3.min(times, each => each.from);
  const last = until ?? d3.max(times, each => each.until);
  const unit = last - first > 400 * DAY ? d3.utcYear : d3.utcMonth;
  const start = from ?? unit.floor(unit === d3.utcMonth ? d3.utcMonth.offset(first, -1) : first);
  const end = until ?? unit.ceil(unit === d3.utcMonth ? d3.utcMonth.offset(last, 1) : last);
  const breaks = unit === d3.utcYear ? gaps(times, start, end) : [];
  const domain = [start, ...breaks.flat(), end > start ? end : new Date(Number(start) + DAY)];
  const spent = d3.sum(breaks, ([a, b]) => b - a);
  const perTime = (range[1] - range[0] - breaks.length * BREAK) / (domain[domain.length - 1] - start - spent);
  const xs = [range[0]];
  for (let i = 1; i < domain.length; i++) {
    xs.push(xs[i - 1] + (i % 2 ? (domain[i] - domain[i - 1]) * perTime : BREAK));
  }
  const scale = d3.scaleUtc(domain, xs);
  scale.breaks = breaks;
  return scale;
}

/** Whole years without anything: at least four of them, and more than a tenth of all. */
function gaps(times, start, end) {
  const found = [];
  let reached = null;
  for (const { from, until } of [...times].sort((a, b) => a.from - b.from)) {
    const gap = reached && [d3.utcYear.ceil(reached), d3.utcYear.floor(from)];
    if (gap && d3.utcYear.count(...gap) >= 4 && gap[1] - gap[0] > (end - start) / 10) {
      found.push(gap);
    }
    reached = until > (reached ?? 0) ? until : reached;
  }
  return found;
}

/** Years, months or days above, and lines from them down through the drawing; a hatched column for years left out. */
export function drawAxis(parent, scale, top, bottom) {
  const xs = scale.range();
  const axis = parent.append('g').attr('class', 'axis');
  const ticks = ticksOf(scale, xs);
  const words = d3.utcFormat(ticks.every(isYear) ? '%Y'
    : ticks.every(each => each.getUTCDate() === 1) ? '%b %Y' : '%-d %b %Y');
  for (const [a, b] of scale.breaks) {
    const [left, right] = [round(scale(a)), round(scale(b))];
    axis.append('path').attr('class', 'break').attr('d', zigzag((left + right) / 2, top, bottom));
    axis.append('title').text(`${a.getUTCFullYear()} to ${b.getUTCFullYear() - 1}: nothing, and drawn narrow`);
  }
  let taken = -Infinity;
  for (const tick of ticks) {
    const x = round(scale(tick));
    const half = measure(words(tick), { weight: 600 }) / 2;
    axis.append('path').attr('class', 'grid').attr('d', `M${x} ${top}V${bottom}`);
    if (x - half > taken && x + half <= xs[xs.length - 1] + ROOM) {
      axis.append('text').attr('class', 'axis-label').attr('x', x).attr('y', top - 6).attr('text-anchor', 'middle').text(words(tick));
      taken = x + half + 8;
    }
  }
}

function isYear(date) {
  return Number(d3.utcYear(date)) === Number(date);
}

/** As many as there is room for, the same distance apart on both sides of a break. */
function ticksOf(scale, xs) {
  const domain = scale.domain();
  const pieces = d3.range(0, domain.length, 2).map(i => ({ domain: domain.slice(i, i + 2), width: xs[i + 1] - xs[i] }));
  const widest = pieces[d3.maxIndex(pieces, piece => piece.width)];
  const apart = distance => {
    const every = d3.utcTickInterval(...widest.domain, Math.max(2, Math.floor(widest.width / distance)));
    return pieces.flatMap(piece => every.range(piece.domain[0], new Date(Number(piece.domain[1]) + 1)));
  };
  const years = apart(56);
  return years.every(isYear) ? years : apart(90);
}

/** Two lines beside each other that break an axis. */
function zigzag(x, top, bottom) {
  const line = dx => `M${round(x + dx)} ${top}` + d3.range(top + 6, bottom, 6).map((y, i) => `L${round(x + dx + (i % 2 ? -3 : 3))} ${y}`).join('');
  return line(-4) + line(4);
}

/** What a reader must know of the years that are drawn narrow. */
export function breakNote(stage, scale) {
  const years = scale.breaks.map(([a, b]) => `${a.getUTCFullYear()}–${b.getUTCFullYear() - 1}`);
  if (years.length) {
    stage.note(`The axis is broken where nothing is dated: ${years.join(', ')}.`);
  }
}
