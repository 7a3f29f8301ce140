import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous, systemActor } from '@millepiani/kernel/actor';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import {
  decide,
  type Erasure,
  type ErasureCommand,
  evolve,
  ImpossibleErasureEvent,
  pseudonymOf,
  type Tie,
} from './erasure.ts';
import { canEraseByItself, canSeeErasure, whoErases } from './erasure-access.ts';

const [ada, admin] = [newId('per'), newId('per')];
const now = new Date('2026-11-26T09:00:00Z');
const day = 86_400_000;
const ask: ErasureCommand = { type: 'ask', by: ada, at: now, waitMs: 14 * day };
const owns: Tie = { code: 'OWNS_ORGANIZATION', id: newId('org') };
const bound: Tie = { code: 'OPEN_COMMITMENT', id: newId('hld') };
const last: Tie = { code: 'LAST_ADMINISTRATOR', id: undefined };

/** What is so after commands on nothing, and what was wrong with the last of them. */
function after(commands: readonly ErasureCommand[], ties: readonly Tie[] = []) {
  let state: Erasure | undefined;
  let faults: readonly string[] = [];
  for (const command of commands) {
    const decided = decide(command, state, ties);
    faults = decided.ok ? [] : decided.error.map(({ code }) => code);
    if (decided.ok) state = decided.value.reduce<Erasure | undefined>((one, event) => evolve(ada, one, event), state);
  }
  return { state, faults };
}

describe('erasing somebody', () => {
  it('given nothing stands in the way, when it is asked for, then it is due after the time to think', () => {
    expect(after([ask]).state).toEqual({
      ...{ personId: ada, state: 'ASKED', askedAt: now, askedBy: ada, version: 1 },
      ...{ dueAt: plusMs(now, 14 * day), blockedBy: [] },
    });
  });

  it('given others rely on them, then it is not begun, and every tie is named', () => {
    const { state, faults } = after([ask], [owns, last, bound]);
    expect([state, faults]).toEqual([undefined, ['OWNS_ORGANIZATION', 'LAST_ADMINISTRATOR', 'OPEN_COMMITMENT']]);
    const refused = decide(ask, undefined, [owns]);
    expect(!refused.ok && refused.error[0]?.message).toContain(owns.id);
  });

  it('given it was asked for, then asking again changes nothing', () => {
    const again: ErasureCommand = { type: 'ask', by: admin, at: plusMs(now, day), waitMs: 0 };
    expect(after([ask, again])).toEqual(after([ask]));
  });

  it('given it was asked for, when it is called off, then it may be asked for anew', () => {
    const cancel: ErasureCommand = { type: 'cancel', at: plusMs(now, day) };
    expect(after([ask, cancel]).state).toMatchObject({ state: 'CANCELLED', version: 2 });
    expect(after([ask, cancel, cancel])).toEqual(after([ask, cancel]));
    expect(after([ask, cancel, { ...ask, at: plusMs(now, 2 * day) }]).state).toMatchObject({
      ...{ state: 'ASKED', version: 3, dueAt: plusMs(now, 16 * day) },
    });
    expect(after([cancel]).faults).toEqual(['NOTHING_TO_CANCEL']);
  });

  it('given its time has come, to the millisecond, then they are erased, for good', () => {
    const due = plusMs(now, 14 * day);
    expect(after([ask, { type: 'begin', at: plusMs(due, -1) }]).faults).toEqual(['NOT_DUE']);
    const begin: ErasureCommand = { type: 'begin', at: due };
    expect(after([ask, begin]).state).toMatchObject({ state: 'ERASED', erasedAt: due });
    expect(after([ask, begin, begin])).toEqual(after([ask, begin]));
    for (const late of [ask, { type: 'cancel', at: due }] as const) {
      expect(after([ask, begin, late]).faults).toEqual(['TOO_LATE']);
    }
  });

  it('given something came in the way, when it is due, then it is tried again a day later', () => {
    const due = plusMs(now, 14 * day);
    const { state } = after([ask]);
    const blocked = decide({ type: 'begin', at: due }, state, [owns, owns]);
    expect(blocked).toEqual({
      ok: true,
      value: [{ type: 'blocked', by: ['OWNS_ORGANIZATION'], dueAt: plusMs(due, day) }],
    });
  });

  it('property: whatever is done, they are erased only after they asked and the time to think was over', () => {
    const command = fc.oneof(
      fc.record({
        type: fc.constant('ask'),
        by: fc.constantFrom(ada, admin),
        at: fc.constant(now),
        waitMs: fc.nat(5 * day),
      }),
      fc.record({ type: fc.constantFrom('cancel', 'begin'), at: fc.nat(10 * day).map((ms) => plusMs(now, ms)) }),
    ) as fc.Arbitrary<ErasureCommand>;
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        const steps = commands.map(
          (_, at) => [after(commands.slice(0, at)), after(commands.slice(0, at + 1))] as const,
        );
        for (const [{ state: before }, { state }] of steps) {
          if (before?.state === 'ERASED') expect(state).toEqual(before);
          else if (state?.state === 'ERASED') expect(wasDue(before, state.erasedAt)).toBe(true);
        }
      }),
    );
  });

  const wasDue = (before: Erasure | undefined, at: Date) => before?.state === 'ASKED' && at >= before.dueAt;

  it('an event that cannot follow is a bug', () => {
    expect(() => evolve(ada, undefined, { type: 'erased', at: now })).toThrow(ImpossibleErasureEvent);
    expect(() => evolve(ada, after([ask]).state, { type: 'asked', by: ada, at: now, dueAt: now })).toThrow(
      ImpossibleErasureEvent,
    );
  });

  it('leaves a name that says nothing but who it was not', () => {
    expect(pseudonymOf(ada)).toMatch(/^Former member [0-9a-f]{6}$/);
    expect(pseudonymOf(ada)).toBe(pseudonymOf(ada));
    expect(pseudonymOf(ada)).not.toBe(pseudonymOf(admin));
  });
});

describe('who may', () => {
  const by = (sub: typeof ada, scope: string) => actorOf({ sub, scope });

  it('have somebody erased: everybody themselves, and administrators others', () => {
    expect(whoErases(by(ada, 'account:write'), ada)).toBe(ada);
    expect(whoErases(by(ada, 'members:write'), ada)).toBeUndefined();
    expect(whoErases(by(admin, 'account:write'), ada)).toBeUndefined();
    expect(whoErases(by(admin, 'members:administer'), ada)).toBe(admin);
    expect([anonymous, systemActor('members')].map((actor) => whoErases(actor, ada))).toEqual([undefined, undefined]);
  });

  it('see it: the same', () => {
    expect(canSeeErasure(by(ada, ''), ada)).toBe(false);
    expect(canSeeErasure(by(ada, 'account:read'), ada)).toBe(true);
    expect(canSeeErasure(by(admin, 'account:write'), ada)).toBe(false);
    expect(canSeeErasure(by(admin, 'members:administer'), ada)).toBe(true);
  });

  it('do it: the service, by its clock', () => {
    expect(
      [systemActor('members'), systemActor('billing'), by(admin, 'members:administer')].map(canEraseByItself),
    ).toEqual([true, false, false]);
  });
});
