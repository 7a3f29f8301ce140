import type { Instant } from '@millepiani/kernel/instant';
import type { CreditNoteId, InvoiceId } from '../invoices/invoice.ts';
import type { ExchangeAnswer, NotAnAnswer } from './exchange-answer.ts';

/** Why a file from the exchange was set aside. */
export type AsideReason =
  | NotAnAnswer
  | 'TOO_LARGE'
  /** It is about a file that was never sent from here. */
  | 'UNKNOWN_FILE'
  /** The exchange got other bytes under this name than were written here. */
  | 'OTHER_BYTES'
  /** It names another document than the file that it is about. */
  | 'OTHER_DOCUMENT';

/** Why a file was set aside, and what of it is meant. */
export interface Aside {
  readonly reason: AsideReason;
  /** At most 200 characters. */
  readonly detail: string | undefined;
}

/** A file from the exchange as it is kept: evidence, by law for ten years. */
export interface KeptFile {
  /** SHA-256 of its bytes, in hex: the same file twice is one. */
  readonly sha256: string;
  readonly name: string;
  readonly content: Uint8Array;
  readonly readAt: Instant;
}

/** An answer about a document of ours. */
export interface KeptAnswer extends Omit<KeptFile, 'content'> {
  readonly documentId: InvoiceId | CreditNoteId;
  /** Which attempt's file it is about: 0, 1, … */
  readonly attempt: number;
  readonly answer: ExchangeAnswer;
}

/** A file that is nobody's answer. */
export interface AsideFile extends Omit<KeptFile, 'content'> {
  /** Its place in the list of those: when it was set aside, then its hash. */
  readonly order: string;
  readonly reason: AsideReason;
  /** Files of before it was kept have none. */
  readonly detail: string | undefined;
  readonly size: number;
}

const longestDetail = 200;

/** What is said of a file that somebody else wrote. */
export const asDetail = (text: string): string => [...text].slice(0, longestDetail).join('');

/** The number and year under which a document went. */
export interface SentNumber {
  readonly number: string;
  readonly year: number;
}

/** Why an answer is not about this file of ours, as far as it says what it is about. */
export function mismatchOf(
  answer: ExchangeAnswer,
  file: { readonly sha256: string },
  sent: SentNumber,
): Aside | undefined {
  const { hash, isSigned, document } = answer;
  // Of a file that was signed on its way nothing is known here but its name.
  if (hash !== undefined && /^[0-9a-f]{64}$/.test(hash) && !isSigned && hash !== file.sha256) {
    return { reason: 'OTHER_BYTES', detail: hash };
  }
  if (document && (document.number !== sent.number || document.year !== sent.year)) {
    return { reason: 'OTHER_DOCUMENT', detail: asDetail(`${document.number} of ${document.year}`) };
  }
  return undefined;
}
