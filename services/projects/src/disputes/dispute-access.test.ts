import { describe, expect, it } from '@jest/globals';
import { actorOf } from '@millepiani/kernel/actor';
import type { AgentId, OrganizationId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ada, at, given, opened } from '../../test/given.ts';
import { bruno } from '../../test/teams-given.ts';
import { type Contribution, evolve } from '../contributions/contribution.ts';
import type { Dispute } from './dispute.ts';
import { canDispute, canResolve, canShow, canWithdraw, judgesOf } from './dispute-access.ts';

const [greta, fabio, klara, aurora] = [newId('per'), newId('per'), newId('per'), newId('org')];
const commission = given(opened());
const under = { commission, parties: [bruno, greta, aurora] };
const as = (sub: string, organizations: readonly OrganizationId[] = [], scope = 'projects:write') => ({
  actor: actorOf({ sub, scope }),
  organizations,
});
const contribution = (agentId: AgentId, recordedBy = bruno): Contribution =>
  evolve(undefined, {
    type: 'contribution.recorded',
    facts: {
      ...{ id: newId('ctr'), commissionId: commission.id, agreementVersionId: newId('agv'), agentId, recordedBy },
      ...{ putIn: { kind: 'CITE' }, note: 'A model', happenedOn: '2026-11-24', recordedAt: at },
    },
  });
const dispute = (openedBy: typeof ada, agentId: AgentId = bruno): Dispute => ({
  ...{ id: newId('dsp'), contributionId: newId('ctr'), commissionId: commission.id, agentId, openedBy },
  ...{ openedAt: at, reason: 'No', evidence: [], state: 'OPENED', version: 1 },
});

describe('who may', () => {
  it('dispute: a party, who speaks for one, and who manages the commission; not who recorded it, nor strangers', () => {
    const may = (standing: ReturnType<typeof as>, one = contribution(bruno)) => canDispute(standing, one, under);
    expect([may(as(greta)), may(as(ada)), may(as(fabio, [aurora])), may(as(fabio)), may(as(bruno))]).toEqual([
      ...[true, true, true, false, false],
    ]);
    expect(may(as(greta, [], 'projects:read'))).toBe(false);
    // Whose it is may, where somebody else recorded it.
    expect(may(as(bruno), contribution(bruno, ada))).toBe(true);
  });

  it('show something: the same, and whose contribution it is', () => {
    const may = (standing: ReturnType<typeof as>) => canShow(standing, dispute(greta), under);
    expect([bruno, greta, ada, fabio].map((who) => may(as(who)))).toEqual([true, true, true, false]);
    // Who withdrew from the work is no party to the next version.
    expect(canShow(as(klara), dispute(greta, klara), under)).toBe(true);
    expect(may(as(bruno, [], ''))).toBe(false);
  });

  it('give it up: who opened it', () => {
    expect([greta, ada, bruno].map((who) => canWithdraw(as(who), dispute(greta)))).toEqual([true, false, false]);
  });

  const outcome = (standing: ReturnType<typeof as>, one: Dispute, manager = as(ada)) => {
    const may = canResolve(standing, one, judgesOf(one, under, manager));
    return may.ok || may.error.map(({ code }) => code).join();
  };

  it('resolve: who manages the commission, and nobody else', () => {
    expect(outcome(as(ada), dispute(greta))).toBe(true);
    expect(outcome(as(ada, [], 'projects:read'), dispute(greta))).toBe('FORBIDDEN');
    expect(outcome(as(fabio, [aurora]), dispute(greta))).toBe('FORBIDDEN');
    expect([outcome(as(greta), dispute(greta)), outcome(as(bruno), dispute(greta))]).toEqual(['HAS_PART', 'HAS_PART']);
  });

  it('resolve: another party, where who manages it disputes, or has it as their contribution', () => {
    for (const one of [dispute(ada), dispute(greta, ada)]) expect(outcome(as(ada), one)).toBe('HAS_PART');
    expect(outcome(as(greta), dispute(ada))).toBe(true);
    expect(outcome(as(fabio, [aurora]), dispute(ada))).toBe(true);
    expect(outcome(as(bruno), dispute(ada))).toBe('HAS_PART');
    expect(outcome(as(klara), dispute(ada))).toBe('FORBIDDEN');
    // By speaking for the organization whose contribution it is.
    expect(outcome(as(ada, [aurora]), dispute(greta, aurora), as(ada, [aurora]))).toBe('HAS_PART');
    expect(outcome(as(bruno), dispute(greta, aurora), as(ada, [aurora]))).toBe(true);
  });

  it('resolve: nobody, where all who could have a part in it; the message names who could, else', () => {
    const one = dispute(ada, bruno);
    const alone = canResolve(as(ada), one, judgesOf(one, { commission, parties: [bruno, ada] }, as(ada)));
    expect(alone).toMatchObject({ error: [{ code: 'NOBODY_IMPARTIAL', message: expect.stringContaining(ada) }] });
    const others = canResolve(as(ada), one, judgesOf(one, under, as(ada)));
    expect(others).toMatchObject({ error: [{ message: expect.stringContaining(`${greta} or ${aurora}`) }] });
  });
});
