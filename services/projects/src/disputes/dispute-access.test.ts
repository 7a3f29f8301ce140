import { describe, expect, it } from '@jest/globals';
import { actorOf } from '@millepiani/kernel/actor';
import type { AgentId, OrganizationId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ada, at, given, opened } from '../../test/given.ts';
import { bruno } from '../../test/teams-given.ts';
import { type Contribution, evolve } from '../contributions/contribution.ts';
import type { Dispute } from './dispute.ts';
import { canDispute, canResolve, canShow, canWithdraw, judgesOf, sidesOf } from './dispute-access.ts';

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

  /** Who speaks for whom besides themselves. */
  const speakers: ReadonlyMap<AgentId, readonly OrganizationId[]> = new Map([[fabio, [aurora]]]);
  interface World {
    readonly recordedBy?: typeof ada;
    readonly speaking?: ReadonlyMap<AgentId, readonly OrganizationId[]>;
    readonly parties?: readonly AgentId[];
  }
  const judge = (
    who: typeof ada,
    one: Dispute,
    { recordedBy = bruno, speaking = speakers, parties = under.parties }: World = {},
    scope = 'projects:write',
  ) => {
    const standing = (id: string) =>
      as(
        id,
        [...speaking].flatMap(([of, all]) => (of === id ? all : [])),
        scope,
      );
    const sides = sidesOf(one, { recordedBy }, { opener: standing(one.openedBy), parties });
    const peopleOf = (party: AgentId) => [
      party,
      ...[...speaking].flatMap(([of, all]) => (all.some((org) => org === party) ? [of] : [])),
    ];
    const people = parties.map((party) => ({
      party,
      people: peopleOf(party)
        .filter((id) => id.startsWith('per'))
        .map(standing),
    }));
    const judges = judgesOf(sides, commission, { manager: standing(ada), parties: people });
    return canResolve(standing(who), one, { sides, judges });
  };
  const outcome = (...asked: Parameters<typeof judge>) => {
    const may = judge(...asked);
    return may.ok || may.error.map(({ code }) => code).join();
  };

  it('resolve: who manages the commission, and nobody else', () => {
    expect(outcome(ada, dispute(greta))).toBe(true);
    expect(outcome(ada, dispute(greta), {}, 'projects:read')).toBe('FORBIDDEN');
    expect(outcome(fabio, dispute(greta))).toBe('FORBIDDEN');
    expect([outcome(greta, dispute(greta)), outcome(bruno, dispute(greta))]).toEqual(['HAS_PART', 'HAS_PART']);
  });

  it('resolve: another party, where who manages it disputes, recorded it, or has it as their contribution', () => {
    for (const one of [dispute(ada), dispute(greta, ada)]) expect(outcome(ada, one)).toBe('HAS_PART');
    expect(outcome(ada, dispute(bruno, bruno), { recordedBy: ada })).toBe('HAS_PART');
    expect(outcome(greta, dispute(bruno, bruno), { recordedBy: ada })).toBe(true);
    expect(outcome(greta, dispute(ada))).toBe(true);
    expect(outcome(fabio, dispute(ada))).toBe(true);
    expect(outcome(bruno, dispute(ada))).toBe('HAS_PART');
    expect(outcome(klara, dispute(ada))).toBe('FORBIDDEN');
    // By speaking for the organization whose contribution it is.
    const owner = { speaking: new Map([[ada, [aurora]]]), recordedBy: fabio };
    expect(outcome(ada, dispute(greta, aurora), owner)).toBe('HAS_PART');
    expect(outcome(bruno, dispute(greta, aurora), { ...owner, recordedBy: ada })).toBe(true);
  });

  it('resolve: nobody who speaks for the same party as who opened it', () => {
    const owners = {
      speaking: new Map([
        [ada, [aurora]],
        [fabio, [aurora]],
      ]),
    };
    expect(outcome(ada, dispute(fabio), owners)).toBe('HAS_PART');
    expect(outcome(greta, dispute(fabio), owners)).toBe(true);
    // An organization that is no party to it is nobody's side.
    expect(outcome(ada, dispute(fabio), { ...owners, parties: [bruno, greta] })).toBe(true);
  });

  it('resolve: nobody, where all who could have a part in it; the message names who could, else', () => {
    const one = dispute(ada, bruno);
    const alone = judge(ada, one, { parties: [bruno, ada] });
    expect(alone).toMatchObject({ error: [{ code: 'NOBODY_IMPARTIAL', message: expect.stringContaining(ada) }] });
    expect(judge(ada, one)).toMatchObject({ error: [{ message: expect.stringContaining(`${greta} or ${aurora}`) }] });
    // Greta owns what it is about.
    const owning = {
      parties: [greta, aurora],
      speaking: new Map([
        [greta, [aurora]],
        [ada, [aurora]],
      ]),
    };
    expect(outcome(greta, dispute(fabio, aurora), { ...owning, recordedBy: ada })).toBe('NOBODY_IMPARTIAL');
  });
});
