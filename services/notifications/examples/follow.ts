/**
 * Follows what happens by reading: nothing is left out, whatever is down in between.
 *
 *   COMMUNITY=https://community.example TOKEN=… CURSOR_FILE=cursor node follow.ts
 *
 * With ONCE=1 it ends where the log ends; otherwise it waits for more. A token lives for minutes: take a new one by your client's
 * secret (client_credentials) when 401 is answered.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const { COMMUNITY = 'http://127.0.0.1:4000', TOKEN = '', CURSOR_FILE = 'cursor', TYPES, FILTER, ONCE } = process.env;

interface Event {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
}

const pause = (seconds: number): Promise<void> => new Promise((done) => setTimeout(done, seconds * 1_000));

/** Where this reader stands. Keep it where your data is, and write both in one transaction: then each event counts once. */
const readCursor = (): string | undefined => (existsSync(CURSOR_FILE) ? readFileSync(CURSOR_FILE, 'utf8') : undefined);
function writeCursor(cursor: string): void {
  writeFileSync(`${CURSOR_FILE}.new`, cursor);
  renameSync(`${CURSOR_FILE}.new`, CURSOR_FILE);
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

for (let cursor = readCursor(); ; ) {
  const response = await fetch(addressBehind(cursor), { headers: { authorization: `Bearer ${TOKEN}` } });
  if (response.status === 429 || response.status >= 500) {
    await pause(Number(response.headers.get('retry-after') ?? 5));
    continue;
  }
  if (!response.ok) {
    // 410 CURSOR_EXPIRED: the log was restored from a copy. Begin anew, without a cursor: events that you know come again.
    process.stderr.write(`${response.status}: ${await response.text()}\n`);
    process.exit(1);
  }
  const events: readonly Event[] = JSON.parse(await response.text());
  for (const event of events) handle(event);
  const next = response.headers.get('events-cursor');
  if (next !== null) {
    cursor = next;
    writeCursor(next);
  }
  if (ONCE !== undefined && response.headers.get('events-more') === 'false') break;
}
