/* Rows of an answer, from the SPARQL 1.1 Query Results JSON Format. */

/** Fetches the rows as plain objects; a cell without a value is undefined, everything else text. */
export async function fetchRows(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/sparql-results+json' } });
  if (!answer.ok) {
    throw new Error(await reason(answer));
  }
  const json = await answer.json();
  return { columns: json.head.vars, rows: json.results.bindings.map(plain) };
}

function plain(binding) {
  const row = {};
  for (const [column, term] of Object.entries(binding)) {
    row[column] = term.value;
  }
  return row;
}

/** The server explains itself in problem+json; anything else is said by its number. */
async function reason(answer) {
  try {
    const problem = await answer.json();
    if (problem.detail) {
      return problem.detail;
    }
  } catch {
    // not JSON: the status has to do
  }
  return `The rows could not be read (status ${answer.status}).`;
}

/** The required columns an answer lacks. */
export function missing(columns, required) {
  return required.filter(name => !columns.includes(name));
}

/** A number, or NaN where the text is none: an empty cell is never zero. */
export function number(text) {
  return text === undefined || text === '' ? NaN : Number(text);
}

/** Different values in order of appearance. */
export function distinct(values) {
  return [...new Set(values.filter(value => value !== undefined))];
}
