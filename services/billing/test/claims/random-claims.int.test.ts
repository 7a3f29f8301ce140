import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { entitlementsOf } from '@millepiani/sharing/distribution';
import { freshDatabase } from '@millepiani/testing/databases';
import fc from 'fast-check';
import { type Claim, keyText, openOf, owedBy } from '../../src/claims/claim.ts';
import { giveUpClaim, recordClaimPayment } from '../../src/claims/claims.commands.ts';
import { claimsDue } from '../../src/claims/claims-due.ts';
import type { ApprovedContribution } from '../../src/contributions/approved-contribution.ts';
import { computeDistribution } from '../../src/distributions/distributions.commands.ts';
import { formatCents } from '../../src/documents/decimal.ts';
import { approvePaymentBatch, recordPaymentBatchExecuted } from '../../src/payouts/paying.commands.ts';
import { createPaymentBatch } from '../../src/payouts/payment-batches.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { nextKey } from '../billing-under-test.ts';
import { expense, hourly, ruleOf, value, work } from '../distributions/given.ts';
import { carl, type Deal, World } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { sum } from './bench.ts';

// Each history is some dozens of transactions.
jest.setTimeout(180_000);
const database = freshDatabase('billing_random_claims');
let service: OpenBilling;
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Something that happens to a commission that is settled. */
type Happening =
  | { readonly what: 'work' | 'spend'; readonly who: number; readonly much: number }
  | { readonly what: 'take-back'; readonly which: number }
  | { readonly what: 'settle'; readonly which: number; readonly isGivenUp: boolean; readonly percent: number }
  | { readonly what: 'distribute' | 'pay-out' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    ...{
      what: fc.constantFrom('work' as const, 'spend' as const),
      who: fc.nat(2),
      much: fc.integer({ min: 1, max: 40 }),
    },
  }),
  fc.record({ what: fc.constant('take-back' as const), which: fc.nat(5) }),
  fc.record({
    ...{ what: fc.constant('settle' as const), which: fc.nat(4), isGivenUp: fc.boolean() },
    percent: fc.integer({ min: 1, max: 100 }),
  }),
  fc.record({ what: fc.constantFrom('distribute' as const, 'pay-out' as const) }),
);

/** How many claims were raised, of what kind, and how many settled: a test in which nothing happens shows nothing. */
const done = { raised: new Set<string>(), settled: 0 };

class Settled {
  readonly #people: readonly [AgentId, PersonId, PersonId];
  readonly #deal: Deal;
  readonly #put: ApprovedContribution[] = [];

  constructor(people: readonly [AgentId, PersonId, PersonId], deal: Deal) {
    this.#people = people;
    this.#deal = deal;
  }

  #claims(): Promise<readonly Claim[]> {
    return service.billing.claims.ofCommissionLoader().load(this.#deal.commissionId);
  }

  async happen(one: Happening): Promise<void> {
    switch (one.what) {
      case 'work':
      case 'spend': {
        const who = this.#people[one.who] ?? newId('per');
        const put = one.what === 'work' ? work(who, one.much) : expense(who, BigInt(one.much) * 27_03n, 1_11n);
        this.#put.push(put);
        return world.put(this.#deal, put);
      }
      case 'take-back': {
        const [gone] = this.#put.splice(one.which, 1);
        return gone && world.tell.takenBack({ id: gone.id, commissionId: this.#deal.commissionId });
      }
      case 'distribute':
        return this.distribute();
      case 'settle':
        return this.#settle(one);
      case 'pay-out':
        return this.#payOut();
      default:
        return one satisfies never;
    }
  }

  /** The run that is called for, if one is, and then what it leaves open. */
  async distribute(): Promise<void> {
    const open = await world.openRun(this.#deal);
    if (open) {
      value(await world.review(open.id));
      value(await world.approve(open.id));
      value(await world.post(open.id));
    }
    const { commissionId } = this.#deal;
    value(await computeDistribution(service.billing, world.call({ commissionId })));
    for (const { reason } of await this.#claims()) done.raised.add(reason);
  }

  async #settle({ which, isGivenUp, percent }: Extract<Happening, { what: 'settle' }>): Promise<void> {
    const open = (await this.#claims()).filter((claim) => openOf(claim) > 0n);
    const claim = open[which % (open.length || 1)];
    if (!claim) return;
    const part = (openOf(claim) * BigInt(percent)) / 100n;
    const amount = { amount: formatCents(part > 0n ? part : 1n), currency: 'EUR' };
    done.settled += 1;
    if (isGivenUp) {
      const [, ...persons] = this.#people;
      const by = persons.find((one) => one === claim.creditorId) ?? this.#owner;
      const call = world.call({ claimId: claim.id, amount }, by, 'ledger:read ledger:approve');
      return void value(await giveUpClaim(service.billing, call));
    }
    const payment = { claimId: claim.id, amount, paidOn: today(), reference: nextKey() };
    value(await recordClaimPayment(service.billing, world.call(payment)));
  }

  readonly #owner = newId('per');

  /** Somebody who speaks for the payer. */
  owned(): Promise<void> {
    const [aurora] = this.#people;
    return world.tell.owned(aurora as never, [this.#owner]);
  }

  async #payOut(): Promise<void> {
    const { billing } = service;
    const made = await createPaymentBatch(billing, world.call({ payerId: this.#deal.payerId, executeOn: today() }));
    if (!made.ok) return;
    const { batchId } = made.value;
    value(await approvePaymentBatch(billing, world.call({ batchId }, carl)));
    value(await recordPaymentBatchExecuted(billing, world.call({ batchId, paidOn: today() })));
  }

  /** Holds claims and books against the last run. */
  async check(): Promise<void> {
    expect(await world.trialBalance()).toBe(0n);
    const runs = await service.billing.distributions.ofCommissionLoader().load(this.#deal.commissionId);
    const last = runs.find((run) => run.state === 'POSTED' || run.state === 'PAID');
    if (last?.state !== 'POSTED' && last?.state !== 'PAID') throw new Error('Nothing was posted.');
    const claims = await this.#claims();
    const due = new Map(claimsDue(last, []).map((one) => [keyText(one), one.amount]));
    const driven = claims.filter(({ reason }) => reason !== 'RETURN');
    for (const [key, own] of Map.groupBy(driven, keyText))
      expect([key, sum(own.map(owedBy))]).toEqual([key, due.get(key) ?? 0n]);
    for (const key of due.keys()) expect(driven.some((claim) => keyText(claim) === key)).toBe(true);
    for (const agent of this.#people.slice(1)) {
      const entitlement = entitlementsOf(last.outcome.distribution).find((one) => one.agent === agent);
      const { expenses = 0n, minimum = 0n, share = 0n } = entitlement ?? {};
      const books = await world.minorBooks(agent);
      const earned = -((books.get('INCOME') ?? 0n) + (books.get('EXPENSE') ?? 0n));
      expect(earned).toBe(expenses + minimum + share + earnedByClaims(agent, claims));
    }
  }
}

/** What somebody has earned beside their entitlement: by what was missing, and by what was given up. */
const earnedByClaims = (agent: AgentId, claims: readonly Claim[]): bigint =>
  sum(
    claims.map((claim) => {
      const { reason, tier, debtorId, creditorId, givenUp } = claim;
      if (reason === 'MISSING') return creditorId === agent ? owedBy(claim) - givenUp : 0n;
      if (debtorId === agent) return givenUp;
      return creditorId === agent && tier === undefined ? -givenUp : 0n;
    }),
  );

it('whatever happens after the end, claims come to what the last run leaves open, and everybody’s books say so', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 6, maxLength: 16 }), async (happenings) => {
      const people = [newId('org'), newId('per'), newId('per')] as const;
      const [aurora, fabio, greta] = people;
      for (const profile of [profiles.aurora(aurora), profiles.fabio(fabio), profiles.greta(greta)]) {
        await world.tell.profile(profile);
      }
      const rates = hourly([aurora, '40'], [fabio, '35.50'], [greta, '30']);
      const shares = { kind: 'hours', as: 'claim', shortfall: 'proportional' };
      const deal = await world.deal(ruleOf({ ...rates, shares }), people, {
        amount: { minor: 2000_00n, currency: 'EUR' },
      });
      const settled = new Settled(people, deal);
      await settled.owned();
      await settled.happen({ what: 'work', who: 1, much: 40 });
      await settled.happen({ what: 'work', who: 2, much: 30 });
      await settled.happen({ what: 'spend', who: 2, much: 10 });
      await world.pay(deal.milestone, '2000.00');
      await settled.distribute();
      await world.tell.settled(deal.commissionId);
      await settled.distribute();
      for (const one of happenings) await settled.happen(one);
      await settled.distribute();
      await settled.check();
    }),
    { numRuns: 10 },
  );
  expect(done.raised.has('MISSING')).toBe(true);
  expect(done.settled).toBeGreaterThan(0);
});
