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
const approved = { type: 'contribution.approved', by: ada, at: later } as const;
const reversed = { type: 'contribution.reversed', by: bruno, at: later } as const;
const after = (...events: readonly ContributionEvent[]): Contribution =>
  events.reduce<Contribution>(evolve, evolve(undefined, recorded));
const states = {
  recorded: after(),
  approved: after(approved),
  reversed: after(reversed),
  undone: after(approved, reversed),
};
const { running } = inEveryState();
const outcome = (
  type: 'approve' | 'reverse',
  contribution: Contribution,
  commission: Parameters<typeof decide>[2] = running,
) => {
  const decided = decide({ type, by: ada, at }, contribution, commission);
  return decided.ok ? decided.value.type : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`).join();
};
const no = 'WRONG_STATE contributionId';

describe('a contribution', () => {
  it.each<[keyof typeof states, string, string]>([
    ['recorded', 'contribution.approved', 'contribution.reversed'],
    ['approved', no, 'contribution.reversed'],
    ['reversed', no, no],
    ['undone', no, no],
  ])('that is %s', (name, approve, reverse) => {
    expect([outcome('approve', states[name]), outcome('reverse', states[name])]).toEqual([approve, reverse]);
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

  it('record: the person, and who manages the commission', () => {
    const may = (sub: string, scope?: string) => canRecord(as(sub, [], scope).actor, bruno, commission);
    expect([may(bruno), may(ada), may(greta), may(bruno, '')]).toEqual([true, true, false, false]);
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
  });

  it('take back: who recorded it, whose it is, and who manages the commission', () => {
    const forBruno = { ...states.recorded, recordedBy: greta };
    const may = (sub: string, scope?: string) => canReverse(as(sub, [], scope).actor, forBruno, commission);
    expect([may(bruno), may(greta), may(ada), may(newId('per')), may(ada, '')]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
