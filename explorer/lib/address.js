/* The state of a picture lives in the query string, so that an address restores it. */
import { page } from './page.js';

/** What the address says of the picture; names that are parameters of the question are not among them. */
export function state() {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries(page.state.filter(name => given.has(name)).map(name => [name, given.get(name)]));
}

/**
 * Changes some of it. An empty value takes a name away; names stay sorted and defaults out, so that equal views have equal
 * addresses.
 */
export function change(patch, { replace = false } = {}) {
  const given = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || value === null || value === '') {
      given.delete(name);
    } else {
      given.set(name, value);
    }
  }
  given.sort();
  const search = given.toString();
  const address = location.pathname + (search ? '?' + search : '');
  if (address !== location.pathname + location.search) {
    history[replace ? 'replaceState' : 'pushState'](null, '', address);
  }
}
