import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../identity/actor.ts';
import { Audiences } from './audiences.ts';
import type { EventRead, LogRead } from './event-log.ts';
import { follow } from './follow.ts';
import { keptPlaces, LogPast } from './log-past.ts';
import { LogReader } from './log-reader.ts';
import { LogTail } from './log-tail.ts';
import type { LogEntry } from './topics/topic.ts';

/** One who is shut out where somebody is, and one who never is. */
type Name = 'out' | 'in';

/** A log that grows, is revoked in, and answers in parts. */
class Log {
  readonly entries: LogEntry[] = [];
  /** Where one of those who follow was shut out; undefined: nowhere. */
  revokedAt: number | undefined;
  wakes = new Set<() => void>();

  add(kind: 'all' | 'party' | 'revoke'): void {
    const cursor = String(this.entries.length + 1);
    const changesAccess = kind === 'revoke';
    if (changesAccess) this.revokedAt ??= this.entries.length;
    const event = changesAccess ? undefined : { cursor, value: {} };
    this.entries.push({ cursor, event, requires: kind === 'party' ? ['VIEWER', 'PARTY'] : ['VIEWER'], changesAccess });
    for (const wake of this.wakes) wake();
  }

  part(after: string | undefined, first: number): LogRead {
    const from = after === undefined ? this.entries.length : Number(after);
    const entries = this.entries.slice(from, from + first);
    const end = from + entries.length;
    return { kind: 'part', part: { entries, cursor: String(end), hasMore: end < this.entries.length } };
  }

  audiences(name: Name): string[] {
    if (name === 'out') return this.revokedAt === undefined ? ['VIEWER'] : [];
    return ['VIEWER', 'PARTY'];
  }

  /** The cursors of what somebody may be told behind a place. */
  behind(place: number, name: Name): string[] {
    const isParty = name === 'in';
    return this.entries
      .slice(place)
      .flatMap(({ event, requires }) => (event && (isParty || !requires.includes('PARTY')) ? [event.cursor] : []));
  }
}

type Step = 'add' | 'add-party' | 'revoke' | 'away' | 'back' | 'rest' | 'later';
/** Who follows from where, and after how many steps they come. */
type Begin = { name: Name; begin: number | undefined; at: number };

const actorOf = (actorId: Name): Actor => ({
  ...{ kind: 'signed-in', actorId, scopes: new Set(), issuedAt: 0, expiresAt: 0 },
});
const moment = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

/** What is told to those who follow from their cursors, while all this happens. */
class Run {
  readonly log = new Log();
  readonly told = new Map<Begin, string[]>();
  ownReads = 0;
  readonly #scheduler: fc.Scheduler;
  readonly #stop = new AbortController();
  readonly #wakes = new Set<() => void>();
  readonly #tail: LogTail;
  readonly #past: LogPast;
  readonly #audiences: Audiences;
  #isAway = false;
  #now = 0;

  constructor(scheduler: fc.Scheduler) {
    this.#scheduler = scheduler;
    for (let count = 0; count < 8; count += 1) this.log.add(count % 3 === 1 ? 'party' : 'all');
    const read = (first: number) => (after: string | undefined) =>
      this.#answer('log', () => this.log.part(after, first));
    const times = { pollMs: 2, quietPollMs: 2, retryMs: 1, window: { entries: 3, characters: 10_000 } };
    this.#tail = new LogTail({
      ...{ times, read: read(2), isTelling: () => true },
      watch: (wake) => {
        this.log.wakes.add(wake);
        return () => this.log.wakes.delete(wake);
      },
    });
    this.#audiences = new Audiences({
      ask: (actors) =>
        this.#answer('audiences', () => ({
          kind: 'audiences',
          audiences: actors.map((one) =>
            this.log.audiences(one.kind === 'signed-in' && one.actorId === 'in' ? 'in' : 'out'),
          ),
        })),
      epoch: () => this.#tail.epoch,
      ...{ now: () => 0, holdsMs: 1_000_000 },
    });
    this.#past = new LogPast({
      ...{ read: read(3), name: 'one', now: () => this.#now, holdsMs: 10 },
      noteReading: () => this.#audiences.noteReading(),
      kept: keptPlaces({ entries: 100, characters: 100_000, holdsMs: 10 }),
    });
  }

  /** As it is when the service is asked, and later known. */
  async #answer<T>(what: string, answer: () => T) {
    await this.#scheduler.schedule(Promise.resolve(), what);
    const found = this.#isAway ? ({ kind: 'away', code: 'SUBGRAPH_TIMEOUT' } as const) : answer();
    await this.#scheduler.schedule(Promise.resolve(), `${what} answered`);
    return found;
  }

  async follow(one: Begin): Promise<void> {
    const told: string[] = [];
    this.told.set(one, told);
    let due: () => void = () => undefined;
    const wake = () => due();
    this.#wakes.add(wake);
    const detach = this.#tail.attach(wake);
    const readOwn = async (): Promise<EventRead> => {
      this.ownReads += 1;
      return { kind: 'unseen' };
    };
    const reader = new LogReader({
      ...{ tail: this.#tail, past: this.#past, audiences: this.#audiences, readOwn },
      actor: actorOf(one.name),
    });
    const all = follow({
      after: one.begin === undefined ? undefined : String(one.begin),
      read: (after) => reader.read(after),
      wait: () =>
        new Promise((resolve) => {
          due = resolve;
          setTimeout(resolve, 3);
        }),
      waitForService: moment,
      absent: 'COMMISSION_NOT_FOUND',
      signal: this.#stop.signal,
    });
    for await (const what of all) {
      if (what.kind === 'events') told.push(...what.events.map(({ cursor }) => cursor));
      if (what.kind === 'begun') told.push(`from ${what.cursor}`);
      if (what.kind === 'ended') told.push(`ended ${what.reason.code}`);
    }
    detach();
  }

  async happen(step: Step): Promise<void> {
    if (step === 'add') this.log.add('all');
    if (step === 'add-party') this.log.add('party');
    if (step === 'revoke') this.log.add('revoke');
    if (step === 'away' || step === 'back') this.#isAway = step === 'away';
    if (step === 'later') this.#now += 10;
    if (step === 'rest') await moment();
  }

  /** Lets all come to where they will be. */
  async end(): Promise<void> {
    this.#isAway = false;
    const isWhole = ([{ name }, told]: [Begin, string[]]) => {
      const last = told.at(-1) ?? '';
      const from = Number(told[0]?.slice('from '.length));
      const isEnding = name === 'out' && this.log.revokedAt !== undefined;
      const hasAll = told.length > 0 && told.length - 1 === this.log.behind(from, name).length;
      return last.startsWith('ended') || (hasAll && !isEnding);
    };
    for (let tries = 0; tries < 300 && ![...this.told].every(isWhole); tries += 1) await moment();
    this.#stop.abort();
    for (const wake of this.#wakes) wake();
  }
}

async function run(steps: readonly Step[], begins: readonly Begin[], scheduler: fc.Scheduler): Promise<Run> {
  const going = new Run(scheduler);
  let isDone = false;
  const running = (async () => {
    while (!isDone) {
      await scheduler.waitAll();
      await moment();
    }
  })();
  const following: Promise<void>[] = [];
  for (const [index, step] of [undefined, ...steps].entries()) {
    if (step !== undefined) await going.happen(step);
    following.push(...begins.filter(({ at }) => at === index).map((one) => going.follow(one)));
    if (index === 0) await moment();
  }
  // Whoever would come later than anything happens comes in the end.
  following.push(...begins.filter(({ at }) => at > steps.length).map((one) => going.follow(one)));
  await going.end();
  await Promise.all(following);
  isDone = true;
  await running;
  return going;
}

function expectTold({ name, begin }: Begin, told: readonly string[], log: Log): void {
  const [from, ...rest] = told;
  const ended = rest.at(-1)?.startsWith('ended') === true ? rest.pop() : undefined;
  if (from?.startsWith('from') !== true) {
    // Refused before it began: shut out by then, or nobody answered.
    expect(from).toMatch(
      name === 'in' ? /^ended SUBGRAPH_TIMEOUT$/ : /^ended (COMMISSION_NOT_FOUND|SUBGRAPH_TIMEOUT)$/,
    );
    return;
  }
  const start = Number(from.slice('from '.length));
  expect(start).toBe(begin ?? start);
  const whole = log.behind(start, name);
  expect(rest).toEqual(whole.slice(0, rest.length));
  const isShutOut = log.revokedAt !== undefined && name === 'out';
  expect(ended).toBe(isShutOut ? 'ended ACCESS_REVOKED' : undefined);
  if (isShutOut) expect(Math.max(0, ...rest.map(Number))).toBeLessThanOrEqual(log.revokedAt ?? 0);
  else expect(rest).toHaveLength(whole.length);
}

describe('a log that is read once for all', () => {
  it('tells each all that they may see behind where they began, in order, each once, and nothing behind what shut them out', async () => {
    const steps = fc.array(
      fc.constantFrom<Step>('add', 'add', 'add-party', 'revoke', 'away', 'back', 'rest', 'rest', 'later'),
      { maxLength: 14 },
    );
    const begins = fc.array(
      fc.record({
        name: fc.constantFrom<Name>('out', 'in'),
        begin: fc.option(fc.nat(8), { nil: undefined, freq: 3 }),
        at: fc.oneof(fc.constant(0), fc.nat(8)),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(steps, begins, fc.scheduler(), async (all, who, scheduler) => {
        const { told: toldOf, log, ownReads } = await run(all, who, scheduler);
        expect(ownReads).toBe(0);
        for (const [one, told] of toldOf) expectTold(one, told, log);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
