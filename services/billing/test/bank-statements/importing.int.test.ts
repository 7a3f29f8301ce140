import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { createLogger } from '@millepiani/telemetry/logger';
import { freshDatabase } from '@millepiani/testing/databases';
import { type AssignTo, assignBankStatementLine } from '../../src/bank-statements/assigning.commands.ts';
import { registerBankAccount } from '../../src/bank-statements/bank-accounts.commands.ts';
import type { BankStatementLine } from '../../src/bank-statements/bank-statement.ts';
import { proposalsFor } from '../../src/bank-statements/candidates.commands.ts';
import { idsIn, importBankFile } from '../../src/bank-statements/importing.commands.ts';
import { dueMatches, matchingWorker } from '../../src/bank-statements/matching.worker.ts';
import { undoBankStatementLine } from '../../src/bank-statements/undoing.commands.ts';
import { formatNumber } from '../../src/documents/document.ts';
import type { IssuedInvoice } from '../../src/invoices/invoice.ts';
import { issue } from '../../src/invoices/invoices.commands.ts';
import { receivePayment } from '../../src/invoices/settling.commands.ts';
import { approvePaymentBatch, recordPaymentBatchExecuted } from '../../src/payouts/paying.commands.ts';
import { createPaymentBatch } from '../../src/payouts/payment-batches.commands.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { fixed, ruleOf, value } from '../distributions/given.ts';
import { bea, carl, codesOf, World } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';
import { base64, camt053, type Entry, pain002, type Statement } from './camt.ts';
import { nextIban } from './ibans.ts';

const database = freshDatabase('billing_statements');
let service: OpenBilling;
const world = new World(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Aurora, with an account of its own and an invoice of 8,000.00 to Lumen; Fabio and Greta have a quarter each. */
async function given() {
  const people = { aurora: newId('org'), fabio: newId('per'), greta: newId('per') };
  const { aurora, fabio, greta } = people;
  const iban = nextIban();
  await world.tell.profile(profiles.aurora(aurora));
  await world.tell.profile(profiles.fabio(fabio));
  await world.tell.profile(profiles.greta(greta));
  const shares = fixed([aurora, '1/2'], [fabio, '1/4'], [greta, '1/4']);
  const deal = await world.deal(ruleOf({ shares, fee: { rate: '0' } }), [aurora, fabio, greta]);
  const invoiceId = await world.invoiceOf(deal.milestone);
  value(await issue(service.billing, world.call({ invoiceId })));
  const input = { ownerId: aurora, iban, currency: 'EUR', name: 'The bank' };
  const { accountId } = value(await registerBankAccount(service.billing, world.call(input)));
  let opening = 0n;
  /** Imports a statement of these entries, which goes on where the one before ended. */
  const bring = async (entries: readonly Entry[], change: Partial<Statement> = {}) => {
    const statement = { iban, on: today(), opening, entries, ...change };
    const imported = await bringFile(camt053(statement));
    if (imported.ok) opening = entries.reduce((sum, { cents }) => sum + cents, statement.opening);
    return imported;
  };
  return { ...people, deal, invoiceId, invoice: () => invoiceIn(invoiceId), iban, accountId, bring };
}

const bringFile = (xml: string) => importBankFile(service.billing, world.call({ base64: base64(xml) }));

async function invoiceIn(id: Awaited<ReturnType<World['invoiceOf']>>): Promise<IssuedInvoice> {
  const invoice = await service.billing.invoices.find(id);
  if (invoice?.stage !== 'issued') throw new Error('It is not issued.');
  return invoice;
}

/** What a statement has, in the bank's order. */
async function linesOf(imported: Awaited<ReturnType<typeof bringFile>>): Promise<readonly BankStatementLine[]> {
  const [statementId] = idsIn(value(imported).statementIds, 'bst');
  if (!statementId) throw new Error('Nothing was imported.');
  return service.billing.bankStatements.linesOf({ statementId, limit: 100, after: undefined });
}
async function oneLine(imported: Awaited<ReturnType<typeof bringFile>>): Promise<BankStatementLine> {
  const [line] = await linesOf(imported);
  if (!line) throw new Error('It has no line.');
  return line;
}

const assign = (lineId: string, to: AssignTo) =>
  assignBankStatementLine(service.billing, world.call({ lineId, ...to }));
const undo = (lineId: string) => undoBankStatementLine(service.billing, world.call({ lineId }));
/** What is due to be matched is matched, as the worker does. */
async function match(): Promise<void> {
  const worker = matchingWorker(() => service.billing, createLogger({ service: 'test', level: 'fatal' }));
  for (const { payload } of await dueMatches(service.billing)) await worker.run(payload);
}
const lineAgain = async ({ id }: BankStatementLine) => service.billing.bankStatements.findLine(id);

/** A batch of what Aurora owes to Fabio and Greta, approved. */
async function batchOf(aurora: Awaited<ReturnType<typeof given>>['aurora']) {
  const input = { payerId: aurora, executeOn: today() };
  const { batchId } = value(await createPaymentBatch(service.billing, world.call(input)));
  value(await approvePaymentBatch(service.billing, world.call({ batchId }, carl)));
  const batch = await service.billing.paymentBatches.find(batchId);
  if (!batch) throw new Error('There is no batch.');
  return batch;
}
const bare = (id: string) => id.slice(4).replaceAll('-', '');

describe('what a bank tells', () => {
  it('is in the books at once, on CLEARING until it is known what it is, and told', async () => {
    const { aurora, bring, accountId } = await given();
    const imported = await bring([{ cents: 100_00n }, { cents: -2_50n }, { cents: 7_00n, on: '2026-01-15' }]);
    expect(await world.books(aurora)).toMatchObject({ BANK: '104.50', CLEARING: '-104.50' });
    const [statementId = ''] = idsIn(value(imported).statementIds, 'bst');
    expect(await world.told({ subject: statementId })).toMatchObject([
      { type: 'bank-statement.imported.v1', version: 1, data: { accountId, lines: 3, closing: { amount: '104.50' } } },
    ]);
    expect(await world.trialBalance()).toBe(0n);
    await match();
    expect((await linesOf(imported)).map(({ assignment }) => assignment)).toEqual([undefined, undefined, undefined]);
  });

  it('settles an invoice by itself where it names it and comes to what is due, and is shared', async () => {
    const { aurora, bring, invoice, deal } = await given();
    const number = formatNumber((await invoice()).number);
    const imported = await bring([
      { cents: 8_000_00n, reference: 'TRN-1', text: `Rechnung ${number}`, name: 'Lumen GmbH' },
    ]);
    await match();
    expect(await linesOf(imported)).toMatchObject([{ assignment: { kind: 'INVOICES' }, assignedBy: bea }]);
    expect(await world.books(aurora)).toMatchObject({ BANK: '8000.00', INCOME: '-8000.00' });
    expect((await invoice()).payments).toMatchObject([{ kind: 'RECEIVED', reference: 'TRN-1', amount: 8_000_00n }]);
    expect((await world.computed(deal)).outcome.distribution.cash).toBe(8_000_00n);
  });

  it('that was recorded before is found again, and the bank’s side is there once', async () => {
    const { aurora, bring, invoiceId } = await given();
    const payment = { invoiceId, amount: { amount: '3000.00', currency: 'EUR' }, paidOn: today(), reference: 'TRN-9' };
    value(await receivePayment(service.billing, world.call(payment)));
    const imported = await bring([{ cents: 3_000_00n, reference: 'TRN-9' }]);
    expect(await world.books(aurora)).toMatchObject({ BANK: '6000.00', CLEARING: '-3000.00' });
    await match();
    expect(await linesOf(imported)).toMatchObject([{ assignment: { kind: 'RECORDED' } }]);
    expect(await world.books(aurora)).toMatchObject({ BANK: '3000.00', RECEIVABLE: '5000.00' });
    const line = await oneLine(imported);
    value(await undo(line.id));
    expect(await world.books(aurora)).toMatchObject({ BANK: '6000.00', CLEARING: '-3000.00' });
    expect(await proposalsFor(service.billing, { ...line, assignment: undefined })).toMatchObject([
      { certainty: 'CERTAIN' },
    ]);
    // Assigned as a new payment it is known by the bank's own reference.
    expect(codesOf(await assign(line.id, { invoices: [{ invoiceId }] }))).toEqual(['PAYMENT_RECORDED']);
  });

  it('is proposed, and not assigned, where something is in doubt', async () => {
    const { bring, invoice } = await given();
    const number = formatNumber((await invoice()).number);
    const lines = await linesOf(
      await bring([
        { cents: 5_000_00n, text: `acconto ${number}` },
        { cents: 8_000_00n, name: 'LUMEN GMBH' },
        { cents: 8_000_00n },
        { cents: 1n, text: 'interessi' },
      ]),
    );
    await match();
    const proposed = await Promise.all(lines.map((line) => proposalsFor(service.billing, line)));
    expect(proposed.map((list) => list.map(({ certainty, reasons }) => [certainty, ...reasons]))).toEqual([
      [['LIKELY', 'NUMBER_NAMED']],
      [['LIKELY', 'AMOUNT_DUE', 'PAYER_KNOWN']],
      [['POSSIBLE', 'AMOUNT_DUE']],
      [],
    ]);
    expect((await Promise.all(lines.map(lineAgain))).filter((line) => line?.assignment)).toEqual([]);
  });

  it('beyond what is due becomes the client’s credit where that is asked for, and comes back with the line', async () => {
    const { aurora, bring, invoiceId, invoice } = await given();
    const line = await oneLine(await bring([{ cents: 8_100_00n }]));
    expect(codesOf(await assign(line.id, { invoices: [{ invoiceId }] }))).toEqual(['PAYMENT_EXCEEDS_DUE']);
    expect(await world.books(aurora)).toMatchObject({ CLEARING: '-8100.00', RECEIVABLE: '8000.00' });
    value(await assign(line.id, { invoices: [{ invoiceId }], keepExcess: true }));
    expect(await world.books(aurora)).toMatchObject({ BANK: '8100.00', CLIENT_CREDIT: '-100.00' });
    expect(codesOf(await assign(line.id, { invoices: [{ invoiceId }] }))).toEqual(['LINE_ASSIGNED']);
    value(await undo(line.id));
    expect(await world.books(aurora)).toEqual({
      ...{ BANK: '8100.00', CLEARING: '-8100.00', INCOME: '-8000.00', RECEIVABLE: '8000.00' },
    });
    expect((await invoice()).payments.map(({ kind }) => kind)).toEqual(['RECEIVED', 'REVERSAL']);
    value(await assign(line.id, { invoices: [{ invoiceId }], keepExcess: true }));
    expect(await world.books(aurora)).toMatchObject({ CLIENT_CREDIT: '-100.00' });
  });

  it('that belongs to no document goes to an account, or to a client’s credit, and back', async () => {
    const { aurora, bring } = await given();
    await world.tell.profile(profiles.aurora(aurora));
    const [charges, advance] = await linesOf(await bring([{ cents: -3_00n }, { cents: 500_00n }]));
    if (!(charges && advance)) throw new Error('Two lines.');
    const accounts = await service.billing.accounts.ofOwnerLoader().load(aurora);
    const of = (purpose: string) => accounts.find((one) => one.purpose === purpose)?.id ?? '';
    expect(codesOf(await assign(charges.id, { account: { accountId: of('CLEARING'), note: 'x' } }))).toEqual([
      'PURPOSE_NOT_ALLOWED',
    ]);
    value(await assign(charges.id, { account: { accountId: of('INCOME'), note: 'Spese di conto' } }));
    const clientId = newId('org');
    value(await assign(advance.id, { clientId }));
    expect(await world.books(aurora)).toMatchObject({ BANK: '497.00', CLIENT_CREDIT: '-500.00', INCOME: '-7997.00' });
    value(await undo(charges.id));
    value(await undo(advance.id));
    expect(await world.books(aurora)).toMatchObject({ CLEARING: '-497.00', INCOME: '-8000.00' });
    expect(codesOf(await undo(advance.id))).toEqual(['LINE_OPEN']);
  });
});

describe('a batch on the statement', () => {
  it.each(['as a whole', 'payment by payment'])('is executed %s', async (how) => {
    const { aurora, fabio, greta, bring, deal, iban: _ } = await given();
    await world.pay(deal.milestone, '8000.00');
    const run = await world.posted(deal);
    const batch = await batchOf(aurora);
    const before = await world.books(aurora);
    const entries: Entry[] =
      how === 'as a whole'
        ? [{ cents: -4_000_00n, batch: bare(batch.id), details: [{}, {}] }]
        : batch.payments.map(({ reference, amount }) => ({ cents: -amount, endToEndId: reference }));
    const lines = await linesOf(await bring(entries));
    await match();
    expect((await Promise.all(lines.map(lineAgain))).map((line) => line?.assignment?.kind)).toEqual(
      lines.map(() => 'BATCH'),
    );
    expect(await world.run(run.id)).toMatchObject({ state: 'PAID', paidOn: today() });
    expect(before).toMatchObject({ BANK: '8000.00', PAYABLE: '-4000.00' });
    expect(await world.books(aurora)).toEqual({ BANK: '4000.00', INCOME: '-4000.00' });
    for (const payee of [fabio, greta]) expect(await world.books(payee)).toMatchObject({ BANK: '2000.00' });
    for (const line of lines) expect(codesOf(await undo(line.id))).toEqual(['NOT_UNDOABLE']);
    expect(await world.trialBalance()).toBe(0n);
  });

  it('that was recorded before moves the bank’s account once', async () => {
    const { aurora, bring, deal } = await given();
    await world.pay(deal.milestone, '8000.00');
    await world.posted(deal);
    const batch = await batchOf(aurora);
    const executed = { batchId: batch.id, paidOn: today() };
    value(await recordPaymentBatchExecuted(service.billing, world.call(executed)));
    await bring([{ cents: -4_000_00n, batch: bare(batch.id) }]);
    await match();
    expect(await world.books(aurora)).toEqual({ BANK: '4000.00', INCOME: '-4000.00' });
  });

  it('of which a payment comes back owes it again, by another batch', async () => {
    const { aurora, fabio, bring, deal } = await given();
    await world.pay(deal.milestone, '8000.00');
    const run = await world.posted(deal);
    const batch = await batchOf(aurora);
    await bring([{ cents: -4_000_00n, batch: bare(batch.id) }]);
    await match();
    const ofFabio = batch.payments.find(({ payeeId }) => payeeId === fabio)?.reference ?? '';
    const lines = await linesOf(await bring([{ cents: 2_000_00n, endToEndId: ofFabio, reason: 'AC04' }]));
    await match();
    expect(
      await linesOf({ ok: true, value: { statementIds: lines[0]?.statementId ?? '', batchIds: '' } }),
    ).toMatchObject([{ assignment: { kind: 'RETURN', reference: ofFabio } }]);
    expect(await world.books(aurora)).toEqual({ BANK: '6000.00', INCOME: '-4000.00', PAYABLE: '-2000.00' });
    expect(await world.books(fabio)).toEqual({ INCOME: '-2000.00', RECEIVABLE: '2000.00' });
    expect(await world.run(run.id)).toMatchObject({ state: 'POSTED' });
    expect((await world.told({ subject: batch.id })).at(-1)).toMatchObject({
      type: 'payment.failed.v1',
      data: { payeeId: fabio, reason: 'AC04', wasExecuted: true, amount: { amount: '2000.00' }, runId: run.id },
    });
    const again = await batchOf(aurora);
    expect(again.payments).toMatchObject([{ payeeId: fabio, amount: 2_000_00n }]);
    await bring([{ cents: -2_000_00n, endToEndId: again.payments[0]?.reference ?? '' }]);
    await match();
    expect(await world.run(run.id)).toMatchObject({ state: 'PAID' });
    expect(await world.books(aurora)).toEqual({ BANK: '4000.00', INCOME: '-4000.00' });
  });
});

describe('a status report', () => {
  it('of single payments leaves the others in the batch', async () => {
    const { aurora, fabio, greta, deal } = await given();
    await world.pay(deal.milestone, '8000.00');
    await world.posted(deal);
    const batch = await batchOf(aurora);
    const ofGreta = batch.payments.find(({ payeeId }) => payeeId === greta)?.reference ?? '';
    const report = pain002(bare(batch.id), [[ofGreta, 'AC01']], today());
    expect(value(await bringFile(report)).batchIds).toBe(batch.id);
    expect(codesOf(await bringFile(report))).toEqual(['ALREADY_FAILED']);
    expect(await world.books(greta)).toMatchObject({ RECEIVABLE: '2000.00' });
    value(await recordPaymentBatchExecuted(service.billing, world.call({ batchId: batch.id, paidOn: today() })));
    expect(await world.books(aurora)).toMatchObject({ BANK: '6000.00', PAYABLE: '-2000.00' });
    expect(await world.books(fabio)).toMatchObject({ BANK: '2000.00' });
    expect((await world.told({ subject: batch.id })).map(({ type, version }) => [type, version])).toEqual([
      ['payment-batch.approved.v1', 1],
      ['payment.failed.v1', 2],
      ['payment.sent.v1', 3],
    ]);
    expect((await batchOf(aurora)).payments).toMatchObject([{ payeeId: greta }]);
  });

  it('of the whole file gives the batch up', async () => {
    const { aurora, deal } = await given();
    await world.pay(deal.milestone, '8000.00');
    await world.posted(deal);
    const batch = await batchOf(aurora);
    value(await bringFile(pain002(bare(batch.id), [], today())));
    expect(await service.billing.paymentBatches.find(batch.id)).toMatchObject({
      state: 'CANCELLED',
      failures: [{ reason: 'AC04' }, {}],
    });
    expect((await batchOf(aurora)).payments).toHaveLength(2);
  });

  it('is refused where it is of no batch, or of payments that the batch has not', async () => {
    const { aurora, deal } = await given();
    await world.pay(deal.milestone, '8000.00');
    await world.posted(deal);
    const batch = await batchOf(aurora);
    expect(codesOf(await bringFile(pain002('nobody', [], today())))).toEqual(['BATCH_NOT_FOUND']);
    expect(codesOf(await bringFile(pain002(bare(batch.id), [['nobody', 'AC01']], today())))).toEqual([
      'PAYMENT_NOT_FOUND',
    ]);
    expect(await service.billing.paymentBatches.find(batch.id)).toMatchObject({ state: 'APPROVED' });
  });
});

describe('a file that is refused', () => {
  /** All that the store has of an owner's money. */
  const everything = async (aurora: Awaited<ReturnType<typeof given>>['aurora']) => ({
    books: await world.books(aurora),
    entries: await service.connection.collection('journal_entries').countDocuments({ parties: aurora }),
    statements: await service.connection.collection('bank_statements').countDocuments({ ownerId: aurora }),
    lines: await service.connection.collection('bank_statement_lines').countDocuments({ ownerId: aurora }),
    told: await service.connection.collection('outbox').countDocuments({}),
  });

  it('leaves everything as it was: imported twice, under another name, in another message, or with a gap', async () => {
    const { aurora, bring, iban } = await given();
    const entries = [{ cents: 100_00n, reference: 'A' }];
    const statement = { iban, on: today(), opening: 0n, entries, id: 'S-1', messageId: 'M-1', sequence: 1 };
    value(await bring(entries, statement));
    const before = await everything(aurora);
    const wrong: readonly [change: Partial<Statement>, code: string][] = [
      [{}, 'STATEMENT_IMPORTED'],
      [{ id: 'S-2', messageId: 'M-2' }, 'STATEMENT_IMPORTED'],
      [{ id: 'S-2', opening: 100_00n, sequence: 2 }, 'STATEMENT_IMPORTED'],
      [{ messageId: 'M-2', opening: 100_00n, sequence: 2 }, 'STATEMENT_IMPORTED'],
      [{ id: 'S-2', messageId: 'M-2', opening: 90_00n, sequence: 2 }, 'OPENING_BALANCE_WRONG'],
      [{ id: 'S-2', messageId: 'M-2', opening: 100_00n, sequence: 3 }, 'SEQUENCE_GAP'],
      [{ id: 'S-2', messageId: 'M-2', opening: 100_00n, closing: 100_00n }, 'CLOSING_BALANCE_WRONG'],
      [{ id: 'S-2', messageId: 'M-2', iban: nextIban() }, 'UNKNOWN_BANK_ACCOUNT'],
      [{ id: 'S-2', messageId: 'M-2', on: '2026-01-10', opening: 100_00n }, 'STATEMENT_OVERLAPS'],
    ];
    for (const [change, code] of wrong) {
      expect(codesOf(await bringFile(camt053({ ...statement, ...change })))).toEqual([code]);
    }
    // One wrong statement refuses the right one beside it.
    const right = { ...statement, id: 'S-2', messageId: 'M-2', opening: 100_00n, sequence: 2 };
    const two = camt053(right, { ...right, id: 'S-3', opening: 7n, sequence: 3 });
    expect(codesOf(await bringFile(two))).toEqual(['OPENING_BALANCE_WRONG']);
    expect(await everything(aurora)).toEqual(before);
    value(await bringFile(camt053(right)));
  });

  it('is imported once by several at the same time', async () => {
    const { aurora, iban } = await given();
    const xml = camt053({ iban, on: today(), opening: 0n, entries: [{ cents: 5_00n }] });
    const answers = await Promise.all([1, 2, 3, 4].map(() => bringFile(xml)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['STATEMENT_IMPORTED']));
    expect(await world.books(aurora)).toMatchObject({ BANK: '5.00', CLEARING: '-5.00' });
  });

  it('is nobody’s business but bookkeepers’', async () => {
    const call = world.call({ base64: base64('<a/>') }, newId('per'), 'ledger:read');
    expect(codesOf(await importBankFile(service.billing, call))).toEqual(['FORBIDDEN']);
  });
});

describe('a line that is said to be what it is not', () => {
  it('stays open, and the ledger as it was', async () => {
    const { aurora, bring, invoiceId, deal } = await given();
    const other = await given();
    const [came, went] = await linesOf(await bring([{ cents: 9_000_00n }, { cents: -10_00n }]));
    if (!(came && went)) throw new Error('Two lines.');
    const before = await world.books(aurora);
    const euros = (amount: string) => ({ amount, currency: 'EUR' });
    const wrong: readonly [lineId: string, to: AssignTo, code: string][] = [
      [came.id, {}, 'ONE_PURPOSE'],
      [came.id, { invoices: [{ invoiceId }], clientId: newId('org') }, 'ONE_PURPOSE'],
      [came.id, { invoices: [] }, 'NO_INVOICES'],
      [came.id, { invoices: [{ invoiceId: 'x' }] }, 'INVALID_ID'],
      [came.id, { invoices: [{ invoiceId: other.invoiceId }] }, 'INVOICE_NOT_FOUND'],
      [came.id, { invoices: [{ invoiceId, amount: euros('9000.01') }] }, 'LINE_EXCEEDED'],
      [came.id, { invoices: [{ invoiceId, amount: euros('0.00') }] }, 'ZERO_AMOUNT'],
      [came.id, { invoices: [{ invoiceId, amount: euros('8000.00') }] }, 'LINE_NOT_USED_UP'],
      [came.id, { invoices: [{ invoiceId, amount: { amount: '1', currency: 'JPY' } }] }, 'CURRENCY_MISMATCH'],
      [went.id, { invoices: [{ invoiceId }] }, 'WRONG_DIRECTION'],
      [came.id, { batch: { batchId: newId('pbt') } }, 'WRONG_DIRECTION'],
      [went.id, { batch: { batchId: newId('pbt') } }, 'BATCH_NOT_FOUND'],
      [came.id, { returned: { batchId: newId('pbt'), reference: 'x' } }, 'BATCH_NOT_FOUND'],
      [came.id, { recorded: { invoiceId, reference: 'x' } }, 'PAYMENT_NOT_FOUND'],
      [came.id, { account: { accountId: newId('acc'), note: 'x' } }, 'ACCOUNT_NOT_FOUND'],
      [came.id, { account: { accountId: newId('acc'), note: '' } }, 'TOO_SHORT'],
      [came.id, { clientId: aurora }, 'SELLER_IS_BUYER'],
      [came.id, { clientId: 'x' }, 'INVALID_ID'],
      [newId('bsl'), { clientId: newId('org') }, 'LINE_NOT_FOUND'],
    ];
    for (const [lineId, to, code] of wrong) expect([code, ...codesOf(await assign(lineId, to))]).toEqual([code, code]);
    expect(await world.books(aurora)).toEqual(before);
    expect(deal.payerId).toBe(aurora);
  });
});
