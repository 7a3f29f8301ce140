import { describe, expect, it } from '@jest/globals';
import { anonymous } from '@millepiani/kernel/actor';
import type { AgentId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { speaksFor } from '@millepiani/speakers/standing';
import fc from 'fast-check';
import { ada, later as at, inEveryState } from '../../test/given.ts';
import { bruno } from '../../test/teams-given.ts';
import { type Contribution, countedWorkOf, evolve as evolveContribution } from '../contributions/contribution.ts';
import { canApprove, canReverse } from '../contributions/contribution-access.ts';
import { decide as decideContribution } from '../contributions/contribution-lifecycle.ts';
import { type Dispute, evolve, type Outcome } from './dispute.ts';
import { canDispute, canResolve, canShow, canWithdraw, judgesOf, sidesOf } from './dispute-access.ts';
import { consequenceOf, decide, mostGivenUp, open } from './dispute-lifecycle.ts';

const [greta, fabio, aurora] = [newId('per'), newId('per'), newId('org')];
/** Ada manages it, Bruno's contribution it is, Greta and Aurora, for which Fabio speaks, are parties; and there is a stranger. */
const people = [ada, bruno, greta, fabio, newId('per')];
const { running: commission } = inEveryState();
const under: { commission: typeof commission; parties: readonly AgentId[] } = {
  commission,
  parties: [bruno, greta, aurora],
};
const standing = (who: number) => {
  const id = people[who % people.length] ?? ada;
  const actor = { ...anonymous, id, scopes: new Set(['projects:write']) };
  return { actor, organizations: id === fabio ? [aurora] : [], id };
};
type Who = ReturnType<typeof standing>;

const putIn = {
  kind: 'WORK',
  ...{ slotId: newId('slt'), commitmentId: newId('cmt'), minutes: 90, rate: money(4_500n, 'EUR') },
} as const;

/** One contribution with all its disputes. It does what the commands do. */
class World {
  contribution: Contribution = evolveContribution(undefined, {
    type: 'contribution.recorded',
    facts: {
      ...{ id: newId('ctr'), commissionId: commission.id, agreementVersionId: newId('agv'), agentId: bruno, putIn },
      ...{ note: 'Rooms', happenedOn: '2026-11-24', recordedBy: bruno, recordedAt: at },
    },
  });
  disputes: readonly Dispute[] = [];
  counted = 0;

  get #last(): Dispute | undefined {
    return this.disputes.at(-1);
  }

  approve({ id, ...who }: Who): void {
    if (!canApprove(who, this.contribution, under)) return;
    const decided = decideContribution({ type: 'approve', by: id, at }, this.contribution, commission);
    if (!decided.ok) return;
    this.counted += putIn.minutes;
    this.contribution = evolveContribution(this.contribution, decided.value);
  }

  reverse({ id, ...who }: Who): void {
    if (!canReverse(who, this.contribution, commission)) return;
    const decided = decideContribution({ type: 'reverse', by: id, at }, this.contribution, commission);
    if (!decided.ok) return;
    this.counted -= countedWorkOf(this.contribution);
    this.contribution = evolveContribution(this.contribution, decided.value);
  }

  dispute({ id: by, ...who }: Who, expectedVersion: number): void {
    const disputeId = newId('dsp');
    if (!canDispute(who, this.contribution, under)) return;
    const on = { type: 'dispute', disputeId, by, at, expectedVersion } as const;
    const disputed = decideContribution(on, this.contribution, commission);
    const opened = open({ id: disputeId, by, at, reason: 'No' }, this.contribution, this.disputes);
    if (!(disputed.ok && opened.ok)) return;
    this.disputes = [...this.disputes, evolve(undefined, opened.value)];
    this.contribution = evolveContribution(this.contribution, disputed.value);
  }

  show({ id: by, ...who }: Who, expectedVersion: number): void {
    const dispute = this.#last;
    if (!(dispute && canShow(who, dispute, under))) return;
    const decided = decide({ type: 'add-evidence', by, at, expectedVersion, text: 'A letter' }, dispute);
    if (decided.ok) this.#replace(evolve(dispute, decided.value));
  }

  end({ id: by, ...who }: Who, expectedVersion: number, outcome: Outcome): void {
    const dispute = this.#last;
    if (!dispute) return;
    const may = outcome === 'WITHDRAWN' ? canWithdraw(who, dispute) : canResolve(who, dispute, this.#bench(dispute)).ok;
    if (!may) return;
    const said = { by, at, expectedVersion, resolution: 'So it is.' };
    const decided = decide(
      outcome === 'WITHDRAWN' ? { ...said, type: 'withdraw' } : { ...said, type: 'resolve', outcome },
      dispute,
    );
    if (!decided.ok || decided.value.type !== 'dispute.resolved') return;
    const consequence = consequenceOf(decided.value, dispute.id);
    if (consequence.type === 'contribution.reversed') this.counted -= countedWorkOf(this.contribution);
    this.#replace(evolve(dispute, decided.value));
    this.contribution = evolveContribution(this.contribution, consequence);
  }

  #bench(dispute: Dispute) {
    const opener = standing(people.indexOf(dispute.openedBy));
    const sides = sidesOf(dispute, this.contribution, { opener, parties: under.parties });
    const peopleOf = (party: AgentId) => people.map((_, who) => standing(who)).filter((who) => speaksFor(who, party));
    const parties = under.parties.map((party) => ({ party, people: peopleOf(party) }));
    return { sides, judges: judgesOf(sides, commission, { manager: standing(0), parties }) };
  }

  #replace(after: Dispute): void {
    this.disputes = this.disputes.map((one) => (one.id === after.id ? after : one));
  }

  /** What must hold, by what is there alone. */
  check(before: World['contribution'], had: readonly Dispute[]): void {
    const { contribution, disputes } = this;
    const open_ = disputes.filter(({ state }) => state !== 'RESOLVED');
    expect(open_.map(({ id }) => id)).toEqual(contribution.state === 'DISPUTED' ? [contribution.disputeId] : []);
    expect(this.counted).toBe(countedWorkOf(contribution));
    expect(contribution.version - before.version).toBe(contribution === before ? 0 : 1);
    // In a dispute it is left only as that ends.
    if (before.state === 'DISPUTED' && contribution !== before) {
      const last = disputes.at(-1);
      expect(last).toMatchObject({
        state: 'RESOLVED',
        outcome: contribution.state === 'REVERSED' ? 'UPHELD' : expect.not.stringMatching('UPHELD'),
      });
      expect('approvedBy' in contribution).toBe('approvedBy' in before);
    }
    if ('approvedBy' in contribution) expect(contribution.approvedBy).not.toBe(bruno);
    // What is over stays as it is.
    expect(
      disputes.slice(0, had.length).filter((one, index) => had[index]?.state === 'RESOLVED' && one !== had[index]),
    ).toEqual([]);
    for (const one of disputes) {
      if (one.state !== 'RESOLVED') continue;
      const isOwn = one.resolvedBy === one.openedBy || one.resolvedBy === bruno;
      expect(isOwn && one.outcome !== 'WITHDRAWN').toBe(false);
      if (one.outcome === 'WITHDRAWN') expect(one.resolvedBy).toBe(one.openedBy);
    }
    const dismissed = disputes.flatMap((one) =>
      one.state === 'RESOLVED' && one.outcome === 'DISMISSED' ? one.openedBy : [],
    );
    expect(new Set(dismissed).size).toBe(dismissed.length);
    // So it ends: nobody disputes it and gives that up for ever.
    for (const person of people) {
      const givenUp = disputes.filter(
        (one) => one.openedBy === person && one.state === 'RESOLVED' && one.outcome === 'WITHDRAWN',
      );
      expect(givenUp.length).toBeLessThanOrEqual(mostGivenUp);
    }
  }
}

type Step = (world: World) => void;
const who = fc.nat(people.length - 1).map(standing);
/** Mostly the version that is there, sometimes one that was. */
const stale = fc.constantFrom(0, 0, 0, 0, 1);
const outcomes = fc.constantFrom<Outcome[]>('UPHELD', 'DISMISSED', 'DISMISSED', 'DISMISSED', 'WITHDRAWN');
const versionOf = (one: { readonly version: number } | undefined) => one?.version ?? 1;
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 1, arbitrary: who.map((one) => (world: World) => world.approve(one)) },
  {
    weight: 1,
    arbitrary: fc.tuple(who, fc.nat(9)).map(
      ([one, rare]) =>
        (world: World) =>
          rare === 0 && world.reverse(one),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(who, stale).map(
      ([one, by]) =>
        (world: World) =>
          world.dispute(one, versionOf(world.contribution) - by),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(who, stale).map(
      ([one, by]) =>
        (world: World) =>
          world.show(one, versionOf(world.disputes.at(-1)) - by),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(who, stale, outcomes).map(
      ([one, by, outcome]) =>
        (world: World) =>
          world.end(one, versionOf(world.disputes.at(-1)) - by, outcome),
    ),
  },
);

describe('any sequence of what random people do to a contribution and the disputes about it', () => {
  it('leaves it as the disputes have it, and lets nobody judge their own', () => {
    const reached = new Set<string>();
    let most = 0;
    fc.assert(
      fc.property(fc.array(steps, { minLength: 50, maxLength: 50 }), (sequence) => {
        const world = new World();
        for (const act of sequence) {
          const { contribution, disputes } = world;
          act(world);
          world.check(contribution, disputes);
          reached.add(world.contribution.state);
          for (const one of world.disputes) reached.add(one.state === 'RESOLVED' ? one.outcome : one.state);
        }
        most = Math.max(most, world.disputes.length);
      }),
      { numRuns: 200 },
    );
    // Else the sequences would prove nothing about what comes late.
    expect([...reached].sort()).toEqual([
      ...['APPROVED', 'DISMISSED', 'DISPUTED', 'EVIDENCE', 'OPENED', 'RECORDED', 'REVERSED', 'UPHELD', 'WITHDRAWN'],
    ]);
    expect(most).toBeGreaterThan(2);
  });
});
