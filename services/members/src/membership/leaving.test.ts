import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { at, inEveryState, inHours } from '../../test/holds-given.ts';
import { type ActiveHold, isActive } from '../holds/capacity-hold.ts';
import { decide } from '../holds/hold-lifecycle.ts';
import { type Bonds, leaveErased, mayGo } from './leaving.ts';
import { evolve, memberSince, registered } from './membership.ts';
import { commissionsOf, confirmed, unconfirmed } from './work-in-hand.ts';

const [ada, ivo, carla] = [newId('per'), newId('per'), newId('per')];
/** One that is held, and another that is confirmed. */
const active = (change: Parameters<typeof inEveryState>[0] = {}): readonly ActiveHold[] =>
  [inEveryState({ personId: ivo, ...change }).held, inEveryState({ personId: ivo, ...change }).confirmed].filter(
    isActive,
  );

describe('what is held of who goes', () => {
  it('is released where it is not confirmed: whoever asked looks for somebody else, and no blame is taken', () => {
    const freed = unconfirmed(active(), at);
    expect(freed.map(({ hold: { state }, change }) => [state, change])).toEqual([
      ['HELD', { type: 'hold.released', reason: 'AVAILABILITY_WITHDRAWN', at }],
    ]);
  });

  it('is given up where it is confirmed and not over; what is over was done', () => {
    const freed = confirmed(active(), at);
    expect(freed.map(({ hold: { state }, change }) => [state, change])).toEqual([
      ['CONFIRMED', { type: 'hold.released', reason: 'WITHDRAWN', at }],
    ]);
    expect(confirmed(active(), inHours(10))).toEqual([]);
  });

  it('is of commissions, each once', () => {
    const commissionId = newId('com');
    const freed = confirmed([...active({ commissionId }), ...active({ commissionId }), ...active()], at);
    expect(freed).toHaveLength(3);
    expect(commissionsOf(freed)).toHaveLength(2);
  });

  it('whatever it is, may be released as is said', () => {
    const span = fc.record({ from: fc.integer({ min: -40, max: 40 }), hours: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(fc.array(span), fc.integer({ min: -50, max: 50 }), (spans, now) => {
        const holds = spans.flatMap(({ from, hours }) => active({ from: inHours(from), to: inHours(from + hours) }));
        const freed = [...unconfirmed(holds, inHours(now)), ...confirmed(holds, inHours(now))];
        expect(new Set(freed.map(({ hold }) => hold.id)).size).toBe(freed.length);
        for (const { hold, change } of freed) {
          if (change.type !== 'hold.released') throw new TypeError('Another change.');
          const released = decide({ type: 'release', reason: change.reason, at: change.at }, hold);
          expect(released).toEqual({ ok: true, value: [change] });
        }
        const stays = holds.filter((hold) => !freed.some((one) => one.hold.id === hold.id));
        expect(stays.every(({ state, to }) => state === 'CONFIRMED' && to <= inHours(now))).toBe(true);
      }),
    );
  });
});

describe('who may go', () => {
  const free: Bonds = { owned: [], administrators: [ada], work: [] };
  const [work] = confirmed(active(), at);
  const may = (bonds: Partial<Bonds>, givesUpWork = false, path: readonly string[] = []) => {
    const decided = mayGo(ivo, { ...free, ...bonds }, { givesUpWork, path });
    return decided.ok ? 'yes' : decided.error.map((one) => `${one.code} ${one.path.join('.')}`.trim()).join();
  };

  it('is who is bound by nothing', () => {
    expect(may({})).toBe('yes');
    expect(may({ administrators: [] })).toBe('yes');
  });

  it('is not the last who administers the community', () => {
    expect(may({ administrators: [ivo] })).toBe('LAST_ADMINISTRATOR');
    expect(may({ administrators: [ivo, carla] })).toBe('yes');
  });

  it('is not who owns a part of an organization, which is named', () => {
    expect(may({ owned: ['Studio Aurora', 'Officina Blu'] }, true, ['personId'])).toBe('OWNS_ORGANIZATION personId');
    const decided = mayGo(ivo, { ...free, owned: ['Studio Aurora'] }, { givesUpWork: true, path: [] });
    expect(JSON.stringify(decided)).toContain('Studio Aurora');
  });

  it('is who is bound to work only where they say that they give it up; it is named', () => {
    if (!work) throw new TypeError('There is a confirmed one.');
    expect(may({ work: [work] })).toBe('WORK_IN_HAND givesUpWork');
    expect(may({ work: [work] }, true)).toBe('yes');
    const decided = mayGo(ivo, { ...free, work: [work] }, { givesUpWork: false, path: [] });
    expect(JSON.stringify(decided)).toContain(work.hold.commissionId);
  });
});

describe('the membership of who is erased', () => {
  const member = memberSince(ivo, at);
  const suspended = evolve(member, { type: 'member.suspended', by: ada, reason: 'A quarrel.', at });
  const applied = evolve(registered(ivo), {
    ...{ type: 'member.applied', statement: 'I weave.', invitedBy: ada, at },
  });
  const admitted = evolve(applied, { type: 'member.accepted', by: ada, from: '2027-01-01', at });
  const refused = evolve(applied, { type: 'member.refused', by: ada, reason: 'Not now.', at });
  const left = evolve(member, { type: 'member.left', by: undefined, reason: undefined, at });

  it('is over, be it at rest; by nobody’s decision but the erasure', () => {
    const gone = [{ type: 'member.left', by: undefined, reason: undefined, at }];
    expect([leaveErased(member, at), leaveErased(suspended, at)]).toEqual([gone, gone]);
  });

  it('has no application that waits', () => {
    const back = [{ type: 'member.application-withdrawn', at }];
    expect([leaveErased(applied, at), leaveErased(admitted, at)]).toEqual([back, back]);
  });

  it('is left alone where there is none, and is afterwards none of a member whatever it was', () => {
    expect([registered(ivo), refused, left].map((one) => leaveErased(one, at))).toEqual([[], [], []]);
    for (const before of [member, suspended, applied, admitted, registered(ivo), refused, left]) {
      const after = leaveErased(before, at).reduce(evolve, before);
      expect(['LEFT', 'REGISTERED', 'REFUSED']).toContain(after.state);
      expect(leaveErased(after, at)).toEqual([]);
    }
  });
});
