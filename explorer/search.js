// Searches the names of all things in the page: reads one file, sends nothing anywhere.

const MOST = 200;
const home = document.querySelector('a.home').href;
const form = document.querySelector('form.search');
const source = document.querySelector('a[data-format="search"]');
const found = document.getElementById('found');
const results = document.getElementById('results');

/** Letters and digits only, without accents and capitals, so that "Cote d'Ivoire" finds "Côte d’Ivoire". */
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const tight = text => plain(text).replace(/ /g, '');

/** What people look for comes before what stands behind it, as on a server. */
const BEHIND = new Set(['assertion', 'sponsorship', 'ballot', 'ballot-outside-membership', 'roster', 'membership']);

let index;

async function load() {
  if (!index) {
    const answer = await fetch(source.href);
    if (!answer.ok) throw new Error(String(answer.status));
    const data = await answer.json();
    index = data.things.map(([kind, page, label, others = [], codes = []]) => ({
      kind: data.kinds[kind], page, label, others, codes,
      name: plain(label), otherNames: others.map(plain), tightCodes: codes.map(tight)
    }));
  }
  return index;
}

/** How well a thing fits, smaller is better, and the other name or code that did; nothing where it does not. */
function fit(thing, words, whole, key) {
  if (key.length > 0 && thing.tightCodes.includes(key)) return [0, thing.codes[thing.tightCodes.indexOf(key)]];
  if (thing.name === whole) return [1];
  if (thing.name.startsWith(whole)) return [2];
  const part = key.length >= 4 && /\d/.test(key) ? thing.tightCodes.findIndex(code => code.includes(key)) : -1;
  if (part >= 0) return [2, thing.codes[part]];
  const has = text => words.every(word => text.split(' ').some(one => one.startsWith(word)));
  if (has(thing.name)) return [3];
  const other = thing.otherNames.findIndex(name => name === whole || has(name));
  return other >= 0 ? [4, thing.others[other]] : null;
}

function matches(things, text, kind) {
  const whole = plain(text);
  const words = whole.split(' ').filter(Boolean);
  const hits = [];
  for (const thing of things) {
    if (kind && thing.kind !== kind) continue;
    const how = words.length ? fit(thing, words, whole, tight(text)) : kind ? [1] : null;
    if (how) hits.push({ thing, rank: how[0] + (how[0] > 0 && BEHIND.has(thing.kind) ? 10 : 0), by: how[1] });
  }
  const order = new Intl.Collator('en', { numeric: true });
  return hits.sort((a, b) => a.rank - b.rank || order.compare(a.thing.label, b.thing.label)
    || order.compare(a.thing.page, b.thing.page));
}

function item({ thing, by }) {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = new URL(thing.page, home).href;
  link.textContent = thing.label;
  const about = document.createElement('span');
  about.className = 'muted';
  about.textContent = thing.kind.replaceAll('-', ' ') + (by && by !== thing.label ? ` · matched by ${by}` : '');
  li.append(link, document.createElement('br'), about);
  return li;
}

async function show() {
  const wanted = new URLSearchParams(location.search);
  const text = wanted.get('q') ?? '';
  const kind = wanted.get('kind') ?? '';
  form.elements.q.value = text;
  form.elements.kind.value = kind;
  if (!text.trim() && !kind) {
    found.textContent = '';
    results.replaceChildren();
    return;
  }
  try {
    const hits = matches(await load(), text, kind);
    const shown = hits.slice(0, MOST);
    found.textContent = hits.length === 0 ? 'Nothing was found' + (kind ? ' of this kind; try all kinds.' : '.')
      : hits.length > MOST ? `The first ${MOST} of ${hits.length} found.` : `${hits.length} found.`;
    results.replaceChildren(...shown.map(item));
  } catch (failed) {
    found.textContent = `The list of names could not be read (${failed.message}). The lists below need no script.`;
    results.replaceChildren();
  }
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const wanted = new URLSearchParams();
  for (const name of ['q', 'kind']) {
    const value = form.elements[name].value.trim();
    if (value) wanted.set(name, value);
  }
  const query = wanted.toString();
  history.pushState(null, '', query ? '?' + query : location.pathname);
  show();
});
addEventListener('popstate', show);
show();
