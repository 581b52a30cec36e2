// The service worker: a phone starts the parents' app without a network, as the frame alone. It keeps what is the same for
// everyone (pages without anybody's data, programs, styles, icons, words) and never sees an answer of the API into a cache.
//
// `cargo xtask build` puts in what this build consists of, so a new build is a new service worker. File names carry their
// content's hash: whichever version of a page asks, it gets its own files. Pages come from the network as long as there is
// one, so that a new version is seen at its first start; the kept ones stand in when it is gone, slow or broken.

// files: what every parents' page needs. later: words of other languages, kept once they were used. pages: the address of
// each page with its SHA-256 in each language.
// places: which addresses have which page, the first that fits: a path, whether what is below belongs to it, the page's address.
const { version, files, later, pages, places } = __SITE__;

const NAME = `shell-${version}`;
// How many milliseconds a page is waited for when there is one here.
const PATIENCE = 3000;

addEventListener('install', (event) => {
  event.waitUntil(keep().then(tidy));
  // Old pages that are open find their files in the old cache, so nothing speaks against taking over at once.
  skipWaiting();
});

addEventListener('activate', (event) => {
  // Whoever asks for a page meanwhile waits: nothing is done here that could be done before.
  event.waitUntil(Promise.all([registration.navigationPreload?.enable(), clients.claim()]));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    const page = pageOf(pathname);
    if (page) event.respondWith(navigate(event, page));
  } else if (/^\/[^/]+-[0-9a-f]{16}\.\w+$/.test(pathname)) {
    event.respondWith(file(request, pathname));
  }
});

// All or nothing: a version that is only half there is not taken. No cookie goes along, so no page can be anybody's.
async function keep() {
  const cache = await caches.open(NAME);
  await Promise.all([
    cache.addAll([...files, ...(await used())].map((file) => new Request(file, { credentials: 'omit' }))),
    // While servers change over, one may still answer with the page of another version: its hashes refuse it.
    ...Object.entries(pages).map(async ([page, integrity]) => {
      await cache.add(new Request(page, { credentials: 'omit', cache: 'no-store', integrity }));
    }),
  ]);
}

// What the version before had of `later`, by the names without their hashes.
async function used() {
  const stemOf = (pathname) => /^\/(.+)-[0-9a-f]{16}\.\w+$/.exec(pathname)?.[1];
  const stems = new Set();
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) stems.add(stemOf(new URL(url).pathname));
  }
  return later.filter((file) => stems.has(stemOf(file)));
}

// This version stays, and the one before it for pages that are still open. What cannot be deleted now is left to the next one.
async function tidy() {
  const before = (await caches.keys()).filter((name) => name.startsWith('shell-') && name !== NAME);
  await Promise.allSettled(before.slice(0, -1).map((name) => caches.delete(name)));
}

// The office's pages and whatever else is no page of the parents' are none of ours.
function pageOf(pathname) {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  return places.find(([place, below]) => path === place || (below && path.startsWith(`${place}/`)))?.[2];
}

async function navigate(event, page) {
  const network = (async () => (await event.preloadResponse) ?? fetch(event.request))();
  event.waitUntil(network.catch(() => {}));
  const slow = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const answer = await Promise.race([network, slow]).catch(() => {});
  // What stands between us and the server may answer for it that it is away.
  if (answer && answer.status < 500) return answer;
  return (await caches.match(page, { cacheName: NAME, ignoreVary: true })) ?? network;
}

async function file(request, pathname) {
  const kept = await caches.match(pathname, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && later.includes(pathname)) {
    const copy = answer.clone();
    const cache = await caches.open(NAME);
    await cache.put(pathname, copy).catch(() => {});
  }
  return answer;
}
