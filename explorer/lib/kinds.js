/* Kinds of things: always a shape, a colour and a word. Shapes in a box of 16 by 16, the same as in the entity pages. */

const SHAPES = {
  recommendation: 'M2 2h12v12H2z',
  right: 'M8 1.5a6.5 6.5 0 1 0 .01 0z',
  threat: 'M8 1.5 15 14H1z',
  resolution: 'M8 .8 15.2 8 8 15.2.8 8z',
  state: 'M8 1 14.2 4.5v7L8 15 1.8 11.5v-7z',
  instrument: 'M5.8 1.5h4.4v4.3h4.3v4.4h-4.3v4.3H5.8v-4.3H1.5V5.8h4.3z',
  document: 'M8 1 15 6.4 12.3 14.6H3.7L1 6.4z',
  body: 'M8 1.5a6.5 6.5 0 1 0 .01 0zM8 5a3 3 0 1 1-.01 0z',
};

const LOOKS = {
  recommendation: 'recommendation', right: 'right', threat: 'threat',
  resolution: 'resolution', 'roll-call': 'resolution', 'roll call': 'resolution', series: 'resolution',
  state: 'state', membership: 'state', instrument: 'instrument', provision: 'instrument',
  document: 'document', statement: 'document', conference: 'document', assertion: 'document',
};

/** The one of eight appearances a kind is drawn with. */
export function look(kind) {
  return LOOKS[kind] ?? 'body';
}

/** The outline of a kind in a box of 16 by 16. */
export function shape(kind) {
  return SHAPES[look(kind)];
}

/** Puts the shape of a kind into a group, centred on x and y. */
export function putShape(group, kind, x, y, size = 13) {
  return group.append('path')
    .attr('class', 'k-' + look(kind))
    .attr('fill-rule', 'evenodd')
    .attr('d', shape(kind))
    .attr('transform', `translate(${round(x - size / 2)},${round(y - size / 2)}) scale(${round(size / 16, 4)})`);
}

/** Coordinates with two decimals: the same picture, the same bytes. */
export function round(value, digits = 2) {
  const power = 10 ** digits;
  return Math.round(value * power) / power;
}
