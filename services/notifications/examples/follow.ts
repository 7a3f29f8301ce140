/**
 * Follows what happens by reading: nothing is left out, whatever is down in between.
 *
 *   COMMUNITY=https://community.example CLIENT_ID=… CLIENT_SECRET=… CURSOR_FILE=cursor node follow.ts
 *
 * Node 22.18 or later runs it as it stands; before that have it compiled. A token lives
 * for five minutes; a new one is had by the client's secret, or for a person by REFRESH_TOKEN (with CLIENT_ID), which is good
 * once: the next one is kept in REFRESH_FILE. With TOKEN alone it ends when that does. With ONCE=1 it ends where the log ends; otherwise it waits for more.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const { COMMUNITY = 'http://127.0.0.1:4000', CURSOR_FILE = 'cursor', REFRESH_FILE = 'refresh-token' } = process.env;
const { TOKEN, CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN, TYPES, FILTER, ONCE } = process.env;
const longestPauseSeconds = 60;

interface Event {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
}

const pause = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1_000));

/** Where this reader stands. Keep it where your data is, and write both in one transaction: then each event counts once. */
const readCursor = (): string | undefined => (existsSync(CURSOR_FILE) ? readFileSync(CURSOR_FILE, 'utf8') : undefined);
function write(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function handle(event: Event): void {
  process.stdout.write(`${JSON.stringify({ id: event.id, type: event.type, subject: event.subject })}\n`);
}

function addressBehind(cursor: string | undefined): URL {
  const address = new URL('/v1/events', COMMUNITY);
  address.searchParams.set('first', '100');
  if (ONCE === undefined) address.searchParams.set('wait', '25');
  if (cursor !== undefined) address.searchParams.set('after', cursor);
  if (TYPES !== undefined) address.searchParams.set('types', TYPES);
  if (FILTER !== undefined) address.searchParams.set('filter', FILTER);
  return address;
}

/** What is not to be tried again: it is said, and this ends. */
class Refused extends Error {}

const canRenew = CLIENT_ID !== undefined && (CLIENT_SECRET ?? REFRESH_TOKEN) !== undefined;

/** A new token. @throws Refused, and what `fetch` throws where nobody is there */
async function renew(): Promise<string> {
  const kept = existsSync(REFRESH_FILE) ? readFileSync(REFRESH_FILE, 'utf8') : REFRESH_TOKEN;
  const form = new URLSearchParams({ scope: 'events:read' });
  const headers = new Headers();
  // As an application is registered: its secret by Basic (RFC 6749, 2.3.1), or none at all.
  if (CLIENT_SECRET === undefined) form.set('client_id', CLIENT_ID ?? '');
  else headers.set('authorization', `Basic ${btoa(`${CLIENT_ID}:${encodeURIComponent(CLIENT_SECRET)}`)}`);
  form.set('grant_type', REFRESH_TOKEN === undefined ? 'client_credentials' : 'refresh_token');
  if (REFRESH_TOKEN !== undefined) form.set('refresh_token', kept ?? '');
  const response = await fetch(new URL('/oidc/token', COMMUNITY), {
    method: 'POST',
    headers,
    body: form,
    signal: AbortSignal.timeout(60_000),
  });
  const text = await response.text();
  if (response.status === 429 || response.status >= 500) throw new Error(`${response.status} where tokens are had`);
  if (!response.ok) throw new Refused(`${response.status}: ${text}`);
  const { access_token: token, refresh_token: next }: { access_token: string; refresh_token?: string } =
    JSON.parse(text);
  if (REFRESH_TOKEN !== undefined && next !== undefined) write(REFRESH_FILE, next);
  return token;
}

let token = TOKEN;
/** The next page, by a token that holds. Its body is read within: that may break off, too. */
async function read(cursor: string | undefined): Promise<{ readonly response: Response; readonly text: string }> {
  for (let isNew = false; ; isNew = true) {
    if (token === undefined && canRenew) token = await renew();
    const headers = { authorization: `Bearer ${token}` };
    const signal = AbortSignal.timeout(60_000);
    const response = await fetch(addressBehind(cursor), { headers, signal });
    const text = await response.text();
    if (response.status !== 401 || isNew || !canRenew) return { response, text };
    token = undefined;
  }
}

/** How long to wait before it is tried again. @throws Refused what is not to be */
function secondsUntilAgain(page: Awaited<ReturnType<typeof read>> | undefined, failures: number): number {
  // Nobody was there, or the answer broke off: a longer while each time.
  if (!page) return Math.min(2 ** failures, longestPauseSeconds);
  const { response, text } = page;
  // 410 CURSOR_EXPIRED: the log was restored from a copy. Begin anew, without a cursor: events that you know come again.
  if (response.status !== 429 && response.status < 500) throw new Refused(`${response.status}: ${text}`);
  const asked = Number(response.headers.get('retry-after') ?? 5);
  return Number.isFinite(asked) ? asked : 5;
}

/** The next page, however long that takes. @throws Refused */
async function nextPage(cursor: string | undefined): Promise<Awaited<ReturnType<typeof read>>> {
  for (let failures = 0; ; failures += 1) {
    const page = await read(cursor).catch((error: unknown) => {
      if (error instanceof Refused) throw error;
      return undefined;
    });
    if (page?.response.ok) return page;
    await pause(secondsUntilAgain(page, failures));
  }
}

/** Goes on from where it stands, for good. @throws Refused */
async function follow(): Promise<void> {
  for (let cursor = readCursor(); ; ) {
    const { response, text } = await nextPage(cursor);
    const events: readonly Event[] = JSON.parse(text);
    for (const event of events) handle(event);
    const next = response.headers.get('events-cursor');
    if (next !== null) {
      cursor = next;
      write(CURSOR_FILE, next);
    }
    if (ONCE !== undefined && response.headers.get('events-more') === 'false') return;
  }
}

try {
  await follow();
} catch (error) {
  process.stderr.write(`${error instanceof Refused ? error.message : error}\n`);
  process.exitCode = 1;
}
