/* One tab stop for each picture: arrows go from mark to mark, Enter opens, Escape clears. */

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Focus {
  /**
   * @param stage the picture
   * @param live  an element whose text is spoken
   * @param onChange called with a mark, or nothing, whenever the focus changes by hand
   */
  constructor(stage, live, onChange) {
    this.stage = stage;
    this.live = live;
    this.onChange = onChange;
    this.current = null;
    const svg = stage.svg.node();
    svg.addEventListener('click', event => this.clicked(event));
    svg.addEventListener('keydown', event => this.pressed(event));
    svg.addEventListener('focusin', event => this.reached(event));
    const first = stage.marks.values().next().value;
    if (first) {
      first.element.setAttribute('tabindex', 0);
    }
  }

  markOf(element) {
    return this.stage.byElement.get(element.closest('.mark'));
  }

  /** A pointer shows where something stands; keys, and pointers with a modifier, open it. */
  clicked(event) {
    const mark = this.markOf(event.target) ?? this.stage.pick?.(event);
    if (event.detail === 0 || event.metaKey || event.ctrlKey || event.shiftKey) {
      return;
    }
    if (mark) {
      event.preventDefault();
    }
    this.set(mark && mark !== this.current ? mark : null);
  }

  reached(event) {
    const mark = this.markOf(event.target);
    if (mark) {
      this.tabStop(mark);
      this.live.textContent = mark.label;
    }
  }

  tabStop(mark) {
    for (const each of this.stage.marks.values()) {
      if (each.element.getAttribute('tabindex') === '0') {
        each.element.setAttribute('tabindex', -1);
      }
    }
    mark.element.setAttribute('tabindex', 0);
  }

  pressed(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === 'Escape') {
      this.set(null);
    } else if (ARROWS[event.key]) {
      event.preventDefault();
      const from = this.markOf(event.target);
      const next = this.stage.step ? this.stage.step(from, ARROWS[event.key]) : this.nearest(from, ARROWS[event.key]);
      if (next) {
        next.element.focus();
        this.set(next, { replace: true });
      }
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      const all = [...this.stage.marks.values()];
      all[event.key === 'Home' ? 0 : all.length - 1].element.focus();
    }
  }

  /** The next mark in a direction: the closest, where what lies aside counts twice. */
  nearest(from, [dx, dy]) {
    if (!from) {
      return this.stage.marks.values().next().value;
    }
    const here = centre(from.element);
    let best = null;
    let least = Infinity;
    for (const mark of this.stage.marks.values()) {
      const there = centre(mark.element);
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
      const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      const far = along + 2 * aside;
      if (mark !== from && along > 0.5 && far < least) {
        least = far;
        best = mark;
      }
    }
    return best;
  }

  /** Puts a mark in focus and lights what belongs to it; without a mark everything is as bright as before. */
  set(mark, { silent = false, replace = false } = {}) {
    this.current = mark;
    const lit = new Set(mark ? [mark.key, ...mark.lights] : []);
    this.stage.svg.classed('has-focus', Boolean(mark));
    for (const each of this.stage.marks.values()) {
      each.element.classList.toggle('lit', lit.has(each.key));
      each.element.classList.toggle('chosen', each === mark);
    }
    if (mark) {
      this.tabStop(mark);
    }
    if (!silent) {
      this.live.textContent = mark ? mark.label : 'Nothing in focus';
      this.onChange(mark, { replace });
    }
  }
}

function centre(element) {
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
