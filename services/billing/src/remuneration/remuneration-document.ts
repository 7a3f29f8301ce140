import type { Failures } from '@millepiani/kernel/failure';
import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { RunId } from '../distributions/distribution-run.ts';
import type { DocumentNumber } from '../documents/document.ts';
import type { InvoiceId } from '../invoices/invoice.ts';
import type { PayrollInstruction } from './payroll-instruction.ts';
import type { Receipt } from './receipt.ts';

export type RemunerationId = Id<'rmd'>;

/** What of a run a document is about: amounts in cents, neither below nothing, one of them more. */
export interface Share {
  /** What the payee earned: guaranteed minimums and shares. */
  readonly fee: bigint;
  /** What they spent and get back. */
  readonly expenses: bigint;
}

/** Whose documents and payments are one: a payee's of a version of an agreement, whichever run they came with. */
export interface StreamKey {
  readonly versionId: VersionId;
  /** Who is paid. */
  readonly payeeId: AgentId;
}

/** What every document has from when it is drawn up. */
export interface RemunerationFacts extends Share, StreamKey {
  readonly id: RemunerationId;
  /** The version's latest run at its drawing up: it is about what all of the version's have posted so far. */
  readonly runId: RunId;
  readonly commissionId: CommissionId;
  /** Who pays. */
  readonly payerId: AgentId;
  readonly drawnUpAt: Instant;
}

/** What a document is, with what it says. */
export type Paper =
  /** The payee's own invoice to the payer: a draft until they approve it. */
  | { readonly kind: 'INVOICE'; readonly invoiceId: InvoiceId; readonly toPay: bigint }
  | { readonly kind: 'OCCASIONAL_RECEIPT'; readonly receipt: Receipt }
  | { readonly kind: 'PAYROLL_INSTRUCTION'; readonly instruction: PayrollInstruction }
  /** A document by the law of another country: it is theirs to make, and said here by its number. */
  | { readonly kind: 'FOREIGN_DOCUMENT' };

/** The kinds of documents. */
export type RemunerationKind = Paper['kind'];

/** What is missing for it: tried again when it is drawn up anew. */
export interface WaitingDocument extends RemunerationFacts {
  readonly state: 'WAITING';
  readonly missing: Failures;
}

/** To be approved by whom it is issued for. */
export interface DrawnUpDocument extends RemunerationFacts {
  readonly state: 'DRAWN_UP';
  readonly paper: Paper;
}

/** They do not stand for it. What it is about may be drawn up anew. */
export interface DeclinedDocument extends RemunerationFacts {
  readonly state: 'DECLINED';
  readonly paper: Paper;
  readonly declinedBy: PersonId;
  readonly declinedAt: Instant;
  readonly reason: string;
}

/** What the document changed of what runs had to be paid, in cents. */
export interface Settlement {
  /** How much more the payer pays by runs than without the document; below nothing where less. */
  readonly restated: bigint;
  /** How much of the withheld tax was paid to the payee already: they owe it back to the payer. */
  readonly owedBack: bigint;
}

interface Issued extends RemunerationFacts {
  readonly paper: Paper;
  /** In the issuer's year; of a foreign document none. */
  readonly number: DocumentNumber | undefined;
  /** The number that a foreign payee gave it. */
  readonly ownNumber: string | undefined;
  /** ISO 8601. */
  readonly date: string;
  readonly approvedBy: PersonId;
  readonly approvedAt: Instant;
  readonly settlement: Settlement;
  /** Of a receipt: the day on which it was paid, by which the payer certifies what is withheld; undefined where it is not, or not any more. ISO 8601. */
  readonly certifiedOn?: string | undefined;
  /** Whether its pages are written and handed over. */
  readonly isWritten: boolean;
}

/** It counts, and never changes. */
export interface IssuedDocument extends Issued {
  readonly state: 'ISSUED';
}

/** It counts no more; its number stays taken. */
export interface VoidDocument extends Issued {
  readonly state: 'VOID';
  readonly voidedBy: PersonId;
  readonly voidedAt: Instant;
  readonly reason: string;
}

/** What a payee's regime needs for a share of a distribution. */
export type RemunerationDocument = (
  | WaitingDocument
  | DrawnUpDocument
  | DeclinedDocument
  | IssuedDocument
  | VoidDocument
) & {
  /** How many events were told of it. */
  readonly version: number;
};

/** Whether what a document is about is documented by it. */
export const counts = ({ state }: Pick<RemunerationDocument, 'state'>): boolean =>
  state === 'DRAWN_UP' || state === 'ISSUED';

/** Its kind; undefined as long as it waits for what decides it. */
export const kindOf = (document: RemunerationDocument): RemunerationKind | undefined =>
  document.state === 'WAITING' ? undefined : document.paper.kind;

/** For whom it is issued, and who therefore approves it: the payee, but for a payroll instruction, which is the employer's. */
export const issuerOf = ({ payeeId, payerId }: RemunerationFacts, kind: RemunerationKind): AgentId =>
  kind === 'PAYROLL_INSTRUCTION' ? payerId : payeeId;
