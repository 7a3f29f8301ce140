import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { cancelPaymentBatch } from '../../src/payouts/paying.commands.ts';
import { approveRemuneration, declineRemuneration } from '../../src/remuneration/approving.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { expense, fixed, ruleOf, value } from '../distributions/given.ts';
import { bea, codesOf } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { everyMember, ShareDesk, withIban } from './share-desk.ts';

const database = freshDatabase('billing_receipts');
let service: OpenBilling;
const desk = new ShareDesk(() => service);
const { world, owed, drawnUp, find, approve, take, again, paymentsOf, batch, paid } = desk;
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const year = today().slice(0, 4);

describe('a share of somebody without a VAT number', () => {
  it('is a receipt that they approve: a fifth is withheld, the rest is paid, and both sides’ books say so', async () => {
    const given = await owed(withIban);
    const { aurora, payeeId } = given;
    const document = await drawnUp(given);
    expect(document).toMatchObject({ state: 'DRAWN_UP', fee: 100_000n, expenses: 0n, payeeId, payerId: aurora });
    expect(document).toMatchObject({
      paper: {
        kind: 'OCCASIONAL_RECEIPT',
        receipt: { gross: 100_000n, withheld: { amount: 20_000n }, net: 80_000n, stampDuty: 200n },
      },
    });
    value(await approve(document.id, payeeId, { earnedElsewhere: { amount: '3500.00', currency: 'EUR' } }));
    expect(await find(document.id)).toMatchObject({
      ...{ state: 'ISSUED', number: { year: Number(year), sequence: 1 }, date: today(), approvedBy: payeeId },
      settlement: { restated: -20_000n, owedBack: 0n },
      paper: { receipt: { inps: { before: 0n, elsewhere: 350_000n, above: 0n } } },
    });
    expect(await paymentsOf(given)).toMatchObject([{ payeeId, amount: 80_000n }]);
    expect(await world.books(payeeId)).toEqual({ INCOME: '-1000.00', RECEIVABLE: '800.00', TAX_CREDIT: '200.00' });
    await paid(given);
    expect(await world.books(payeeId)).toEqual({ BANK: '800.00', INCOME: '-1000.00', TAX_CREDIT: '200.00' });
    // What is left of what the payer owes is the state's.
    expect(await world.books(aurora)).toMatchObject({ PAYABLE: '-202.00', BANK: '3200.00' });
    expect(await world.trialBalance()).toBe(0n);
    const told = await world.told({ subject: document.id });
    expect(told.map(({ type, version }) => [type, version])).toEqual([
      ['remuneration.drawn-up.v1', 1],
      ['remuneration.issued.v1', 2],
    ]);
    expect(told[1]?.data).toMatchObject({ number: `1/${year}`, withheld: { amount: '200.00' }, approverId: payeeId });
  });

  it('is numbered in their own year without holes, and the threshold of INPS is reckoned over all of it', async () => {
    const payeeId = newId('per');
    const seen = [];
    for (const elsewhere of ['0.00', '3500.00', '3500.00']) {
      const document = await drawnUp(await owed(withIban, payeeId));
      value(await approve(document.id, payeeId, { earnedElsewhere: { amount: elsewhere, currency: 'EUR' } }));
      const after = await find(document.id);
      const receipt =
        after.state === 'ISSUED' && after.paper.kind === 'OCCASIONAL_RECEIPT' ? after.paper.receipt : undefined;
      seen.push([after.state === 'ISSUED' && after.number?.sequence, receipt?.inps?.before, receipt?.inps?.above]);
    }
    expect(seen).toEqual([
      [1, 0n, 0n],
      [2, 100_000n, 50_000n],
      [3, 200_000n, 100_000n],
    ]);
  });

  it('has the threshold of INPS reckoned without the expenses that it gives back', async () => {
    const [aurora, payeeId] = [newId('org'), newId('per')];
    await world.tell.profile(profiles.aurora(aurora));
    await world.tell.profile(withIban(payeeId));
    const seen = [];
    for (const spent of [300_00n, 200_00n]) {
      const shares = fixed([aurora, '1/2'], [payeeId, '1/2']);
      const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, payeeId]);
      await world.put(deal, expense(payeeId, spent));
      await world.pay(deal.milestone, '8000.00');
      const document = await drawnUp({ run: await world.posted(deal) });
      value(await approve(document.id, payeeId));
      const after = await find(document.id);
      const receipt = after.state === 'ISSUED' && after.paper.kind === 'OCCASIONAL_RECEIPT' && after.paper.receipt;
      if (!receipt) throw new Error('No receipt.');
      seen.push([receipt.fee, receipt.gross, receipt.inps?.before, receipt.inps?.above]);
    }
    expect(seen).toEqual([
      [385_000n, 415_000n, 0n, 0n],
      [390_000n, 410_000n, 385_000n, 275_000n],
    ]);
  });

  it('has neither holes nor twins among its numbers, however many are approved at once, twice each', async () => {
    const payeeId = newId('per');
    const documents = [];
    for (let at = 0; at < 6; at += 1) documents.push(await drawnUp(await owed(withIban, payeeId)));
    const key = (id: string) => `approve-${id}`;
    const answers = await Promise.all(
      [...documents, ...documents].map(({ id }) =>
        approveRemuneration(service.billing, world.call({ documentId: id }, payeeId, everyMember, key(id))),
      ),
    );
    for (const answer of answers) value(answer);
    const numbers = [];
    for (const { id } of documents) {
      const after = await find(id);
      numbers.push(after.state === 'ISSUED' ? after.number?.sequence : undefined);
    }
    expect(numbers.map(Number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    // Each was withheld from once: six times 200.00.
    expect(await world.books(payeeId)).toMatchObject({ TAX_CREDIT: '1200.00', RECEIVABLE: '4800.00' });
  }, 120_000);

  it('is approved by nobody for them, once, and its number is given back where it is refused', async () => {
    const given = await owed(withIban);
    const { id } = await drawnUp(given);
    expect(codesOf(await approve(id, bea, {}, 'ledger:read ledger:audit ledger:post ledger:approve'))).toEqual([
      'FORBIDDEN',
    ]);
    expect(codesOf(await approve(id, newId('per')))).toEqual(['DOCUMENT_NOT_FOUND']);
    expect(codesOf(await approve(id, given.payeeId, {}, 'ledger:read'))).toEqual(['FORBIDDEN']);
    for (const [more, code] of [
      [{ date: '2099-01-01' }, 'DATE_IN_FUTURE'],
      [{ date: '2020-01-01' }, 'ISSUED_TOO_LATE'],
      [{ earnedElsewhere: { amount: '-1.00', currency: 'EUR' } }, 'NEGATIVE_AMOUNT'],
      [{ earnedElsewhere: { amount: '1.00', currency: 'USD' } }, 'CURRENCY_MISMATCH'],
      [{ earnedElsewhere: { amount: '1.001', currency: 'EUR' } }, 'TOO_MANY_DECIMALS'],
      [{ month: '2026-13' }, 'INVALID_MONTH'],
    ] as const) {
      expect(codesOf(await approve(id, given.payeeId, more))).toEqual([code]);
    }
    expect(await find(id)).toMatchObject({ state: 'DRAWN_UP' });
    value(await approve(id, given.payeeId));
    expect(await find(id)).toMatchObject({ number: { sequence: 1 } });
    expect(codesOf(await approve(id, given.payeeId))).toEqual(['WRONG_STATE']);
  });

  it('that they decline is drawn up anew when a bookkeeper asks, and not before', async () => {
    const given = await owed(withIban);
    const { id } = await drawnUp(given);
    const decline = (by: PersonId, reason = 'Not my hours') =>
      declineRemuneration(service.billing, world.call({ documentId: id, reason }, by, everyMember));
    expect(codesOf(await decline(given.payeeId, ' '))).toEqual(['TOO_SHORT']);
    expect(codesOf(await decline(newId('per')))).toEqual(['DOCUMENT_NOT_FOUND']);
    value(await decline(given.payeeId));
    expect(codesOf(await approve(id, given.payeeId))).toEqual(['WRONG_STATE']);
    expect(codesOf(await again(newId('dst')))).toEqual(['DISTRIBUTION_NOT_FOUND']);
    value(await again(given.run.id));
    const documents = await desk.ofRun(given.run.id);
    expect(documents.map(({ state }) => state)).toEqual(['DECLINED', 'DRAWN_UP']);
    value(await again(given.run.id));
    expect(await desk.ofRun(given.run.id)).toHaveLength(2);
  });

  it('that was paid in full before owes the withheld tax back', async () => {
    const given = await owed(withIban);
    const { id } = await drawnUp(given);
    await paid(given);
    value(await approve(id, given.payeeId));
    expect(await find(id)).toMatchObject({ settlement: { restated: 0n, owedBack: 20_000n } });
    expect(await world.books(given.payeeId)).toEqual({
      ...{ BANK: '1000.00', INCOME: '-1000.00', PAYABLE: '-200.00', TAX_CREDIT: '200.00' },
    });
    expect(await world.books(given.aurora)).toMatchObject({
      RECEIVABLE: '4200.00',
      PAYABLE: '-202.00',
      BANK: '3000.00',
    });
    expect(await world.trialBalance()).toBe(0n);
  });

  it('that is taken back leaves books and payment as before, and its number taken', async () => {
    const given = await owed(withIban);
    const before = await world.books(given.payeeId);
    const first = await drawnUp(given);
    value(await approve(first.id, given.payeeId));
    expect(codesOf(await take(first.id, given.payeeId, everyMember))).toEqual(['FORBIDDEN']);
    value(await take(first.id));
    expect(await world.books(given.payeeId)).toEqual(before);
    expect(await paymentsOf(given)).toMatchObject([{ amount: 100_000n }]);
    expect(codesOf(await take(first.id))).toEqual(['WRONG_STATE']);
    value(await again(given.run.id));
    const second = await drawnUp(given);
    value(await approve(second.id, given.payeeId));
    const after = await find(second.id);
    expect(after).toMatchObject({ number: { sequence: 2 } });
    // What was taken back counts no more.
    expect(after).toMatchObject({ paper: { receipt: { inps: { before: 0n } } } });
    const batchId = await batch(given);
    expect(codesOf(await take(second.id))).toEqual(['PAYMENT_ORDERED']);
    value(await cancelPaymentBatch(service.billing, world.call({ batchId })));
    value(await take(second.id));
  });
});
