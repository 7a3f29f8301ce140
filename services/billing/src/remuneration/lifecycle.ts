import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { DocumentNumber } from '../documents/document.ts';
import type {
  DeclinedDocument,
  DrawnUpDocument,
  IssuedDocument,
  Paper,
  RemunerationDocument,
  RemunerationFacts,
  Settlement,
  VoidDocument,
} from './remuneration-document.ts';

type Versioned<D> = D & { readonly version: number };

const wrongState = (document: RemunerationDocument, wanted: string) =>
  fail('WRONG_STATE', `The document is ${document.state}, not ${wanted}.`, ['documentId']);

/** A document that was drawn up; one that waited, or was declined, anew. */
export const drawnUp = (facts: RemunerationFacts, paper: Paper, version: number): Versioned<DrawnUpDocument> => ({
  ...facts,
  ...{ state: 'DRAWN_UP', paper, version: version + 1 },
});

/** A document that may be approved. Fails with `WRONG_STATE`. */
export function toApprove(document: RemunerationDocument): Result<Versioned<DrawnUpDocument>, Failures> {
  return document.state === 'DRAWN_UP' ? ok(document) : wrongState(document, 'DRAWN_UP');
}

/** What an approval adds. */
export interface Approval {
  readonly paper: Paper;
  readonly number: DocumentNumber | undefined;
  readonly ownNumber: string | undefined;
  readonly date: string;
  readonly by: PersonId;
  readonly at: Instant;
  readonly settlement: Settlement;
}

/** The document once it is approved: it is issued by that. */
export function issued(
  {
    id,
    runId,
    versionId,
    commissionId,
    payeeId,
    payerId,
    fee,
    expenses,
    drawnUpAt,
    version,
  }: Versioned<DrawnUpDocument>,
  { by: approvedBy, at: approvedAt, ...approval }: Approval,
): Versioned<IssuedDocument> {
  return {
    ...{ id, runId, versionId, commissionId, payeeId, payerId, fee, expenses, drawnUpAt, state: 'ISSUED' },
    ...{ ...approval, approvedBy, approvedAt, version: version + 1 },
    // What an invoice looks like is written by itself; of what another country makes there is nothing to write.
    isWritten: approval.paper.kind === 'INVOICE' || approval.paper.kind === 'FOREIGN_DOCUMENT',
  };
}

/** Who does not stand for a document, or takes it back, and why. */
export interface Saying {
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
}

/** Decides that a document is not stood for. Fails with `WRONG_STATE`, and what texts fail with. */
export function decline(
  document: RemunerationDocument,
  { by: declinedBy, at: declinedAt, reason }: Saying,
): Result<Versioned<DeclinedDocument>, Failures> {
  if (document.state !== 'DRAWN_UP') return wrongState(document, 'DRAWN_UP');
  const said = parseText(reason, { max: 500 }, ['reason']);
  if (!said.ok) return said;
  return ok({
    ...document,
    ...{ state: 'DECLINED', declinedBy, declinedAt, reason: said.value, version: document.version + 1 },
  });
}

/** Decides to take an issued document back. Fails with `WRONG_STATE`, and what texts fail with. */
export function makeVoid(
  document: RemunerationDocument,
  { by: voidedBy, at: voidedAt, reason }: Saying,
): Result<Versioned<VoidDocument>, Failures> {
  if (document.state !== 'ISSUED') return wrongState(document, 'ISSUED');
  const said = parseText(reason, { max: 500 }, ['reason']);
  if (!said.ok) return said;
  return ok({ ...document, state: 'VOID', voidedBy, voidedAt, reason: said.value, version: document.version + 1 });
}
