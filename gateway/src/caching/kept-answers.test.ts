import { describe, expect, it } from '@jest/globals';
import { createLogger } from '@millepiani/telemetry/logger';
import fc from 'fast-check';
import { type CacheStore, StoreAway } from './cache-store.ts';
import { EventHorizon } from './event-horizon.ts';
import { KeptAnswers } from './kept-answers.ts';
import { memoryStore } from './memory-store.ts';
import type { CachePolicy } from './policy.ts';

const logger = createLogger({ service: 'test', level: 'silent' });
const COURSES: CachePolicy = { maxAge: 60, scope: 'PUBLIC', changedBy: new Set(['members.course']) };
const ALL: CachePolicy = { maxAge: 60, scope: 'PUBLIC', changedBy: new Set(['members']) };
const FIXED: CachePolicy = { maxAge: 60, scope: 'PUBLIC', changedBy: new Set() };

function given(wrap: (store: CacheStore) => CacheStore = (store) => store) {
  let time = 1_000_000;
  const horizons = new Map([['members', new EventHorizon()]]);
  const kept = new KeptAnswers({
    store: wrap(memoryStore(() => time)),
    horizon: (service) => horizons.get(service),
    now: () => time,
    logger,
  });
  const pass = (ms: number): void => {
    time += ms;
  };
  const read = (policy: CachePolicy, author = 'ada') => kept.read({ keys: ['k'], policy, author });
  const fill = async (policy: CachePolicy): Promise<void> => {
    const reading = await read(policy, 'nobody');
    if (reading === undefined) throw new TypeError('nothing may be kept');
    kept.keep(reading, [{ key: 'k', text: 'text' }]);
  };
  const found = async (policy: CachePolicy, author?: string) => (await read(policy, author))?.kept[0]?.text;
  const tell = (type: string) => horizons.get('members')?.note((horizons.get('members')?.last ?? 0) + 1, type);
  return { kept, horizons, pass, read, fill, found, tell };
}

describe('what is kept', () => {
  it('is found with its age, until that is too high', async () => {
    const { pass, read, fill, found } = given();
    await fill(COURSES);
    pass(59_000);
    expect((await read(COURSES))?.kept).toEqual([{ text: 'text', ageMs: expect.closeTo(59_000, 0) }]);
    pass(1_000);
    expect(await found(COURSES)).toBeUndefined();
  });

  it('is found by nobody after an event that may have changed it, and by all after another one', async () => {
    const { fill, found, tell } = given();
    await fill(COURSES);
    tell('millepiani.members.session.ended.v1');
    expect(await found(COURSES)).toBe('text');
    tell('millepiani.members.course.retired.v1');
    expect(await found(COURSES)).toBeUndefined();
  });

  it('given an event came between the question and its answer, then the answer is kept by nobody', async () => {
    const { kept, read, found, tell } = given();
    const reading = await read(COURSES);
    tell('millepiani.members.course.offered.v1');
    if (reading) kept.keep(reading, [{ key: 'k', text: 'old' }]);
    expect(await found(COURSES)).toBeUndefined();
  });

  it('is not found by whoever changed something since; by others until its event comes', async () => {
    const { kept, fill, found } = given();
    await fill(COURSES);
    await kept.changed('members', 'ada');
    expect([await found(COURSES, 'ada'), await found(COURSES, 'bruno')]).toEqual([undefined, 'text']);
    await fill(COURSES);
    expect(await found(COURSES, 'ada')).toBe('text');
    await kept.changed('projects', 'ada');
    expect(await found(COURSES, 'ada')).toBe('text');
  });

  it('is found by nobody after any mutation, where it depends on all of the service: not every change is told', async () => {
    const { kept, fill, found } = given();
    await fill(ALL);
    await kept.changed('members', 'ada');
    expect(await found(ALL, 'bruno')).toBeUndefined();
  });

  it('given an answer that was asked for before a mutation and came after it, then its author does not get it', async () => {
    const { kept, read, found } = given();
    const reading = await read(COURSES, 'bruno');
    await kept.changed('members', 'ada');
    if (reading) kept.keep(reading, [{ key: 'k', text: 'old' }]);
    expect([await found(COURSES, 'ada'), await found(COURSES, 'bruno')]).toEqual([undefined, 'old']);
  });

  it('is passed by where too little is known of the events, but for what no event changes', async () => {
    const { horizons, read, fill, found } = given();
    await fill(FIXED);
    horizons.clear();
    expect(await read(COURSES)).toBeUndefined();
    expect(await found(FIXED)).toBe('text');
  });

  it('is passed by while the store is away; whoever then changes something passes by here from then on', async () => {
    let isAway = false;
    const orAway = <T>(asking: () => Promise<T>) => (isAway ? Promise.reject(new StoreAway('away')) : asking());
    const { kept, fill, found, read } = given((store) => ({
      find: (...asked) => orAway(() => store.find(...asked)),
      keep: (values) => orAway(() => store.keep(values)),
      mark: (...asked) => orAway(() => store.mark(...asked)),
      close: store.close,
    }));
    await fill(COURSES);
    isAway = true;
    expect(await read(COURSES)).toBeUndefined();
    await kept.changed('members', 'ada');
    isAway = false;
    expect([await read(COURSES, 'ada'), await found(COURSES, 'bruno')]).toEqual([undefined, 'text']);
  });

  it.each(['', 'text', '\n', 'x 1\ntext', '-1 members=0\ntext', '1e3 \ntext', '99999999999999999999 members\ntext'])(
    'is nothing that has another form: %j',
    async (value) => {
      const { found } = given((store) => ({
        ...store,
        find: async (keys, marks) => ({ ...(await store.find(keys, marks)), values: keys.map(() => value) }),
      }));
      expect(await found(COURSES)).toBeUndefined();
    },
  );
});

describe('property: what is read through two gateways with one store', () => {
  /** A service's value, its events with those that are not told yet, and two gateways that hear of them one by one. */
  function world() {
    let time = 1_000_000;
    const store = memoryStore(() => time);
    const told: { at: number; type: string }[] = [];
    const gateways = [0, 1].map(() => {
      const horizon = new EventHorizon();
      const kept = new KeptAnswers({ store, horizon: () => horizon, now: () => time, logger });
      return { horizon, kept };
    });
    let value = 0;
    return {
      gateways,
      value: () => value,
      pass: (ms: number) => {
        time += ms;
      },
      change: () => {
        value += 1;
        told.push({ at: value, type: 'millepiani.members.course.offered.v1' });
      },
      hear: (gateway: number) => {
        const horizon = gateways[gateway]?.horizon;
        const next = horizon && told[horizon.last];
        if (next) horizon.note(horizon.last + 1, next.type);
      },
      heard: (gateway: number) => gateways[gateway]?.horizon.last ?? 0,
    };
  }

  type Step = {
    what: 'read' | 'finish' | 'mutate' | 'hear' | 'change' | 'pass';
    gateway: number;
    author: string;
    ms: number;
  };
  const step: fc.Arbitrary<Step> = fc.record({
    what: fc.constantFrom('read', 'read', 'read', 'finish', 'mutate', 'hear', 'hear', 'change', 'pass'),
    gateway: fc.constantFrom(0, 1),
    author: fc.constantFrom('ada', 'bruno'),
    ms: fc.nat(3_000),
  });

  /** What happens at each step; answers are under way until they are finished. */
  function acts() {
    const { gateways, value, pass, change, hear, heard } = world();
    const ownLast = new Map<string, number>();
    const fetching: (() => void)[] = [];
    const read = async ({ gateway, author }: Step): Promise<void> => {
      const known = heard(gateway);
      const reading = await gateways[gateway]?.kept.read({ keys: ['k'], policy: COURSES, author });
      const found = reading?.kept[0];
      if (found !== undefined) {
        // Positions and values rise together: the value that a position tells of is that position.
        expect(Number(found.text)).toBeGreaterThanOrEqual(Math.max(known, ownLast.get(author) ?? 0));
      } else if (reading) {
        // The answer is as the service is now, and is kept when it has arrived.
        const text = String(value());
        fetching.push(() => gateways[gateway]?.kept.keep(reading, [{ key: 'k', text }]));
      }
    };
    const mutate = async ({ gateway, author }: Step): Promise<void> => {
      change();
      await gateways[gateway]?.kept.changed('members', author);
      ownLast.set(author, value());
    };
    return {
      ...{ read, mutate },
      finish: async () => fetching.shift()?.(),
      hear: async ({ gateway }: Step) => hear(gateway),
      change: async () => change(),
      pass: async ({ ms }: Step) => pass(ms),
    };
  }

  it('is never older than the events that its gateway has heard, nor than the reader’s own mutations', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const act = acts();
        for (const given of steps) await act[given.what](given);
      }),
      { numRuns: 1_000 },
    );
  });
});
