/* A map without borders: land, and one mark of equal size for each state. */
import { root, keyOf, page } from '../lib/page.js';
import { distinct, fetchRows } from '../lib/rows.js';
import { element, sign, thing } from '../lib/details.js';
import { drawLegend } from '../lib/legend.js';
import { round, shape } from '../lib/kinds.js';
import { measure } from '../lib/text.js';
import { memberOn, period, asDay } from '../lib/membership.js';

const LABEL = 11;
const RADIUS = { world: 5, inset: 6.5 };
/** Under this width the inset stands beneath the world. */
const WIDE = 900;
/** The antimeridian of the drawing runs through Bering Strait, where it cuts no land. */
const CENTRE = 11;
/** What the inset must hold; what else falls inside its frame is drawn there as well. */
const EUROPE = { type: 'MultiPoint', coordinates: [[-10.5, 36], [-9, 58.5], [34.5, 34.5], [31, 65.5], [4, 64], [12, 34.8]] };
/** The westernmost and easternmost places of the world's half of the drawing: Hawaii, the Aleutians; Tuvalu, Samoa. */
const ENDS = { type: 'MultiPoint', coordinates: [[-160, 22], [-168, 53], [179, -8], [-171.5, -13.6]] };
const MARGIN = 10;
/** Shapes of classes in the order they come in; the first is that of a state. */
const SHAPES = ['state', 'right', 'recommendation', 'resolution', 'threat', 'document'];
const POSITIONS = { 'in favour': 'yes', against: 'no', abstaining: 'abstain', 'not voting': 'none' };
const UNCERTAIN = 'may be a member that day';
const LEFT = 'has left';
const SEVERAL = 'more than one of these';

/** What is drawn without a colour: never a member for certain, or no longer one. */
const SIGNS = ['hatched', 'unknown', 'left'];

const said = document.getElementById('sentence');
const saidByServer = said?.textContent;

export function read(rows) {
  const states = new Map();
  for (const row of rows) {
    const key = keyOf(row.state);
    if (!states.has(key)) {
      states.set(key, { key, iri: row.state, label: row.stateLabel ?? key, iso3: row.iso3, rows: [] });
    }
    states.get(key).rows.push(row);
  }
  const dated = rows.some(row => row.since || row.sinceEarliest || row.sinceLatest);
  return {
    states: [...states.values()],
    categories: distinct(rows.map(row => row.category)),
    dated: dated && !('date' in page.parameters),
    // of all rows alike: how far the list of members holds
    listAsOf: rows[0]?.listAsOf,
    completeness: rows[0]?.completeness,
  };
}

/** Land and the places of marks, which are the same for every question. */
export async function prepare(model) {
  const [land, places] = await Promise.all([
    fetch(new URL('explorer/data/land.json', root)).then(answer => {
      if (!answer.ok) {
        throw new Error(`The outline of the land could not be read (status ${answer.status}).`);
      }
      return answer.json();
    }),
    fetchRows(new URL('api/queries/membership/state-points.json', root)),
  ]);
  model.land = {
    type: 'MultiPolygon',
    coordinates: land.geometry.coordinates.filter(([ring]) => ring.some(([, latitude]) => latitude > -60)),
  };
  const at = new Map(places.rows.map(row => [row.state, [Number(row.longitude), Number(row.latitude)]]));
  for (const state of model.states) {
    state.point = at.get(state.iri);
  }
}

export function controls(host, model, state, change) {
  if (!model.dated) {
    return;
  }
  host.classList.add('on-every-width');
  const day = element('input', { type: 'date', id: 'at', value: state.at ? asDay(state.at) : null });
  day.addEventListener('change', () => day.value === (state.at ?? '') || change({ at: day.value }));
  const all = element('button', { type: 'button', class: 'download', hidden: state.at ? null : '' }, 'All years');
  all.addEventListener('click', () => {
    day.value = '';
    all.hidden = true;
    change({ at: '' });
  });
  day.addEventListener('change', () => {
    all.hidden = !day.value;
  });
  said?.setAttribute('aria-live', 'polite');
  host.append(element('label', { for: 'at' }, 'As of the day '), day, all);
}

/** The class of each state: what it is drawn as. Without a day every state has the class of its latest row. */
function classify(model, at) {
  const day = at && model.dated ? asDay(at) : null;
  const classes = new Map();
  const put = (name, state, look) => {
    if (!classes.has(name)) {
      classes.set(name, { name, look, states: [] });
    }
    classes.get(name).states.push(state);
  };
  // in the order of the answer, so that a class looks the same on every day
  const solid = model.categories.filter(category => !isUncertain(category));
  const looks = new Map(solid.map((category, i) => [category, { shape: SHAPES[i % SHAPES.length], colour: POSITIONS[category] ? 'p-' + POSITIONS[category] : 'm-' + (i % SHAPES.length + 1) }]));
  const bounded = { shape: 'state', colour: 'm-bounded' };
  const later = [];
  const of = state => (day ? onDay(state, day, isBeyond(model, day)) : always(state, model.dated));
  for (const [state, found] of model.states.map(each => [each, of(each)])) {
    if (found.is === 'later') {
      later.push(state);
    } else if (found.is === 'left') {
      put(LEFT, state, { sign: 'left' });
    } else if (found.is === 'perhaps') {
      put(day ? UNCERTAIN : found.category, state, { sign: !day && isUnknown(found.category) ? 'unknown' : 'hatched' });
    } else if (isUncertain(found.category)) {
      put(`member, ${found.category}`, state, bounded);
    } else {
      put(found.category, state, looks.get(found.category) ?? { shape: 'state', colour: 'm-several' });
    }
  }
  return { classes: [...classes.values()].sort((a, b) => rank(a, solid) - rank(b, solid)), later, day, beyond: day && isBeyond(model, day) };
}

/** Solid classes in the order of the answer, then what is hatched, then who has left. */
function rank({ name, look }, solid) {
  const place = solid.indexOf(name);
  return look.sign ? SIGNS.indexOf(look.sign) + 1000 : place < 0 ? 999 : place;
}

function isUncertain(category) {
  return /\bbounded\b|\bmay be\b|\bmay have\b|\bunknown\b|\bnot known\b/.test(category ?? '');
}

/** Not even bounds are known. */
function isUnknown(category) {
  return /\bunknown\b|\bnot known\b/.test(category);
}

/** Whether the list of members says nothing of a day any more. */
function isBeyond({ listAsOf }, day) {
  return /^\d{4}(-\d\d){0,2}$/.test(listAsOf ?? '') && day > asDay(listAsOf);
}

/** What a state was on a day, by its periods: a member for certain, perhaps one, no longer one, or not yet. */
function onDay(state, day, beyond) {
  const found = state.rows.map(row => ({ row, is: memberOn(row, day) })).map(one => (beyond && one.is === 'member' ? { ...one, is: 'perhaps' } : one));
  for (const is of ['member', 'perhaps', 'left', 'later']) {
    const hit = found.findLast(one => one.is === is);
    if (hit) {
      return { is, category: hit.row.category };
    }
  }
  return { is: 'later' };
}

function always(state, dated) {
  const last = state.rows[state.rows.length - 1];
  if (dated && state.rows.every(row => row.until || row.untilLatest)) {
    return { is: 'left' };
  }
  const categories = distinct(state.rows.map(row => row.category));
  if (!dated && categories.length > 1) {
    return { is: 'member', category: SEVERAL };
  }
  return { is: isUncertain(last.category) ? 'perhaps' : 'member', category: last.category };
}

export function draw(stage, model, state) {
  const found = classify(model, state.at);
  const wide = stage.width >= WIDE;
  const gap = 20;
  const insetWidth = wide ? Math.round(stage.width * 0.345) : Math.min(440, Math.round(stage.width * 0.6));
  const world = worldProjection(wide ? stage.width - insetWidth - gap : stage.width);
  const insetHeight = Math.round(insetWidth * 1.06);
  const inset = wide
    ? { x: stage.width - insetWidth, y: 0, width: insetWidth, height: insetHeight }
    : { x: 0, y: world.height + 12, width: insetWidth, height: insetHeight };
  const europe = d3.geoAzimuthalEqualArea().rotate([-12, -50])
    .fitExtent([[inset.x + 12, inset.y + 12], [inset.x + inset.width - 12, inset.y + inset.height - 12]], EUROPE)
    .clipExtent([[inset.x, inset.y], [inset.x + inset.width, inset.y + inset.height]]);
  putLand(stage.svg, model.land, world.projection, europe, inset);
  putStates(stage, model, found, world, europe, inset);
  const legend = wide ? [0, world.height + 14, world.width] : [inset.width + gap, inset.y + 2, stage.width - inset.width - gap];
  const items = found.classes.map(each => ({ word: `${each.name} (${each.states.length})`, swatch: group => putSign(group, each.look, 9, 6, 13) }));
  const height = drawLegend(stage.svg, items, ...legend);
  stage.size(Math.max(inset.y + inset.height, legend[1] + height) + 2);
  notes(stage, model, found);
  if (said) {
    said.textContent = found.day ? sentence(found, state.at, model.listAsOf) : saidByServer;
  }
}

function worldProjection(width) {
  const projection = d3.geoEqualEarth().rotate([-CENTRE, 0]).fitExtent([[MARGIN, 0], [width - MARGIN, width]], ENDS);
  const [x, y] = projection.translate();
  const top = projection([CENTRE, 83.8])[1];
  const bottom = projection([CENTRE, -56.5])[1];
  projection.translate([x, y - top + 2]);
  return { projection, width, height: Math.ceil(bottom - top + 4) };
}

function putLand(svg, land, world, europe, inset) {
  const group = svg.append('g').attr('class', 'land');
  group.append('path').attr('d', d3.geoPath(world).digits(1)(land));
  group.append('rect').attr('class', 'sea').attr('x', inset.x).attr('y', inset.y).attr('width', inset.width).attr('height', inset.height);
  group.append('path').attr('d', d3.geoPath(europe).digits(1)(land));
  group.append('rect').attr('class', 'map-frame').attr('x', inset.x + 0.5).attr('y', inset.y + 0.5).attr('width', inset.width - 1).attr('height', inset.height - 1);
  const frame = around(inset).map(point => europe.invert(point));
  group.append('path').attr('class', 'map-frame').attr('d', d3.geoPath(world).digits(1)({ type: 'LineString', coordinates: frame }));
  const [x, y] = world(europe.invert([inset.x + inset.width / 2, inset.y + inset.height / 2]));
  svg.append('text').attr('class', 'code faint').attr('text-anchor', 'middle').attr('x', round(x)).attr('y', round(y + 4)).text('Europe');
  svg.append('text').attr('class', 'axis-label').attr('x', inset.x + 8).attr('y', inset.y + 16).text('Europe');
}

/** The corners of a rectangle and points between them, so that the frame bends as the earth does. */
function around({ x, y, width, height }) {
  const steps = d3.range(0, 1, 0.125);
  return [
    ...steps.map(t => [x + t * width, y]), ...steps.map(t => [x + width, y + t * height]),
    ...steps.map(t => [x + (1 - t) * width, y + height]), ...steps.map(t => [x, y + (1 - t) * height]), [x, y],
  ];
}

function putStates(stage, model, { classes, day }, world, europe, inset) {
  const marks = { world: [], inset: [] };
  for (const one of classes) {
    for (const state of one.states.filter(each => each.point)) {
      const there = europe(state.point);
      const inside = there && there[0] > inset.x + 8 && there[0] < inset.x + inset.width - 8 && there[1] > inset.y + 8 && there[1] < inset.y + inset.height - 8;
      const [x, y] = inside ? there : world.projection(state.point);
      marks[inside ? 'inset' : 'world'].push({ state, one, x, y, home: [x, y] });
    }
  }
  const frames = { world: { x: 0, y: 0, width: world.width, height: world.height }, inset };
  const group = stage.svg.append('g');
  for (const [name, all] of Object.entries(marks)) {
    all.sort((a, b) => d3.ascending(a.state.label, b.state.label));
    keepApart(all, RADIUS[name]);
    const labels = placeLabels(all, RADIUS[name], frames[name]);
    for (const mark of all) {
      putState(stage, group, mark, RADIUS[name], labels.get(mark), day);
    }
  }
  stage.moved = [...marks.world, ...marks.inset].some(({ x, y, home }) => Math.hypot(x - home[0], y - home[1]) > 2);
}

/** Marks that would lie on each other are moved apart, as little as that takes; the same way each time. */
function keepApart(all, radius) {
  d3.forceSimulation(all)
    .force('x', d3.forceX(mark => mark.home[0]).strength(0.2))
    .force('y', d3.forceY(mark => mark.home[1]).strength(0.2))
    .force('apart', d3.forceCollide(radius + 0.8).iterations(4))
    .stop()
    .tick(120);
}

/** Codes beside marks where they fit without lying on a mark or another code; the others are spoken and listed. */
function placeLabels(all, radius, frame) {
  const taken = all.map(({ x, y }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  const placed = new Map();
  for (const mark of all.filter(one => one.state.iso3)) {
    const width = measure(mark.state.iso3, { size: LABEL });
    const { x, y } = mark;
    const candidates = [
      { left: x + radius + 2, y, anchor: 'start', at: x + radius + 2 },
      { left: x - radius - 2 - width, y, anchor: 'end', at: x - radius - 2 },
      { left: x - width / 2, y: y - radius - 6, anchor: 'middle', at: x },
      { left: x - width / 2, y: y + radius + 6, anchor: 'middle', at: x },
    ].map(one => ({ ...one, right: one.left + width, top: one.y - 5, bottom: one.y + 5 }));
    const free = candidates.find(one =>
      one.left > frame.x && one.right < frame.x + frame.width && one.top > frame.y && one.bottom < frame.y + frame.height
      && taken.every(other => one.right <= other.left || one.left >= other.right || one.bottom <= other.top || one.top >= other.bottom));
    if (free) {
      taken.push(free);
      placed.set(mark, free);
    }
  }
  return placed;
}

function putState(stage, parent, { state, one, x, y }, radius, label, day) {
  const group = stage.mark(parent, {
    key: state.key, iri: state.iri, label: `${state.label}: ${one.name}${periods(state)}`,
    lights: one.states.map(each => each.key), details: details(state, one, day), className: 'place',
  });
  group.append('title').text(`${state.label}: ${one.name}${periods(state)}`);
  putSign(group, one.look, x, y, radius * 2);
  if (label) {
    group.append('text').attr('class', 'code').attr('x', round(label.at)).attr('y', round(label.y + 4)).attr('text-anchor', label.anchor).text(state.iso3);
  }
}

/** The sign of a class, centred; shapes are in a box of 16 by 16. */
function putSign(parent, look, x, y, size) {
  const scale = size / 14;
  const group = parent.append('g').attr('transform', `translate(${round(x - 8 * scale)},${round(y - 8 * scale)}) scale(${round(scale, 4)})`);
  if (look.sign === 'hatched') {
    group.append('path').attr('class', 'm-open').attr('d', shape('state'));
    group.append('path').attr('class', 'm-line').attr('d', 'M1.8 9.2 9.2 1.8M3.7 12.3 12.3 3.7M6.8 14.2 14.2 6.8');
  } else if (look.sign === 'unknown') {
    group.append('path').attr('class', 'm-open m-dashed').attr('d', shape('state'));
  } else if (look.sign === 'left') {
    group.append('path').attr('class', 'm-open').attr('d', 'M8 1.5a6.5 6.5 0 1 0 .01 0z');
    group.append('path').attr('class', 'm-line').attr('d', 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5');
  } else {
    group.append('path').attr('class', 'm-solid ' + look.colour).attr('d', shape(look.shape));
  }
}

function periods(state) {
  const known = state.rows.map(period).filter(Boolean);
  return known.length ? ', ' + known.join(' and ') : '';
}

/** Columns that are said in words of their own, or stand elsewhere in the details. */
const KNOWN = new Set(['state', 'stateLabel', 'iso3', 'category', 'since', 'until', 'sinceEarliest', 'sinceLatest', 'untilEarliest', 'untilLatest', 'n', 'listAsOf', 'completeness']);

function details(state, one, day) {
  const facts = [[day ? `On ${spell(day)}` : 'Is', one.name]];
  for (const row of state.rows) {
    if (row.category !== one.name) {
      facts.push(['Category', row.category]);
    }
    facts.push(['Member', period(row)], ...bounds(row));
    for (const [column, text] of Object.entries(row).filter(([name]) => !KNOWN.has(name))) {
      facts.push([words(column), /^https?:/.test(text) ? thing(text, text) : text]);
    }
  }
  if (!state.point) {
    facts.push(['On the map', 'no place known']);
  }
  return { title: state.label, kind: 'state', iri: state.iri, facts };
}

/** The bounds of a date of joining, where they say more than the date. */
function bounds({ sinceEarliest, sinceLatest }) {
  return sinceEarliest && sinceLatest && sinceEarliest !== sinceLatest ? [['Joined', `between ${sinceEarliest} and ${sinceLatest}`]] : [];
}

function words(column) {
  const spaced = column.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return spaced[0].toUpperCase() + spaced.slice(1);
}

function notes(stage, model, { classes, later, day }) {
  const nowhere = model.states.filter(state => !state.point && !later.includes(state));
  if (nowhere.length) {
    stage.note('No place known, so without a mark:', nowhere.map(({ iri, label }) => ({ iri, label })));
  }
  const left = classes.filter(each => each.look.sign === 'left').flatMap(each => each.states);
  if (left.length && !day) {
    stage.note('Drawn as a state that has left, whenever it joined:', left.map(({ iri, label, rows }) => ({ iri, label: `${label} (${rows[rows.length - 1].category})` })));
  }
  if (later.length) {
    stage.note(`Not yet members on ${spell(day)}:`, later.map(({ iri, label }) => ({ iri, label })));
  }
  if (stage.moved) {
    stage.note('Marks that would lie on each other were moved apart.');
  }
  if (model.completeness) {
    stage.note(`The list of members: ${model.completeness}${model.listAsOf ? `; as of ${model.listAsOf}` : ''}.`);
  }
  stage.note('Outline of the land: Natural Earth. Places of marks: The World Factbook, rounded.');
}

/** What the picture shows on a day. Those who may be members are counted apart, and never as members. */
function sentence({ classes, later, day, beyond }, at, listAsOf) {
  const count = test => d3.sum(classes.filter(test), each => each.states.length);
  const perhaps = count(each => each.look.sign === 'hatched');
  const left = count(each => each.look.sign === 'left');
  const members = count(each => !each.look.sign);
  const when = at === day ? `On ${spell(day)}` : `At the end of ${at}, on ${spell(day)},`;
  const rest = [
    perhaps
      ? `${perhaps} may have been, since ${beyond ? `the list of members ends with ${listAsOf}` : 'the dates of their membership are only bounded or not known'}`
      : 'no others may have been',
    ...left ? [`${left} had left`] : [],
    ...later.length ? [`${later.length} had not joined yet`] : [],
  ];
  return `${when} ${beyond ? 'no state is known to have been a member' : members === 1 ? '1 state was a member' : `${members} states were members`}; ${rest.join('; ')}.`;
}

function spell(day) {
  const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[month - 1]} ${year}`;
}

/** For narrow screens: the states by class. */
export function list(model, state) {
  const { classes, later, day } = classify(model, state.at);
  const group = (word, states, head) => element('li', {}, element('h3', {}, head, `${word} (${states.length})`),
    element('ul', { class: 'keys' }, ...states.map(each => element('li', {}, thing(each.iri, each.label), periods(each) ? element('span', { class: 'muted' }, periods(each).replace(/^, /, ' ')) : null))));
  return element('ul', { class: 'items' },
    ...classes.map(each => group(each.name, each.states, swatch(each.look))),
    later.length ? group(`not yet a member on ${spell(day)}`, later, null) : null);
}

function swatch(look) {
  const svg = d3.create('svg').attr('class', 'class-sign').attr('width', 16).attr('height', 16).attr('aria-hidden', 'true');
  putSign(svg, look, 8, 8, 13);
  return svg.node();
}
