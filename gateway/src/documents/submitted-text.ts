import type { GatewayCode } from '../errors/codes.ts';
import { isRecord } from '../json.ts';
import type { PersistedDocuments } from './persisted-documents.ts';

/** A document as it was sent: its text, and the hash under which its client wants to ask for it from now on. */
export type SubmittedText =
  | { ok: true; text: string; sha256: string | undefined }
  | { ok: false; error: { code: GatewayCode; message: string } };

const refuse = (code: GatewayCode, message: string): SubmittedText => ({ ok: false, error: { code, message } });

/**
 * The document that a request asks for, by its text, by its hash (`extensions.persistedQuery`, as automatic persisted queries have it), or by
 * both: whether they belong together is looked at with all else of a document. An empty text is none: clients whose protocol has a must there
 * send it beside the hash.
 */
export function submittedText(
  sent: { query?: unknown; extensions?: unknown },
  documents: Pick<PersistedDocuments, 'textOf'>,
): SubmittedText {
  const text = typeof sent.query === 'string' && sent.query !== '' ? sent.query : undefined;
  const persisted = isRecord(sent.extensions) ? (sent.extensions.persistedQuery ?? undefined) : undefined;
  if (persisted === undefined) {
    return text === undefined
      ? refuse('BAD_REQUEST', 'A request needs a query, as GraphQL over HTTP has it.')
      : { ok: true, text, sha256: undefined };
  }
  if (!isRecord(persisted) || persisted.version !== 1 || typeof persisted.sha256Hash !== 'string') {
    return refuse('BAD_REQUEST', 'A persisted query is asked for by version 1 and sha256Hash.');
  }
  const { sha256Hash: sha256 } = persisted;
  if (text === undefined) {
    const known = documents.textOf(sha256);
    return known === undefined
      ? refuse('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')
      : { ok: true, text: known, sha256: undefined };
  }
  return { ok: true, text, sha256 };
}
