import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import type { AgentId, OrganizationId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ada, at, inEveryState, later } from '../../test/given.ts';
import { bruno } from '../../test/teams-given.ts';
import { aConfirmedTeam, aContent, commissionOf } from '../../test/work-given.ts';
import { evolve as evolveCommitment } from '../commitments/commitment.ts';
import { bind } from '../commitments/commitment-lifecycle.ts';
import { evolve as evolveTeam } from '../teams/team.ts';
import {
  type Agreement,
  type AgreementEvent,
  type AgreementVersion,
  evolve,
  ImpossibleAgreementEvent,
  inForceOf,
  proposedOf,
  unsignedBy,
} from './agreement.ts';
import { canSeeVersion, isInsider, signingFor } from './agreement-access.ts';
import { type SignAgreement, type Signing, sign } from './signing.ts';

const team = aConfirmedTeam([bruno]);
const hash = `sha256:${'a'.repeat(64)}`;
const content = aContent(team, {}, { commission: { ...commissionOf(team), leadId: newId('org') } });
const { leadId: aurora } = content;
const [firstId, secondId] = [newId('agv'), newId('agv')];
const proposed = (versionId: typeof firstId, number = 1): AgreementEvent => ({
  ...{ type: 'agreement.proposed', versionId, content: { ...content, number }, contentHash: hash, by: ada, at },
});
const after = (events: readonly AgreementEvent[], before?: Agreement): Agreement => {
  const agreement = events.reduce<Agreement | undefined>(evolve, before);
  if (!agreement) throw new TypeError('nothing happened');
  return agreement;
};
const versionIn = (agreement: Agreement, id: typeof firstId): AgreementVersion => {
  const version = agreement.versions.find((one) => one.id === id);
  if (!version) throw new TypeError('no such version');
  return version;
};
const on = (agreement: Agreement, change: Partial<Signing> = {}, id = firstId): Signing => ({
  ...{
    agreement,
    version: versionIn(agreement, id),
    hashNow: hash,
    commission: { state: 'WON' },
    team,
    commitments: [],
  },
  ...change,
});
const command = (partyId: AgentId, change: Partial<SignAgreement> = {}): SignAgreement => ({
  ...{ versionId: firstId, partyId, by: ada, at: later, contentHash: hash },
  ...change,
});
const outcome = (signing: SignAgreement, against: Signing) => {
  const decided = sign(signing, against);
  return decided.ok ? decided.value.map(({ type }) => type) : decided.error.map(({ code }) => code);
};
const signBy = (agreement: Agreement, partyId: AgentId, id = firstId): Agreement => {
  const decided = sign(command(partyId, { versionId: id }), on(agreement, {}, id));
  return decided.ok && decided.value.length > 0 ? after(decided.value, agreement) : agreement;
};
const start = after([proposed(firstId)]);

describe('signing', () => {
  it('brings a version into force with the last party, whoever is first', () => {
    for (const [one, other] of [
      [aurora, bruno],
      [bruno, aurora],
    ] as const) {
      expect(outcome(command(one), on(start))).toEqual(['agreement.signed']);
      const half = signBy(start, one);
      expect([inForceOf(half), unsignedBy(versionIn(half, firstId))]).toEqual([undefined, [other]]);
      const whole = signBy(half, other);
      expect(inForceOf(whole)).toMatchObject({
        id: firstId,
        inForceAt: later,
        signatures: [{ partyId: one }, { partyId: other }],
      });
      expect([whole.version, proposedOf(whole)]).toEqual([4, undefined]);
    }
  });

  it('is for parties, of what they read, and once', () => {
    expect(outcome(command(ada), on(start))).toEqual(['NOT_A_PARTY']);
    expect(outcome(command(bruno, { contentHash: hash.replace('a', 'b') }), on(start))).toEqual(['CONTENT_CHANGED']);
    // What is stored is not what was proposed: nobody signs that.
    expect(outcome(command(bruno), on(start, { hashNow: `sha256:${'0'.repeat(64)}` }))).toEqual(['CONTENT_CHANGED']);
    expect(outcome(command(bruno), on(signBy(start, bruno)))).toEqual([]);
    const inForce = signBy(signBy(start, bruno), aurora);
    expect(outcome(command(bruno), on(inForce))).toEqual([]);
  });

  it('is done while the commission is won or running', () => {
    for (const [name, commission] of Object.entries(inEveryState())) {
      const codes = name === 'won' || name === 'running' ? ['agreement.signed'] : ['WRONG_STATE'];
      expect([name, outcome(command(bruno), on(start, { commission }))]).toEqual([name, codes]);
    }
  });

  it('is done while who is to be bound is who sits there', () => {
    const [seat] = team.seats;
    if (!seat) throw new TypeError('a seat');
    const vacated = evolveTeam(team, { type: 'team.seat-vacated', slotId: seat.slotId, at });
    const another = aConfirmedTeam([bruno]);
    const bound = bind({
      ...{ commissionId: content.commissionId, agreementVersionId: secondId, seats: content.seats, present: [] },
      ...{ newIds: [newId('cmt')], at },
    }).map(({ event }) => ({ ...evolveCommitment(undefined, event), approvedMinutes: 6_001 }));
    for (const change of [{ team: vacated }, { team: another }, { team: undefined }, { commitments: bound }]) {
      expect(outcome(command(bruno), on(start, change))).toEqual(['TEAM_CHANGED']);
    }
    const all = bound.map((one) => ({ ...one, approvedMinutes: 6_000 }));
    expect(outcome(command(bruno), on(start, { commitments: all }))).toEqual(['agreement.signed']);
  });
});

describe('another version', () => {
  const inForce = signBy(signBy(start, bruno), aurora);
  const both = after([proposed(secondId, 2)], inForce);

  it('leaves the one in force until all have signed it, and takes its place then', () => {
    const half = signBy(both, bruno, secondId);
    expect([inForceOf(half)?.id, proposedOf(half)?.id]).toEqual([firstId, secondId]);
    expect(outcome(command(aurora, { versionId: secondId }), on(half, {}, secondId))).toEqual([
      ...['agreement.signed', 'agreement.in-force', 'agreement.superseded'],
    ]);
    const whole = signBy(half, aurora, secondId);
    expect(inForceOf(whole)?.id).toBe(secondId);
    expect(versionIn(whole, firstId)).toEqual({
      ...versionIn(inForce, firstId),
      ...{ state: 'SUPERSEDED', supersededAt: later, supersededBy: secondId },
    });
  });

  it('lets one lapse that is not in force, which nobody signs any more', () => {
    const half = after([proposed(secondId, 2)], signBy(start, bruno));
    expect(versionIn(half, firstId)).toMatchObject({ state: 'LAPSED', lapsedAt: at, signatures: [{ partyId: bruno }] });
    expect(outcome(command(aurora), on(half))).toEqual(['WRONG_STATE']);
    expect(half.lastNumber).toBe(2);
  });

  it.each<[AgreementEvent, Agreement | undefined]>([
    [{ type: 'agreement.in-force', versionId: firstId, at }, start],
    [{ type: 'agreement.superseded', versionId: firstId, by: secondId, at }, start],
    [{ type: 'agreement.signed', versionId: firstId, partyId: bruno, by: bruno, at }, inForce],
    [{ type: 'agreement.signed', versionId: secondId, partyId: bruno, by: bruno, at }, start],
    [{ type: 'agreement.in-force', versionId: firstId, at }, undefined],
  ])('takes no event that cannot follow (case %#)', (event, before) => {
    expect(() => evolve(before, event)).toThrow(ImpossibleAgreementEvent);
  });
});

describe('who may', () => {
  const as = (sub: string, organizations: readonly OrganizationId[] = [], scope = 'projects:write') => ({
    actor: actorOf({ sub, scope }),
    organizations,
  });
  const [version, org] = [versionIn(start, firstId), aurora as OrganizationId];
  const named = (standing: Parameters<typeof signingFor>[0], partyId?: AgentId, of = version) => {
    const signing = signingFor(standing, of, partyId);
    return signing.ok ? signing.value : signing.error.map(({ code, path }) => `${code} ${path.join('.')}`).join();
  };

  it('sign: for oneself, or for whom one speaks', () => {
    const no = 'FORBIDDEN versionId';
    expect([named(as(bruno)), named(as(bruno, [], '')), named(as(ada)), named(as(ada, [org]))]).toEqual([
      bruno,
      no,
      no,
      aurora,
    ]);
    expect([named(as(bruno), bruno), named(as(bruno), aurora), named(as(bruno, [org]), aurora)]).toEqual([
      bruno,
      'FORBIDDEN partyId',
      aurora,
    ]);
    expect(named({ actor: anonymous, organizations: [org] })).toBe(no);
  });

  it('sign where one is several parties: for oneself, again too, and for others where one names them', () => {
    expect(named(as(bruno, [org]))).toBe(bruno);
    const signed = versionIn(signBy(start, bruno), firstId);
    expect(named(as(bruno, [org]), undefined, signed)).toBe(bruno);
    expect(named(as(bruno, [org]), aurora, signed)).toBe(aurora);
    expect(named(as(bruno), undefined, signed)).toBe(bruno);
  });

  it('see it: who does the commission, and the parties, but not its client', () => {
    const lumen = newId('org');
    const commission = { ...commissionOf(team), clientId: lumen, leadId: aurora };
    const sees = (standing: Parameters<typeof isInsider>[0]) => isInsider(standing, commission);
    const klara = as(newId('per'), [lumen]);
    const greta = newId('per');
    expect([sees(as(ada)), sees(as(bruno)), sees(as(greta, [org])), sees(klara), sees(as(greta))]).toEqual([
      ...[true, true, true, false, false],
    ]);
    const other = { ...commission, openedBy: ada, team: { id: team.id, personIds: [] } };
    expect([as(bruno), as(greta, [org]), klara].map((one) => canSeeVersion(one, version, other))).toEqual([
      true,
      true,
      false,
    ]);
    expect([canSeeVersion(as(bruno), version, undefined), canSeeVersion(as(ada), version, undefined)]).toEqual([
      true,
      false,
    ]);
  });
});
