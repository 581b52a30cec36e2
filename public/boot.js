// The first code that runs. It asks the server for what the page shows while the program itself is still on its way,
// then starts the program. A file of its own, so that the content security policy needs no inline script.

// What each page asks for first. The program takes each answer from `__first` once, by the same address.
const always = { parent: '/api/me', office: '/api/office/me' };
const pages = {
  parent: [
    [/^\/(?:messages)?$/, (_, query) => `/api/messages${query}`],
    [/^\/messages\/([\w-]+)$/, ([, id]) => `/api/messages/${id}`],
    [/^\/privacy\/delete$/, () => '/api/deletion'],
    [/^\/details(?:\/(?:name|email|mobile))?$/, () => '/api/details'],
    [/^\/details\/(choices|devices)$/, ([, name]) => `/api/${name}`],
  ],
  office: [[/^\/office\/contacts\/([\w-]+)$/, ([, id]) => `/api/office/contacts/${id}`]],
};
// Pages for people who are not signed in: there is nothing to ask for.
const forAnyone = /^(?:\/office)?\/(?:sign-in|invite|register|forgot|reset|unsubscribe|deleted|not-found)(?:\/|$)/;
// A remembered device signs itself in again; the office never remembers one.
const resume = { parent: '/api/session/resume' };

const script = document.querySelector('script[data-wasm]');
const { program, style, glue, wasm } = script.dataset;
const path = location.pathname.replace(/\/+$/, '') || '/';

globalThis.__first = forAnyone.test(path) ? {} : firstAnswers();
start().catch((error) => {
  console.error(error);
  const trouble = document.getElementById('trouble');
  trouble.classList.add('is-on');
  // The link would do, but an address may end in the secret of an invitation, which only a reload keeps.
  trouble.querySelector('a').onclick = () => (location.reload(), false);
});

// The promises of the first answers by address. A failure to connect is the program's to explain, when it takes it.
function firstAnswers() {
  const urls = [always[program]];
  for (const [page, url] of pages[program]) {
    const match = page.exec(path);
    if (match) urls.push(url(match, location.search));
  }
  let resumed;
  const answers = urls.map((url) => {
    const answer = get(url).then(async (response) => {
      if (response.status !== 401 || !resume[program] || !(await isSignedOut(response))) return response;
      resumed ??= signInAgain();
      return (await resumed) ? get(url) : response;
    });
    answer.catch(() => {});
    return [url, answer];
  });
  return Object.fromEntries(answers);
}

function get(url) {
  return fetch(url, { credentials: 'same-origin', headers: { accept: 'application/json' } });
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
    return answer.ok;
  } catch {
    return false;
  }
}

async function start() {
  const [module, compiled] = await Promise.all([import(glue), WebAssembly.compileStreaming(fetch(wasm)), styled()]);
  await module.default({ module_or_path: compiled });
  document.getElementById('trouble').remove();
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
