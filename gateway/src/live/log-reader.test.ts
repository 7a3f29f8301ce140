import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../identity/actor.ts';
import { Audiences } from './audiences.ts';
import type { EventRead, LogRead } from './event-log.ts';
import { keptPlaces, LogPast } from './log-past.ts';
import { LogReader } from './log-reader.ts';
import { LogTail } from './log-tail.ts';
import type { LogEntry } from './topics/topic.ts';

const actorOf = (actorId: string): Actor => ({
  ...{ kind: 'signed-in', actorId, scopes: new Set(), issuedAt: 0, expiresAt: 0 },
});

/** A log whose end nobody follows yet: all of it is the past. */
function setUp() {
  const entries: LogEntry[] = [];
  const state = { shutOut: new Set<string>(), asked: 0, reads: 0, own: 0, refusal: undefined as LogRead | undefined };
  const add = (...requires: string[]) => {
    const cursor = String(entries.length + 1);
    entries.push({ cursor, event: { cursor, value: {} }, requires: ['VIEWER', ...requires], changesAccess: false });
  };
  const revoke = (who: string) => {
    entries.push({ cursor: String(entries.length + 1), event: undefined, requires: [], changesAccess: true });
    state.shutOut.add(who);
  };
  const read = async (after: string | undefined): Promise<LogRead> => {
    state.reads += 1;
    const from = Number(after);
    const part = { entries: entries.slice(from, from + 3), cursor: String(Math.min(from + 3, entries.length)) };
    return state.refusal ?? { kind: 'part', part: { ...part, hasMore: from + 3 < entries.length } };
  };
  const times = { pollMs: 1, quietPollMs: 1, retryMs: 1, window: { entries: 3, characters: 10_000 } };
  const tail = new LogTail({ ...{ times, read, isTelling: () => true }, watch: () => () => undefined });
  const audiences = new Audiences({
    ask: async (actors) => {
      state.asked += 1;
      const of = (one: Actor) =>
        one.kind === 'anonymous' || state.shutOut.has(one.actorId)
          ? []
          : ['VIEWER', ...(one.actorId === 'insider' ? ['INSIDER'] : [])];
      return { kind: 'audiences', audiences: actors.map(of) };
    },
    epoch: () => tail.epoch,
    ...{ now: () => 0, holdsMs: 1_000 },
  });
  const past = new LogPast({
    ...{ read, name: 'one', now: () => 0, holdsMs: 1_000, noteReading: () => audiences.noteReading() },
    kept: keptPlaces({ entries: 100, characters: 100_000, holdsMs: 1_000 }),
  });
  const readOwn = async (): Promise<EventRead> => {
    state.own += 1;
    return { kind: 'unseen' };
  };
  const readerOf = (who: string) => {
    const reader = new LogReader({ tail, past, audiences, readOwn, actor: actorOf(who) });
    return async (after: string) => {
      const found = await reader.read(after);
      return found.kind === 'page' ? found.page.events.map(({ cursor }) => cursor) : found.kind;
    };
  };
  return { state, add, revoke, readerOf };
}

describe('the past of a log, read for one who follows it', () => {
  it('is told to each as far as they may see it, though it was read once', async () => {
    const { state, add, readerOf } = setUp();
    add();
    add('INSIDER');
    add();
    const [ada, insider, nobody] = [readerOf('ada'), readerOf('insider'), readerOf('nobody')];
    state.shutOut.add('nobody');
    expect(await Promise.all([ada('0'), insider('0'), nobody('0')])).toEqual([['1', '3'], ['1', '2', '3'], 'unseen']);
    expect([state.reads, state.asked, state.own]).toEqual([1, 1, 0]);
  });

  it('is told by nothing that was asked before it was read: who was shut out since hears no more', async () => {
    const { state, add, revoke, readerOf } = setUp();
    for (let count = 0; count < 3; count += 1) add();
    const [ada, bruno] = [readerOf('ada'), readerOf('bruno')];
    expect(await ada('0')).toEqual(['1', '2', '3']);
    expect(await bruno('0')).toEqual(['1', '2', '3']);
    revoke('ada');
    add();
    add();
    // Nobody's answer is old yet: it is the reading that says to ask anew.
    expect(await bruno('3')).toEqual(['5', '6']);
    expect(await ada('3')).toBe('unseen');
    // What was read before is told by what was asked since.
    expect(await ada('0')).toBe('unseen');
    expect(await bruno('1')).toEqual(['2', '3']);
    expect([state.reads, state.asked]).toEqual([2, 4]);
  });

  it('is refused to one as their own reading is', async () => {
    const { state, readerOf } = setUp();
    state.refusal = { kind: 'refused', refusal: { code: 'CURSOR_EXPIRED', message: 'Too old.' } };
    expect(await readerOf('ada')('7')).toBe('unseen');
    expect(state.own).toBe(1);
    state.refusal = { kind: 'away', code: 'SUBGRAPH_TIMEOUT' };
    expect(await readerOf('ada')('7')).toBe('away');
    expect(state.own).toBe(1);
  });
});
