import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { later as at, inEveryState, respondBy, stateNames } from '../../test/given.ts';
import { type MilestonePlan, planOf } from '../milestones/milestone.ts';
import { type Commission, evolve } from './commission.ts';
import { type ReviseCommission, revise } from './revising.ts';

const { lead, bid } = inEveryState();
const planFor = (of: Commission, ...amounts: readonly bigint[]): MilestonePlan =>
  planOf(
    of.id,
    amounts.map((minor, index) => ({
      ...{ id: newId('mil'), title: `Part ${index + 1}`, due: '2027-03-31' },
      amount: money(minor, 'EUR'),
    })),
  );
// The price is 24,000.00 EUR.
const whole = planFor(lead, 2_400_000n);
const halves = planFor(lead, 1_200_000n, 1_200_000n);
const decide = (
  text: ReviseCommission['text'],
  change: Partial<ReviseCommission> = {},
  of: Commission = lead,
  plan = whole,
) =>
  revise(
    {
      text,
      at,
      expectedVersion: of.version,
      milestoneIds: (text.milestones ?? [1]).map(() => newId('mil')),
      ...change,
    },
    of,
    plan,
  );
const faults = (decided: ReturnType<typeof decide>) =>
  decided.ok ? [] : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`);
const euros = (amount: string) => ({ amount, currency: 'EUR' });
const part = (amount: string, change: object = {}) => ({
  title: 'Part',
  amount: euros(amount),
  due: '2027-03-31',
  ...change,
});

describe('revising a commission', () => {
  it('changes what is said, and leaves the rest', () => {
    const decided = decide({ title: ' A shop for Lumen and Officina ' });
    if (!decided.ok) throw new TypeError('refused');
    const after = evolve(lead, decided.value);
    expect(after).toEqual({ ...lead, title: 'A shop for Lumen and Officina', version: 2 });
    expect(decided.value.milestones).toEqual(
      whole.milestones.map(({ id, title, amount, due }) => ({ id, title, amount, due })),
    );
  });

  it('gives the one milestone that there is the whole price, and keeps its id', () => {
    const decided = decide({ price: euros('100.00') });
    expect(decided.ok && decided.value).toMatchObject({
      price: { minor: 10_000n },
      milestones: [{ id: whole.milestones[0]?.id, amount: { minor: 10_000n } }],
    });
  });

  it('takes other milestones in the place of all, which total the price, old or new', () => {
    const decided = decide({ price: euros('30.00'), milestones: [part('10.00'), part('20.00')] }, {}, lead, halves);
    expect(decided.ok && decided.value.milestones.map(({ amount }) => amount.minor)).toEqual([1_000n, 2_000n]);
    expect(faults(decide({ milestones: [part('24000.00')] }, {}, lead, halves))).toEqual([]);
    expect(faults(decide({ milestones: [part('23999.99')] }, {}, lead, halves))).toEqual([
      'MILESTONES_NOT_PRICE milestones',
    ]);
    expect(faults(decide({ price: euros('24000.01') }, {}, lead, halves))).toEqual(['MILESTONES_NOT_PRICE milestones']);
    expect(faults(decide({ price: euros('24000.00') }, {}, lead, halves))).toEqual([]);
  });

  it('is done while it is a lead, qualified or offered, and from the version that was read', () => {
    for (const name of stateNames) {
      const of = inEveryState()[name];
      const isOpen = ['LEAD', 'QUALIFIED', 'BID'].includes(of.state);
      expect(faults(decide({ title: 'Another' }, {}, of))).toEqual(isOpen ? [] : ['WRONG_STATE commissionId']);
      expect(faults(decide({ title: 'Another' }, { expectedVersion: of.version + 1 }, of))).toEqual([
        'VERSION_CONFLICT expectedVersion',
      ]);
    }
  });

  it.each<readonly [string, ReviseCommission['text'], readonly string[]]>([
    ['nothing', {}, ['NOTHING_TO_DO ']],
    ['no title', { title: '  ' }, ['TOO_SHORT title']],
    ['a title too long', { title: 'x'.repeat(121) }, ['TOO_LONG title']],
    ['a description too long', { description: 'x'.repeat(10_001) }, ['TOO_LONG description']],
    ['a price of nothing', { price: euros('0.00') }, ['AMOUNT_NOT_POSITIVE price.amount']],
    ['a price below nothing', { price: euros('-1.00') }, ['AMOUNT_NOT_POSITIVE price.amount']],
    ['a price beyond 2^63 − 1', { price: euros('92233720368547758.08') }, ['AMOUNT_OUT_OF_RANGE price.amount']],
    ['a price in parts of a cent', { price: euros('1.001') }, ['TOO_MANY_DECIMALS price.amount']],
    ['a price that is none', { price: euros('1e3') }, ['INVALID_AMOUNT price.amount']],
    ['another currency', { price: { amount: '1.00', currency: 'USD' } }, ['CURRENCY_MISMATCH price.currency']],
    ['an unknown currency', { price: { amount: '1.00', currency: 'XXX' } }, ['UNKNOWN_CURRENCY price.currency']],
    ['a term that is past', { respondBy: at }, ['RESPOND_BY_PAST respondBy']],
    ['no milestone', { milestones: [] }, ['NO_MILESTONE milestones']],
    [
      'too many milestones',
      { milestones: Array.from({ length: 31 }, () => part('1.00')) },
      ['TOO_MANY_MILESTONES milestones'],
    ],
    [
      'a milestone in the past',
      { milestones: [part('24000.00', { due: '2026-11-24' })] },
      ['DUE_PAST milestones.0.due'],
    ],
    ['a milestone of nothing', { milestones: [part('0.00')] }, ['AMOUNT_NOT_POSITIVE milestones.0.amount.amount']],
    ['all at once', { title: '', price: euros('0.00') }, ['TOO_SHORT title', 'AMOUNT_NOT_POSITIVE price.amount']],
  ])('is refused for %s', (_what, text, expected) => {
    expect(faults(decide(text))).toEqual(expected);
  });

  it('says until when it may be qualified of a lead alone', () => {
    const longer = plusMs(respondBy, 86_400_000);
    const decided = decide({ respondBy: longer });
    expect(decided.ok && decided.value.respondBy).toEqual(longer);
    expect(faults(decide({ respondBy: longer }, {}, bid))).toEqual(['WRONG_STATE respondBy']);
  });

  it('leaves milestones that total exactly the price, whatever is said', () => {
    const amounts = fc.bigInt({ min: 1n, max: 10n ** 15n });
    fc.assert(
      fc.property(
        fc.array(amounts, { minLength: 1, maxLength: 6 }),
        fc.option(amounts),
        fc.boolean(),
        (minors, price, same) => {
          const total = minors.reduce((sum, one) => sum + one, 0n);
          const asked = same ? total : price;
          const text = (minor: bigint) => `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
          const milestones = minors.map((minor) => part(text(minor)));
          const decided = decide(
            { milestones, ...(asked === null ? {} : { price: euros(text(asked)) }) },
            {},
            lead,
            halves,
          );
          expect(decided.ok).toBe((asked ?? lead.price.minor) === total);
          if (decided.ok) {
            const sum = decided.value.milestones.reduce((left, { amount }) => left + amount.minor, 0n);
            expect(sum).toBe(decided.value.price.minor);
          }
        },
      ),
    );
  });
});
