/* Fields beside a picture that change how it is drawn, and never its rows. */
import { page } from './page.js';
import { element } from './details.js';

const ORDERS = { given: 'as in the answer', value: 'by value', label: 'by name', likeness: 'by likeness' };

/** The order asked for; the first the view knows where nothing is said. */
export function orderOf(state) {
  return page.orders.includes(state.order) ? state.order : page.orders[0];
}

/** A choice among the orders of the view; `words` replaces some of their names, and leaves out those it sets to nothing. */
export function chooseOrder(host, state, change, words = {}) {
  const names = { ...ORDERS, ...words };
  const orders = page.orders.filter(order => names[order]);
  if (orders.length < 2 || !page.state.includes('order')) {
    return;
  }
  const select = element('select', { id: 'order' }, ...orders.map(order => {
    const option = element('option', { value: order }, names[order]);
    option.selected = order === orderOf(state);
    return option;
  }));
  select.addEventListener('change', () => change({ order: select.value === page.orders[0] ? '' : select.value }));
  host.append(element('label', { for: 'order' }, 'Order '), select);
}

/** How many rows may be drawn: as asked, or the usual number. */
export function mostRows(state, usual) {
  return state.rows === 'all' ? Infinity : Number(state.rows) || usual;
}

/** A choice of how many rows are drawn, where there are more than usual. */
export function chooseRows(host, count, state, usual, change) {
  if (count <= usual && !state.rows || !page.state.includes('rows')) {
    return;
  }
  const chosen = state.rows ?? '';
  const values = [...new Set(['', '20', '50', '200', 'all', chosen])].filter(value => !(Number(value) >= count) || value === chosen);
  const select = element('select', { id: 'rows' }, ...values.map(value => {
    const option = element('option', { value }, value === '' ? `up to ${usual}` : value === 'all' ? `all ${count}` : value);
    option.selected = value === chosen;
    return option;
  }));
  select.addEventListener('change', () => change({ rows: select.value }));
  host.append(element('label', { for: 'rows' }, 'Rows '), select);
}

const names = new Intl.Collator('en', { numeric: true });

/** Names as a reader expects them: 2 before 10, accents after letters; the same on every machine. */
export function byName(a, b) {
  return names.compare(a, b) || d3.ascending(a, b);
}
