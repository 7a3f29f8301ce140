import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { proposalsFor } from '../../src/bank-statements/candidates.commands.ts';
import { idsIn } from '../../src/bank-statements/importing.commands.ts';
import { formatNumber } from '../../src/documents/document.ts';
import { receivePayment } from '../../src/invoices/settling.commands.ts';
import { value } from '../distributions/given.ts';
import { bea, codesOf } from '../distributions/world.ts';
import { today } from '../invoices/invoicing.ts';
import { profiles } from '../milestones/profiles.ts';

import { statementWorld } from './statement-world.ts';

const on = statementWorld('billing_statements');
const { world, given, linesOf, oneLine, assign, undo, match, lineAgain } = on;
beforeAll(on.open);
afterAll(on.close);

describe('what a bank tells', () => {
  it('is in the books at once, on CLEARING until it is known what it is, and told', async () => {
    const { aurora, bring, accountId } = await given();
    const imported = await bring([{ cents: 100_00n }, { cents: -2_50n }, { cents: 7_00n }]);
    expect(await world.booksApart(aurora)).toMatchObject({ BANK: '104.50', CLEARING: '-104.50' });
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
    expect(await world.booksApart(aurora)).toMatchObject({ BANK: '8000.00', INCOME: '-8000.00' });
    expect((await invoice()).payments).toMatchObject([{ kind: 'RECEIVED', reference: 'TRN-1', amount: 8_000_00n }]);
    expect((await world.computed(deal)).outcome.distribution.cash).toBe(8_000_00n);
  });

  it('that was recorded before is found again, and the bank’s side is there once', async () => {
    const { aurora, bring, invoiceId } = await given();
    const payment = { invoiceId, amount: { amount: '3000.00', currency: 'EUR' }, paidOn: today(), reference: 'TRN-9' };
    value(await receivePayment(on.service().billing, world.call(payment)));
    const imported = await bring([{ cents: 3_000_00n, reference: 'TRN-9' }]);
    expect(await world.booksApart(aurora)).toMatchObject({ BANK: '6000.00', CLEARING: '-3000.00' });
    await match();
    expect(await linesOf(imported)).toMatchObject([{ assignment: { kind: 'RECORDED' } }]);
    expect(await world.booksApart(aurora)).toMatchObject({ BANK: '3000.00', RECEIVABLE: '5000.00' });
    const line = await oneLine(imported);
    value(await undo(line.id));
    expect(await world.booksApart(aurora)).toMatchObject({ BANK: '6000.00', CLEARING: '-3000.00' });
    expect(await proposalsFor(on.service().billing, { ...line, assignment: undefined })).toMatchObject([
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
    const proposed = await Promise.all(lines.map((line) => proposalsFor(on.service().billing, line)));
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
    expect(await world.booksApart(aurora)).toMatchObject({ CLEARING: '-8100.00', RECEIVABLE: '8000.00' });
    value(await assign(line.id, { invoices: [{ invoiceId }], keepExcess: true }));
    expect(await world.booksApart(aurora)).toMatchObject({ BANK: '8100.00', CLIENT_CREDIT: '-100.00' });
    expect(codesOf(await assign(line.id, { invoices: [{ invoiceId }] }))).toEqual(['LINE_ASSIGNED']);
    value(await undo(line.id));
    expect(await world.booksApart(aurora)).toEqual({
      ...{ BANK: '8100.00', CLEARING: '-8100.00', INCOME: '-8000.00', RECEIVABLE: '8000.00' },
    });
    expect((await invoice()).payments.map(({ kind }) => kind)).toEqual(['RECEIVED', 'REVERSAL']);
    value(await assign(line.id, { invoices: [{ invoiceId }], keepExcess: true }));
    expect(await world.booksApart(aurora)).toMatchObject({ CLIENT_CREDIT: '-100.00' });
  });

  it('pays in parts under one reference of the bank’s, or under none', async () => {
    const { bring, invoiceId, invoice } = await given();
    const parts = (reference: string) => [1, 2].map(() => ({ cents: 1_000_00n, reference }));
    const lines = await linesOf(await bring([...parts('NONREF'), ...parts('REF-1')]));
    const [again] = await linesOf(await bring(parts('REF-1')));
    if (!again) throw new Error('A line.');
    for (const { id } of [...lines, again]) value(await assign(id, { invoices: [{ invoiceId }] }));
    const { payments } = await invoice();
    expect(payments.map(({ reference }) => reference)).toEqual([
      ...[lines[0]?.id, lines[1]?.id, 'REF-1', `REF-1 ${lines[3]?.id}`, `REF-1 ${again.id}`],
    ]);
    // Undone and assigned anew it is another payment still.
    value(await undo(again.id));
    value(await assign(again.id, { invoices: [{ invoiceId }] }));
    expect((await invoice()).payments.at(-1)).toMatchObject({ reference: `REF-1 ${again.id} (2)`, lineId: again.id });
  });

  it('says of which of several invoices something is wrong', async () => {
    const { bring, invoiceId } = await given();
    const line = await oneLine(await bring([{ cents: 9_000_00n }]));
    const paths = async (
      ...invoices: readonly { invoiceId: string; amount?: { amount: string; currency: string } }[]
    ) => {
      const answer = await assign(line.id, { invoices });
      return answer.ok ? [] : answer.error.map(({ code, path }) => [code, ...path]);
    };
    const cent = { amount: '0.001', currency: 'EUR' };
    // The same twice: nothing is due of it any more, and the line has paid it.
    expect(await paths({ invoiceId }, { invoiceId })).toContainEqual(['NOTHING_DUE', 'invoices', 1, 'invoiceId']);
    expect(await paths({ invoiceId }, { invoiceId: 'x' })).toEqual([['INVALID_ID', 'invoices', 1, 'invoiceId']]);
    expect(await paths({ invoiceId })).toEqual([['PAYMENT_EXCEEDS_DUE', 'invoices', 0, 'amount', 'amount']]);
    expect(await paths({ invoiceId, amount: cent })).toEqual([
      ['TOO_MANY_DECIMALS', 'invoices', 0, 'amount', 'amount'],
    ]);
  });

  it('that belongs to no document goes to an account, or to a client’s credit, and back', async () => {
    const { aurora, bring } = await given();
    await world.tell.profile(profiles.aurora(aurora));
    const [charges, advance] = await linesOf(await bring([{ cents: -3_00n }, { cents: 500_00n }]));
    if (!(charges && advance)) throw new Error('Two lines.');
    const accounts = await on.service().billing.accounts.ofOwnerLoader().load(aurora);
    const of = (purpose: string) => accounts.find((one) => one.purpose === purpose)?.id ?? '';
    expect(codesOf(await assign(charges.id, { account: { accountId: of('CLEARING'), note: 'x' } }))).toEqual([
      'PURPOSE_NOT_ALLOWED',
    ]);
    value(await assign(charges.id, { account: { accountId: of('INCOME'), note: 'Spese di conto' } }));
    const clientId = newId('org');
    value(await assign(advance.id, { clientId }));
    expect(await world.booksApart(aurora)).toMatchObject({
      BANK: '497.00',
      CLIENT_CREDIT: '-500.00',
      INCOME: '-7997.00',
    });
    value(await undo(charges.id));
    value(await undo(advance.id));
    expect(await world.booksApart(aurora)).toMatchObject({ CLEARING: '-497.00', INCOME: '-8000.00' });
    expect(codesOf(await undo(advance.id))).toEqual(['LINE_OPEN']);
  });
});
