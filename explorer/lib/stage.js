/* Where a view draws: an SVG, and the marks in it that can be reached, spoken and opened. */
import { href } from './page.js';

/**
 * A mark is something to point at: a thing, a link, a cell.
 *
 * @typedef {object} Mark
 * @property {string} key      its name in the address, unique in the picture
 * @property {string} label    what is spoken and shown when it is reached
 * @property {?string} iri     what it opens; nothing where there is no page
 * @property {string[]} lights keys of the marks that stay bright with it
 * @property {?object} details what is shown beneath the picture, see details.js; may be given as a function that makes it
 * @property {SVGElement} element
 */

export class Stage {
  /** @param width in CSS pixels; a view may be taller than it likes and as wide as this */
  constructor(host, width) {
    this.width = width;
    this.height = 0;
    this.marks = new Map();
    this.byElement = new Map();
    this.notes = [];
    // a view may know better than the distance between marks where an arrow leads, and what is at a point where no mark is yet
    this.step = null;
    this.pick = null;
    this.svg = d3.select(host).append('svg').attr('xmlns', 'http://www.w3.org/2000/svg').attr('class', 'drawing');
  }

  /** Says how high the drawing became, and how wide where it had to be wider. */
  size(height, width = this.width) {
    this.width = Math.ceil(width);
    this.height = Math.ceil(height);
    this.svg.attr('width', this.width).attr('height', this.height).attr('viewBox', `0 0 ${this.width} ${this.height}`);
  }

  /**
   * Adds a group for a mark: a link where there is something to open.
   *
   * @returns the group as a selection, to draw into
   */
  mark(parent, { key, label, iri = null, lights = [], details = null, className = '' }) {
    const address = href(iri);
    const group = parent.append('a').attr('class', ('mark ' + className).trim()).attr('tabindex', -1).attr('aria-label', label);
    if (address) {
      group.attr('href', address).attr('data-iri', iri);
    } else {
      group.attr('role', 'img');
    }
    this.register(group, { key, label, iri, lights, details });
    return group;
  }

  /** Makes an element a mark; one without a link, such as a cell, is spoken as an image. */
  register(selection, { key, label, iri = null, lights = [], details = null }) {
    const element = selection.node();
    if (!element.hasAttribute('aria-label')) {
      element.setAttribute('role', 'img');
      element.setAttribute('tabindex', '-1');
      element.setAttribute('aria-label', label);
    }
    // of thousands of marks only a few are looked into
    const mark = { key, label, iri, lights, element, get details() { return typeof details === 'function' ? details() : details; } };
    this.marks.set(key, mark);
    this.byElement.set(element, mark);
    return mark;
  }

  /** Something the picture leaves out or a reader must know; listed beneath it. */
  note(text, items = []) {
    this.notes.push({ text, items });
  }
}
