import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import type { OrganizationId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { ada, at, given, inEveryState, later, opened } from '../../test/given.ts';
import { bruno } from '../../test/teams-given.ts';
import {
  type Contribution,
  type ContributionEvent,
  countedWorkOf,
  evolve,
  ImpossibleContributionEvent,
  workOf,
} from './contribution.ts';
import { canApprove, canRecord, canReverse } from './contribution-access.ts';
import { decide } from './contribution-lifecycle.ts';
import { toEvent } from './contributions.events.ts';

const [greta, aurora] = [newId('per'), newId('org')];
const work = {
  kind: 'WORK',
  slotId: newId('slt'),
  commitmentId: newId('cmt'),
  minutes: 90,
  rate: money(4_500n, 'EUR'),
} as const;
const recorded: ContributionEvent = {
  type: 'contribution.recorded',
  facts: {
    ...{ id: newId('ctr'), commissionId: newId('com'), agreementVersionId: newId('agv'), agentId: bruno, putIn: work },
    ...{ note: 'Rooms', happenedOn: '2026-11-24', recordedBy: bruno, recordedAt: at },
  },
};
const disputeId = newId('dsp');
const approved = { type: 'contribution.approved', by: ada, at: later } as const;
const disputed = { type: 'contribution.disputed', disputeId, by: greta, at: later } as const;
const restored = { type: 'contribution.restored', disputeId, by: ada, at: later } as const;
const reversed = { type: 'contribution.reversed', by: bruno, at: later } as const;
const after = (...events: readonly ContributionEvent[]): Contribution =>
  events.reduce<Contribution>(evolve, evolve(undefined, recorded));
const states = {
  recorded: after(),
  approved: after(approved),
  reversed: after(reversed),
  undone: after(approved, reversed),
  disputed: after(disputed),
  disputedLate: after(approved, disputed),
  dismissed: after(disputed, restored),
  dismissedLate: after(approved, disputed, restored),
  upheld: after(approved, disputed, { ...reversed, by: ada }),
};
const { running } = inEveryState();
const outcome = (
  type: 'approve' | 'reverse' | 'dispute',
  contribution: Contribution,
  commission: Parameters<typeof decide>[2] = running,
) => {
  const decided = decide({ type, by: ada, at, disputeId }, contribution, commission);
  return decided.ok ? decided.value.type : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`).join();
};
const no = 'WRONG_STATE contributionId';

describe('a contribution', () => {
  it.each<[keyof typeof states, string, string, string]>([
    ['recorded', 'contribution.approved', 'contribution.reversed', 'contribution.disputed'],
    ['approved', no, 'contribution.reversed', 'contribution.disputed'],
    ['reversed', no, no, no],
    ['undone', no, no, no],
    ['disputed', no, no, no],
    ['disputedLate', no, no, no],
    ['dismissed', 'contribution.approved', 'contribution.reversed', 'contribution.disputed'],
    ['dismissedLate', no, 'contribution.reversed', 'contribution.disputed'],
    ['upheld', no, no, no],
  ])('that is %s', (name, ...expected) => {
    const outcomes = (['approve', 'reverse', 'dispute'] as const).map((type) => outcome(type, states[name]));
    expect(outcomes).toEqual(expected);
  });

  it('in dispute comes out of it as it went in, or reversed, and work that was approved counts meanwhile', () => {
    expect({ ...states.dismissed, version: 1 }).toEqual(states.recorded);
    expect({ ...states.dismissedLate, version: 2 }).toEqual(states.approved);
    expect(states.disputedLate).toMatchObject({ state: 'DISPUTED', disputeId, approvedBy: ada, version: 3 });
    expect(states.upheld).toMatchObject({ state: 'REVERSED', approvedBy: ada, reversedBy: ada, version: 4 });
    expect(states.upheld).not.toHaveProperty('disputeId');
    expect(Object.values(states).map(countedWorkOf)).toEqual([0, 90, 0, 0, 0, 90, 0, 90, 0]);
  });

  it('is changed at the version that was read, where somebody says which', () => {
    const at_ = (expectedVersion: number | undefined) => {
      const decided = decide({ type: 'approve', by: ada, at, expectedVersion }, states.recorded, running);
      return decided.ok || decided.error.map(({ code, path }) => [code, path]);
    };
    expect([at_(1), at_(undefined), at_(2)]).toEqual([true, true, [['VERSION_CONFLICT', ['expectedVersion']]]]);
  });

  it('moves while the commission is running or accepted, and is settled for good then', () => {
    for (const [name, commission] of Object.entries(inEveryState())) {
      const may = name === 'running' || name === 'accepted';
      expect([name, outcome('approve', states.recorded, commission)]).toEqual([
        name,
        may ? 'contribution.approved' : no,
      ]);
      expect([name, outcome('reverse', states.approved, commission)]).toEqual([
        name,
        may ? 'contribution.reversed' : no,
      ]);
    }
  });

  it('stays as it was recorded, whatever comes of it', () => {
    const { state: _, version: __, ...facts } = states.recorded;
    for (const contribution of Object.values(states)) expect(contribution).toMatchObject(facts);
    expect(states.undone).toMatchObject({ version: 3, approvedBy: ada, reversedBy: bruno });
    expect(states.reversed).not.toHaveProperty('approvedBy');
    expect([workOf(states.undone), workOf({ putIn: { kind: 'CITE' } })]).toEqual([90, 0]);
  });

  it('takes no event that cannot follow', () => {
    expect(() => evolve(states.recorded, recorded)).toThrow(ImpossibleContributionEvent);
    expect(() => evolve(undefined, approved)).toThrow(ImpossibleContributionEvent);
    expect(() => evolve(states.approved, approved)).toThrow(ImpossibleContributionEvent);
    expect(() => evolve(states.undone, reversed)).toThrow(ImpossibleContributionEvent);
    expect(() => evolve(states.undone, disputed)).toThrow(ImpossibleContributionEvent);
    expect(() => evolve(states.recorded, restored)).toThrow(ImpossibleContributionEvent);
    expect(() => evolve(states.disputed, approved)).toThrow(ImpossibleContributionEvent);
    expect(() => evolve(states.disputed, { ...restored, disputeId: newId('dsp') })).toThrow(
      ImpossibleContributionEvent,
    );
  });

  it('is told whole by each of its events', () => {
    const what = {
      ...{ contributionId: states.recorded.id, agentId: bruno, kind: 'WORK', slotId: work.slotId, minutes: 90 },
      ...{ rate: { amount: '45.00', currency: 'EUR' }, amount: null, vat: null, note: 'Rooms', recordedBy: bruno },
    };
    expect(toEvent(states.recorded, recorded)).toMatchObject({
      type: 'contribution.recorded.v1',
      aggregateVersion: 1,
      data: what,
    });
    expect(toEvent(states.approved, approved)).toMatchObject({
      aggregateVersion: 2,
      data: { ...what, approvedBy: ada },
    });
    expect(toEvent(states.undone, reversed).data).toMatchObject({ ...what, approvedBy: ada, reversedBy: bruno });
    expect(toEvent(states.reversed, reversed).data).toMatchObject({ ...what, approvedBy: null, reversedBy: bruno });
    expect(toEvent(states.disputedLate, disputed)).toMatchObject({
      ...{ type: 'contribution.disputed.v1', aggregateVersion: 3 },
      data: { contributionId: states.recorded.id, disputeId, agentId: bruno, approvedBy: ada, disputedBy: greta },
    });
    expect(toEvent(states.dismissed, restored)).toMatchObject({
      ...{ type: 'contribution.restored.v1', aggregateVersion: 3 },
      data: { contributionId: states.recorded.id, disputeId, approvedBy: null, restoredBy: ada },
    });
    const money_ = { amount: money(10_000n, 'EUR'), vat: money(2_200n, 'EUR') };
    const spent = { ...states.recorded, putIn: { kind: 'EXPENSE', ...money_ } as const };
    expect(toEvent(spent, recorded).data).toMatchObject({
      ...{ kind: 'EXPENSE', slotId: null, minutes: null, rate: null },
      ...{ amount: { amount: '100.00', currency: 'EUR' }, vat: { amount: '22.00', currency: 'EUR' } },
    });
    const used = { ...states.recorded, putIn: { kind: 'USE', amount: undefined } as const };
    expect(toEvent(used, recorded).data).toMatchObject({ kind: 'USE', amount: null, vat: null });
  });
});

describe('who may', () => {
  const commission = given(opened());
  const as = (sub: string, organizations: readonly OrganizationId[] = [], scope = 'projects:write') => ({
    actor: actorOf({ sub, scope }),
    organizations,
  });

  it('record: the person, who speaks for the organization, and who manages the commission', () => {
    const may = (sub: string, scope?: string) => canRecord(as(sub, [], scope), bruno, commission);
    expect([may(bruno), may(ada), may(greta), may(bruno, '')]).toEqual([true, true, false, false]);
    const forAurora = (sub: string, of: readonly OrganizationId[] = []) => canRecord(as(sub, of), aurora, commission);
    expect([forAurora(greta, [aurora]), forAurora(greta), forAurora(ada)]).toEqual([true, false, true]);
  });

  it('approve: another party or who speaks for one, and who manages it; neither who recorded it nor whose it is', () => {
    const approve = (standing: Parameters<typeof canApprove>[0], contribution: Contribution = states.recorded) =>
      canApprove(standing, contribution, { commission, parties: [bruno, greta, aurora] });
    expect([approve(as(greta)), approve(as(ada)), approve(as(greta, [], '')), approve(as(newId('per')))]).toEqual([
      ...[true, true, false, false],
    ]);
    expect(approve(as(newId('per'), [aurora]))).toBe(true);
    expect([approve(as(bruno)), approve(as(bruno, [aurora]))]).toEqual([false, false]);
    const forBruno = { ...states.recorded, recordedBy: ada };
    expect([approve(as(ada), forBruno), approve(as(bruno), forBruno), approve(as(greta), forBruno)]).toEqual([
      ...[false, false, true],
    ]);
    expect(approve({ actor: anonymous, organizations: [aurora] })).toBe(false);
    // An organization's is whoever's who speaks for it.
    const ofAurora = { ...states.recorded, agentId: aurora, recordedBy: greta };
    expect([approve(as(ada, [aurora]), ofAurora), approve(as(ada), ofAurora)]).toEqual([false, true]);
  });

  it('take back: who recorded it, whose it is, and who manages the commission', () => {
    const forBruno = { ...states.recorded, recordedBy: greta };
    const may = (sub: string, scope?: string) => canReverse(as(sub, [], scope), forBruno, commission);
    expect([may(bruno), may(greta), may(ada), may(newId('per')), may(ada, '')]).toEqual([
      ...[true, true, true, false, false],
    ]);
    const ofAurora = { ...forBruno, agentId: aurora };
    expect(canReverse(as(newId('per'), [aurora]), ofAurora, commission)).toBe(true);
  });
});
