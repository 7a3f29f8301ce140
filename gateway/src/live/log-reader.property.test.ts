import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ANONYMOUS } from '../identity/actor.ts';
import { Audiences } from './audiences.ts';
import type { EventRead, LogRead } from './event-log.ts';
import { follow } from './follow.ts';
import { LogReader } from './log-reader.ts';
import { LogTail } from './log-tail.ts';
import type { LogEntry } from './topics/topic.ts';

/** A log that grows, is revoked in, and answers in parts. */
class Log {
  readonly entries: LogEntry[] = [];
  /** Where the one who follows was shut out; undefined: nowhere. */
  revokedAt: number | undefined;
  wakes = new Set<() => void>();

  add(changesAccess: boolean): void {
    const cursor = String(this.entries.length + 1);
    if (changesAccess) this.revokedAt ??= this.entries.length;
    const event = changesAccess ? undefined : { cursor, value: {} };
    this.entries.push({ cursor, event, requires: ['VIEWER'], changesAccess });
    for (const wake of this.wakes) wake();
  }

  part(after: string | undefined, first: number): LogRead {
    const from = after === undefined ? this.entries.length : Number(after);
    const entries = this.entries.slice(from, from + first);
    const end = from + entries.length;
    return { kind: 'part', part: { entries, cursor: String(end), hasMore: end < this.entries.length } };
  }

  page(after: string | undefined, first: number): EventRead {
    const read = this.part(after, first);
    if (this.revokedAt !== undefined) return { kind: 'unseen' };
    if (read.kind !== 'part') return read;
    const { entries, ...rest } = read.part;
    return { kind: 'page', page: { ...rest, events: entries.flatMap(({ event }) => event ?? []) } };
  }
}

type Step = 'add' | 'add' | 'revoke' | 'away' | 'back' | 'rest';

/** What one is told who follows from a cursor, while all this happens. */
async function run(steps: readonly Step[], begin: number | undefined, scheduler: fc.Scheduler) {
  const log = new Log();
  for (let count = 0; count < 5; count += 1) log.add(false);
  let isAway = false;
  const away = { kind: 'away', code: 'SUBGRAPH_TIMEOUT' } as const;
  const times = { pollMs: 2, quietPollMs: 2, retryMs: 1, window: { entries: 3, characters: 10_000 } };
  const tail = new LogTail({
    read: async (after) => {
      await scheduler.schedule(Promise.resolve(), 'tail');
      return isAway ? away : log.part(after, 2);
    },
    watch: (wake) => {
      log.wakes.add(wake);
      return () => log.wakes.delete(wake);
    },
    isTelling: () => true,
    times,
  });
  const audiences = new Audiences({
    ask: async (actors) => {
      await scheduler.schedule(Promise.resolve(), 'audiences');
      const audience = log.revokedAt === undefined ? ['VIEWER'] : [];
      return isAway ? away : { kind: 'audiences', audiences: actors.map(() => audience) };
    },
    epoch: () => tail.epoch,
    now: () => 0,
    holdsMs: 1_000_000,
  });
  const stop = new AbortController();
  let due: () => void = () => undefined;
  const detach = tail.attach(() => due());
  const readOwn = async (after: string | undefined) => {
    await scheduler.schedule(Promise.resolve(), 'own');
    return isAway ? away : log.page(after, 2);
  };
  const reader = new LogReader({ tail, audiences, actor: ANONYMOUS, readOwn });
  const moment = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
  const told: string[] = [];
  const following = (async () => {
    const all = follow({
      after: begin === undefined ? undefined : String(begin),
      read: (after) => reader.read(after),
      wait: () =>
        new Promise((resolve) => {
          due = resolve;
          setTimeout(resolve, 3);
        }),
      waitForService: moment,
      absent: 'COMMISSION_NOT_FOUND',
      signal: stop.signal,
    });
    for await (const one of all) {
      if (one.kind === 'event') told.push(one.event.cursor);
      if (one.kind === 'begun') told.push(`from ${one.cursor}`);
      if (one.kind === 'ended') told.push(`ended ${one.reason.code}`);
    }
  })();
  let isDone = false;
  const running = (async () => {
    while (!isDone) {
      await scheduler.waitAll();
      await moment();
    }
  })();
  await moment();
  for (const step of steps) {
    if (step === 'add') log.add(false);
    if (step === 'revoke') log.add(true);
    if (step === 'away' || step === 'back') isAway = step === 'away';
    if (step === 'rest') await moment();
  }
  isAway = false;
  const revoked = log.revokedAt;
  const isWhole = () =>
    told.at(-1)?.startsWith('ended') === true ||
    told.at(-1) === String(log.entries.length) ||
    told.at(-1) === `from ${log.entries.length}`;
  for (let tries = 0; tries < 300 && !isWhole(); tries += 1) await moment();
  stop.abort();
  due();
  detach();
  await following;
  isDone = true;
  await running;
  return { told, revoked, length: log.entries.length };
}

describe('a log that is read once for all', () => {
  it('tells each all that lies behind where they began, in order, each once, and nothing behind what shut them out', async () => {
    const steps = fc.array(fc.constantFrom<Step>('add', 'add', 'add', 'revoke', 'away', 'back', 'rest'), {
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.option(fc.nat(5), { nil: undefined }),
        fc.scheduler(),
        async (all, begin, scheduler) => {
          const { told, revoked, length } = await run(all, begin, scheduler);
          const [from, ...rest] = told;
          const ended = rest.at(-1)?.startsWith('ended') === true ? rest.pop() : undefined;
          if (from?.startsWith('from') !== true) {
            // Refused before it began: shut out by then, or nobody answered.
            expect(from).toMatch(/^ended (COMMISSION_NOT_FOUND|SUBGRAPH_TIMEOUT)$/);
            return;
          }
          const start = Number(from.slice('from '.length));
          if (begin !== undefined) expect(start).toBe(begin);
          const whole = Array.from({ length: length - start }, (_, index) => String(start + index + 1));
          expect(rest).toEqual(whole.slice(0, rest.length));
          if (revoked === undefined) expect([rest.length, ended]).toEqual([whole.length, undefined]);
          else {
            expect(ended).toBe('ended ACCESS_REVOKED');
            expect(Math.max(0, ...rest.map(Number))).toBeLessThanOrEqual(revoked);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
