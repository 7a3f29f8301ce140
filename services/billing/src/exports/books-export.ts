import type { AgentId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Standing } from '@millepiani/speakers/standing';
import { canAudit, canSeeAccountsOf } from '../ledger/ledger-access.ts';

export type BooksExportId = Id<'bkx'>;

/** A file of books that was asked for. */
export interface BooksExport {
  readonly id: BooksExportId;
  /** Whose books; undefined: everybody's. */
  readonly ownerId: AgentId | undefined;
  readonly requestedBy: PersonId;
  readonly requestedAt: Instant;
  /** From then on it is not there any more. */
  readonly expiresAt: Instant;
  /** Undefined while it is being written. */
  readonly written: WrittenExport | undefined;
}

/** What was written. */
export interface WrittenExport {
  readonly writtenAt: Instant;
  /** The instant of the ledger that it shows. */
  readonly takenAt: Instant;
  readonly accounts: number;
  readonly entries: number;
  readonly parts: number;
  /** In hex, of all parts one behind the other. */
  readonly sha256: string;
  /** Which try wrote them. */
  readonly attempt: number;
}

/** The same as a part of the export that it is of. */
export interface WrittenOf extends WrittenExport {
  readonly exportId: BooksExportId;
}

/** A piece of the file. */
export interface ExportPart {
  readonly number: number;
  readonly content: Uint8Array;
}

/** So long an export is kept. */
export const keptForDays = 7;

/** So many bytes a part has, about. */
export const partBytes = 262_144;

/** Whether somebody may have these books in a file: whoever may see them; everybody's auditors alone. */
export const canExport = (standing: Standing, ownerId: AgentId | undefined): boolean =>
  ownerId === undefined ? canAudit(standing.actor) : canSeeAccountsOf(standing, ownerId);

/** Whether somebody may see an export: who asked for it, while they may see what is in it, and auditors. */
export const canSeeExport = (standing: Standing, { requestedBy, ownerId }: BooksExport): boolean =>
  canAudit(standing.actor) || (standing.actor.id === requestedBy && canExport(standing, ownerId));
