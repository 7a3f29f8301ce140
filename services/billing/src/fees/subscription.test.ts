import { describe, expect, it } from '@jest/globals';
import { daysBetween, plusDays } from '@millepiani/kernel/day';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import type { FeeInterval } from './billing-period.ts';
import type { PlanTerms } from './membership-plan.ts';
import { admit, charged, choose, end, nextCharge, nextDay, openStay, type Subscription } from './subscription.ts';

const personId = newId('per');
const [desk, room] = [newId('mpl'), newId('mpl')];
const termsOf = (interval: FeeInterval, minor = 120_00n): PlanTerms => ({
  ...{ number: 1, validFrom: '2000-01-01', interval, vat: undefined, trialDays: 0 },
  price: { minor, currency: 'EUR' },
});
const plans = { [desk]: termsOf('MONTHLY'), [room]: termsOf('YEARLY', 3_650_00n) };
const terms = (planId: string) => plans[planId];

const admitted = (day: string, planId = desk, trialDays = 0) =>
  admit(undefined, { personId, day, plan: { planId, trialDays } });

/** All that is called for by a day: `[from, to]` each, and the subscription after it. */
function chargeAll(start: Subscription, today: string) {
  let subscription = start;
  const called: [string, string][] = [];
  for (;;) {
    const charge = nextCharge(subscription, today, terms);
    if (!charge) return { subscription, called };
    called.push([charge.from, charge.to]);
    subscription = charged(subscription, charge);
  }
}

function choosing(subscription: Subscription, planId: typeof desk | undefined, today: string): Subscription {
  const plan = planId && { planId, trialDays: 0 };
  const chosen = choose(subscription, { plan, payerId: personId, today });
  if (!chosen.ok) throw new Error(JSON.stringify(chosen.error));
  return chosen.value;
}

describe('what is called for', () => {
  it('begins on the day of admission, and goes on by whole periods, each once', () => {
    const { called, subscription } = chargeAll(admitted('2026-11-20'), '2027-01-15');
    expect(called).toEqual([
      ['2026-11-20', '2026-12-01'],
      ['2026-12-01', '2027-01-01'],
      ['2027-01-01', '2027-02-01'],
    ]);
    expect(chargeAll(subscription, '2027-01-31').called).toEqual([]);
    expect(nextDay(subscription)).toBe('2027-02-01');
  });

  it('is nothing during the trial, of which there is one', () => {
    const first = admitted('2026-11-20', desk, 14);
    expect(chargeAll(first, '2026-12-03').called).toEqual([]);
    const { called, subscription } = chargeAll(first, '2026-12-04');
    expect(called).toEqual([['2026-12-04', '2027-01-01']]);
    const back = admit(end(subscription, '2026-12-10'), { personId, day: '2027-03-01' });
    expect(chargeAll(back, '2027-03-01').called).toEqual([['2027-03-01', '2027-04-01']]);
  });

  it('pays the last day of a membership, and none of those behind it', () => {
    const { called } = chargeAll(end(admitted('2026-11-20'), '2026-11-24'), '2027-06-01');
    expect(called).toEqual([['2026-11-20', '2026-11-25']]);
  });

  it('of who comes back on the day after the last one goes on as if nothing had been', () => {
    const { subscription } = chargeAll(admitted('2026-11-01'), '2026-11-01');
    const gone = end(subscription, '2026-11-10');
    expect(gone.chargedTo).toBe('2026-11-11');
    for (const day of ['2026-11-10', '2026-11-11']) {
      const back = admit(gone, { personId, day });
      expect(back.stays).toEqual([{ from: '2026-11-01', to: undefined }]);
      expect(chargeAll(back, day === '2026-11-10' ? '2026-11-11' : day).called).toEqual([['2026-11-11', '2026-12-01']]);
    }
  });

  it('is by another plan once what was called for is used up', () => {
    const { subscription } = chargeAll(admitted('2026-11-01'), '2026-11-01');
    const switched = choosing(subscription, room, '2026-11-10');
    expect(nextDay(switched)).toBe('2026-12-01');
    expect(chargeAll(switched, '2026-12-01').called).toEqual([['2026-12-01', '2027-01-01']]);
    // Thought better of it before that: the later choice stands.
    const kept = choosing(switched, desk, '2026-11-20');
    expect(kept.choices.map(({ planId, from }) => [planId, from])).toEqual([
      [desk, '2026-11-01'],
      [desk, '2026-12-01'],
    ]);
  });

  it('ends with a choice of no plan, and begins again with one', () => {
    const { subscription } = chargeAll(admitted('2026-11-01'), '2026-11-01');
    const none = choosing(subscription, undefined, '2026-11-10');
    expect(nextDay(none)).toBeUndefined();
    const again = choosing(none, desk, '2027-01-10');
    expect(chargeAll(again, '2027-01-10').called).toEqual([['2027-01-10', '2027-02-01']]);
  });

  it('is nothing for who never chose, and cannot be chosen by who is no member', () => {
    const bare = admit(undefined, { personId, day: '2026-11-01' });
    expect(nextDay(bare)).toBeUndefined();
    const choice = { plan: { planId: desk, trialDays: 0 }, payerId: personId, today: '2026-11-02' };
    expect(choose(undefined, choice)).toMatchObject({ error: [{ code: 'NOT_A_MEMBER' }] });
    expect(choose(end(bare, '2026-11-01'), choice)).toMatchObject({ error: [{ code: 'NOT_A_MEMBER' }] });
  });

  it('is the same told twice: who is a member is not admitted again, who is none does not end', () => {
    const once = admitted('2026-11-01');
    expect(admit(once, { personId, day: '2026-11-05' })).toBe(once);
    const gone = end(once, '2026-11-05');
    expect(end(gone, '2026-11-09')).toBe(gone);
  });
});

type Step = { readonly kind: 'admit' | 'end' | 'desk' | 'room' | 'none' | 'charge'; readonly wait: number };
const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('admit', 'end', 'desk', 'room', 'none', 'charge'),
    wait: fc.nat(70),
  }),
  { minLength: 1, maxLength: 25 },
);

function apply(subscription: Subscription, kind: Step['kind'], day: string): Subscription {
  if (kind === 'admit') return admit(subscription, { personId, day });
  if (kind === 'end') return end(subscription, day);
  if (kind === 'charge' || !openStay(subscription)) return subscription;
  return choosing(subscription, kind === 'none' ? undefined : kind === 'desk' ? desk : room, day);
}

/** The days that were called for, once each; throws where one is called for twice. */
class PaidDays {
  readonly days = new Set<string>();

  add(called: readonly (readonly [string, string])[]): void {
    for (const [from, to] of called) {
      expect(from < to).toBe(true);
      for (let day = from; day < to; day = plusDays(day, 1)) {
        expect(this.days.has(day)).toBe(false);
        this.days.add(day);
      }
    }
  }

  /** What is behind the last day of a membership is taken back, and may be called for again. */
  takeBack(lastDay: string): void {
    for (const day of this.days) if (day > lastDay) this.days.delete(day);
  }
}

const isMemberOn = ({ stays }: Subscription, day: string): boolean =>
  stays.some(({ from, to }) => from <= day && (to === undefined || day < to));

describe('whatever happens to a membership', () => {
  it('each day is called for once at most, on a day of membership under a plan, whenever the worker comes (property)', () => {
    fc.assert(
      fc.property(steps, (history) => {
        let [subscription, day] = [admit(undefined, { personId, day: '2026-01-01' }), '2026-01-01'];
        const paid = new PaidDays();
        for (const { kind, wait } of history) {
          day = plusDays(day, wait);
          const { called, subscription: after } = chargeAll(subscription, day);
          paid.add(called);
          subscription = apply(after, kind, day);
          if (!openStay(subscription)) paid.takeBack(day);
        }
        expect([...paid.days].filter((one) => !isMemberOn(subscription, one))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a worker that comes late calls for the same as one that comes each day (property)', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 500 }), (trial, length) => {
        const start = admitted('2026-01-17', desk, trial);
        const last = plusDays('2026-01-17', length);
        const late = chargeAll(start, last);
        let daily = start;
        const called: [string, string][] = [];
        for (let day = '2026-01-17'; day <= last; day = plusDays(day, 1)) {
          const charge = chargeAll(daily, day);
          called.push(...charge.called);
          daily = charge.subscription;
        }
        expect(called).toEqual(late.called);
        const total = called.reduce((sum, [from, to]) => sum + daysBetween(from, to), 0);
        const [first, end] = [called[0]?.[0], called.at(-1)?.[1]];
        if (first && end) expect(total).toBe(daysBetween(first, end));
      }),
      { numRuns: 200 },
    );
  });
});
