import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { registerBankAccount } from '../../src/bank-statements/bank-accounts.commands.ts';
import { proposalsFor } from '../../src/bank-statements/candidates.commands.ts';
import { receivePayment } from '../../src/invoices/settling.commands.ts';
import { postJournalEntry, reverseJournalEntry } from '../../src/ledger/journal.commands.ts';
import { recordPaymentBatchExecuted } from '../../src/payouts/paying.commands.ts';
import { approveRemuneration } from '../../src/remuneration/approving.commands.ts';
import { drawUpWorker } from '../../src/remuneration/remuneration.worker.ts';
import { voidRemuneration } from '../../src/remuneration/voiding.commands.ts';
import { value } from '../distributions/given.ts';
import { codesOf } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { camt053 } from './camt.ts';
import { nextIban } from './ibans.ts';
import { statementWorld } from './statement-world.ts';

const on = statementWorld('billing_statement_recorded');
const { world, given, bringFile, oneLine, linesOf, assign, undo, match, lineAgain, batchOf } = on;
beforeAll(on.open);
afterAll(on.close);

/** What the books have at an agent's bank, an entry each. */
async function entriesAtBank(ownerId: AgentId) {
  const { billing } = on.service();
  const accounts = await billing.accounts.ofOwnerLoader().load(ownerId);
  const bank = accounts.find(({ purpose }) => purpose === 'BANK')?.id;
  const entries = await billing.journal.page({ limit: 100, after: undefined });
  const postings = await billing.postings.ofEntries(entries.map(({ id }) => id));
  return entries.filter(({ id }) => postings.get(id)?.some(({ accountId }) => accountId === bank)).map(({ id }) => id);
}

/** A bookkeeper has 25.00 go out of Aurora's bank, by hand. */
async function paidByHand(aurora: AgentId) {
  const { billing } = on.service();
  const of = async (purpose: string) =>
    (await billing.accounts.ofOwnerLoader().load(aurora)).find((one) => one.purpose === purpose)?.id ?? '';
  const [bank, income] = [await of('BANK'), await of('INCOME')];
  const postings = [
    { accountId: bank, amount: { amount: '-25.00', currency: 'EUR' } },
    { accountId: income, amount: { amount: '25.00', currency: 'EUR' } },
  ];
  const entry = { description: 'By hand', date: today(), postings };
  return value(await postJournalEntry(billing, world.call(entry))).entryId;
}

describe('what the books have at the bank before the statement comes', () => {
  it('is proposed by its entry, assigned once, and undone', async () => {
    const { aurora, bring } = await given();
    await bring([{ cents: 100_00n }]);
    const entryId = await paidByHand(aurora);
    const [line, twin] = await linesOf(await bring([{ cents: -25_00n }, { cents: -25_00n }]));
    if (!(line && twin)) throw new Error('Two lines.');
    expect(await world.booksApart(aurora)).toMatchObject({ BANK: '25.00', CLEARING: '-50.00' });
    expect(await proposalsFor(on.service().billing, line)).toEqual([
      { certainty: 'LIKELY', reasons: ['RECORDED_BEFORE'], to: { kind: 'RECORDED', entryId } },
    ]);
    await match();
    expect(await lineAgain(line)).toMatchObject({ assignment: undefined });
    value(await assign(line.id, { recorded: { entryId } }));
    expect(await world.booksApart(aurora)).toMatchObject({ BANK: '50.00', CLEARING: '-75.00' });
    expect(codesOf(await assign(twin.id, { recorded: { entryId } }))).toEqual(['PAYMENT_MATCHED']);
    expect(await proposalsFor(on.service().billing, twin)).toEqual([]);
    // What a statement tells is not taken back by hand.
    const back = { entryId, date: today(), description: 'x' };
    expect(codesOf(await reverseJournalEntry(on.service().billing, world.call(back)))).toEqual([
      'ENTRY_OF_A_STATEMENT',
    ]);
    value(await undo(line.id));
    expect(await world.booksApart(aurora)).toMatchObject({ BANK: '25.00', CLEARING: '-50.00' });
    value(await reverseJournalEntry(on.service().billing, world.call(back)));
    expect(codesOf(await assign(line.id, { recorded: { entryId } }))).toEqual(['ALREADY_REVERSED']);
    expect(await world.trialBalance()).toBe(0n);
  });

  it('is no entry of an invoice, a statement or another’s, nor of another amount', async () => {
    const { aurora, bring, invoiceId } = await given();
    const amount = { amount: '25.00', currency: 'EUR' };
    const payment = { invoiceId, amount, paidOn: today(), reference: 'TRN' };
    value(await receivePayment(on.service().billing, world.call(payment)));
    const [ofInvoice = ''] = await entriesAtBank(aurora);
    const line = await oneLine(await bring([{ cents: 25_00n }]));
    const [ofStatement = ''] = await entriesAtBank(aurora);
    expect(ofStatement).not.toBe(ofInvoice);
    for (const entryId of [ofInvoice, ofStatement]) {
      expect(codesOf(await assign(line.id, { recorded: { entryId } }))).toEqual(['ENTRY_NOT_AT_BANK']);
    }
    const entryId = await paidByHand(aurora);
    expect(codesOf(await assign(line.id, { recorded: { entryId } }))).toEqual(['AMOUNT_DIFFERS']);
    const other = await given();
    const astray = await oneLine(await other.bring([{ cents: -25_00n }]));
    expect(codesOf(await assign(astray.id, { recorded: { entryId } }))).toEqual(['ENTRY_NOT_FOUND']);
  });

  it('is a payee’s share on the payee’s own statement, and not the payer’s batch', async () => {
    const { aurora, fabio, bring, deal } = await given();
    await world.pay(deal.milestone, '8000.00');
    await world.posted(deal);
    const batch = await batchOf(aurora);
    value(await recordPaymentBatchExecuted(on.service().billing, world.call({ batchId: batch.id, paidOn: today() })));
    const [entryId = ''] = await entriesAtBank(fabio);
    const paid = await oneLine(await bring([{ cents: -2_000_00n }]));
    expect(codesOf(await assign(paid.id, { recorded: { entryId } }))).toEqual(['ENTRY_NOT_AT_BANK']);
    const iban = nextIban();
    const account = { ownerId: fabio, iban, currency: 'EUR', name: 'His bank' };
    value(await registerBankAccount(on.service().billing, world.call(account)));
    const entries = [{ cents: 2_000_00n }];
    const line = await oneLine(await bringFile(camt053({ iban, on: today(), opening: 0n, entries })));
    expect(await world.books(fabio)).toMatchObject({ BANK: '4000.00', CLEARING: '-2000.00' });
    expect(await proposalsFor(on.service().billing, line)).toMatchObject([{ to: { kind: 'RECORDED', entryId } }]);
    value(await assign(line.id, { recorded: { entryId } }));
    expect(await world.books(fabio)).toEqual({ BANK: '2000.00', INCOME: '-2000.00' });
  });

  it('is a payee’s share that they invoiced, without doubt, and stays so where the invoice is taken back', async () => {
    const { aurora, greta, deal } = await given();
    await world.pay(deal.milestone, '8000.00');
    const run = await world.posted(deal);
    const { billing } = on.service();
    await drawUpWorker(() => billing).run({ runId: run.id });
    const documents = await billing.remunerations.ofRunLoader().load(run.id);
    const document = documents.find(({ payeeId }) => payeeId === greta);
    const documentId = document?.id ?? '';
    value(await approveRemuneration(billing, world.call({ documentId }, greta, 'ledger:read ledger:approve')));
    const batch = await batchOf(aurora);
    value(await recordPaymentBatchExecuted(billing, world.call({ batchId: batch.id, paidOn: today() })));
    const payment = batch.payments.find(({ payeeId }) => payeeId === greta);
    const iban = nextIban();
    value(await registerBankAccount(billing, world.call({ ownerId: greta, iban, currency: 'EUR', name: 'Hers' })));
    const entries = [{ cents: payment?.amount ?? 0n, endToEndId: payment?.reference ?? '' }];
    const line = await oneLine(await bringFile(camt053({ iban, on: today(), opening: 0n, entries })));
    const invoiceId =
      document?.state === 'DRAWN_UP' && document.paper.kind === 'INVOICE' ? document.paper.invoiceId : '';
    const noted = { invoiceId, reference: payment?.reference ?? '' };
    expect(codesOf(await assign(line.id, { recorded: noted }))).toEqual(['PAYMENT_MATCHED']);
    expect(await proposalsFor(billing, line)).toMatchObject([{ certainty: 'CERTAIN', to: { kind: 'RECORDED' } }]);
    value(await voidRemuneration(billing, world.call({ documentId, reason: 'Wrong' })));
    expect(await proposalsFor(billing, line)).toMatchObject([{ certainty: 'CERTAIN', to: { kind: 'RECORDED' } }]);
    await match();
    expect(await world.books(greta)).not.toHaveProperty('CLEARING');
  });
});
