import { describe, expect, it } from '@jest/globals';
import { maxMinor, money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { aSlot, at } from '../../test/given.ts';
import { planOf } from './milestone.ts';
import { type MilestoneText, MissingMilestoneId, type PlanMilestones, planMilestones } from './planning.ts';

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const aMilestone = (amount: string, change: Partial<MilestoneText> = {}): MilestoneText => ({
  title: 'Design',
  amount: euros(amount),
  due: '2027-01-31',
  ...change,
});
const plan = (milestones: readonly MilestoneText[] | null | undefined, change: Partial<PlanMilestones['text']> = {}) =>
  planMilestones({
    ids: (milestones?.length ? milestones : [1]).map(() => newId('mil')),
    at,
    text: {
      title: ' A shop ',
      price: euros('24000.00'),
      slots: [aSlot(), aSlot({ to: '2027-05-31' })],
      milestones,
      ...change,
    },
  });
const outcome = (planned: ReturnType<typeof plan>) =>
  planned.ok ? 'planned' : planned.error.map(({ code, path }) => `${code} ${path.join('.')}`).join();

describe('planning milestones', () => {
  it('takes those that are named, in their order', () => {
    const planned = plan([aMilestone('6000'), aMilestone('18000.00', { title: ' First version ', due: '2026-11-24' })]);
    expect(planned).toMatchObject({
      ok: true,
      value: [
        { title: 'Design', amount: money(600_000n, 'EUR'), due: '2027-01-31' },
        { title: 'First version', amount: money(1_800_000n, 'EUR'), due: '2026-11-24' },
      ],
    });
    const [commissionId, terms] = [newId('com'), planned.ok ? planned.value : []];
    expect(planOf(commissionId, terms)).toEqual({
      commissionId,
      version: 1,
      milestones: terms.map((one, index) => ({ ...one, number: index + 1, state: 'PLANNED', version: 0 })),
    });
  });

  it.each([undefined, null])('makes one of the whole price where %s is named, due with the last role', (none) => {
    expect(plan(none)).toMatchObject({
      ok: true,
      value: [{ title: 'A shop', amount: money(2_400_000n, 'EUR'), due: '2027-05-31' }],
    });
  });

  it.each<[readonly MilestoneText[], string]>([
    [[], 'NO_MILESTONE milestones'],
    [Array.from({ length: 31 }, () => aMilestone('1')), 'TOO_MANY_MILESTONES milestones'],
    [[aMilestone('23999.99')], 'MILESTONES_NOT_PRICE milestones'],
    [[aMilestone('24000'), aMilestone('0.01')], 'MILESTONES_NOT_PRICE milestones'],
    [[aMilestone('12000'), aMilestone('0')], 'AMOUNT_NOT_POSITIVE milestones.1.amount.amount'],
    [[aMilestone('24000.00', { title: ' ' })], 'TOO_SHORT milestones.0.title'],
    [[aMilestone('24000.00', { due: '2026-11-23' })], 'DUE_PAST milestones.0.due'],
    [[aMilestone('1', { amount: { amount: '1', currency: 'USD' } })], 'CURRENCY_MISMATCH milestones.0.amount.currency'],
    [[aMilestone('x', { title: '' })], 'TOO_SHORT milestones.0.title,INVALID_AMOUNT milestones.0.amount.amount'],
  ])('refuses what is faulty, with its place (case %#)', (milestones, expected) => {
    expect(outcome(plan(milestones))).toBe(expected);
  });

  it('leaves it to others to say that the price or the title is wrong', () => {
    expect(outcome(plan([aMilestone('1')], { price: euros('-1') }))).toBe('planned');
    expect(outcome(plan(undefined, { price: euros('0'), title: '' }))).toBe('planned');
    expect(outcome(plan(undefined, { title: '' }))).toBe('planned');
  });

  it('needs an identifier for each', () => {
    const text = { title: 'A', price: euros('1'), slots: [aSlot()] };
    expect(() => planMilestones({ ids: [], at, text })).toThrow(MissingMilestoneId);
  });

  it('takes any parts of any price, and refuses them with one unit more or less', () => {
    const parts = fc.array(fc.bigInt({ min: 1n, max: maxMinor / 31n }), { minLength: 1, maxLength: 30 });
    const yen = (minor: bigint) => ({ amount: String(minor), currency: 'JPY' });
    fc.assert(
      fc.property(parts, fc.constantFrom(-1n, 0n, 1n), (amounts, off) => {
        const total = amounts.reduce((sum, one) => sum + one, 0n) + off;
        fc.pre(total > 0n);
        const milestones = amounts.map((minor) => aMilestone('0', { amount: yen(minor) }));
        const expected = off === 0n ? 'planned' : 'MILESTONES_NOT_PRICE milestones';
        return outcome(plan(milestones, { price: yen(total) })) === expected;
      }),
      { numRuns: 1_000 },
    );
  });
});
