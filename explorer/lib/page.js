/* What the server says of this page, and how addresses are made from it. */

const data = JSON.parse(document.querySelector('script[type="application/json"]').textContent);

/** Title, view, layout, columns needed, parameters, release, citation: see QuestionPage.data on the server. */
export const page = Object.freeze(data);

/** The address of the start page: a copy of the site may lie below a path of its host. */
export const root = document.querySelector('a.home').href;

/** The part of one of our own IRIs after the base, `right/privacy`; nothing for IRIs of others. */
export function local(iri) {
  return iri && iri.startsWith(page.base) && iri.length > page.base.length ? iri.slice(page.base.length) : null;
}

/** Where the page of a thing is: here for our own, elsewhere for others; nothing where it is no address of the web. */
export function href(iri) {
  const own = local(iri);
  if (own) {
    return new URL('doc/' + own.split('/').map(encodeURIComponent).join('/'), root).href;
  }
  return /^https?:\/\//.test(iri ?? '') ? iri : null;
}

/** The name of a thing in addresses: short for our own. */
export function keyOf(iri) {
  return local(iri) ?? iri;
}

/** The sentence the server computed from the same rows. */
export function sentence() {
  return document.getElementById('sentence')?.textContent ?? page.title;
}
