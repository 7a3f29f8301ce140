// The page around GraphiQL: signs in, keeps the token for this tab, and sends it with each request.
// Plain browser JavaScript: it is served as it is.
// @ts-nocheck The project is checked without the browser’s own types, so that no server code uses them by mistake.

const script = document.currentScript;
const { assets, version } = script.dataset;
const examples = JSON.parse(script.dataset.examples);

const STORAGE_KEY = 'millepiani.session';
const RENEW_BEFORE_MS = 30_000;
const SIGN_IN = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { accessToken expiresAt userErrors { code message } }
}`;

const workers = { editorWorkerService: 'editor.worker.js', json: 'json.worker.js', graphql: 'graphql.worker.js' };
globalThis.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => `${assets}/${workers[label]}?v=${version}`,
};

/** { email, token, expiresAt } of who is signed in; the password is kept in memory alone, to renew the token. */
let session = readSession();
let password;
let renewal;

function readSession() {
  try {
    const stored = JSON.parse(sessionStorage.getItem(STORAGE_KEY));
    return stored && stored.expiresAt > Date.now() ? stored : undefined;
  } catch {
    return;
  }
}

function element(id) {
  return document.getElementById(id);
}

function say(message) {
  element('message').textContent = message;
}

async function post(body, headers = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return await response.json();
}

/** Signs in; returns what is wrong, or nothing. */
async function signIn(email, secret) {
  const { data, errors } = await post({ query: SIGN_IN, variables: { input: { email, password: secret } } });
  const wrong = errors?.[0] ?? data?.signIn?.userErrors?.[0];
  const token = data?.signIn?.accessToken;
  if (wrong || !token) {
    return wrong?.message ?? 'The sign-in gave no token.';
  }
  session = { email, token, expiresAt: Date.parse(data.signIn.expiresAt) };
  password = secret;
  sessionStorage.setItem(STORAGE_KEY, JSON.stringify(session));
}

function signOut(message = '') {
  session = undefined;
  password = undefined;
  sessionStorage.removeItem(STORAGE_KEY);
  show();
  say(message);
}

async function renew() {
  if (!session) {
    return;
  }
  if (password === undefined) {
    // After a reload the password is gone: what is left of the token's time is all there is.
    signOut('The session has ended: sign in again.');
    return;
  }
  const wrong = await signIn(session.email, password).catch(() => 'The community graph does not answer.');
  if (wrong) {
    signOut(wrong);
    return;
  }
  show();
}

function scheduleRenewal() {
  clearTimeout(renewal);
  if (session) {
    const early = password === undefined ? 0 : RENEW_BEFORE_MS;
    renewal = setTimeout(renew, Math.max(0, session.expiresAt - Date.now() - early));
  }
}

function show() {
  element('sign-in').hidden = session !== undefined;
  element('signed-in').hidden = session === undefined;
  element('who').textContent = session?.email ?? '';
  scheduleRenewal();
}

async function onSignIn(event) {
  event.preventDefault();
  const form = event.currentTarget;
  const button = form.querySelector('button');
  button.disabled = true;
  say('');
  try {
    const wrong = await signIn(form.email.value, form.password.value);
    if (wrong) {
      say(wrong);
      return;
    }
    form.password.value = '';
    show();
  } catch {
    say('The community graph does not answer.');
  } finally {
    button.disabled = false;
  }
}

/** GraphiQL notices a renamed operation a moment late: one that is not in the text is not meant. */
function current({ operationName, ...params }) {
  const isThere = operationName && new RegExp(`\\b${operationName}\\b`).test(params.query);
  return isThere ? { ...params, operationName } : params;
}

/** What GraphiQL asks for itself is not what somebody wants explained. */
const isIntrospection = ({ query }) => query.includes('__schema');

async function fetcher(params, options) {
  const authorization = session ? { authorization: `Bearer ${session.token}` } : {};
  const { isSubscription, subscribe } = globalThis.millepianiLive;
  if (isSubscription(current(params))) {
    return subscribe(current(params), { ...authorization, ...options?.headers });
  }
  const { isOn, show: explain } = globalThis.millepianiExplain;
  const isExplained = isOn() && !isIntrospection(params);
  const wish = isExplained ? { 'x-explain': '1' } : {};
  const answer = await post(current(params), { ...authorization, ...wish, ...options?.headers });
  if (!isExplained) {
    return answer;
  }
  // It has its own place, and would hide the answer here.
  const { explain: explained, ...extensions } = answer.extensions ?? {};
  explain(explained);
  const { extensions: _, ...rest } = answer;
  return Object.keys(extensions).length === 0 ? rest : { ...rest, extensions };
}

document.addEventListener('DOMContentLoaded', () => {
  element('sign-in').addEventListener('submit', onSignIn);
  element('sign-out').addEventListener('click', () => signOut());
  show();
  // Whoever comes by a mail's link. Anything may stand in an address: it is shown as text, and as nothing else.
  if (location.hash)
    say(`To see what you came for, sign in and ask: { node(id: "${location.hash.slice(1)}") { __typename id } }`);
  globalThis.YogaGraphiQL.renderYogaGraphiQL(element('graphiql'), {
    title: 'GraphiQL',
    logo: '<span></span>',
    fetcher,
    defaultTabs: examples,
    shouldPersistHeaders: false,
    // The default writes the query into the page's address, secrets and all.
    onEditQuery: () => undefined,
  });
});
