/* The query page: the one module that knows YASGUI, and tames it before it is made. */

const root = document.querySelector('a.home').href;
const host = document.getElementById('editor');
const form = document.getElementById('plain');
const text = form.querySelector('textarea');
const examples = document.getElementById('example');

/** The prefixes of this site; as delivered, the editor asks a server elsewhere for them. */
function ourPrefixes() {
  return document.getElementById('prefixes-text').textContent.trim().split('\n').map(line => line.replace(/^PREFIX\s+/, ''));
}

function tame() {
  const { Yasqe } = Yasgui;
  Yasqe.forkAutocompleter('prefixes', { name: 'ourPrefixes', persistenceId: null, get: async () => ourPrefixes() });
  Yasqe.defaults.autocompleters = ['variables', 'ourPrefixes'];
  // whoever gets in by Tab must get out by Tab
  Yasqe.defaults.extraKeys = { ...Yasqe.defaults.extraKeys, Tab: false, 'Shift-Tab': false };
}

function make() {
  return new Yasgui(host, {
    autofocus: false,
    populateFromUrl: false,
    persistenceId: null,
    copyEndpointOnNewTab: true,
    requestConfig: { endpoint: new URL('sparql', root).href, method: 'POST' },
    endpointCatalogueOptions: { getData: () => [], keys: [], renderItem: () => {} },
    yasqe: { value: text.value, createShareableLink: null, resizeable: true },
    yasr: { persistenceId: null, prefixes: () => Object.fromEntries(ourPrefixes().map(pair)) },
  });
}

function pair(line) {
  const [, prefix, iri] = /^([^:]*):\s*<(.*)>$/.exec(line);
  return [prefix, iri];
}

/** Names for what has none, and none of the roles that promise more than they hold. */
function name(container) {
  for (const each of container.querySelectorAll('[role="tablist"], [role="tab"], [role="tabpanel"], [role="presentation"]')) {
    for (const attribute of ['role', 'aria-controls', 'aria-selected', 'aria-labelledby']) {
      each.removeAttribute(attribute);
    }
  }
  const labels = {
    '.CodeMirror textarea': 'SPARQL query', '.autocompleteWrapper input': 'Endpoint', 'input.tableFilter, .dt-search input, .yasr input[type="text"]': 'Filter rows',
    'select.tableSizer, .dt-length select, .yasr select': 'Rows on a page', '.yasqe_share, .yasqe_queryButton': 'Run the query',
    '.tabRename input, .renameInput, input.tabNameInput, .tab input': 'Name of this query', '.addTab, .yasgui .tabsList > .tab > button': 'New query',
  };
  for (const [selector, label] of Object.entries(labels)) {
    for (const each of container.querySelectorAll(selector)) {
      if (!each.getAttribute('aria-label')) {
        each.setAttribute('aria-label', label);
      }
    }
  }
  for (const each of container.querySelectorAll('.CodeMirror-hscrollbar, .CodeMirror-vscrollbar, .CodeMirror-scroll')) {
    each.setAttribute('tabindex', '-1');
  }
  for (const each of container.querySelectorAll('[aria-hidden="true"]')) {
    if (each.matches('button, a, input')) {
      each.setAttribute('tabindex', '-1');
    }
  }
}

/** The address holds the query, so that it can be sent to somebody. */
function remember(query) {
  const search = new URLSearchParams({ query }).toString();
  // longer addresses are cut or refused on their way
  if (search.length < 8_000) {
    history.replaceState(null, '', location.pathname + '?' + search);
  }
}

function wire(yasgui) {
  const editor = () => yasgui.getTab().getYasqe();
  // the plain form takes the same query elsewhere: as a page or a file
  document.getElementById('plain-text').hidden = true;
  form.querySelector('button').textContent = 'Open';
  form.addEventListener('submit', () => {
    text.value = editor().getValue();
    remember(text.value);
  });
  yasgui.on('query', () => remember(editor().getValue()));
  examples.closest('p').hidden = false;
  examples.addEventListener('change', async () => {
    if (examples.value) {
      const answer = await fetch(new URL(`api/queries/${examples.value}.rq`, root));
      editor().setValue(answer.ok ? await answer.text() : `# ${examples.value} could not be read (status ${answer.status})`);
    }
  });
  name(host);
  new MutationObserver(() => name(host)).observe(host, { childList: true, subtree: true });
}

tame();
host.hidden = false;
wire(make());
document.documentElement.dataset.ready = 'editor';
