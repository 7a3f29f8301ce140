import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterAttempt, afterProbe, firstDue, isOpen, NotOpen, type Outcome, replayed, type Tries } from './tries.ts';

const now = new Date('2026-11-26T09:00:00Z');
const trying = { at: now, durationMs: 200, chance: 0.5, pace: 1 };
const failed: Outcome = { error: 'STATUS', status: 503, excerpt: 'busy' };
const went: Outcome = { error: undefined, status: 204 };
const ended = new Date('2026-11-26T09:00:00.200Z');

describe('something that is to be delivered', () => {
  it('given it is new, when it goes well, then it is delivered, and the attempt is kept', () => {
    expect(afterAttempt(firstDue(now), went, trying)).toEqual({
      state: 'DELIVERED',
      endedAt: ended,
      failures: 0,
      attempts: [{ at: now, durationMs: 200, status: 204, error: undefined, excerpt: undefined }],
    });
  });

  it('given it is new, when it fails, then it is due again after a pause', () => {
    expect(afterAttempt(firstDue(now), failed, trying)).toMatchObject({
      state: 'RETRYING',
      dueAt: new Date('2026-11-26T09:00:05.200Z'),
      failures: 1,
      attempts: [{ status: 503, error: 'STATUS', excerpt: 'busy' }],
    });
  });

  it('waits as long as it is asked to, where that is longer', () => {
    const asked = afterAttempt(firstDue(now), { ...failed, retryAfterMs: 60_000 }, trying);
    expect(asked).toMatchObject({ dueAt: new Date('2026-11-26T09:01:00.200Z') });
    const less = afterAttempt(firstDue(now), { ...failed, retryAfterMs: 1 }, trying);
    expect(less).toMatchObject({ dueAt: new Date('2026-11-26T09:00:05.200Z') });
  });

  it('is given up at once where there is no use in trying again', () => {
    expect(afterAttempt(firstDue(now), { ...failed, isFinal: true }, trying)).toMatchObject({
      state: 'DEAD',
      failures: 1,
    });
  });

  it('given it is over, an attempt is a bug', () => {
    const over = afterAttempt(firstDue(now), went, trying);
    expect(() => afterAttempt(over, went, trying)).toThrow(NotOpen);
  });

  it('given it was given up, when it is replayed, then it is as new, but for what was tried', () => {
    const dead = afterAttempt(firstDue(now), { ...failed, isFinal: true }, trying);
    const again = replayed(dead, ended);
    expect(again).toEqual({ state: 'PENDING', dueAt: ended, failures: 0, attempts: dead.attempts });
    expect(afterAttempt(again, failed, trying)).toMatchObject({ state: 'RETRYING', failures: 1 });
  });

  /** All states on the way, with attempts that go well or not, until it is over. */
  function way(goesWell: readonly boolean[]): readonly Tries[] {
    const states: Tries[] = [firstDue(now)];
    for (const isGood of goesWell) {
      const last = states.at(-1);
      if (!(last && isOpen(last))) break;
      states.push(afterAttempt(last, isGood ? went : failed, { ...trying, at: last.dueAt }));
    }
    return states;
  }

  it('property: is tried ten times at most, later each time, and ends delivered or dead', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (goesWell) => {
        const states = way(goesWell);
        const dues = states.filter(isOpen).map(({ dueAt }) => dueAt.getTime());
        expect(dues).toEqual([...new Set(dues)].toSorted((one, other) => one - other));
        expect(states.length).toBeLessThanOrEqual(11);
        expect(states.at(-1)?.state).toBe(goesWell.slice(0, 10).some(Boolean) ? 'DELIVERED' : 'DEAD');
        expect(states.at(-1)?.attempts).toHaveLength(states.length - 1);
      }),
    );
  });

  it('property: keeps the last attempts alone, however often it is replayed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (times) => {
        let tries: Tries = firstDue(now);
        for (let time = 0; time < times; time += 1) tries = afterAttempt(replayed(tries, now), went, trying);
        expect(tries.attempts.length).toBe(Math.min(25, times));
      }),
    );
  });
});

describe('an attempt while the other end is out of reach', () => {
  const dueAt = new Date('2026-11-26T09:05:00Z');

  it('is kept, and counts for nothing', () => {
    const before = afterAttempt(firstDue(now), failed, trying);
    const after = afterProbe(before, failed, trying, dueAt);
    expect(after).toMatchObject({ state: 'RETRYING', dueAt, failures: 1 });
    expect(after.attempts).toHaveLength(2);
  });

  it('property: never gives anything up, however often it is made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (times) => {
        let tries: Tries = firstDue(now);
        for (let time = 0; time < times; time += 1) tries = afterProbe(tries, failed, trying, dueAt);
        expect(tries).toMatchObject({ state: 'RETRYING', failures: 0 });
        expect(tries.attempts.length).toBe(Math.min(25, times));
      }),
    );
  });

  it('is none at what is over', () => {
    expect(() => afterProbe(afterAttempt(firstDue(now), went, trying), failed, trying, dueAt)).toThrow(NotOpen);
  });
});
