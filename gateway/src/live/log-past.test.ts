import { describe, expect, it } from '@jest/globals';
import type { LogRead } from './event-log.ts';
import { keptPlaces, LogPast } from './log-past.ts';
import type { LogEntry } from './topics/topic.ts';

const bounds = { entries: 100, characters: 10_000, holdsMs: 1_000 };

/** A log of so many entries, which answers in pages of three when it is told to. */
function setUp(length: number, changes: Partial<typeof bounds> = {}) {
  const state = {
    length,
    at: 0,
    asked: [] as (string | undefined)[],
    readings: 0,
    answer: undefined as LogRead | undefined,
  };
  const entry = (position: number): LogEntry => ({
    cursor: String(position),
    event: { cursor: String(position), value: { id: position } },
    requires: ['VIEWER'],
    changesAccess: false,
  });
  const waiting: (() => void)[] = [];
  const past = new LogPast({
    read: async (after) => {
      state.asked.push(after);
      // What is there when it is asked.
      const from = after === undefined ? state.length : Number(after);
      const end = Math.min(from + 3, state.length);
      const entries = Array.from({ length: end - from }, (_, index) => entry(from + index + 1));
      const part = { entries, cursor: String(end), hasMore: end < state.length };
      const answer = state.answer ?? { kind: 'part', part };
      await new Promise<void>((resolve) => waiting.push(resolve));
      return answer;
    },
    noteReading: () => {
      state.readings += 1;
      return state.readings;
    },
    kept: keptPlaces({ ...bounds, ...changes }),
    name: 'one',
    now: () => state.at,
    holdsMs: bounds.holdsMs,
  });
  const answerAll = async () => {
    // Until nobody asks any more.
    for (let round = 0; round < 5; round += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      for (const answer of waiting.splice(0)) answer();
    }
  };
  const behind = async (after: string | undefined) => {
    const found = await past.behind(after);
    if (found.kind !== 'part') return found.kind;
    const { entries, cursor, hasMore } = found.part;
    return { told: entries.map((one) => one.cursor), cursor, hasMore, reading: found.reading };
  };
  return { state, behind, answerAll };
}

describe('the past of a log', () => {
  it('is read once for all who stand at a cursor', async () => {
    const { state, behind, answerAll } = setUp(9);
    const all = Promise.all(Array.from({ length: 50 }, () => behind('2')));
    await answerAll();
    expect(new Set((await all).map((one) => JSON.stringify(one))).size).toBe(1);
    expect((await all)[0]).toEqual({ told: ['3', '4', '5'], cursor: '5', hasMore: true, reading: 1 });
    expect(state.asked).toEqual(['2']);
  });

  it('is known for a while to who comes later, wherever in it they stand, by the reading that it was', async () => {
    const { state, behind, answerAll } = setUp(9);
    const first = behind('2');
    await answerAll();
    await first;
    expect(await behind('2')).toEqual({ told: ['3', '4', '5'], cursor: '5', hasMore: true, reading: 1 });
    expect(await behind('4')).toEqual({ told: ['5'], cursor: '5', hasMore: true, reading: 1 });
    const next = behind('5');
    await answerAll();
    expect(await next).toMatchObject({ told: ['6', '7', '8'], reading: 2 });
    state.at = bounds.holdsMs;
    const late = behind('4');
    await answerAll();
    expect(await late).toMatchObject({ told: ['5', '6', '7'], reading: 3 });
    expect(state.asked).toEqual(['2', '5', '4']);
  });

  it('says that there is no more only by what was asked after it was wanted to know', async () => {
    const { state, behind, answerAll } = setUp(3);
    const before = behind('3');
    await new Promise((resolve) => setImmediate(resolve));
    state.length = 4;
    const after = [behind('3'), behind('3')];
    await answerAll();
    expect(await before).toEqual({ told: [], cursor: '3', hasMore: false, reading: 1 });
    for (const one of after) expect(await one).toEqual({ told: ['4'], cursor: '4', hasMore: false, reading: 2 });
    expect(state.asked).toEqual(['3', '3']);
    // What is known of it may not be all by now.
    expect(await behind('3')).toEqual({ told: ['4'], cursor: '4', hasMore: true, reading: 2 });
  });

  it('is joined where it tells something, and may not be all', async () => {
    const { state, behind, answerAll } = setUp(4);
    const before = behind('3');
    await new Promise((resolve) => setImmediate(resolve));
    const after = behind('3');
    await answerAll();
    expect(await before).toMatchObject({ told: ['4'], hasMore: false });
    expect(await after).toMatchObject({ told: ['4'], hasMore: true });
    expect(state.asked).toEqual(['3']);
  });

  it('ends where it ends when one asks, however many ask', async () => {
    const { state, behind, answerAll } = setUp(3);
    const before = behind(undefined);
    await new Promise((resolve) => setImmediate(resolve));
    state.length = 4;
    const after = Array.from({ length: 20 }, () => behind(undefined));
    await answerAll();
    expect(await before).toMatchObject({ cursor: '3' });
    for (const one of after) expect(await one).toMatchObject({ told: [], cursor: '4', hasMore: false });
    expect(state.asked).toEqual([undefined, undefined]);
  });

  it('is asked for once by all where nobody answers, and anew by who asks then', async () => {
    const { state, behind, answerAll } = setUp(9);
    state.answer = { kind: 'away', code: 'SUBGRAPH_TIMEOUT' };
    const first = behind('2');
    await new Promise((resolve) => setImmediate(resolve));
    const second = behind('2');
    await answerAll();
    expect([await first, await second, state.asked.length]).toEqual(['away', 'away', 1]);
    state.answer = undefined;
    const third = behind('2');
    await answerAll();
    expect(await third).toMatchObject({ told: ['3', '4', '5'] });
  });

  it('is not refused by what was asked before', async () => {
    const { state, behind, answerAll } = setUp(9);
    state.answer = { kind: 'unseen' };
    const before = behind('2');
    await new Promise((resolve) => setImmediate(resolve));
    state.answer = undefined;
    const after = behind('2');
    await answerAll();
    expect(await before).toBe('unseen');
    expect(await after).toMatchObject({ told: ['3', '4', '5'] });
  });

  it('is not kept beyond what there is room for', async () => {
    const { state, behind, answerAll } = setUp(9, { characters: 450 });
    const first = behind('0');
    await answerAll();
    await first;
    // Two places of the three have room.
    expect(await behind('2')).toMatchObject({ told: ['3'] });
    const again = behind('0');
    await answerAll();
    await again;
    expect(state.asked).toEqual(['0', '0']);
  });
});
