import type { EventContract } from '../define-event.ts';
import { bankStatementImported } from './bank-statement.events.ts';
import { claimRaised, claimSettled } from './claim.events.ts';
import { creditNoteDelivered, creditNoteRejected, creditNoteSent } from './credit-note.events.ts';
import {
  distributionApproved,
  distributionComputed,
  distributionPaid,
  distributionPosted,
} from './distribution.events.ts';
import { billingReplayRequested } from './event-replay.events.ts';
import { feeDue, feeOverdue, feePaid, feeReduced } from './fee.events.ts';
import { agentThresholdExceeded, agentThresholdNear } from './forecast.events.ts';
import {
  invoiceCredited,
  invoiceDelivered,
  invoiceIssued,
  invoicePaid,
  invoiceRejected,
  invoiceSent,
  paymentReceived,
} from './invoice.events.ts';
import { journalEntryPosted, journalEntryReversed } from './journal-entry.events.ts';
import { ledgerAccountOpened } from './ledger-account.events.ts';
import { paymentBatchApproved, paymentFailed, paymentSent } from './payment-batch.events.ts';
import {
  remunerationDeclined,
  remunerationDrawnUp,
  remunerationIssued,
  remunerationVoided,
} from './remuneration.events.ts';
import { reserveBelowFloor, reserveCredited, reserveReleased, reserveReleaseProposed } from './reserve.events.ts';
import {
  invoiceOverdue,
  invoiceReminded,
  paymentReversed,
  payoutAccountChanged,
  refundSent,
} from './settlement.events.ts';

/** Every type of event of billing, in every version that was ever published. */
export const billingContracts: readonly EventContract[] = [
  ledgerAccountOpened,
  journalEntryPosted,
  journalEntryReversed,
  invoiceIssued,
  invoiceSent,
  invoiceDelivered,
  invoiceRejected,
  paymentReceived,
  invoicePaid,
  invoiceCredited,
  creditNoteSent,
  creditNoteDelivered,
  creditNoteRejected,
  distributionComputed,
  distributionApproved,
  distributionPosted,
  distributionPaid,
  reserveCredited,
  reserveReleaseProposed,
  reserveReleased,
  reserveBelowFloor,
  claimRaised,
  claimSettled,
  paymentBatchApproved,
  paymentSent,
  remunerationDrawnUp,
  remunerationIssued,
  remunerationDeclined,
  remunerationVoided,
  feeDue,
  feePaid,
  feeOverdue,
  feeReduced,
  agentThresholdNear,
  agentThresholdExceeded,
  paymentFailed,
  paymentReversed,
  invoiceOverdue,
  invoiceReminded,
  refundSent,
  payoutAccountChanged,
  bankStatementImported,
  billingReplayRequested,
];
