import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { entitlementsOf } from '@millepiani/sharing/distribution';
import { freshDatabase } from '@millepiani/testing/databases';
import fc from 'fast-check';
import type { ApprovedContribution } from '../../src/contributions/approved-contribution.ts';
import {
  approvePaymentBatch,
  cancelPaymentBatch,
  recordPaymentBatchExecuted,
} from '../../src/payouts/paying.commands.ts';
import { createPaymentBatch } from '../../src/payouts/payment-batches.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { expense, hourly, ruleOf, value, work } from './given.ts';
import { carl, type Deal, World } from './world.ts';

// Each history is some dozens of transactions.
jest.setTimeout(180_000);
const database = freshDatabase('billing_random_distributions');
let service: OpenBilling;
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Something that happens to a commission. */
type Happening =
  | { readonly what: 'pay'; readonly cents: number }
  | { readonly what: 'work' | 'spend'; readonly who: number; readonly much: number }
  | { readonly what: 'take-back'; readonly which: number }
  | { readonly what: 'distribute' }
  | { readonly what: 'pay-out'; readonly isCancelled: boolean };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('pay' as const), cents: fc.integer({ min: 1, max: 150_000 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{
        what: fc.constantFrom('work' as const, 'spend' as const),
        who: fc.nat(2),
        much: fc.integer({ min: 1, max: 40 }),
      },
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('take-back' as const), which: fc.nat(9) }) },
  { weight: 4, arbitrary: fc.constant({ what: 'distribute' } as const) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('pay-out' as const), isCancelled: fc.boolean() }) },
);

/** Every history has something to share, and ends with all of it shared and paid out. */
const atFirst: readonly Happening[] = [
  { what: 'work', who: 1, much: 3 },
  { what: 'pay', cents: 123_45 },
  { what: 'distribute' },
];
const atLast: readonly Happening[] = [{ what: 'distribute' }, { what: 'pay-out', isCancelled: false }];

/** How many runs were posted and batches executed: a test in which nothing happens shows nothing. */
const done = { posted: 0, executed: 0 };

/** A commission of three, to which things happen. */
class Commission {
  readonly #people: readonly AgentId[];
  readonly #deal: Deal;
  readonly #put: ApprovedContribution[] = [];

  constructor(people: readonly AgentId[], deal: Deal) {
    this.#people = people;
    this.#deal = deal;
  }

  async happen(happening: Happening): Promise<void> {
    switch (happening.what) {
      case 'pay':
        return world.pay(this.#deal.milestone, (happening.cents / 100).toFixed(2));
      case 'work':
      case 'spend': {
        const who = this.#people[happening.who] ?? newId('per');
        const one =
          happening.what === 'work' ? work(who, happening.much) : expense(who, BigInt(happening.much) * 7_03n, 1_11n);
        this.#put.push(one);
        return world.put(this.#deal, one);
      }
      case 'take-back': {
        const [gone] = this.#put.splice(happening.which, 1);
        return gone && world.tell.takenBack({ id: gone.id, commissionId: this.#deal.commissionId });
      }
      case 'distribute':
        return void (await this.#distribute());
      case 'pay-out':
        return this.#payOut(happening.isCancelled);
      default:
        return happening satisfies never;
    }
  }

  /** The run that is called for, if one is. */
  async #distribute(): Promise<void> {
    const open = await world.openRun(this.#deal);
    if (!open) return;
    value(await world.review(open.id));
    value(await world.approve(open.id));
    value(await world.post(open.id));
    done.posted += 1;
  }

  async #payOut(isCancelled: boolean): Promise<void> {
    const { billing } = service;
    const made = await createPaymentBatch(billing, world.call({ payerId: this.#deal.payerId, executeOn: today() }));
    if (!made.ok) return;
    const { batchId } = made.value;
    value(await approvePaymentBatch(billing, world.call({ batchId }, carl)));
    if (isCancelled) return void value(await cancelPaymentBatch(billing, world.call({ batchId })));
    value(await recordPaymentBatchExecuted(billing, world.call({ batchId, paidOn: today() })));
    done.executed += 1;
  }

  /** Holds the books against the last run. */
  async check(): Promise<void> {
    expect(await world.trialBalance()).toBe(0n);
    const runs = await service.billing.distributions.ofCommissionLoader().load(this.#deal.commissionId);
    const posted = runs.filter(({ state }) => state === 'POSTED' || state === 'PAID');
    const entitlements = posted[0] ? entitlementsOf(posted[0].outcome.distribution) : [];
    for (const agent of this.#people.slice(1)) {
      const { expenses = 0n, minimum = 0n, share = 0n } = entitlements.find((one) => one.agent === agent) ?? {};
      const books = await world.minorBooks(agent);
      const paid = books.get('BANK') ?? 0n;
      expect(books.get('RECEIVABLE') ?? 0n).toBe(expenses + minimum + share - paid);
      expect(books.get('INCOME') ?? 0n).toBe(-minimum - share);
      expect(books.get('EXPENSE') ?? 0n).toBe(-expenses);
    }
    const [payer = this.#deal.payerId] = this.#people;
    const reserves = await service.billing.reserves.ofOwner(payer);
    const set = reserves.reduce((total, { purpose, balance }) => (purpose === 'surplus' ? total : total + balance), 0n);
    const left = reserves.find(({ purpose }) => purpose === 'surplus')?.balance ?? 0n;
    const books = await world.minorBooks(payer);
    expect([books.get('RESERVE') ?? 0n, books.get('SURPLUS') ?? 0n]).toEqual([-set, -left]);
  }
}

it('whatever happens, each is owed their entitlement less what was paid, and the books balance', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 14 }), async (happenings) => {
      const people = [newId('org'), newId('per'), newId('per')] as const;
      const [aurora, fabio, greta] = people;
      for (const profile of [profiles.aurora(aurora), profiles.fabio(fabio), profiles.greta(greta)]) {
        await world.tell.profile(profile);
      }
      const reserve = [{ purpose: 'staff', currency: 'EUR', rate: '1/9', cap: '300.00' }];
      const rates = hourly([aurora, '40'], [fabio, '35.50'], [greta, '30']);
      const deal = await world.deal(ruleOf({ ...rates, reserve }), people, {
        amount: { minor: 50_000_00n, currency: 'EUR' },
      });
      const commission = new Commission(people, deal);
      for (const one of [...atFirst, ...happenings]) await commission.happen(one);
      await commission.check();
      for (const one of atLast) await commission.happen(one);
      await commission.check();
    }),
    { numRuns: 6 },
  );
  expect(done.posted).toBeGreaterThanOrEqual(6);
  expect(done.executed).toBeGreaterThan(0);
});
