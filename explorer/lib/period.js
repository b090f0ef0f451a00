/* The part of time a picture shows: two days to type, or a strip to draw over with a pointer. */
import { page } from './page.js';
import { element } from './details.js';
import { asked, day, interval, middle, timeScale } from './time.js';
import { round } from './kinds.js';

const WIDTH = 560;
const HEIGHT = 34;
const BINS = 70;

/**
 * Puts fields for the beginning and the end into a host, unless the question has parameters of these names or there is nothing to
 * choose from.
 *
 * @param times all there are, whatever the address asks for
 */
export function periodFields(host, times, state, change) {
  if (!['from', 'until'].every(name => page.state.includes(name)) || new Set(times.map(each => each.text)).size < 3) {
    return;
  }
  const fields = { from: dayField('from'), until: dayField('until') };
  const whole = element('button', { type: 'button' }, 'All of it');
  const scale = d3.scaleUtc(d3.extent(timeScale(times, {}, [0, WIDTH]).domain()), [0, WIDTH]);
  const show = given => {
    const { from, until } = asked(given);
    fields.from.value = from ? day(from) : '';
    fields.until.value = until ? lastDay(given.until) : '';
    whole.hidden = !from && !until;
    strip.move(from || until ? [scale(from ?? scale.domain()[0]), scale(until ?? scale.domain()[1])] : null);
  };
  const set = given => {
    show(given);
    change(given);
  };
  const strip = overview(times, scale, chosen => set(chosen ? { from: day(chosen[0]), until: day(chosen[1]) } : { from: '', until: '' }));
  for (const field of Object.values(fields)) {
    field.addEventListener('change', () => set({ from: fields.from.value, until: fields.until.value }));
  }
  whole.addEventListener('click', () => {
    set({ from: '', until: '' });
    fields.from.focus();
  });
  show(state);
  host.append(
    element('label', { for: 'from' }, 'Shown from '), fields.from, element('label', { for: 'until' }, ' until '), fields.until, whole, strip.node);
}

function dayField(name) {
  return element('input', { type: 'date', id: name });
}

/** The last day of what the address names: 2016 ends on 2016-12-31. */
function lastDay(text) {
  return day(new Date(Number(interval(text).until) - 1));
}

/** How many there are over time, and a brush above it. The fields do the same from the keyboard. */
function overview(times, scale, chosen) {
  const bins = d3.bin().domain(scale.domain().map(Number)).thresholds(BINS)(times.map(each => Number(middle(each))));
  const height = d3.scaleLinear([0, d3.max(bins, bin => bin.length)], [0, HEIGHT - 6]);
  const svg = d3.create('svg').attr('class', 'strip').attr('viewBox', `0 0 ${WIDTH} ${HEIGHT}`).attr('aria-hidden', 'true');
  svg.append('path').attr('class', 'grid').attr('d', `M0 ${HEIGHT - 0.5}H${WIDTH}`);
  for (const bin of bins.filter(each => each.length)) {
    svg.append('rect').attr('x', round(scale(bin.x0))).attr('width', round(Math.max(1.5, scale(bin.x1) - scale(bin.x0) - 1)))
      .attr('y', round(HEIGHT - height(bin.length))).attr('height', round(height(bin.length)));
  }
  const brush = d3.brushX().extent([[0, 0], [WIDTH, HEIGHT]]);
  const group = svg.append('g').attr('class', 'brush').call(brush);
  brush.on('end', ({ sourceEvent, selection }) => {
    if (sourceEvent) {
      chosen(selection && selection.map(x => scale.invert(x)));
    }
  });
  return { node: svg.node(), move: selection => group.call(brush.move, selection) };
}
