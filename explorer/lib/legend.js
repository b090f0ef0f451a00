/* The legend stands inside the drawing, so that it goes wherever the drawing goes. */
import { measure } from './text.js';
import { putShape } from './kinds.js';

const GAP = 22;
const LINE = 20;

/**
 * @param items each with a word, and either a kind or a function that draws its swatch into a group of 18 by 12
 * @returns the height it takes
 */
export function drawLegend(parent, items, x, y, width) {
  const group = parent.append('g').attr('class', 'legend');
  let left = x;
  let top = y;
  for (const item of items) {
    const needs = 24 + measure(item.word);
    if (left > x && left + needs > x + width) {
      left = x;
      top += LINE;
    }
    const swatch = group.append('g').attr('transform', `translate(${Math.round(left)},${top})`);
    if (item.kind) {
      putShape(swatch, item.kind, 9, 6);
    } else {
      item.swatch(swatch);
    }
    swatch.append('text').attr('x', 24).attr('y', 10).text(item.word);
    left += needs + GAP;
  }
  return items.length ? top - y + LINE : 0;
}

/** Swatches for the two bases of a link. */
const BASES = [
  { word: 'explicit: the text says so', swatch: group => line(group, 'explicit') },
  { word: 'interpretive: a reader infers it', swatch: group => line(group, 'interpretive') },
];

/** The bases of these links; where some have none, such as a membership taken from a list, that is said and not taken for explicit. */
export function basesOf(links) {
  return links.some(link => !link.row.basis)
    ? [...BASES, { word: 'taken from a list, no basis to state', swatch: group => line(group, 'explicit unstated') }]
    : BASES;
}

function line(group, className) {
  group.append('path').attr('class', 'link ' + className).attr('d', 'M0 6H18');
}
