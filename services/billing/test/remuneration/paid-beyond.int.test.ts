import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { owedBy } from '../../src/claims/claim.ts';
import { recordClaimPayment } from '../../src/claims/claims.commands.ts';
import { issueCreditNote } from '../../src/invoices/settling.commands.ts';
import type { TaxProfile } from '../../src/parties/tax-profile.ts';
import { moveOverpayment } from '../../src/payments/client-credits.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { fixed, ruleOf, value } from '../distributions/given.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { ShareDesk } from './share-desk.ts';

const database = freshDatabase('billing_paid_beyond');
let service: OpenBilling;
const desk = new ShareDesk(() => service);
const { world, drawnUp, approve, take, again, paid } = desk;
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Somebody has a quarter of 4,000.00, all of which has come in. */
async function given(profile: (id: AgentId) => TaxProfile) {
  const [aurora, payeeId] = [newId('org'), newId('per')];
  await world.tell.profile(profiles.aurora(aurora));
  await world.tell.profile(profile(payeeId));
  const shares = fixed([aurora, '3/4'], [payeeId, '1/4']);
  const amount = { minor: 4000_00n, currency: 'EUR' as const };
  const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, payeeId], { amount });
  await world.pay(deal.milestone, '4000.00');
  const run = await world.posted(deal);
  const { commissionId } = deal;
  const of = () => service.billing.claims.ofCommissionLoader().load(commissionId);
  return {
    ...{ aurora, payeeId, deal, run },
    /** What is to be computed is, and leaves nothing to be shared. */
    computed: async () => expect(await world.openRun(deal)).toBeUndefined(),
    isDue: async () => (await service.billing.sharing.due(commissionId)) !== undefined,
    claims: of,
    /** What is owed by whom, by claims. */
    owed: async () =>
      (await of())
        .filter((claim) => owedBy(claim) > 0n)
        .map((claim) => [claim.reason, claim.debtorId, owedBy(claim)] as const),
  };
}

/** Its document is issued and paid, and taken back. */
async function takenBack() {
  const one = await given(profiles.greta);
  const document = await drawnUp(one);
  value(await approve(document.id, one.payeeId));
  await paid(one);
  const books = await Promise.all([one.payeeId, one.aurora].map((owner) => world.books(owner)));
  value(await take(document.id));
  return { ...one, books };
}

describe('what was paid beyond a share by a document that is taken back', () => {
  it('is a claim once the agreement has ended, and none any more where the next document is issued', async () => {
    const { computed, isDue, owed, claims, books, ...one } = await takenBack();
    const { payeeId, aurora, deal } = one;
    await computed();
    expect(await owed()).toEqual([]);
    await world.tell.settled(deal.commissionId);
    await computed();
    await computed();
    expect(await owed()).toEqual([['LENT', payeeId, 60_80n]]);
    expect(await world.books(payeeId)).toEqual({ BANK: '1060.80', INCOME: '-1000.00', PAYABLE: '-60.80' });
    value(await again(one.run.id));
    value(await approve((await drawnUp(one)).id, payeeId));
    expect(await isDue()).toBe(true);
    await computed();
    expect(await owed()).toEqual([]);
    expect(await claims()).toMatchObject([{ amount: 60_80n, corrected: 60_80n }]);
    expect(await Promise.all([payeeId, aurora].map((owner) => world.books(owner)))).toEqual(books);
    expect(await world.trialBalance()).toBe(0n);
  });

  it('and was paid back, is owed again to who needs it for the next document', async () => {
    const { computed, owed, claims, ...one } = await takenBack();
    await world.tell.settled(one.deal.commissionId);
    await computed();
    const [claim] = await claims();
    const payment = { claimId: claim?.id ?? '', amount: { amount: '60.80', currency: 'EUR' } };
    const input = { ...payment, paidOn: today(), reference: 'TRN-1' };
    value(await recordClaimPayment(service.billing, world.call(input)));
    value(await again(one.run.id));
    value(await approve((await drawnUp(one)).id, one.payeeId));
    await computed();
    expect(await owed()).toEqual([['RETURN', one.aurora, 60_80n]]);
    expect(await world.trialBalance()).toBe(0n);
  });
});

it('what a document set off of what a run carries is a claim again where that document is taken back', async () => {
  const { computed, isDue, owed, ...one } = await given(profiles.greta);
  await paid(one);
  // The client gets half of it back: of 1,000.00 that were paid 500.00 are too much.
  const invoiceId = await world.invoiceOf(one.deal.milestone);
  const lines = [{ description: 'Less', quantity: '1', unitPrice: '2000.00' }];
  value(await issueCreditNote(service.billing, world.call({ invoiceId, reason: 'Less', lines })));
  value(await moveOverpayment(service.billing, world.call({ invoiceId })));
  const run = await world.posted(one.deal);
  const document = await drawnUp({ run });
  value(await approve(document.id, one.payeeId));
  await world.tell.settled(one.deal.commissionId);
  await computed();
  // Fund and VAT, less what is withheld, are paid by it.
  expect(await owed()).toEqual([['LENT', one.payeeId, 469_60n]]);
  value(await take(document.id));
  expect(await isDue()).toBe(true);
  await computed();
  const all = await owed();
  expect(all.reduce((sum, [, , amount]) => sum + amount, 0n)).toBe(500_00n);
  expect(await world.books(one.payeeId)).toEqual({ BANK: '1000.00', INCOME: '-500.00', PAYABLE: '-500.00' });
  expect(await world.trialBalance()).toBe(0n);
});
