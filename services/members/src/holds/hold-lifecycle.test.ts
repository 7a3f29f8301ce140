import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import fc from 'fast-check';
import { at, inEveryState, inHours } from '../../test/holds-given.ts';
import { type CapacityHold, evolve, ImpossibleHoldEvent, isActive } from './capacity-hold.ts';
import { decide, type HoldCommand } from './hold-lifecycle.ts';

const holds = inEveryState();
const early = plusMs(inHours(1), -1);
const outcome = (command: HoldCommand, hold: CapacityHold) => {
  const decided = decide(command, hold);
  if (!decided.ok) return decided.error.map(({ code }) => code).join();
  return decided.value.length === 0 ? 'nothing' : decided.value.reduce(evolve, hold).state;
};

describe('a hold', () => {
  it.each([
    ['held', 'CONFIRMED', 'RELEASED', 'NOT_DUE'],
    ['confirmed', 'nothing', 'RELEASED', 'WRONG_STATE'],
    ['released', 'WRONG_STATE', 'nothing', 'WRONG_STATE'],
    ['releasedLater', 'WRONG_STATE', 'nothing', 'WRONG_STATE'],
    ['expired', 'WRONG_STATE', 'nothing', 'WRONG_STATE'],
  ] as const)('that is %s: confirmed %s, released %s, expired %s', (name, confirmed, released, expired) => {
    const hold = holds[name];
    expect(outcome({ type: 'confirm', at: early }, hold)).toBe(confirmed);
    expect(outcome({ type: 'release', reason: 'WITHDRAWN', at: early }, hold)).toBe(released);
    expect(outcome({ type: 'expire', at: early }, hold)).toBe(expired);
  });

  it('is confirmed until it expires, and not from then on', () => {
    expect(outcome({ type: 'confirm', at: inHours(1) }, holds.held)).toBe('TOO_LATE');
    expect(outcome({ type: 'expire', at: inHours(1) }, holds.held)).toBe('EXPIRED');
  });

  it('keeps in each state just that state’s own fields', () => {
    const own = ({ id: _, ...hold }: CapacityHold) =>
      Object.keys(hold).filter((field) => /(?:confirmed|released|expired)At|reason/.test(field));
    expect(own(holds.held)).toEqual([]);
    expect(own(holds.confirmed)).toEqual(['confirmedAt']);
    expect(own(holds.released)).toEqual(['releasedAt', 'reason']);
    expect(own(holds.releasedLater)).toEqual(['confirmedAt', 'releasedAt', 'reason']);
    expect(own(holds.expired)).toEqual(['expiredAt']);
  });

  it.each(['confirmed', 'released', 'expired'] as const)('that is %s does not expire by an event either', (name) => {
    expect(() => evolve(holds[name], { type: 'hold.expired', at })).toThrow(ImpossibleHoldEvent);
  });

  it('by any commands takes each step once, and is given back for good', () => {
    const command = fc
      .tuple(fc.constantFrom('confirm', 'release', 'expire'), fc.integer({ min: -2, max: 2 }))
      .map(([type, minutes]): HoldCommand => {
        const when = { at: plusMs(inHours(1), minutes * 60_000) };
        return type === 'release' ? { type, reason: 'FULFILLED', ...when } : { type: type as 'confirm', ...when };
      });
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        let hold: CapacityHold = holds.held;
        let ended = false;
        for (const one of commands) {
          const decided = decide(one, hold);
          const events = decided.ok ? decided.value : [];
          if (ended) expect(events).toEqual([]);
          for (const event of events) {
            const { version } = hold;
            hold = evolve(hold, event);
            expect(hold.version).toBe(version + 1);
          }
          ended = !isActive(hold);
        }
        expect(hold.version).toBeLessThanOrEqual(3);
      }),
      { numRuns: 1_000 },
    );
  });
});
