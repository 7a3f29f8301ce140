import { describe, expect, it } from '@jest/globals';
import { money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { ada, later, stateNames } from '../../test/given.ts';
import { bruno, teamsInEveryState } from '../../test/teams-given.ts';
import { aConfirmedTeam, aContent, aRule, commissionOf } from '../../test/work-given.ts';
import { type Commitment, evolve as evolveCommitment } from '../commitments/commitment.ts';
import { bind } from '../commitments/commitment-lifecycle.ts';
import { contentHashOf } from './content-hash.adapter.ts';
import { type AgreementText, compose, type Proposing, SeatWithoutSlot } from './proposing.ts';

const greta = newId('per');
const team = aConfirmedTeam([bruno, greta]);
const commission = commissionOf(team);
const [first, second] = team.seats.map(({ slotId }) => slotId);
const on: Proposing = { commission, agreement: undefined, team, commitments: [] };
const propose = (text: Partial<AgreementText> = {}, change: Partial<Proposing> = {}, expectedVersion = 0) =>
  compose(
    { newId: newId('agr'), expectedVersion, text: { rule: JSON.stringify(aRule([ada, bruno])), ...text } },
    { ...on, ...change },
  );
const outcome = (...args: Parameters<typeof propose>) => {
  const composed = propose(...args);
  return composed.ok ? [] : composed.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};
/** Bruno is bound for 6,000 minutes, of which 600 are approved. */
const bound: readonly Commitment[] = bind({
  ...{ commissionId: commission.id, agreementVersionId: newId('agv'), seats: aContent(team).seats, present: [] },
  ...{ newIds: [newId('cmt'), newId('cmt')], at: later },
}).map(({ event }) => ({ ...evolveCommitment(undefined, event), approvedMinutes: 600 }));

describe('what is proposed', () => {
  it('is for everybody in the team and the lead, in the order of ids, and says who does what', () => {
    const composed = propose();
    expect(composed).toMatchObject({
      ok: true,
      value: {
        ...{
          number: 1,
          commissionId: commission.id,
          leadId: ada,
          invoicerId: ada,
          clientId: undefined,
          currency: 'EUR',
        },
        parties: [ada, bruno, greta].toSorted(),
        seats: team.seats.map(({ slotId, personId, holdId }) => ({
          ...{ slotId, personId, holdId, minutes: 6_000, rate: money(4_500n, 'EUR') },
          ...{ from: '2027-01-11', to: '2027-03-31' },
        })),
      },
    });
    expect(composed.ok && JSON.parse(composed.value.rule)).toEqual(aRule([ada, bruno]));
  });

  it('keeps to the agreement that there is, counts on, and keeps the hours that were agreed', () => {
    const agreement = { id: newId('agr'), commissionId: commission.id, lastNumber: 3, versions: [], version: 9 };
    const changed = bound.map((one) => ({ ...one, minutes: 6_300 }));
    const composed = propose(
      { hours: [{ slotId: second ?? '', minutes: 600 }] },
      { agreement, commitments: changed },
      9,
    );
    expect(composed).toMatchObject({
      ok: true,
      value: { agreementId: agreement.id, number: 4, seats: [{ minutes: 6_300 }, { minutes: 600 }] },
    });
  });

  it('is invoiced by a party', () => {
    expect(propose({ invoicerId: bruno })).toMatchObject({ ok: true, value: { invoicerId: bruno } });
    expect(outcome({ invoicerId: newId('org') })).toEqual(['INVOICER_NOT_PARTY invoicerId']);
    expect(outcome({ invoicerId: newId('com') })).toEqual(['INVALID_ID invoicerId']);
  });

  it.each<[Partial<AgreementText>, readonly string[]]>([
    [{ rule: 'fair' }, ['NOT_JSON rule']],
    [{ rule: JSON.stringify(aRule([newId('per')])) }, ['NOT_A_PARTY rule.shares.rates.0.agent']],
    [{ hours: [{ slotId: newId('slt'), minutes: 1 }] }, ['SLOT_NOT_FOUND hours.0.slotId']],
    [{ hours: [{ slotId: first ?? '', minutes: 0 }] }, ['MINUTES_OUT_OF_RANGE hours.0.minutes']],
    [{ hours: [{ slotId: first ?? '', minutes: 600_001 }] }, ['MINUTES_OUT_OF_RANGE hours.0.minutes']],
    [
      { hours: [first, first].map((slotId) => ({ slotId: slotId ?? '', minutes: 60 })) },
      ['DUPLICATE_SLOT hours.1.slotId'],
    ],
    [{ rule: '[]', invoicerId: 'me' }, ['WRONG_TYPE rule', 'INVALID_ID invoicerId']],
  ])('is refused with what is wrong (case %#)', (text, codes) => {
    expect(outcome(text)).toEqual(codes);
  });

  it('commits no less than is approved', () => {
    const hours = (minutes: number) => ({ hours: [{ slotId: first ?? '', minutes }] });
    expect(outcome(hours(599), { commitments: bound })).toEqual(['BELOW_APPROVED hours.0.minutes']);
    expect(outcome(hours(600), { commitments: bound })).toEqual([]);
  });

  it('is proposed on what was read, of a commission that is won or running, with a team that is confirmed', () => {
    expect(outcome({}, {}, 1)).toEqual(['VERSION_CONFLICT expectedVersion']);
    for (const name of stateNames) {
      const codes = name === 'won' || name === 'running' ? [] : ['WRONG_STATE commissionId'];
      expect([name, outcome({}, { commission: commissionOf(team, name) })]).toEqual([name, codes]);
    }
    for (const other of [...Object.values(teamsInEveryState()), undefined]) {
      const codes = other?.state === 'CONFIRMED' ? undefined : ['TEAM_NOT_CONFIRMED commissionId'];
      if (codes) expect(outcome({}, { team: other })).toEqual(codes);
    }
  });

  it('is a bug where somebody sits in no role', () => {
    expect(() => propose({}, { commission: { ...commission, slots: [] } })).toThrow(SeatWithoutSlot);
  });
});

describe('the hash of what is signed', () => {
  const content = aContent(team);

  it('is of its canonical JSON: the order in which a rule is written is none of it', () => {
    const turned = Object.fromEntries(Object.entries(JSON.parse(content.rule)).toReversed());
    expect(contentHashOf({ ...content, rule: JSON.stringify(turned, null, 2) })).toBe(contentHashOf(content));
    expect(contentHashOf(content)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('is of all that is agreed: any other word is another hash', () => {
    const others = [
      { number: 2 },
      { clientId: newId('org') },
      { leadId: newId('org') },
      { invoicerId: newId('org') },
      { parties: [bruno] },
      { currency: 'USD' as const },
      { rule: JSON.stringify(aRule([bruno])) },
      { seats: content.seats.map((seat) => ({ ...seat, minutes: 6_001 })) },
    ].map((change) => contentHashOf({ ...content, ...change }));
    expect(new Set([...others, contentHashOf(content)]).size).toBe(others.length + 1);
    // How the service knows whose time is held is nothing that is agreed.
    const held = { ...content, seats: content.seats.map((one) => ({ ...one, holdId: newId('hld') })) };
    expect(contentHashOf(held)).toBe(contentHashOf(content));
  });
});
