/* Lanes: bands across a picture of time, each with its name at the left. */
import { round } from './kinds.js';
import { putLines, wrap } from './text.js';

const WIDEST = 190;
const NARROW = 900;
const LINE = 15;

/** The names of lanes in lines, as wide as the picture leaves room for. */
export function laneNames(lanes, width) {
  return lanes.map(lane => wrap(lane.name, width < NARROW ? WIDEST * 0.6 : WIDEST, 4, { weight: 600 }));
}

/** What a name needs at least. */
export function nameHeight(lines) {
  return lines.length * LINE;
}

/** Puts a lane with a top and a height into a picture; every other one has a ground of its own. */
export function putLane(svg, lane, lines, index, width) {
  if (index % 2 === 0) {
    svg.append('rect').attr('class', 'lane').attr('x', 0).attr('y', lane.top).attr('width', width).attr('height', lane.height);
  }
  putLines(svg, lines, 8, round(lane.top + lane.height / 2 + 4.5 - (lines.length - 1) * LINE / 2), { className: 'axis-label' });
}
