/* Labels that never lie on one another: each takes the first of its places that is free, or none. */
import { measure } from './text.js';
import { round } from './kinds.js';

/** The letters of labels beside marks, in CSS pixels. */
export const SMALL = { size: 11.5 };
const HEIGHT = 14;
const GAP = 3;

const SYMBOL = /^(?:A|S|E)\/[\w./-]+(?:\(\w+\))?(?=:|$)/;

/** The symbol a label begins with, `A/HRC/RES/20/8`, by which a text of the United Nations is known; nothing where it has none. */
export function symbolOf(label) {
  return SYMBOL.exec(label)?.[0];
}

/** Boxes with x, y, width and height inside a frame of left, top, right and bottom. */
export class Room {
  constructor(frame) {
    this.frame = frame;
    this.taken = [];
  }

  take(box) {
    this.taken.push(box);
  }

  isFree({ x, y, width, height }) {
    const { left, top, right, bottom } = this.frame;
    return x >= left && y >= top && x + width <= right && y + height <= bottom
      && !this.taken.some(each => x < each.x + each.width && each.x < x + width && y < each.y + each.height && each.y < y + height);
  }

  /** The first of these that is free, which is then taken; nothing where none is. */
  first(boxes) {
    const free = boxes.find(box => this.isFree(box));
    if (free) {
      this.take(free);
    }
    return free ?? null;
  }
}

/** The box of a mark, which labels keep off. */
export function markBox(x, y, half = 8) {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

/**
 * Places for a text beside a mark, best first.
 *
 * @param sides some of right, left, above, below, and their mixtures: "above right" begins above the mark and goes right
 */
export function places(text, x, y, sides, { half = 8, font = SMALL } = {}) {
  const width = measure(text, font) + 1;
  const box = (left, top, anchor, at) => ({ x: left, y: top, width, height: HEIGHT, text, anchor, at: round(at), base: round(top + HEIGHT - 3.5) });
  const of = {
    right: () => box(x + half + GAP, y - HEIGHT / 2, 'start', x + half + GAP),
    left: () => box(x - half - GAP - width, y - HEIGHT / 2, 'end', x - half - GAP),
    above: () => box(x - width / 2, y - half - HEIGHT, 'middle', x),
    below: () => box(x - width / 2, y + half, 'middle', x),
    'above right': () => box(x - half, y - half - HEIGHT, 'start', x - half),
    'below right': () => box(x - half, y + half, 'start', x - half),
    'above left': () => box(x + half - width, y - half - HEIGHT, 'end', x + half),
    'below left': () => box(x + half - width, y + half, 'end', x + half),
  };
  return sides.map(side => of[side]());
}

/** Puts the text where it was found room for; where there is none the mark says it to pointers. */
export function putLabel(group, box, whole) {
  if (box) {
    group.append('text').attr('class', 'label').attr('x', box.at).attr('y', box.base).attr('text-anchor', box.anchor).text(box.text);
  }
  if (box?.text !== whole) {
    group.append('title').text(whole);
  }
}
