import { dayAt, hers, idAt, inMinutes, turnOf, whichOrganization, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { encodeExact } from '../../src/documents/exact-json.ts';
import { longRun, whichCommission, whichInvoice, whichVersion } from './ours.ts';

const issued = (at: number) => ({
  ...{ paper: { kind: 'OCCASIONAL_RECEIPT', receipt: { gross: 5n } }, date: '2026-11-24', approvedBy: whose(at) },
  ...{ approvedAt: inMinutes(at), settlement: { restated: 0n, owedBack: 0n } },
});

/** Documents for shares of distributions, and who is on whose payroll. */
export const rowsOfRemuneration: RowsOf = {
  RemunerationDocument: (at) => {
    // Of one run a payee has one document that counts.
    const isOfLongRun = at % 4 === 1;
    const payeeId = isOfLongRun ? idAt('per', at) : whose(at);
    const isWritten = turnOf(at, true, false);
    return {
      ...{ _id: idAt('rmd', at), runId: isOfLongRun ? longRun : idAt('dst', at), versionId: whichVersion(at) },
      ...{ commissionId: whichCommission(at), payeeId, payerId: hers, parties: [payeeId, hers], state: 'ISSUED' },
      ...{ fee: 5n, expenses: 0n, drawnUpAt: inMinutes(at), facts: encodeExact({ ...issued(at), isWritten }) },
      ...{ receiptYear: 2026, gross: 5n, version: 1, ...(isWritten ? {} : { isToWrite: true }) },
    };
  },
  ShareStream: (at) => ({ _id: `${whichVersion(at)}#${idAt('per', at)}`, met: 1 }),
  RemunerationRun: (at) => ({ _id: idAt('dst', at), ...(at % 8 === 0 ? { isDue: true } : {}) }),
  Employment: (at) => ({
    ...{ _id: `${whichOrganization(at)}#${idAt('per', at)}`, employerId: whichOrganization(at) },
    ...{ employeeId: idAt('per', at), from: dayAt(at) },
  }),
};

const answer = {
  ...{ kind: 'RC', isFinal: false, exchangeId: '1', fileName: 'IT01234567890_1.xml', isSigned: false },
  ...{ messageId: '1', errors: [] },
};

/** What came from the exchange. */
export const rowsOfExchange: RowsOf = {
  ExchangeAnswer: (at) => ({
    ...{ _id: `${at}`.padStart(64, '0'), name: `${at}.xml`, content: Buffer.from('x'), readAt: inMinutes(at) },
    // Some are nobody's.
    ...(at % 3 === 2
      ? { order: `${inMinutes(at).toISOString()}#${at}`, reason: 'NOT_XML' }
      : { documentId: whichInvoice(at), attempt: 0, answer: encodeExact(answer) }),
  }),
};
