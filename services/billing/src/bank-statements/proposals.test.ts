import { describe, expect, it } from '@jest/globals';
import { money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import type { PaymentCandidate } from './batch-lines.ts';
import { type BatchCandidate, batchIn, type InvoiceCandidate, numbersIn, propose } from './proposals.ts';

type Line = Parameters<typeof propose>[0];
const line = (amount: bigint, change: Partial<Line> = {}): Line => ({
  ...{ amount, currency: 'EUR', remittance: '', creditorReference: undefined, bookedOn: '2026-11-24' },
  ...{ counterparty: { name: undefined, iban: undefined }, endToEndId: undefined, batchReference: undefined },
  ...{ returnReason: undefined, isReversal: false, bankReference: undefined, ...change },
});
const buyerId = newId('org');
const invoice = (sequence: number, due: bigint, change: Partial<InvoiceCandidate> = {}): InvoiceCandidate => ({
  ...{ id: newId('inv'), buyerId, buyerName: 'Lumen GmbH', buyerIban: 'DE89370400440532013000' },
  ...{ number: { year: 2026, sequence }, due, recorded: [], ...change },
});
const kinds = (proposals: ReturnType<typeof propose>) =>
  proposals.map(({ certainty, to }) => `${certainty} ${to.kind}`);
const of = (found: Line, ...invoices: readonly InvoiceCandidate[]) =>
  propose(found, { invoices, batch: undefined, entries: [] });

describe('the numbers of invoices in a text', () => {
  it.each([
    ['Saldo fattura 12/2026', ['12/2026']],
    ['FATT. N. 0012-2026, 13/2026 e 13/2026', ['12/2026', '13/2026']],
    ['fattura n. 7 del 2026', ['7/2026']],
    ['del 12/11/2026', []],
    ['rif 4512/20261', []],
    ['IBAN 12/2026/5', []],
    ['0/2026', []],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text).map(({ sequence, year }) => `${sequence}/${year}`)).toEqual(numbers);
  });

  it('are known of a batch by our own references alone', () => {
    const id = newId('pbt');
    const bare = id.slice(4).replaceAll('-', '');
    expect([batchIn(bare), batchIn(`${bare}0`), batchIn(`${bare}zz`)]).toEqual([id, id, id]);
    expect([batchIn(undefined), batchIn(''), batchIn('NOTPROVIDED'), batchIn(`${bare}0000`)]).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
  });
});

describe('money that came', () => {
  const named = { remittance: 'Fattura 12/2026' };

  it('is certain where it names invoices and comes to what is due of them', () => {
    expect(kinds(of(line(100n, named), invoice(12, 100n)))).toEqual(['CERTAIN INVOICES']);
    const two = line(300n, { remittance: '12/2026 e 13/2026' });
    expect(kinds(of(two, invoice(12, 100n), invoice(13, 200n), invoice(14, 300n)))).toEqual(['CERTAIN INVOICES']);
  });

  it.each([
    ['less than is due', line(99n, named), 'LIKELY INVOICES'],
    ['more than is due', line(101n, named), 'LIKELY INVOICES'],
    ['another currency', line(100n, { ...named, currency: 'USD' }), 'LIKELY INVOICES'],
    ['the payer by name', line(100n, { counterparty: { name: 'LUMEN GMBH.', iban: undefined } }), 'LIKELY INVOICES'],
    [
      'the payer by account',
      line(100n, { counterparty: { name: 'X', iban: 'DE89370400440532013000' } }),
      'LIKELY INVOICES',
    ],
    ['the amount alone', line(100n), 'POSSIBLE INVOICES'],
  ])('is in doubt with %s', (_what, found, expected) => {
    expect(kinds(of(found, invoice(12, 100n)))).toEqual([expected]);
  });

  it('is in doubt where two clients are named, or owe the same', () => {
    const other = { buyerId: newId('org'), buyerName: 'Officina', buyerIban: undefined };
    const both = line(300n, { remittance: '12/2026 13/2026' });
    expect(kinds(of(both, invoice(12, 100n), invoice(13, 200n, other)))).toEqual([]);
    expect(kinds(of(line(100n), invoice(12, 100n), invoice(13, 100n, other)))).toEqual([
      ...['POSSIBLE INVOICES', 'POSSIBLE INVOICES'],
    ]);
    expect(of(line(100n, named), invoice(12, 0n))).toEqual([]);
  });

  it('is what was recorded before, by the bank’s reference or by its day', () => {
    const recorded = [{ reference: 'TRN', came: money(100n, 'EUR'), paidOn: '2026-11-24' }];
    const paid = invoice(12, 0n, { recorded });
    expect(kinds(of(line(100n, { bankReference: 'TRN' }), paid))).toEqual(['CERTAIN RECORDED']);
    expect(kinds(of(line(100n), paid))).toEqual(['LIKELY RECORDED']);
    expect(of(line(100n, { bookedOn: '2026-11-20' }), paid)).toEqual([]);
    expect(of(line(99n, { bankReference: 'TRN' }), paid)).toEqual([]);
  });
});

describe('a payment of another invoice that was recorded on the same day', () => {
  const payer = { name: 'Officina Blu', iban: undefined };
  const blu = { buyerId: newId('org'), buyerName: 'Officina Blu', buyerIban: undefined };
  const named = line(500n, { remittance: 'saldo fattura n. 2/2026', counterparty: payer });
  const recorded = [{ reference: 'U1', came: money(500n, 'EUR'), paidOn: '2026-11-24' }];

  it('is proposed beside what is named, and does not hide it', () => {
    const found = of(named, invoice(4, 0n, { recorded }), invoice(2, 500n, blu));
    expect(kinds(found)).toEqual(['CERTAIN INVOICES', 'POSSIBLE RECORDED']);
    expect(found[0]?.reasons).toEqual(['NUMBER_NAMED', 'AMOUNT_DUE']);
  });

  it('is none where it came in another currency, however much it settled', () => {
    const dollars = [{ reference: 'U1', came: money(500n, 'USD'), paidOn: '2026-11-24' }];
    expect(kinds(of(named, invoice(4, 0n, { recorded: dollars }), invoice(2, 500n, blu)))).toEqual([
      'CERTAIN INVOICES',
    ]);
    expect(kinds(of({ ...named, currency: 'USD' }, invoice(4, 0n, { recorded: dollars })))).toEqual([
      'POSSIBLE RECORDED',
    ]);
  });

  it('leaves a doubt where its payer, or its invoice, is the line’s', () => {
    const both = ['LIKELY RECORDED', 'LIKELY INVOICES'];
    expect(kinds(of(named, invoice(4, 0n, { ...blu, recorded }), invoice(2, 500n, blu)))).toEqual(both);
    const partPaid = invoice(2, 500n, { recorded });
    expect(kinds(of({ ...named, counterparty: { name: undefined, iban: undefined } }, partPaid))).toEqual(both);
  });
});

describe('money that went', () => {
  const batch = (state: BatchCandidate['state'], ofA: Partial<PaymentCandidate> = {}): BatchCandidate => ({
    ...{ id: newId('pbt'), state },
    payments: [
      { reference: 'a', amount: 100n, hasFailed: false, went: false, cameBack: false, ...ofA },
      { reference: 'b', amount: 50n, hasFailed: false, went: false, cameBack: false },
    ],
  });
  const by = (found: Line, state: BatchCandidate['state'], ofA: Partial<PaymentCandidate> = {}) =>
    kinds(propose(found, { invoices: [], batch: batch(state, ofA), entries: [] }));

  it('is a batch, or one payment of it, where the amount is right', () => {
    expect(by(line(-150n), 'APPROVED')).toEqual(['CERTAIN BATCH']);
    expect(by(line(-100n, { endToEndId: 'a' }), 'EXECUTED')).toEqual(['CERTAIN BATCH']);
    expect(by(line(-99n, { endToEndId: 'a' }), 'APPROVED')).toEqual([]);
    expect(by(line(-149n), 'APPROVED')).toEqual([]);
    expect(by(line(-150n), 'MADE')).toEqual([]);
    expect(by(line(-150n), 'CANCELLED')).toEqual([]);
  });

  it('and came back is owed again, where the bank says so', () => {
    expect(by(line(100n, { endToEndId: 'a', returnReason: 'AC04' }), 'EXECUTED')).toEqual(['CERTAIN RETURN']);
    expect(by(line(100n, { endToEndId: 'a' }), 'EXECUTED')).toEqual(['LIKELY RETURN']);
    expect(by(line(101n, { endToEndId: 'a', returnReason: 'AC04' }), 'EXECUTED')).toEqual([]);
    expect(by(line(100n, { endToEndId: 'a', returnReason: 'AC04' }), 'APPROVED')).toEqual([]);
  });

  it('and came back but for what the bank kept is never certain, and says how much that is', () => {
    const [less, said] = [line(99n, { endToEndId: 'a' }), line(99n, { endToEndId: 'a', returnReason: 'AC04' })];
    expect([by(less, 'EXECUTED'), by(said, 'EXECUTED')]).toEqual([['POSSIBLE RETURN'], ['LIKELY RETURN']]);
    const [found] = propose(said, { invoices: [], batch: batch('EXECUTED'), entries: [] });
    expect(found?.to).toMatchObject({ reference: 'a', charge: 1n });
  });

  it('is the whole batch though a payment of it came back, or was refused, and of a payment once', () => {
    expect(by(line(-150n), 'EXECUTED', { hasFailed: true, cameBack: true })).toEqual(['CERTAIN BATCH']);
    expect(by(line(-150n), 'EXECUTED', { hasFailed: true })).toEqual(['CERTAIN BATCH']);
    expect(by(line(-50n), 'EXECUTED', { hasFailed: true })).toEqual(['CERTAIN BATCH']);
    expect(by(line(-50n), 'EXECUTED', { went: true })).toEqual(['CERTAIN BATCH']);
    expect(by(line(-150n), 'EXECUTED', { went: true })).toEqual([]);
    expect(by(line(-100n, { endToEndId: 'a' }), 'EXECUTED', { went: true })).toEqual([]);
    expect(by(line(-100n, { endToEndId: 'a' }), 'EXECUTED', { hasFailed: true })).toEqual(['CERTAIN BATCH']);
    const back = line(100n, { endToEndId: 'a', returnReason: 'AC04' });
    expect(by(back, 'EXECUTED', { hasFailed: true })).toEqual(['CERTAIN RETURN']);
    expect(by(back, 'EXECUTED', { hasFailed: true, cameBack: true })).toEqual([]);
  });

  it('may be an entry of the books, which is never certain', () => {
    const entries = ['2026-11-24', '2026-11-22'].map((date) => ({ id: newId('jnl'), date }));
    const found = propose(line(-7n), { invoices: [], batch: undefined, entries });
    expect(kinds(found)).toEqual(['LIKELY RECORDED', 'POSSIBLE RECORDED']);
    expect(found.map(({ to }) => to)).toEqual(entries.map(({ id }) => ({ kind: 'RECORDED', entryId: id })));
  });
});
