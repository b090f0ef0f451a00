/* Widths of text in pictures, measured and never guessed. */

const FONT = '"Source Sans 3", Inter, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const context = document.createElement('canvas').getContext('2d');
const widths = new Map();

/** The size of letters in pictures, in CSS pixels. */
export const SIZE = 12.5;

/** The width of a text in CSS pixels. */
export function measure(text, { size = SIZE, weight = 400 } = {}) {
  const key = `${weight} ${size} ${text}`;
  if (!widths.has(key)) {
    context.font = `${weight} ${size}px ${FONT}`;
    widths.set(key, context.measureText(text).width);
  }
  return widths.get(key);
}

/** The text, or as much of its beginning as fits with an ellipsis. */
export function fit(text, width, font) {
  if (measure(text, font) <= width) {
    return text;
  }
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(text.slice(0, middle).trimEnd() + '…', font) <= width) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low === 0 ? '' : text.slice(0, low).trimEnd() + '…';
}

/** The text in lines that fit, broken at spaces; at most so many, the last one cut. */
export function wrap(text, width, lines = Infinity, font) {
  const result = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? line + ' ' + word : word;
    if (line && measure(longer, font) > width) {
      result.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  result.push(line);
  if (result.length > lines) {
    const last = result.slice(lines - 1).join(' ');
    result.length = lines - 1;
    result.push(last);
  }
  return result.map(each => fit(each, width, font));
}

/** Puts a text with lines into a group, the first line at x and y. */
export function putLines(group, lines, x, y, { height = 15, anchor = 'start', className } = {}) {
  const text = group.append('text').attr('text-anchor', anchor);
  if (className) {
    text.attr('class', className);
  }
  lines.forEach((line, i) => text.append('tspan').attr('x', x).attr('y', y + i * height).text(line));
  return text;
}
