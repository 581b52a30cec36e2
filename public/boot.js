// The first code that runs. It asks the server for what the page shows while the program itself is still on its way,
// then starts the program. A file of its own, so that the content security policy needs no inline script.

// What each page asks for first. The program takes each answer from `__first` once, by the same address.
const always = { parent: '/api/me', office: '/api/office/me' };
const pages = {
  parent: [
    [/^\/(?:messages)?$/, (_, query) => `/api/messages${query}`],
    [/^\/messages\/([\w-]+)$/, ([, id]) => `/api/messages/${id}`],
    [/^\/privacy\/policy$/, (_, query) => `/api/policy${query}`],
    [/^\/privacy\/policy\/changes$/, (_, query) => `/api/policy/changes${query}`],
    [/^\/privacy\/promises$/, () => '/api/promises'],
    [/^\/privacy\/delete$/, () => '/api/deletion'],
    [/^\/privacy\/copy$/, () => '/api/copies'],
    [/^\/privacy\/receipt$/, () => '/api/receipts/keys'],
    [/^\/details(?:\/(?:name|email|mobile))?$/, () => '/api/details'],
    [/^\/details\/(choices|devices|schools)$/, ([, name]) => `/api/${name}`],
  ],
  office: [
    [/^\/office\/requests$/, () => '/api/office/requests'],
    [/^\/office\/contacts\/([\w-]+)$/, ([, id]) => `/api/office/contacts/${id}`],
    [/^\/office\/enquiries$/, (_, query) => `/api/office/enquiries${query}`],
  ],
};
// Which attribute of the script names the files of the part that has a page.
const partOf = [
  [/^\/messages\/./, 'partMessage'],
  [/^\/details/, 'partAccount'],
  [/^\/(?:privacy|deleted)/, 'partPrivacy'],
  [/^\/(?:register|invite|forgot|reset|unsubscribe)/, 'partJoin'],
  [/^\/office/, 'partOffice'],
];
// Pages for people who are not signed in: there is nothing to ask for.
const forAnyone = /^(?:\/office)?\/(?:sign-in|invite|register|forgot|reset|unsubscribe|deleted|not-found)(?:\/|$)/;
// A remembered device signs itself in again; the office never remembers one.
const resume = { parent: '/api/session/resume' };

// What it is called under which this device remembers the language that was chosen on it.
const LANGUAGE = 'language';

const script = document.querySelector('script[data-wasm]');
const { program, style, glue, wasm } = script.dataset;
const path = location.pathname.replace(/\/+$/, '') || '/';

const language = chosen() ?? (navigator.languages ?? []).map((tag) => tag.split('-')[0].toLowerCase()).find(isSpoken) ?? 'en';
if (language !== document.documentElement.lang) {
  // The page came in the browser's language: nothing of it is shown in the wrong one.
  spell(language);
  for (const word of document.querySelectorAll('.boot-head, .boot-nav a')) word.textContent = '\u00a0';
}
keepFocus();
globalThis.__first = {};
preload(script.dataset[partOf.find(([pages]) => pages.test(path))?.[1]]);
if (!forAnyone.test(path)) askFirst();
keepTyped();
start().then(keepShell, async (error) => {
  if (await isGone()) return location.reload();
  console.error(error);
  const trouble = document.getElementById('trouble');
  trouble.classList.add('is-on');
  // The link would do, but an address may end in the secret of an invitation, which only a reload keeps.
  trouble.querySelector('a').onclick = () => (location.reload(), false);
});

// Brings the part of the program that has this page into the browser's cache while the program itself is on its way. (A `preload`
// that is not used at once is a warning.)
function preload(part) {
  for (const file of part?.split(' ') ?? []) fetch(file).then((answer) => answer.arrayBuffer()).catch(() => {});
}

// Puts the promises of the first answers into `__first`, by address. A failure to connect is the program's to explain, when it takes it.
function askFirst() {
  const urls = [always[program]];
  for (const [page, url] of pages[program]) {
    const match = page.exec(path);
    if (match) urls.push(url(match, location.search));
  }
  let resumed;
  for (const url of urls) {
    const answer = get(url).then(async (response) => {
      if (response.status !== 401 || !resume[program] || !(await isSignedOut(response))) return response;
      resumed ??= signInAgain();
      return (await resumed) ? get(url) : response;
    });
    answer.catch(() => {});
    globalThis.__first[url] = answer;
  }
}

function get(url) {
  const signal = AbortSignal.timeout?.(20_000);
  return fetch(url, { credentials: 'same-origin', headers: { accept: 'application/json', 'accept-language': language }, signal });
}

async function isSignedOut(response) {
  const problem = await response.clone().json().catch(() => ({}));
  return problem.code === 'signed_out';
}

// A remember token works once, so two tabs that open together take turns: the second sends the first one's new token.
async function signInAgain() {
  const ask = () => fetch(resume[program], {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: '{}',
  });
  try {
    const answer = await (navigator.locks ? navigator.locks.request('resume', ask) : ask());
    // The program takes that from here, once, rather than ask again.
    globalThis.__signedOut = answer.status === 401;
    if (answer.status === 401) globalThis.__first[resume[program]] = Promise.resolve(answer);
    return answer.ok;
  } catch {
    return false;
  }
}

// English is in the program; another language is a file, whose address the page's script has.
function isSpoken(tag) {
  return tag === 'en' || tag in script.dataset;
}

function chosen() {
  try {
    const tag = localStorage.getItem(LANGUAGE);
    return tag && isSpoken(tag) ? tag : undefined;
  } catch {
    // A browser that lets nothing be kept has no choice.
  }
}

function spell(tag) {
  Object.assign(document.documentElement, { lang: tag, dir: tag === 'ur' ? 'rtl' : 'ltr' });
}

// Gets the words of a language for the app, which takes them from `__first`.
async function fetchWords(tag) {
  if (tag === 'en') return;
  const url = script.dataset[tag];
  const words = fetch(url);
  globalThis.__first[url] = words;
  const { ok } = await words;
  if (!ok) throw new Error(`${url} could not be loaded`);
}

// In another language the page is built again: what was typed on it is put back.
function keepTyped() {
  const build = () => putBack(typed(), performance.now() + 5000);
  new MutationObserver(build).observe(document.documentElement, { attributeFilter: ['lang'] });
}

function typed() {
  const fields = [...document.querySelectorAll('input[id], select[id], textarea[id]')];
  return fields.filter(({ type }) => type !== 'file').map((old) => {
    const what = ['checkbox', 'radio'].includes(old.type) ? 'checked' : 'value';
    return { old, what, id: old.id, value: old[what] };
  });
}

// A field may come only once its page has been loaded.
function putBack(typed, until) {
  requestAnimationFrame(() => {
    const left = typed.filter(({ old, what, id, value }) => {
      const field = document.getElementById(id);
      if (!field || field === old) return true;
      if (field[what] !== value) {
        field[what] = value;
        for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
      }
      return false;
    });
    if (left.length && performance.now() < until) putBack(left, until);
  });
}

async function start() {
  const [module, compiled] = await Promise.all([import(glue), WebAssembly.compileStreaming(fetch(wasm)), styled(), fetchWords(language)]);
  await module.default({ module_or_path: compiled });
  document.getElementById('trouble').remove();
}

// Has the service worker keep the shell for a start without a network, once nothing is on its way for the page any more.
function keepShell() {
  if (program !== 'parent' || !navigator.serviceWorker || navigator.connection?.saveData) return;
  const workers = navigator.serviceWorker;
  setTimeout(() => workers.register('/sw.js').catch(() => {}), 2000);
  // The words of this page came before there was anyone to keep them; they are in the browser's own cache still.
  const words = script.dataset[document.documentElement.lang];
  if (words && !workers.controller) workers.addEventListener('controllerchange', () => fetch(words).catch(() => {}));
}

// While a new version is put in place, a page may name files of the other one. Loading it again finds the right ones; once,
// not for ever. Without a connection nothing is known to be gone.
async function isGone() {
  if (performance.getEntriesByType('navigation')[0]?.type === 'reload') return false;
  const files = [glue, wasm, style, script.dataset[language]].filter(Boolean).map((file) => fetch(file, { method: 'HEAD', cache: 'no-store' }));
  return (await Promise.allSettled(files)).some(({ value }) => value?.status === 404);
}

// The style sheet is in place before the program is, so that nothing moves once it is painted.
function styled() {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = style;
    link.onload = resolve;
    link.onerror = () => reject(new Error(`${style} could not be loaded`));
    document.head.append(link);
  });
}

// A part of the page that is built anew or goes takes the focus with it, and Tab would begin at the top again. Where the program
// does not say where to go on, it is where the part was: at what reads the same, or what stands there now, or beside it.
function keepFocus() {
  let at;
  // Where it was last, and where before the dialog.
  let last;
  let before;
  addEventListener('focusin', ({ target }) => {
    if (target.closest('dialog') && !last?.closest('dialog')) before = last;
    at = last = target;
  });
  addEventListener('focusout', ({ target }) => setTimeout(() => {
    if (at === target && target.isConnected) at = undefined;
  }));
  new MutationObserver((changes) => {
    if (!at || at.isConnected) return;
    const lost = at;
    at = undefined;
    let place = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)))?.target;
    const goOn = () => {
      if (document.activeElement !== document.body) return;
      let found = document.getElementById(lost.id) ?? (lost.closest('dialog') && before?.isConnected ? before : undefined);
      for (let from; !found && place; from = place, place = place.parentElement) {
        const all = [...place.querySelectorAll('a[href], button, input, select, textarea, summary')]
          .filter((one) => one.tabIndex >= 0 && one.checkVisibility());
        found = all.find((one) => one.textContent === lost.textContent && !from)
          ?? all.find((one) => !from || from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) ?? all.at(-1);
      }
      found?.focus();
    };
    requestAnimationFrame(() => requestAnimationFrame(goOn));
  }).observe(document.body, { childList: true, subtree: true });
}
