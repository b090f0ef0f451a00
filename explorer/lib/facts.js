/* What a row says beside what is drawn of it: every other column as a term and its value. */
import { local } from './page.js';
import { thing } from './details.js';

/** A column's name in words: `withSide` is "with side". */
export function inWords(column) {
  return column.replace(/([a-z0-9])([A-Z])/g, (all, before, after) => `${before} ${after.toLowerCase()}`);
}

/** Pairs for the columns that are not drawn, in the order of the answer; an IRI is a link, with its label where the row has one. */
export function facts(row, drawn) {
  return Object.entries(row)
    .filter(([column]) => !drawn.includes(column) && !(column.endsWith('Label') && row[column.slice(0, -5)]))
    .map(([column, value]) => [inWords(column), /^https?:\/\//.test(value) ? thing(value, row[column + 'Label'] ?? value) : value]);
}

/** The kind of one of our own things, as its IRI says: `state` of `state/EST`. */
export function kindOf(iri) {
  return local(iri)?.split('/')[0];
}

/** Gives each name once: whatever comes again gets a number. */
export function unique(names) {
  const seen = new Map();
  return names.map(name => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

/** "3 states", "1 state". */
export function plural(count, noun, many = noun + 's') {
  return `${count} ${count === 1 ? noun : many}`;
}
