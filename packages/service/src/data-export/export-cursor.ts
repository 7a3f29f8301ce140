import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

/** Where a page of an export ended: behind a row of a section. */
export interface ExportPlace {
  readonly section: string;
  readonly key: string;
}

const form = /^([a-zA-Z]{1,40})\n([\x20-\x7e]{1,100})$/;

/** The opaque cursor of a place. */
export const toExportCursor = ({ section, key }: ExportPlace): string =>
  Buffer.from(`${section}\n${key}`).toString('base64url');

/** Reads a cursor. Fails with `INVALID_CURSOR` for anything that {@link toExportCursor} did not write. */
export function readExportCursor(cursor: string): Result<ExportPlace, Failures> {
  const [, section, key] = form.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  // Decoding is lenient; what reads as a cursor must be written as one.
  return section !== undefined && key !== undefined && toExportCursor({ section, key }) === cursor
    ? ok({ section, key })
    : fail('INVALID_CURSOR', 'Not a cursor that this export gave out.', ['after']);
}
