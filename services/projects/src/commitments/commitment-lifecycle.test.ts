import { describe, expect, it } from '@jest/globals';
import { actorOf } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { ada, at, inEveryState, later } from '../../test/given.ts';
import { bruno } from '../../test/teams-given.ts';
import { aConfirmedTeam, aContent } from '../../test/work-given.ts';
import { type Commitment, type CommitmentState, evolve, ImpossibleCommitmentEvent } from './commitment.ts';
import { canListCommitments } from './commitment-access.ts';
import { bind, countWork, fulfil, MissingCommitmentId, withdraw } from './commitment-lifecycle.ts';

const greta = newId('per');
const team = aConfirmedTeam([bruno, greta]);
const { commissionId, seats } = aContent(team);
const [firstVersion, secondVersion] = [newId('agv'), newId('agv')];
const bound = (change: Partial<Parameters<typeof bind>[0]> = {}) =>
  bind({
    ...{ commissionId, agreementVersionId: firstVersion, seats, present: [], at },
    newIds: seats.map(() => newId('cmt')),
    ...change,
  });
/** The commitments after the changes, in their order. */
const after = (changes: ReturnType<typeof bind>, present: readonly Commitment[] = []): readonly Commitment[] => {
  const changed = changes.map(({ before, event }) => evolve(before, event));
  const ids = new Set(changed.map(({ id }) => id));
  return [...present.filter(({ id }) => !ids.has(id)), ...changed];
};
const [brunos, gretas] = after(bound());
if (!(brunos && gretas)) throw new TypeError('two commitments');
const given = evolve(gretas, { type: 'commitment.withdrawn', reason: 'UNAVAILABLE', at: later });

describe('a version that comes into force', () => {
  it('binds everybody who sits in the team, for what it says', () => {
    expect(after(bound())).toMatchObject([
      { state: 'ACCEPTED', version: 1, personId: bruno, slotId: seats[0]?.slotId, minutes: 6_000, approvedMinutes: 0 },
      { state: 'ACCEPTED', version: 1, personId: greta, holdId: seats[1]?.holdId, agreementVersionId: firstVersion },
    ]);
    expect(() => bound({ newIds: [] })).toThrow(MissingCommitmentId);
  });

  it('binds on who is bound, by its own terms, and keeps what is approved', () => {
    const worked = { ...brunos, approvedMinutes: 600 };
    const more = seats.map((seat) => ({ ...seat, minutes: 7_000 }));
    const changes = bound({ agreementVersionId: secondVersion, seats: more, present: [worked, gretas], at: later });
    expect(after(changes)).toMatchObject([
      {
        id: brunos.id,
        version: 2,
        minutes: 7_000,
        approvedMinutes: 600,
        agreementVersionId: secondVersion,
        acceptedAt: at,
      },
      { id: gretas.id, version: 2, minutes: 7_000, approvedMinutes: 0 },
    ]);
  });

  it('puts a substitute in the place of who withdrew', () => {
    const fabio = newId('per');
    const others = seats.map((seat, index) =>
      index === 1 ? { ...seat, personId: fabio, holdId: newId('hld') } : seat,
    );
    const all = after(bound({ seats: others, present: [given, brunos], at: later }));
    const theirs = all.find(({ personId }) => personId === fabio);
    expect(theirs).toMatchObject({ state: 'ACCEPTED', version: 1, approvedMinutes: 0 });
    expect(all.find(({ id }) => id === given.id)).toMatchObject({
      ...{ state: 'SUBSTITUTED', version: 3, substitutedBy: theirs?.id, substitutedAt: later },
      ...{ withdrawnAt: later, reason: 'UNAVAILABLE' },
    });
    expect(all).toHaveLength(3);
  });

  it('may bind anew who withdrew, by a commitment of its own', () => {
    const all = after(bound({ present: [given, brunos], at: later }), [given, brunos]);
    expect(all.map(({ state, personId }) => [state, personId])).toEqual([
      ['ACCEPTED', bruno],
      ['ACCEPTED', greta],
      ['SUBSTITUTED', greta],
    ]);
  });
});

describe('a commitment', () => {
  const { running, accepted } = inEveryState();
  const outcome = (commitment: Commitment, commission: Parameters<typeof withdraw>[2]) => {
    const decided = withdraw({ reason: 'UNSTATED', at }, commitment, commission);
    return decided.ok ? decided.value.type : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`).join();
  };

  it('is given up while the person is bound and the commission is won or running', () => {
    for (const [name, commission] of Object.entries(inEveryState())) {
      const may = name === 'won' || name === 'running';
      expect([name, outcome(brunos, commission)]).toEqual([
        name,
        may ? 'commitment.withdrawn' : 'WRONG_STATE commissionId',
      ]);
    }
    expect([outcome(given, running), outcome(given, accepted)]).toEqual(['WRONG_STATE slotId', 'WRONG_STATE slotId']);
  });

  it('is fulfilled with the commission, where the person is still bound', () => {
    expect(after(fulfil([brunos, given], later))).toEqual([
      { ...brunos, state: 'FULFILLED', fulfilledAt: later, version: 2 },
    ]);
  });

  it('takes approved work up to what is committed, to the minute, and gives it back', () => {
    expect(countWork(brunos, 6_000)).toMatchObject({ ok: true, value: { approvedMinutes: 6_000, version: 1 } });
    expect(countWork(brunos, 6_001)).toMatchObject({ ok: false, error: [{ code: 'OVER_COMMITTED' }] });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 20 }), (amounts) => {
        let [commitment, total] = [brunos, 0];
        for (const minutes of amounts) {
          const counted = countWork(commitment, minutes);
          expect(counted.ok).toBe(total + minutes <= 6_000);
          if (!counted.ok) continue;
          commitment = counted.value;
          total += minutes;
          expect(commitment.approvedMinutes).toBe(total);
        }
        const back = countWork(commitment, -total);
        expect(back.ok && back.value).toEqual(brunos);
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes no event that cannot follow', () => {
    const [accept] = bound();
    const fulfilled = evolve(brunos, { type: 'commitment.fulfilled', at });
    const substituted = { type: 'commitment.substituted', substituteId: ada, newCommitmentId: brunos.id, at } as const;
    const impossible: readonly [Commitment | undefined, Parameters<typeof evolve>[1] | undefined][] = [
      [undefined, substituted],
      [brunos, substituted],
      [given, { type: 'commitment.withdrawn', reason: 'UNSTATED', at }],
      [given, { type: 'commitment.fulfilled', at }],
      [fulfilled, accept?.event],
    ];
    for (const [before, event] of impossible) {
      if (event) expect(() => evolve(before, event)).toThrow(ImpossibleCommitmentEvent);
    }
    const reached: CommitmentState[] = [brunos.state, given.state, evolve(given, substituted).state, fulfilled.state];
    expect(reached).toEqual(['ACCEPTED', 'WITHDRAWN', 'SUBSTITUTED', 'FULFILLED']);
  });

  it('is listed to the person alone', () => {
    const actor = actorOf({ sub: bruno, scope: '' });
    expect([
      canListCommitments(actor, bruno),
      canListCommitments(actor, greta),
      canListCommitments(actor, newId('org')),
    ]).toEqual([true, false, false]);
  });
});
