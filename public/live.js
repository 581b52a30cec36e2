// What goes on once the page stands: hearing that there is something new, noticing a new version, and having the service
// worker keep the shell for a start without a network. The program is told by events of the window: `live-news`,
// `live-over`, `live-version`. It says in `__news` what it knows (the mark of `/api/me`; nothing while nobody is signed
// in), and calls `__live` when that has changed.

const SECOND = 1000;
// The longest wait for another try, and how often a page that stays open asks for a new version: each in seconds.
const LONGEST = 60;
const OFTEN = 1800;
// How long the service worker of a new version may take until the page speaks of that version, in seconds.
const TAKEOVER = 10;

const script = document.querySelector('script[data-wasm]');
const mine = [script.getAttribute('src'), ...['style', 'glue', 'wasm', 'live'].map((name) => script.dataset[name])];

let source;
let timer;
let wait = 1;
// The mark that the server told last, and the one that the program was sent to ask about.
let told;
let asked;
// Whether the stream broke off: another server may have come.
let broken = false;
let checked = Date.now();

globalThis.__live = () => {
  listen();
  compare();
};
addEventListener('online', wake);
addEventListener('pageshow', wake);
document.addEventListener('visibilitychange', () => (document.hidden ? leave() : wake()));
setInterval(look, OFTEN * SECOND);
listen();
keepShell();

function tell(what) {
  dispatchEvent(new Event(`live-${what}`));
}

// A page that nobody sees does not listen: browsers allow few connections, and on waking it learns in one word what it missed.
function listen() {
  clearTimeout(timer);
  if (source || document.hidden || globalThis.__news === undefined) return;
  source = new EventSource('/api/live');
  stands();
  source.addEventListener('beat', stands);
  source.addEventListener('news', ({ data }) => {
    stands();
    wait = 1;
    told = data;
    compare();
    if (broken) look();
    broken = false;
  });
  source.addEventListener('over', over);
  source.onerror = () => {
    const refused = source.readyState === EventSource.CLOSED;
    leave();
    broken = true;
    // Not all at the same moment: a server that comes back has enough to do.
    timer = setTimeout(refused ? ask : listen, wait * SECOND * (0.5 + Math.random()));
    wait = Math.min(wait * 2, LONGEST);
  };
}

// The server says every 20 seconds that it is there. A line that is silent for longer was lost in a sleep or a tunnel.
function stands() {
  clearTimeout(timer);
  timer = setTimeout(() => (leave(), listen()), LONGEST * SECOND);
}

function leave() {
  clearTimeout(timer);
  source?.close();
  source = undefined;
}

function wake() {
  wait = 1;
  if (!document.hidden) {
    listen();
    if (Date.now() - checked > LONGEST * SECOND) look();
  }
}

// A stream that is refused does not say why: when nobody is signed in any more, the program knows what to do. When the server
// has no line to spare, this answer says what is new until it has.
async function ask() {
  const answer = await fetch('/api/me', { headers: { accept: 'application/json' } }).catch(() => undefined);
  if (answer?.status === 401) return over();
  if (answer?.ok) {
    told = (await answer.json().catch(() => ({}))).news;
    compare();
  }
  listen();
}

function over() {
  leave();
  globalThis.__news = told = asked = undefined;
  tell('over');
}

function compare() {
  if (told === undefined || told === globalThis.__news || told === asked) return;
  asked = told;
  tell('news');
}

// The page is the same for everyone and names all its files, so another version is a page that names others.
async function look() {
  if (checked === Infinity || document.hidden) return;
  checked = Date.now();
  const page = await fetch(location.pathname, { credentials: 'omit', cache: 'no-store' })
    .then((answer) => (answer.ok ? answer.text() : ''))
    .catch(() => '');
  if (!page.includes('data-wasm') || mine.every((file) => page.includes(file))) return;
  // It is said once.
  checked = Infinity;
  const long = new Promise((resolve) => setTimeout(resolve, TAKEOVER * SECOND));
  await Promise.race([takesOver().catch(() => {}), long]);
  tell('version');
}

// Waits until the service worker of the new version is in charge. Whoever loads the page while one takes over from the other may
// get no answer: Chromium can lose the request in between.
async function takesOver() {
  const registration = await navigator.serviceWorker?.getRegistration();
  const updated = await registration?.update();
  const worker = updated?.installing ?? updated?.waiting ?? updated?.active;
  if (!worker) return;
  await new Promise((resolve) => {
    const look = () => ['activated', 'redundant'].includes(worker.state) && resolve();
    worker.addEventListener('statechange', look);
    look();
  });
}

// Nothing that is on its way for the page waits for this.
function keepShell() {
  if (!navigator.serviceWorker || navigator.connection?.saveData) return;
  const workers = navigator.serviceWorker;
  setTimeout(() => workers.register('/sw.js').catch(() => {}), 2 * SECOND);
  // The words of this page came before there was anyone to keep them; they are in the browser's own cache still.
  const words = script.dataset[document.documentElement.lang];
  if (words && !workers.controller) workers.addEventListener('controllerchange', () => fetch(words).catch(() => {}));
}
