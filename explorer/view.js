/* A question's page: reads the rows once, draws them in their view, and keeps address and picture in step. */
import { page } from './lib/page.js';
import { change, state } from './lib/address.js';
import { fetchRows, missing } from './lib/rows.js';
import { Stage } from './lib/stage.js';
import { Focus } from './lib/focus.js';
import { element, show, thing } from './lib/details.js';
import { download, pngBlob, svgText } from './lib/export.js';

/** Views and the modules that draw them; a network is drawn by its layout. */
const MODULES = {
  bar: 'bar', matrix: 'matrix', positions: 'positions', timeline: 'timeline', map: 'map', scatter: 'scatter',
  strands: 'strands', genealogy: 'genealogy', around: 'around',
};
const NARROW = matchMedia('(max-width: 45rem)');
const LEAST_WIDTH = 720;
const MOST_WIDTH = 1120;

const picture = document.getElementById('picture');
const answer = document.getElementById('answer');
const tabs = document.getElementById('tabs');
const parts = {
  skip: element('a', { class: 'skip', href: '#after-picture' }, 'Skip the picture'),
  notice: element('p', { class: 'notice', role: 'status', hidden: '' }),
  controls: element('div', { class: 'controls' }),
  enlarge: element('button', { type: 'button', class: 'enlarge', 'aria-expanded': 'false' }, 'View picture'),
  list: element('div', { class: 'narrow-list' }),
  canvas: element('figure', { class: 'canvas', role: 'group', 'aria-label': page.title }),
  live: element('p', { class: 'hidden', 'aria-live': 'polite' }),
  details: element('aside', { class: 'details', id: 'details', 'aria-label': 'In focus', hidden: '' }),
  notes: element('div', { class: 'notes', id: 'after-picture', tabindex: '-1' }),
};

let view;
let model;
let focus;

function say(text) {
  parts.notice.textContent = text;
  parts.notice.hidden = !text;
}

/** Draws into a host; the same for the page and for files. */
function draw(host, width) {
  const stage = new Stage(host, width);
  const now = state();
  view.draw(stage, model, now);
  stage.svg.attr('role', stage.marks.size ? 'group' : 'img').attr('aria-label', page.title);
  const focused = now.focus && stage.marks.get(now.focus);
  if (focused) {
    new Focus(stage, { textContent: '' }, () => {}).set(focused, { silent: true });
  }
  return stage;
}

function redraw() {
  parts.canvas.replaceChildren();
  const width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, picture.clientWidth || LEAST_WIDTH));
  const stage = draw(parts.canvas, width);
  focus = new Focus(stage, parts.live, (mark, options) => {
    change({ focus: mark?.key }, options);
    reveal(mark);
  });
  restoreFocus(stage);
  parts.notes.replaceChildren(...stage.notes.map(note));
  if (view.list && NARROW.matches) {
    parts.list.replaceChildren(view.list(model, state()));
  }
}

/** The fields of a view beside the form of the question: they change the drawing, never the rows. */
function controls() {
  parts.controls.replaceChildren();
  view.controls?.(parts.controls, model, state(), patch => {
    change(patch);
    redraw();
  });
}

function restoreFocus(stage) {
  const wanted = state().focus;
  const mark = wanted ? stage.marks.get(wanted) : null;
  say(wanted && !mark ? `There is nothing called “${wanted}” in this picture.` : '');
  focus.set(mark ?? null, { silent: true });
  reveal(mark);
}

function reveal(mark) {
  show(parts.details, mark?.details, () => focus.set(null));
}

function note({ text, items }) {
  const list = items.map(item => element('li', {}, item.iri ? thing(item.iri, item.label) : item.label ?? item));
  return element('div', {}, element('p', {}, text), items.length ? element('ul', { class: 'keys' }, ...list) : null);
}

function showTable(table) {
  picture.hidden = table;
  answer.hidden = !table;
  for (const [id, here] of [['to-picture', !table], ['to-table', table]]) {
    const tab = document.getElementById(id);
    if (here) {
      tab.setAttribute('aria-current', 'true');
    } else {
      tab.removeAttribute('aria-current');
    }
  }
}

function go(table) {
  change({ show: table ? 'table' : '' });
  showTable(table);
  if (!table && model && !parts.canvas.childElementCount) {
    redraw();
  }
}

function wire() {
  tabs.hidden = false;
  for (const [id, table] of [['to-picture', false], ['to-table', true]]) {
    document.getElementById(id).addEventListener('click', event => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
        event.preventDefault();
        go(table);
      }
    });
  }
  picture.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest('input, select, textarea')) {
      return;
    }
    if (event.key === 't') {
      go(true);
      document.getElementById('to-table').focus();
    } else if (event.key === '/') {
      event.preventDefault();
      location.assign(document.querySelector('nav a[href*="search"]').href);
    }
  });
  addEventListener('popstate', () => {
    showTable(state().show === 'table');
    if (model) {
      controls();
      redraw();
    }
  });
  parts.enlarge.addEventListener('click', () => {
    const open = picture.classList.toggle('enlarged');
    parts.enlarge.setAttribute('aria-expanded', String(open));
    parts.enlarge.textContent = open ? 'View list' : 'View picture';
  });
  NARROW.addEventListener('change', () => model && redraw());
  let wait;
  addEventListener('resize', () => {
    clearTimeout(wait);
    wait = setTimeout(() => model && !picture.hidden && redraw(), 150);
  });
}

function offerFiles() {
  const name = page.question.slice(page.question.lastIndexOf('/') + 1);
  const svg = element('button', { type: 'button', class: 'download', 'data-format': 'svg' }, 'SVG (picture)');
  const png = element('button', { type: 'button', class: 'download', 'data-format': 'png' }, 'PNG (picture)');
  svg.addEventListener('click', () => download(svgText(draw), 'image/svg+xml', `${name}.svg`));
  png.addEventListener('click', async () => download(await pngBlob(draw), 'image/png', `${name}.png`));
  document.getElementById('downloads').prepend(svg, ' ', png, ' ');
}

/** For programs that have a browser and want the file: the page becomes the text of it. */
async function becomeFile(format) {
  const text = format === 'png' ? await base64(await pngBlob(draw)) : svgText(draw);
  const notice = parts.notice.hidden ? null : parts.notice.textContent;
  document.body.replaceChildren(element('pre', { id: 'file', 'data-format': format, 'data-notice': notice }, text));
}

function base64(blob) {
  return new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.readAsDataURL(blob);
  });
}

/** Shows the table and says why there is no picture. */
function without(reason) {
  showTable(true);
  tabs.hidden = true;
  answer.prepend(element('p', { class: 'notice', role: 'status' }, reason));
  document.documentElement.dataset.ready = 'table';
}

async function start() {
  picture.append(...Object.values(parts));
  wire();
  showTable(state().show === 'table');
  const name = MODULES[page.layout] ?? MODULES[page.view] ?? (page.view === 'network' ? MODULES.strands : null);
  const [module, { columns, rows }] = await Promise.all([
    import(`./views/${name}.js`),
    fetchRows(document.querySelector('#downloads a[data-format="json"]').href),
  ]);
  const lacking = missing(columns, page.required);
  if (lacking.length) {
    without(`This answer has no column ${lacking.join(', ')}, which the view ${page.view} needs; the table has all it holds.`);
    return;
  }
  view = module;
  model = view.read(rows, page);
  await view.prepare?.(model);
  controls();
  parts.enlarge.hidden = !view.list;
  picture.classList.toggle('listed', Boolean(view.list));
  redraw();
  offerFiles();
  const file = /^#file=(svg|png)$/.exec(location.hash);
  if (file) {
    await becomeFile(file[1]);
  }
  document.documentElement.dataset.ready = 'picture';
  performance.mark('ready');
}

start().catch(failed => {
  console.error(failed);
  without(`The picture could not be drawn: ${failed.message}`);
});
