import { describe, expect, it } from '@jest/globals';
import type { Failures } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import { type MembershipPlan, newPlan, offer, reviseTerms, type TermsText, termsOn } from './membership-plan.ts';

const today = '2026-11-27';
const terms = (change: Partial<TermsText> = {}): TermsText => ({
  ...{ interval: 'MONTHLY', price: { amount: '120.00', currency: 'EUR' } },
  ...change,
});
const planned = (change: Partial<TermsText> = {}) =>
  newPlan(newId('mpl'), { name: 'Desk', terms: terms(change) }, today);
function given(change: Partial<TermsText> = {}): MembershipPlan {
  const plan = planned(change);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}
const failures = (result: Result<unknown, Failures>) =>
  result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path.join('.')}`);
const revised = (plan: MembershipPlan, change: Partial<TermsText>, expectedVersion = plan.version) =>
  reviseTerms(plan, terms(change), { expectedVersion, today });

describe('a plan', () => {
  it('asks for what its terms of the day say, from today on where nothing is said', () => {
    const plan = given({ trialDays: 14, vat: '22' });
    expect(plan).toMatchObject({ isOffered: true, version: 1, terms: [{ number: 1, validFrom: today, vat: '22' }] });
    expect(termsOn(plan, '2026-11-26')).toBeUndefined();
    const next = revised(plan, { validFrom: '2027-01-01', price: { amount: '130.00', currency: 'EUR' } });
    expect(next).toMatchObject({ ok: true, value: { version: 2, terms: [{ number: 1 }, { number: 2 }] } });
    if (!next.ok) throw new Error('refused');
    expect(termsOn(next.value, '2026-12-31')?.price.minor).toBe(120_00n);
    expect(termsOn(next.value, '2027-01-01')?.price.minor).toBe(130_00n);
  });

  it('has terms replaced that have not begun, and none that have', () => {
    const once = revised(given(), { validFrom: '2027-01-01' });
    if (!once.ok) throw new Error('refused');
    const twice = revised(once.value, { validFrom: '2026-12-15' });
    expect(twice).toMatchObject({ value: { terms: [{ validFrom: today }, { number: 3, validFrom: '2026-12-15' }] } });
    expect(failures(revised(given(), { validFrom: today }))).toEqual(['DATE_PASSED terms.validFrom']);
    // One that has not begun at all gets other first terms.
    const later = given({ validFrom: '2027-06-01' });
    expect(revised(later, { validFrom: '2027-01-01' })).toMatchObject({ value: { terms: [{ number: 2 }] } });
    expect(revised(given(), {})).toMatchObject({ value: { terms: [{}, { validFrom: '2026-11-28' }] } });
  });

  it.each([
    [{ price: { amount: '0.00', currency: 'EUR' } }, 'ZERO_AMOUNT terms.price.amount'],
    [{ price: { amount: '-1.00', currency: 'EUR' } }, 'ZERO_AMOUNT terms.price.amount'],
    [{ price: { amount: '1000000.01', currency: 'EUR' } }, 'AMOUNT_OUT_OF_RANGE terms.price.amount'],
    [{ price: { amount: '92233720368547758.08', currency: 'EUR' } }, 'AMOUNT_OUT_OF_RANGE terms.price.amount'],
    [{ price: { amount: '1.005', currency: 'EUR' } }, 'TOO_MANY_DECIMALS terms.price.amount'],
    [{ price: { amount: 'ten', currency: 'EUR' } }, 'INVALID_AMOUNT terms.price.amount'],
    [{ price: { amount: '1.00', currency: 'USD' } }, 'CURRENCY_NOT_SUPPORTED terms.price.currency'],
    [{ price: { amount: '1.00', currency: 'XXZ' } }, 'UNKNOWN_CURRENCY terms.price.currency'],
    [{ vat: '21' }, 'UNKNOWN_VAT terms.vat'],
    [{ vat: 'N9' }, 'UNKNOWN_VAT terms.vat'],
    [{ trialDays: -1 }, 'INVALID_TRIAL terms.trialDays'],
    [{ trialDays: 367 }, 'INVALID_TRIAL terms.trialDays'],
    [{ trialDays: 1.5 }, 'INVALID_TRIAL terms.trialDays'],
    [{ validFrom: '2026-11-26' }, 'DATE_PASSED terms.validFrom'],
  ])('is refused with %j', (change, failure) => {
    expect(failures(planned(change))).toEqual([failure]);
  });

  it('has a name, tells all that is wrong at once, and is changed by who read it last', () => {
    const bad = newPlan(newId('mpl'), { name: ' ', description: 'x'.repeat(1_001), terms: terms({ vat: '1' }) }, today);
    expect(failures(bad)).toEqual(['TOO_SHORT name', 'TOO_LONG description', 'UNKNOWN_VAT terms.vat']);
    expect(failures(revised(given(), {}, 7))).toEqual(['STALE_VERSION expectedVersion']);
    expect(failures(offer(given(), false, 0))).toEqual(['STALE_VERSION expectedVersion']);
    expect(offer(given(), false, 1)).toMatchObject({ value: { isOffered: false, version: 2 } });
  });
});
