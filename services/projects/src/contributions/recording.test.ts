import { describe, expect, it } from '@jest/globals';
import { money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { ada, stateNames } from '../../test/given.ts';
import { bruno } from '../../test/teams-given.ts';
import { aConfirmedTeam, aContent, commissionOf } from '../../test/work-given.ts';
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
const put = (given: ContributionText, change: Partial<Parameters<typeof record>[1]> = {}, agentId = bruno) =>
  record(
    { id: newId('ctr'), agentId, by: bruno, at, text: given },
    { commission: agreed(), commitments: [commitment], ...change },
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

  it('takes money of each kind', () => {
    const net = money(10_000n, 'EUR');
    expect(outcome(just({ kind: 'EXPENSE', amount: euros('100.00'), vat: euros('22.00') }))).toEqual({
      ...{ kind: 'EXPENSE', amount: net, vat: money(2_200n, 'EUR') },
    });
    expect(outcome(just({ kind: 'EXPENSE', amount: euros('100'), vat: euros('0') }))).toMatchObject({
      vat: money(0n, 'EUR'),
    });
    expect(outcome(just({ kind: 'TRANSFER', amount: euros('100') }))).toEqual({ kind: 'TRANSFER', amount: net });
    expect(outcome(just({ kind: 'USE' }))).toEqual({ kind: 'USE', amount: undefined });
    expect(outcome(just({ kind: 'USE', amount: euros('100') }))).toEqual({ kind: 'USE', amount: net });
    expect(outcome(just({ kind: 'CITE' }))).toEqual({ kind: 'CITE' });
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
    [just({ kind: 'USE', amount: euros('1', 'USD') }), 'CURRENCY_MISMATCH amount.currency'],
  ])('is refused with what is wrong (case %#)', (given, expected) => {
    expect(outcome(given)).toBe(expected);
  });

  it('counts days by the clocks of the community: it is tomorrow there before it is elsewhere', () => {
    const late = new Date('2027-02-01T23:00:00Z');
    const recorded = record(
      { id: newId('ctr'), agentId: bruno, by: bruno, at: late, text: text({ happenedOn: '2027-02-02' }) },
      {
        commission: agreed(),
        commitments: [commitment],
      },
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
