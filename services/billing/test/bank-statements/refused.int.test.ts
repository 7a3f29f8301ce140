import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { importBankFile } from '../../src/bank-statements/importing.commands.ts';
import type { AssignTo } from '../../src/bank-statements/to-invoices.commands.ts';
import { value } from '../distributions/given.ts';
import { codesOf } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { base64, camt053, type Statement } from './camt.ts';
import { nextIban } from './ibans.ts';

import { type Given, statementWorld } from './statement-world.ts';

const on = statementWorld('billing_statement_refusals');
const { world, given, bringFile, linesOf, assign } = on;
beforeAll(on.open);
afterAll(on.close);

describe('a file that is refused', () => {
  /** All that the store has of an owner's money. */
  const everything = async (aurora: Given['aurora']) => ({
    books: await world.books(aurora),
    entries: await on.service().connection.collection('journal_entries').countDocuments({ parties: aurora }),
    statements: await on.service().connection.collection('bank_statements').countDocuments({ ownerId: aurora }),
    lines: await on.service().connection.collection('bank_statement_lines').countDocuments({ ownerId: aurora }),
    told: await on.service().connection.collection('outbox').countDocuments({}),
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

  it('has a statement twice, as it is or under another name', async () => {
    const { aurora, iban } = await given();
    const one = { iban, on: today(), opening: 0n, entries: [{ cents: 100_00n }, { cents: -100_00n }], id: 'S-1' };
    const before = await everything(aurora);
    for (const twice of [camt053(one, one), camt053(one, { ...one, id: 'S-2' })]) {
      const refused = await bringFile(twice);
      expect(codesOf(refused)).toEqual(['STATEMENT_IMPORTED']);
      const line = twice.slice(0, twice.lastIndexOf('<Stmt>')).split('\n').length;
      expect(refused).toMatchObject({ error: [{ path: ['file', 'Stmt', `line ${line}`] }] });
    }
    expect(await everything(aurora)).toEqual(before);
    // Two that say different things are one message all the same.
    value(await bringFile(camt053(one, { ...one, id: 'S-2', entries: [{ cents: 1_00n }] })));
  });

  it('has a line of before it begins', async () => {
    const { aurora, iban } = await given();
    const before = await everything(aurora);
    const entries = [{ cents: 5n, on: '1991-01-01' }];
    const refused = await bringFile(camt053({ iban, on: today(), opening: 0n, entries }));
    expect(codesOf(refused)).toEqual(['DATES_WRONG']);
    expect(await everything(aurora)).toEqual(before);
  });

  it('is nobody’s business but bookkeepers’', async () => {
    const call = world.call({ base64: base64('<a/>') }, newId('per'), 'ledger:read');
    expect(codesOf(await importBankFile(on.service().billing, call))).toEqual(['FORBIDDEN']);
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
      [came.id, { recorded: {} }, 'ONE_PURPOSE'],
      [came.id, { recorded: { invoiceId } }, 'ONE_PURPOSE'],
      [came.id, { recorded: { invoiceId, reference: 'x', entryId: newId('jnl') } }, 'ONE_PURPOSE'],
      [came.id, { recorded: { entryId: 'x' } }, 'INVALID_ID'],
      [came.id, { recorded: { entryId: newId('jnl') } }, 'ENTRY_NOT_FOUND'],
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
