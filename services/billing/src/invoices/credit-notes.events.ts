import { creditNoteDelivered, creditNoteRejected, creditNoteSent } from '@millepiani/events/billing/credit-note.events';
import { event } from '@millepiani/events/event';
import type { CreditNote } from './invoice.ts';

const place = ({ id, commissionId, version }: CreditNote) => ({
  subject: id,
  partition: commissionId ?? id,
  aggregateVersion: version,
});

const facts = ({ id, invoiceId, commissionId, sellerId, buyerId }: CreditNote) => ({
  ...{ creditNoteId: id, invoiceId, sellerId, buyerId },
  ...(commissionId === undefined ? {} : { commissionId }),
});

/** It is on its way. */
export const toldNoteSent = (note: CreditNote) =>
  event(creditNoteSent, { ...place(note), data: { ...facts(note), attempt: note.attempts } });

/** It has come, or was refused. Why stays out, but for the exchange's codes: it is free text. */
export const toldNoteOutcome = (note: CreditNote) =>
  note.transmission === 'REJECTED'
    ? event(creditNoteRejected, { ...place(note), data: { ...facts(note), codes: [...note.rejectionCodes] } })
    : event(creditNoteDelivered, { ...place(note), data: facts(note) });
