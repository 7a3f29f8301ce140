import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { dueOf, stateOf } from '../../src/invoices/invoice.ts';
import { issueCreditNote, receivePayment } from '../../src/invoices/settling.commands.ts';
import type { TaxProfile } from '../../src/parties/tax-profile.ts';
import { moveOverpayment } from '../../src/payments/client-credits.commands.ts';
import { cancelPaymentBatch } from '../../src/payouts/paying.commands.ts';
import { declineRemuneration } from '../../src/remuneration/approving.commands.ts';
import { drawUpWorker } from '../../src/remuneration/remuneration.worker.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { fixed, ruleOf, value } from '../distributions/given.ts';
import { codesOf, type Deal } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { everyMember, ShareDesk, withIban } from './share-desk.ts';

const database = freshDatabase('billing_share_streams');
let service: OpenBilling;
/** Another process on the same database. */
let replica: OpenBilling;
const desk = new ShareDesk(() => service);
const { world, owed, drawnUp, find, approve, take, paymentsOf, batch, paid } = desk;
beforeAll(async () => {
  service = await openBillingOn(database.uri);
  replica = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await replica.close();
  await database.drop();
});

type Profile = (id: AgentId) => TaxProfile;

/** Aurora shares a quarter with somebody of what comes in. */
async function sharing(profile: Profile, payeeId: PersonId = newId('per')) {
  const aurora = newId('org');
  await world.tell.profile(profiles.aurora(aurora));
  await world.tell.profile(profile(payeeId));
  const shares = fixed([aurora, '3/4'], [payeeId, '1/4']);
  const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, payeeId]);
  const post = async (amount: string) => {
    await world.pay(deal.milestone, amount);
    return world.posted(deal);
  };
  return { aurora, payeeId, deal, post };
}

/** The client gets so much of 8,000.00 back; the run that follows. */
async function givenBack(deal: Deal, amount: string) {
  const invoiceId = await world.invoiceOf(deal.milestone);
  const lines = [{ description: 'Less', quantity: '1', unitPrice: amount }];
  value(await issueCreditNote(service.billing, world.call({ invoiceId, reason: 'Less', lines })));
  value(await moveOverpayment(service.billing, world.call({ invoiceId })));
  return world.posted(deal);
}

const draw = (runId: string, at = service) => drawUpWorker(() => at.billing).run({ runId: runId as never });
const decline = (documentId: string, by: PersonId) =>
  declineRemuneration(service.billing, world.call({ documentId, reason: 'Wrong' }, by, everyMember));

async function documentsOf(runIds: readonly string[]) {
  const all = await Promise.all(runIds.map((id) => desk.ofRun(id as never)));
  return all.flat();
}

/** The first run's document is declined; one is drawn up for two runs. */
async function ofTwoRuns(profile: Profile, first: string, second: string) {
  const given = await sharing(profile);
  const run1 = await given.post(first);
  value(await decline((await drawnUp({ run: run1 })).id, given.payeeId));
  const run2 = await given.post(second);
  return { ...given, run1, run2, document: await drawnUp({ run: run2 }) };
}

async function invoiceOf({ id }: { readonly id: Parameters<typeof find>[0] }) {
  const document = await find(id);
  const known = document.state === 'ISSUED' && document.paper.kind === 'INVOICE' ? document.paper.invoiceId : undefined;
  const invoice = known && (await service.billing.invoices.find(known));
  if (invoice?.stage !== 'issued') throw new Error('Not issued.');
  return invoice;
}

const byHand = (invoiceId: string, amount: string) =>
  receivePayment(
    service.billing,
    world.call({ invoiceId, amount: { amount, currency: 'EUR' }, paidOn: today(), reference: `TRN ${newId('evt')}` }),
  );

describe('one document of two runs', () => {
  it('has noted on its invoice what one batch paid of both before it was issued, and the rest is paid by the next', async () => {
    const { aurora, payeeId, document } = await ofTwoRuns(profiles.greta, '4000.00', '2000.00');
    expect(document).toMatchObject({ fee: 150_000n });
    await paid({ aurora });
    value(await approve(document.id, payeeId));
    const invoice = await invoiceOf(document);
    expect(dueOf(invoice)).toBe(9_120n);
    expect(codesOf(await byHand(invoice.id, '91.20'))).toEqual(['FOR_A_SHARE']);
    await paid({ aurora });
    expect(await world.books(payeeId)).toMatchObject({ BANK: '1591.20', TAX_CREDIT: '312.00' });
    expect(stateOf(await invoiceOf(document))).toBe('PAID');
  });

  it('keeps what a receipt withholds back from what is open of both', async () => {
    const { aurora, payeeId, document } = await ofTwoRuns(withIban, '6000.00', '100.00');
    expect(document).toMatchObject({ paper: { receipt: { withheld: { amount: 30_500n }, net: 122_000n } } });
    value(await approve(document.id, payeeId));
    expect(await find(document.id)).toMatchObject({ settlement: { restated: -30_500n, owedBack: 0n } });
    await paid({ aurora });
    expect(await world.books(payeeId)).toEqual({ BANK: '1220.00', INCOME: '-1525.00', TAX_CREDIT: '305.00' });
  });
});

it('what was paid by a document that is taken back pays the next one, also where that is of the next run', async () => {
  const given = await owed(profiles.greta);
  const first = await drawnUp(given);
  value(await approve(first.id, given.payeeId));
  await paid(given);
  value(await take(first.id));
  await world.pay(given.deal.milestone, '4000.00');
  const next = await drawnUp({ run: await world.posted(given.deal) });
  expect(next).toMatchObject({ fee: 200_000n });
  value(await approve(next.id, given.payeeId));
  expect(dueOf(await invoiceOf(next))).toBe(106_080n);
  await paid(given);
  expect(await world.books(given.payeeId)).toMatchObject({ BANK: '2121.60', TAX_CREDIT: '416.00' });
  expect(stateOf(await invoiceOf(next))).toBe('PAID');
});

it('what is taken back is drawn up anew beside what a later run has, whichever of the runs is named', async () => {
  for (const named of [0, 1]) {
    const { payeeId, post } = await sharing(profiles.greta);
    const run1 = await post('4000.00');
    const first = await drawnUp({ run: run1 });
    value(await approve(first.id, payeeId));
    const run2 = await post('2000.00');
    await drawnUp({ run: run2 });
    value(await take(first.id));
    value(await desk.again([run1.id, run2.id][named] ?? ''));
    const all = await documentsOf([run1.id, run2.id]);
    expect(all.map(({ state, fee }) => `${state} ${fee}`).toSorted()).toEqual([
      ...['DRAWN_UP 100000', 'DRAWN_UP 50000', 'VOID 100000'],
    ]);
  }
});

it('a payment is noted once, whichever of two documents is approved first', async () => {
  const { aurora, payeeId, post } = await sharing(profiles.greta);
  const run1 = await post('4000.00');
  const first = await drawnUp({ run: run1 });
  await paid({ aurora });
  const second = await drawnUp({ run: await post('2000.00') });
  value(await approve(second.id, payeeId));
  value(await approve(first.id, payeeId));
  const noted = async () => {
    const invoices = [await invoiceOf(first), await invoiceOf(second)];
    return invoices.map(({ payments }) => payments.reduce((total, { amount }) => total + amount, 0n));
  };
  expect(await noted()).toEqual([100_000n, 0n]);
  await paid({ aurora });
  expect(await noted()).toEqual([106_080n, 53_040n]);
});

describe('a later run that gives less', () => {
  it('has nothing paid by hand of what it took off an invoice that stands', async () => {
    const given = await owed(profiles.greta);
    const document = await drawnUp(given);
    value(await approve(document.id, given.payeeId));
    await givenBack(given.deal, '6000.00');
    const { id } = await invoiceOf(document);
    expect(codesOf(await byHand(id, '500.00'))).toEqual(['FOR_A_SHARE']);
    await paid(given);
    expect(await world.books(given.payeeId)).toMatchObject({ BANK: '560.80' });
  });

  it('is what is drawn up, whichever run’s job comes first', async () => {
    const { deal, post } = await sharing(profiles.greta);
    const run1 = await post('4000.00');
    const run2 = await givenBack(deal, '6000.00');
    await draw(run1.id);
    await draw(run2.id);
    const all = await documentsOf([run1.id, run2.id]);
    expect(all.map(({ fee, state }) => [state, fee])).toEqual([['DRAWN_UP', 50_000n]]);
  });

  it('has what was drawn up before withdrawn, and nobody approves more than is left', async () => {
    const given = await owed(profiles.greta);
    const document = await drawnUp(given);
    const run2 = await givenBack(given.deal, '6000.00');
    expect(codesOf(await approve(document.id, given.payeeId))).toEqual(['WRONG_STATE']);
    const next = await drawnUp({ run: run2 });
    expect(next).toMatchObject({ state: 'DRAWN_UP', fee: 50_000n });
    expect(await find(document.id)).toMatchObject({ state: 'DECLINED' });
    value(await approve(next.id, given.payeeId));
    await paid(given);
    expect(await world.books(given.payeeId)).toMatchObject({ BANK: '530.40' });
    expect(stateOf(await invoiceOf(next))).toBe('PAID');
  });

  it('is paid no more where what was ordered is released, and owes nothing then', async () => {
    const given = await owed(withIban);
    const batchId = await batch(given);
    await givenBack(given.deal, '6000.00');
    value(await cancelPaymentBatch(service.billing, world.call({ batchId })));
    expect(await paymentsOf(given)).toMatchObject([{ amount: 50_000n }]);
    await paid(given);
    expect(await world.books(given.payeeId)).toEqual({ BANK: '500.00', INCOME: '-500.00' });
  });

  it('leaves nothing to be paid where a receipt is taken back whose tax is all that was left', async () => {
    const given = await owed(withIban);
    const document = await drawnUp(given);
    value(await approve(document.id, given.payeeId));
    await givenBack(given.deal, '8000.00');
    value(await take(document.id));
    expect(await paymentsOf(given)).toEqual([]);
    expect(await world.books(given.payeeId)).toEqual({});
  });
});

describe('two runs of a version', () => {
  it('are one document where the later one is drawn up first, and that is paid once', async () => {
    const { aurora, payeeId, post } = await sharing(profiles.greta);
    const run1 = await post('4000.00');
    const run2 = await post('2000.00');
    await draw(run2.id);
    await draw(run1.id);
    const [document, ...others] = await documentsOf([run1.id, run2.id]);
    if (!document) throw new Error('Nothing was drawn up.');
    expect([document.fee, others]).toEqual([150_000n, []]);
    value(await approve(document.id, payeeId));
    expect(codesOf(await byHand((await invoiceOf(document)).id, '1000.00'))).toEqual(['FOR_A_SHARE']);
    await paid({ aurora });
    expect(await world.books(payeeId)).toMatchObject({ BANK: '1591.20' });
    expect(stateOf(await invoiceOf(document))).toBe('PAID');
  });

  it('are documented once where two processes draw them up at once', async () => {
    const sums = [];
    for (let round = 0; round < 6; round += 1) {
      const { post } = await sharing(profiles.greta);
      const run1 = await post('4000.00');
      const run2 = await post('2000.00');
      await Promise.all([draw(run1.id), draw(run2.id), draw(run2.id, replica)]);
      const all = await documentsOf([run1.id, run2.id]);
      sums.push(all.reduce((total, { fee }) => total + fee, 0n));
    }
    expect(sums).toEqual(sums.map(() => 150_000n));
  }, 120_000);
});

it('a receipt that is approved here while its batch is cancelled there withholds once', async () => {
  const seen = [];
  for (let round = 0; round < 8; round += 1) {
    const given = await owed(withIban);
    const document = await drawnUp(given);
    const batchId = await batch(given);
    const done = await Promise.all([
      approve(document.id, given.payeeId),
      cancelPaymentBatch(replica.billing, world.call({ batchId })),
    ]);
    expect(done.map(({ ok }) => ok)).toEqual([true, true]);
    const [payment] = await paymentsOf(given);
    const after = await find(document.id);
    seen.push([payment?.amount, after.state === 'ISSUED' && after.settlement.owedBack]);
  }
  expect(seen).toEqual(seen.map(() => [80_000n, 0n]));
}, 120_000);
