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

/** Documents. */
export const rowsOfDocuments: RowsOf = {
  Invoice: (at) => ({
    ...{ _id: idAt('inv', at), sellerId: whose(at), buyerId: idAt('org', at), parties: [whose(at), idAt('org', at)] },
    ...{ commissionId: whichCommission(at), vatNumber: `${at}`, content, dueInDays: 30, draftedAt: inMinutes(at) },
    ...(at % 3 === 2
      ? {}
      : {
          issued: {
            ...{ year: 2026, sequence: at + 1, date: '2026-11-24', dueDate: '2026-12-24', issuedBy: whose(at) },
            ...{ transmission: turnOf(at, 'ISSUED', 'SENT'), attempts: 0, version: 2, payments: [] },
            ...{ creditedToPay: 0n, creditedWithheld: 0n, netCollected: at % 2 === 0 ? 100n : 0n },
          },
        }),
  }),
  CreditNote: (at) => ({
    ...{ _id: idAt('crn', at), invoiceId: whichInvoice(at), sellerId: whose(at), buyerId: idAt('org', at), content },
    ...{ commissionId: whichCommission(at), vatNumber: `${at}`, year: 2026, sequence: at + 1, date: '2026-11-24' },
    ...{ invoiceYear: 2026, invoiceSequence: 1, invoiceDate: '2026-11-24', issuedAt: inMinutes(at), attempts: 0 },
    transmission: turnOf(at, 'ISSUED', 'SENT'),
  }),
  InvoiceSequence: (at) => ({ _id: `0${at}/${years(at)}`, last: at, lastDate: '2026-11-24' }),
  DocumentFile: (at) => {
    const documentId = whichInvoice(at);
    return {
      ...{ _id: `${documentId}#PDF_IT#${at}`, documentId, form: 'PDF_IT', name: 'x.pdf', mediaType: 'application/pdf' },
      ...{ attempt: at, sha256: sha256OfX, content: Buffer.from('x') },
    };
  },
};

const sha256OfX = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
