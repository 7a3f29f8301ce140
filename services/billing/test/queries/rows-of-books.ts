import { dayAt, hers, idAt, inMinutes, turnOf, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import mongoose from 'mongoose';
import { encodeContent } from '../../src/invoices/content-codec.ts';
import { cases, composed } from '../documents/cases.ts';
import { somebody, whichAccount, whichCommission, whichInvoice, years } from './ours.ts';

const whole = (number: number) => mongoose.Types.Decimal128.fromString(String(number));
const euros = (minor: bigint) => ({ minor, currency: 'EUR' });
const purposes = ['BANK', 'RECEIVABLE', 'PAYABLE', 'RESERVE', 'SURPLUS', 'FEE', 'EXPENSE', 'INCOME', 'TAX_CREDIT'];

/** The ledger, and what is made of it. */
export const rowsOfLedger: RowsOf = {
  LedgerAccount: (at) => ({
    ...{
      _id: idAt('acc', at),
      ownerId: at % 75 === 50 ? somebody : idAt('org', at % 75),
      purpose: purposes[Math.floor(at / 75)],
      currency: 'EUR',
    },
    ...{ name: 'An account', openedAt: inMinutes(at), balance: 5n, postings: 150n },
    // Some are of before there were days.
    ...(at % 40 === 39
      ? {}
      : { latest: { date: dayAt(at), debits: whole(5), credits: whole(0), postedAt: inMinutes(at) } }),
  }),
  AccountDay: (at) => ({
    ...{ _id: `${whichAccount(at)} ${dayAt(at)}`, accountId: whichAccount(at), date: dayAt(at) },
    ...{ debits: whole(5), credits: whole(1), closing: whole(4), lastSequence: BigInt(at + 1) },
  }),
  Posting: (at) => ({
    ...{
      _id: `${idAt('jnl', Math.floor(at / 2))}#${at % 2}`,
      entryId: idAt('jnl', Math.floor(at / 2)),
      position: at % 2,
    },
    ...{ accountId: whichAccount(at), amount: euros(5n), sequence: BigInt(at + 1), balanceAfter: 5n },
    ...{ date: dayAt(at), postedAt: inMinutes(at), ofDay: { debits: whole(5), credits: whole(0) } },
  }),
  JournalEntry: (at) => ({
    ...{ _id: idAt('jnl', at), description: 'An entry', date: dayAt(at), postedAt: inMinutes(at), postedBy: whose(at) },
    ...{ about: whichCommission(at), parties: [at % 4 === 0 ? hers : whose(at)] },
    ...(at % 5 === 4 ? { reverses: idAt('jnl', at - 1) } : {}),
  }),
  LedgerCheck: (at) => ({
    ...{ _id: inMinutes(at).toISOString(), checkedAt: inMinutes(at), accounts: 1, entries: 1, discrepancyCount: 0 },
    ...{ discrepancies: [], unsoundEntryCount: 0, unsoundEntries: [], brokenSeriesCount: 0, brokenSeries: [] },
  }),
  LedgerCheckState: () => ({ _id: 'ledger-check', requested: 1, answered: 0, checkedOn: dayAt(0) }),
  BooksExport: (at) => ({
    ...{ _id: idAt('bkx', at), ownerId: hers, requestedBy: whose(at), requestedAt: inMinutes(at), attempts: 0 },
    ...{ expiresAt: inMinutes(100_000 + at) },
    ...(at % 3 === 0 ? { isDue: true } : {}),
  }),
  BooksExportPart: (at) => {
    const exportId = at % 4 === 0 ? idAt('bkx', 0) : idAt('bkx', 1 + at);
    return {
      ...{ _id: `${exportId} 1 ${at + 1}`, exportId, attempt: 1, number: at + 1, content: Buffer.from('x') },
      expiresAt: inMinutes(100_000 + at),
    };
  },
};

const [sample] = cases;
const content = sample ? encodeContent(composed(sample.text)) : '';

const issued = (at: number, isPaid: boolean) => ({
  ...{ year: 2026, sequence: at + 1, date: dayAt(at), dueDate: '2026-12-24', issuedBy: whose(at) },
  ...{ transmission: turnOf(at, 'ISSUED', 'SENT'), attempts: 0, version: 2, creditedToPay: 0n, creditedWithheld: 0n },
  ...(isPaid
    ? { payments: [{ amount: BigInt(at), withheld: 0n, paidOn: dayAt(at), reference: 'x' }], netCollected: 100n }
    : { payments: [], netCollected: 0n, owed: BigInt(at + 1), dunOn: dayAt(at) }),
});

/** Documents. */
export const rowsOfDocuments: RowsOf = {
  Invoice: (at) => {
    const parties = [whose(at), idAt('org', at)];
    // By turns: issued and owed, issued and paid, a draft.
    const stage = at % 3;
    return {
      ...{ _id: idAt('inv', at), sellerId: whose(at), buyerId: idAt('org', at), parties },
      ...{ commissionId: whichCommission(at), vatNumber: `${at}`, content, dueInDays: 30, draftedAt: inMinutes(at) },
      ...(stage === 1 ? {} : { openFor: parties }),
      ...(stage === 2 ? {} : { issued: issued(at, stage === 1) }),
    };
  },
  CreditNote: (at) => ({
    ...{ _id: idAt('crn', at), invoiceId: whichInvoice(at), sellerId: whose(at), buyerId: idAt('org', at), content },
    ...{ commissionId: whichCommission(at), vatNumber: `${at}`, year: 2026, sequence: at + 1, date: dayAt(at) },
    ...{ invoiceYear: 2026, invoiceSequence: 1, invoiceDate: '2026-11-24', issuedAt: inMinutes(at), attempts: 0 },
    transmission: turnOf(at, 'ISSUED', 'SENT'),
  }),
  InvoiceSequence: (at) => ({ _id: `0${at}/${years(at)}`, last: at, lastDate: '2026-11-24' }),
  DocumentFile: (at) => {
    const documentId = whichInvoice(at);
    const form = turnOf(at, 'PDF_IT', 'FATTURA_PA');
    return {
      ...{ _id: `${documentId}#${form}#${at}`, documentId, form, name: `${at}.x`, mediaType: 'application/x' },
      ...{ attempt: at, sha256: sha256OfX, content: Buffer.from('x') },
    };
  },
};

const sha256OfX = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
