import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import { recordPaymentBatchExecuted, recordPaymentsFailed } from '../../src/payouts/paying.commands.ts';
import { value } from '../distributions/given.ts';
import { codesOf } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { type Entry, pain002 } from './camt.ts';

import { statementWorld } from './statement-world.ts';

const on = statementWorld('billing_statement_batches');
const { world, given, bringFile, linesOf, undo, match, lineAgain, batchOf, bare } = on;
beforeAll(on.open);
afterAll(on.close);

describe('a batch on the statement', () => {
  it.each(['as a whole', 'payment by payment'])('is executed %s', async (how) => {
    const { aurora, fabio, greta, bring, deal, iban: _ } = await given();
    await world.pay(deal.milestone, '8000.00');
    const run = await world.posted(deal);
    const batch = await batchOf(aurora);
    const before = await world.booksApart(aurora);
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
    expect(await world.booksApart(aurora)).toEqual({ BANK: '4000.00', INCOME: '-4000.00' });
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
    value(await recordPaymentBatchExecuted(on.service().billing, world.call(executed)));
    await bring([{ cents: -4_000_00n, batch: bare(batch.id) }]);
    await match();
    expect(await world.booksApart(aurora)).toEqual({ BANK: '4000.00', INCOME: '-4000.00' });
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
    expect(await world.booksApart(aurora)).toEqual({ BANK: '6000.00', INCOME: '-4000.00', PAYABLE: '-2000.00' });
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
    expect(await world.booksApart(aurora)).toEqual({ BANK: '4000.00', INCOME: '-4000.00' });
  });
});

describe('a payment that failed, in whatever order statements and others tell it', () => {
  const ordered = async () => {
    const all = await given();
    await world.pay(all.deal.milestone, '8000.00');
    await world.posted(all.deal);
    const batch = await batchOf(all.aurora);
    const [first, second] = batch.payments.map(({ reference }) => reference);
    if (!(first && second)) throw new Error('Two payments.');
    const failed = [{ reference: second, reason: 'AC04' }];
    const tell = {
      executed: async () =>
        value(
          await recordPaymentBatchExecuted(on.service().billing, world.call({ batchId: batch.id, paidOn: today() })),
        ),
      refusedByHand: async () =>
        value(
          await recordPaymentsFailed(
            on.service().billing,
            world.call({ batchId: batch.id, on: today(), payments: failed }),
          ),
        ),
      refusedByReport: async () => value(await bringFile(pain002(bare(batch.id), [[second, 'RJCT']], today()))),
      lineOfFirst: async () => all.bring([{ cents: -2_000_00n, endToEndId: first }]),
      lineOfSecond: async () => all.bring([{ cents: -2_000_00n, endToEndId: second }]),
      lineOfAll: async () => all.bring([{ cents: -4_000_00n, batch: bare(batch.id) }]),
      lineOfRest: async () => all.bring([{ cents: -2_000_00n, batch: bare(batch.id) }]),
      cameBack: async () => all.bring([{ cents: 2_000_00n, endToEndId: second, reason: 'AC04' }]),
    };
    return { ...all, tell, first, second, batch };
  };
  type Tell = Awaited<ReturnType<typeof ordered>>['tell'];

  it.each<[after: string, told: readonly (keyof Tell)[], clearing: string]>([
    ['a report, where its debit never comes', ['lineOfFirst', 'refusedByReport'], ''],
    ['word of it, where its debit never comes', ['lineOfFirst', 'refusedByHand'], ''],
    [
      'a report, though its debit and its return come',
      ['lineOfFirst', 'refusedByReport', 'lineOfSecond', 'cameBack'],
      '',
    ],
    ['a report after its debit', ['lineOfFirst', 'lineOfSecond', 'refusedByReport'], '2000.00'],
    ['a report after its debit, and its return', ['lineOfAll', 'refusedByReport', 'cameBack'], ''],
    ['its return before the debit', ['executed', 'cameBack', 'lineOfAll'], ''],
    ['its return after the debit', ['executed', 'lineOfAll', 'cameBack'], ''],
    ['word of both, then both lines', ['executed', 'refusedByHand', 'lineOfAll', 'cameBack'], ''],
    ['word of both, then both lines in another order', ['executed', 'refusedByHand', 'cameBack', 'lineOfAll'], ''],
    ['word of both, then a debit without it', ['executed', 'refusedByHand', 'lineOfRest'], ''],
    ['word of it between its debit and its return', ['executed', 'lineOfAll', 'refusedByHand', 'cameBack'], ''],
    ['a refusal before, though the whole is debited', ['refusedByReport', 'lineOfAll', 'cameBack'], ''],
    ['a refusal before, recorded and debited as a whole', ['refusedByReport', 'executed', 'lineOfAll', 'cameBack'], ''],
  ])('is owed again, and BANK is the bank’s: %s', async (_after, told, clearing) => {
    const { aurora, tell, second, batch } = await ordered();
    for (const one of told) {
      await tell[one]();
      await match();
    }
    // What came by hand is no line of the bank's.
    expect(await world.booksApart(aurora)).toEqual({
      ...{ BANK: clearing ? '4000.00' : '6000.00', INCOME: '-4000.00', PAYABLE: '-2000.00' },
      ...(clearing ? { CLEARING: clearing } : {}),
    });
    const openLines = await on
      .service()
      .billing.bankStatements.openLinesOf({ ownerId: aurora, limit: 9, after: undefined });
    expect(openLines).toEqual([]);
    const payeeId = batch.payments.find(({ reference }) => reference === second)?.payeeId;
    expect((await batchOf(aurora)).payments).toMatchObject([{ payeeId }]);
    expect(await world.trialBalance()).toBe(0n);
  });

  it.each<[told: string, before: readonly (keyof Tell)[]]>([
    ['by its line alone', ['executed']],
    ['before, by hand', ['executed', 'refusedByHand']],
    ['before, after its debit', ['lineOfAll', 'refusedByReport']],
  ])('comes back but for what the bank kept, which is the payer’s cost: told %s', async (_told, before) => {
    const { aurora, tell, batch, second, bring } = await ordered();
    for (const one of before) await tell[one]();
    await match();
    const [line] = await linesOf(await bring([{ cents: 1_995_00n, endToEndId: second, reason: 'AC04' }]));
    await match();
    // Nobody but a bookkeeper says that it was kept.
    expect(line && (await lineAgain(line))?.assignment).toBeUndefined();
    const returned = { batchId: batch.id, reference: second };
    const euros = (amount: string, currency = 'EUR') => ({ amount, currency });
    for (const [charge, code] of [
      [undefined, 'AMOUNT_DIFFERS'],
      [euros('4.99'), 'AMOUNT_DIFFERS'],
      [euros('0.00'), 'ZERO_AMOUNT'],
      [euros('5.00', 'USD'), 'CURRENCY_MISMATCH'],
    ] as const) {
      expect(codesOf(await on.assign(line?.id ?? '', { returned: { ...returned, charge } }))).toEqual([code]);
    }
    value(await on.assign(line?.id ?? '', { returned: { ...returned, charge: euros('5.00') } }));
    if (!before.includes('lineOfAll')) {
      await tell.lineOfAll();
      await match();
    }
    // 8,000.00, less 4,000.00 that went, and 1,995.00 that came back; the whole is owed again.
    expect(await world.booksApart(aurora)).toEqual({
      ...{ BANK: '5995.00', EXPENSE: '5.00', INCOME: '-4000.00', PAYABLE: '-2000.00' },
    });
    expect((await batchOf(aurora)).payments).toMatchObject([{ amount: 2_000_00n }]);
    expect(await world.trialBalance()).toBe(0n);
  });

  it('comes back once, and not before it went', async () => {
    const { tell, batch, second, bring } = await ordered();
    await tell.executed();
    await tell.cameBack();
    await match();
    const [line] = await linesOf(await bring([{ cents: 2_000_00n, endToEndId: second }]));
    const to = { returned: { batchId: batch.id, reference: second } };
    expect(codesOf(await on.assign(line?.id ?? '', to))).toEqual(['PAYMENT_MATCHED']);
    const early = { batchId: batch.id, on: plusDays(today(), -100), payments: [{ reference: second, reason: 'AC04' }] };
    expect(codesOf(await recordPaymentsFailed(on.service().billing, world.call(early)))).toEqual([
      'DATE_BEFORE_PAYMENT',
    ]);
  });
});

it('nobody says by a file, or a line, that what they were paid did not come', async () => {
  const { aurora, fabio, bring, deal } = await given();
  await world.pay(deal.milestone, '8000.00');
  const run = await world.posted(deal);
  const batch = await batchOf(aurora);
  const ofFabio = batch.payments.find(({ payeeId }) => payeeId === fabio)?.reference ?? '';
  const report = pain002(bare(batch.id), [[ofFabio, 'AC04']], today());
  expect(codesOf(await bringFile(report, fabio))).toEqual(['OWN_PAYMENT']);
  value(await recordPaymentBatchExecuted(on.service().billing, world.call({ batchId: batch.id, paidOn: today() })));
  // A client's money, that happens to be as much, less what the bank is said to have kept.
  const [line] = await linesOf(await bring([{ cents: 1_000_00n, name: 'Somebody' }]));
  const returned = { batchId: batch.id, reference: ofFabio, charge: { amount: '1000.00', currency: 'EUR' } };
  expect(codesOf(await on.assign(line?.id ?? '', { returned }, fabio))).toEqual(['OWN_PAYMENT']);
  expect(await world.run(run.id)).toMatchObject({ state: 'PAID' });
  value(await on.assign(line?.id ?? '', { returned }));
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
    value(await recordPaymentBatchExecuted(on.service().billing, world.call({ batchId: batch.id, paidOn: today() })));
    expect(await world.booksApart(aurora)).toMatchObject({ BANK: '6000.00', PAYABLE: '-2000.00' });
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
    expect(await on.service().billing.paymentBatches.find(batch.id)).toMatchObject({
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
    expect(await on.service().billing.paymentBatches.find(batch.id)).toMatchObject({ state: 'APPROVED' });
  });
});
