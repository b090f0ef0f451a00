/* Who was a member on a day. A day of joining that is only bounded never makes a member of a state that may not have been one. */

/** The last day of a year, a month or a day. */
export function asDay(date) {
  const [year, month] = date.split('-').map(Number);
  if (date.length === 4) {
    return `${date}-12-31`;
  }
  return date.length === 7 ? `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}` : date;
}

function firstDay(date) {
  return date && (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
}

/**
 * What the period of a row says of a day: `member`, `perhaps`, `left` or `later`. Bounds are used where the row has them, and
 * otherwise those of the date as it is written: 2012 is some day of that year.
 */
export function memberOn(row, day) {
  const began = { earliest: row.sinceEarliest ?? firstDay(row.since), latest: row.sinceLatest ?? (row.since && asDay(row.since)) };
  const ended = { earliest: row.untilEarliest ?? firstDay(row.until), latest: row.untilLatest ?? (row.until && asDay(row.until)) };
  if (ended.latest && ended.latest < day) {
    return 'left';
  }
  if (began.earliest && began.earliest > day) {
    return 'later';
  }
  return began.latest && began.latest <= day && (!ended.earliest || ended.earliest >= day) ? 'member' : 'perhaps';
}

/** The period in words, with the precision it has; empty where nothing is known. */
export function period({ since, until, sinceEarliest, sinceLatest }) {
  const from = since ? `since ${since}` : sinceEarliest && sinceLatest ? `since some day from ${sinceEarliest} to ${sinceLatest}` : '';
  return [from, until && `until ${until}`].filter(Boolean).join(' ');
}
