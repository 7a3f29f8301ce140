import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { ada, stateNames } from '../../test/given.ts';
import { bruno } from '../../test/teams-given.ts';
import { aConfirmedTeam, aContent, aRule, commissionOf } from '../../test/work-given.ts';
import { ruleOf } from '../agreements/sharing-rule.ts';
import { withAgreement } from '../commissions/commission.ts';
import { evolve } from '../commitments/commitment.ts';
import { bind } from '../commitments/commitment-lifecycle.ts';
import { type ContributionText, record } from './recording.ts';

const at = new Date('2027-02-01T22:30:00Z');
const versionId = newId('agv');
const team = aConfirmedTeam([bruno]);
const [slotId] = team.seats.map((seat) => seat.slotId);
const agreed = (state: (typeof stateNames)[number] = 'running') =>
  withAgreement(commissionOf(team, state), { id: newId('agr'), versionId });
const [commitment] = bind({
  ...{ commissionId: team.commissionId, agreementVersionId: versionId, seats: aContent(team).seats, present: [] },
  ...{ newIds: [newId('cmt')], at },
}).map(({ event }) => evolve(undefined, event));
if (!commitment) throw new TypeError('a commitment');

/** By which work, and money that is put in, are at risk. */
const bySlices = ruleOf({
  parties: [bruno],
  rule: JSON.stringify({
    ...{
      version: '1',
      expenses: { shortfall: 'proportional' },
      fee: { rate: '0.05' },
      reserve: [],
      minimums: null,
      caps: [],
    },
    ...{ rates: { currency: 'EUR', perHour: [{ agent: bruno, rate: '45' }] }, shares: { kind: 'slices' } },
  }),
});
const aurora = newId('org');
const euros = (amount: string, currency = 'EUR') => ({ amount, currency });
const text = (change: Partial<ContributionText> = {}): ContributionText => ({
  ...{ kind: 'WORK', slotId, minutes: 90, note: ' Rooms ', happenedOn: '2027-02-01' },
  ...change,
});
const just = (change: Partial<ContributionText>): ContributionText => ({
  ...text(),
  slotId: null,
  minutes: null,
  ...change,
});
const drill = { equipment: 'The big drill', quantity: '1.5', unit: 'DAY' } as const;
const put = (given: ContributionText, change: Partial<Parameters<typeof record>[1]> = {}, agentId: AgentId = bruno) =>
  record(
    { id: newId('ctr'), agentId, by: bruno, at, text: given },
    { commission: agreed(), commitments: [commitment], parties: [bruno, aurora], rule: bySlices, ...change },
  );
const outcome = (...args: Parameters<typeof put>) => {
  const recorded = put(...args);
  return recorded.ok
    ? recorded.value.putIn
    : recorded.error.map(({ code, path }) => `${code} ${path.join('.')}`).join();
};

describe('recording', () => {
  it('says whose it is, by which version, and values work at the agreed rate', () => {
    expect(put(text())).toMatchObject({
      ok: true,
      value: {
        ...{ commissionId: team.commissionId, agreementVersionId: versionId, agentId: bruno, note: 'Rooms' },
        ...{ happenedOn: '2027-02-01', recordedBy: bruno, recordedAt: at },
        putIn: { kind: 'WORK', slotId, minutes: 90, commitmentId: commitment.id, rate: money(4_500n, 'EUR') },
      },
    });
  });

  it('takes work of several days, and no more than those have', () => {
    const several = text({ minutes: 3 * 1_440, since: '2027-01-30' });
    expect(outcome(several)).toMatchObject({ kind: 'WORK', minutes: 4_320, since: '2027-01-30' });
    expect(outcome({ ...several, minutes: 4_321 })).toBe('TOO_MANY_HOURS minutes');
    expect(outcome(text())).not.toHaveProperty('since');
  });

  it('takes money of each kind', () => {
    const net = money(10_000n, 'EUR');
    expect(outcome(just({ kind: 'EXPENSE', amount: euros('100.00'), vat: euros('22.00') }))).toEqual({
      ...{ kind: 'EXPENSE', amount: net, vat: money(2_200n, 'EUR') },
    });
    expect(outcome(just({ kind: 'EXPENSE', amount: euros('100'), vat: euros('0') }))).toMatchObject({
      vat: money(0n, 'EUR'),
    });
    expect(outcome(just({ kind: 'TRANSFER', amount: euros('100') }))).toEqual({ kind: 'TRANSFER', amount: net });
    expect(outcome(just({ kind: 'USE', ...drill }))).toEqual({ kind: 'USE', amount: undefined, used: drill });
    expect(outcome(just({ kind: 'CITE' }))).toEqual({ kind: 'CITE' });
    const reference = 'https://blu.example/light';
    expect(outcome(just({ kind: 'CITE', reference }))).toEqual({ kind: 'CITE', reference });
    expect(outcome(just({ kind: 'EXPENSE', amount: euros('100'), vat: euros('22'), reference: 'R 7' }))).toMatchObject({
      reference: 'R 7',
    });
  });

  it.each<[ContributionText, string]>([
    [text({ happenedOn: '2027-02-02' }), 'IN_FUTURE happenedOn'],
    [text({ happenedOn: '1900-01-01' }), 'BEFORE_COMMISSION happenedOn'],
    [text({ note: '' }), 'TOO_SHORT note'],
    [text({ note: 'x'.repeat(501) }), 'TOO_LONG note'],
    [text({ slotId: null }), 'SLOT_MISSING slotId'],
    [text({ slotId: 'slt_x' }), 'INVALID_ID slotId'],
    [text({ slotId: newId('slt') }), 'NO_COMMITMENT slotId'],
    [text({ minutes: undefined }), 'MINUTES_MISSING minutes'],
    [text({ minutes: 0 }), 'MINUTES_OUT_OF_RANGE minutes'],
    [text({ minutes: 1.5 }), 'MINUTES_OUT_OF_RANGE minutes'],
    [text({ minutes: 600_001 }), 'MINUTES_OUT_OF_RANGE minutes'],
    [text({ minutes: 600_000 }), 'TOO_MANY_HOURS minutes'],
    [text({ minutes: 1_441, since: '2027-02-01' }), 'TOO_MANY_HOURS minutes'],
    [text({ since: '2027-02-02' }), 'ENDS_BEFORE_START since'],
    [text({ since: '1900-01-01' }), 'BEFORE_COMMISSION since'],
    [just({ kind: 'CITE', since: '2027-02-01' }), 'NOT_FOR_KIND since'],
    [text({ amount: euros('1') }), 'NOT_FOR_KIND amount'],
    [text({ kind: 'EXPENSE' }), 'NOT_FOR_KIND slotId'],
    [just({ kind: 'CITE', vat: euros('1') }), 'NOT_FOR_KIND vat'],
    [just({ kind: 'EXPENSE' }), 'AMOUNT_MISSING amount,VAT_MISSING vat'],
    [just({ kind: 'EXPENSE', amount: euros('1'), vat: euros('-0.01') }), 'VAT_NEGATIVE vat.amount'],
    [just({ kind: 'EXPENSE', amount: euros('1'), vat: euros('1.01') }), 'VAT_ABOVE_AMOUNT vat.amount'],
    [just({ kind: 'EXPENSE', amount: euros('1000000000'), vat: euros('0') }), 'AMOUNT_OUT_OF_RANGE amount.amount'],
    [just({ kind: 'EXPENSE', amount: euros('1'), vat: euros('1', 'USD') }), 'CURRENCY_MISMATCH vat.currency'],
    [just({ kind: 'TRANSFER' }), 'AMOUNT_MISSING amount'],
    [just({ kind: 'TRANSFER', amount: euros('0') }), 'AMOUNT_NOT_POSITIVE amount.amount'],
    [just({ kind: 'TRANSFER', amount: euros('92233720368547758.08') }), 'AMOUNT_OUT_OF_RANGE amount.amount'],
    [just({ kind: 'USE', ...drill, amount: euros('1', 'USD') }), 'CURRENCY_MISMATCH amount.currency'],
    [just({ kind: 'USE', ...drill, amount: euros('1') }), 'NOT_IN_RULE amount'],
    [just({ kind: 'USE' }), 'EQUIPMENT_MISSING equipment,QUANTITY_MISSING quantity,UNIT_MISSING unit'],
    ...['0', '0.000', '-1', '1000000', '1.0005', '1e3', '01', ' 1'].map((quantity): [ContributionText, string] => [
      just({ kind: 'USE', ...drill, quantity }),
      'INVALID_QUANTITY quantity',
    ]),
    [just({ kind: 'USE', ...drill, equipment: ' ' }), 'TOO_SHORT equipment'],
    [text({ equipment: 'A drill' }), 'NOT_FOR_KIND equipment'],
    [just({ kind: 'TRANSFER', amount: euros('1'), reference: 'R 7' }), 'NOT_FOR_KIND reference'],
    [just({ kind: 'CITE', reference: 'x'.repeat(201) }), 'TOO_LONG reference'],
    [text({ externalReference: '' }), 'TOO_SHORT externalReference'],
  ])('is refused with what is wrong (case %#)', (given, expected) => {
    expect(outcome(given)).toBe(expected);
  });

  it('counts days by the clocks of the community: it is tomorrow there before it is elsewhere', () => {
    const late = new Date('2027-02-01T23:00:00Z');
    const recorded = record(
      { id: newId('ctr'), agentId: bruno, by: bruno, at: late, text: text({ happenedOn: '2027-02-02' }) },
      { commission: agreed(), commitments: [commitment], parties: [], rule: undefined },
    );
    expect(recorded.ok).toBe(true);
  });

  it('is for who is bound, while the commission is running or accepted', () => {
    expect(outcome(text(), {}, ada)).toBe('NO_COMMITMENT agentId');
    expect(outcome(text(), { commission: commissionOf(team, 'running') })).toBe('WRONG_STATE commissionId');
    for (const name of stateNames) {
      const may = name === 'running' || name === 'accepted';
      expect([name, typeof outcome(text(), { commission: agreed(name) })]).toEqual([name, may ? 'object' : 'string']);
    }
  });

  it('takes money that is put in only under a rule that shares by slices, and the rest under any', () => {
    const rules = [bySlices, ruleOf({ parties: [bruno], rule: JSON.stringify(aRule([bruno])) }), undefined];
    const under = (given: ContributionText) => rules.map((rule) => typeof outcome(given, { rule }) === 'object');
    expect(under(just({ kind: 'TRANSFER', amount: euros('100') }))).toEqual([true, false, false]);
    expect(outcome(just({ kind: 'TRANSFER', amount: euros('100') }), { rule: undefined })).toBe('NOT_IN_RULE kind');
    for (const given of [text(), just({ kind: 'CITE' }), just({ kind: 'USE', ...drill })]) {
      expect(under(given)).toEqual([true, true, true]);
    }
    const other = bySlices?.rates && { ...bySlices, rates: { ...bySlices.rates, currency: 'USD' } as const };
    if (!other) throw new TypeError('a rule with rates');
    expect(outcome(just({ kind: 'TRANSFER', amount: euros('1') }), { rule: other })).toBe('NOT_IN_RULE kind');
  });

  it('is for organizations that are parties: all but work, which people do in their roles', () => {
    expect(typeof outcome(just({ kind: 'TRANSFER', amount: euros('100') }), {}, aurora)).toBe('object');
    expect(outcome(text(), {}, aurora)).toBe('NO_COMMITMENT agentId');
    expect(outcome(just({ kind: 'CITE' }), {}, newId('org'))).toBe('NO_COMMITMENT agentId');
  });

  it('is for who withdrew, too, of what was done until then', () => {
    const given = evolve(commitment, {
      type: 'commitment.withdrawn',
      reason: 'UNSTATED',
      at: new Date('2027-01-31T12:00:00Z'),
    });
    const on = (happenedOn: string) => outcome(text({ happenedOn }), { commitments: [given] });
    expect([typeof on('2027-01-31'), on('2027-02-01')]).toEqual(['object', 'NO_COMMITMENT slotId']);
  });
});
