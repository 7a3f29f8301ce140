import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { PersistedDocuments } from '../documents/persisted-documents.ts';
import { isRecord } from '../json.ts';

/** What a request asks to be run. */
export type AskedOperation = {
  source: string;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  /** Whatever else stands there. */
  extensions: unknown;
};

/** Names that could change every object, or an escape that could spell one. */
const SUSPICIOUS = /__proto__|constructor|\\u00(?:5f|[46][\da-f]|[57][\da])/i;
const NO_VARIABLES = {};

type Members = Readonly<Record<string, unknown>>;

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function sourceOf({ query, extensions }: Members, documents: Pick<PersistedDocuments, 'textOf'>): string | undefined {
  const persisted = isRecord(extensions) ? extensions.persistedQuery : undefined;
  if (persisted === undefined) {
    return typeof query === 'string' ? query : undefined;
  }
  // Together with a text it is to be remembered; that is done elsewhere.
  return isRecord(persisted) &&
    persisted.version === 1 &&
    typeof persisted.sha256Hash === 'string' &&
    query === undefined
    ? documents.textOf(persisted.sha256Hash)
    : undefined;
}

function readMembers(body: unknown, documents: Pick<PersistedDocuments, 'textOf'>): AskedOperation | undefined {
  if (!isRecord(body)) {
    return;
  }
  const { operationName, variables, extensions } = body;
  const source = sourceOf(body, documents);
  const isNameGood = isAbsent(operationName) || typeof operationName === 'string';
  const areOthersGood = [variables, extensions].every((value) => isAbsent(value) || isRecord(value));
  return source === undefined || !isNameGood || !areOthersGood
    ? undefined
    : {
        source,
        operationName: typeof operationName === 'string' ? operationName : undefined,
        variables: isRecord(variables) ? variables : NO_VARIABLES,
        extensions,
      };
}

/** Reads a body that has nothing odd about it; undefined for any other, of which somebody else says what is wrong. */
export function readBody(body: Buffer, documents: Pick<PersistedDocuments, 'textOf'>): AskedOperation | undefined {
  if (!isUtf8(body)) {
    return;
  }
  const text = body.toString();
  if (SUSPICIOUS.test(text)) {
    return;
  }
  try {
    return readMembers(JSON.parse(text), documents);
  } catch {
    return;
  }
}

/** Hands over a request's body once it is there; of one that breaks off, nothing. */
export function onBody(request: IncomingMessage, then: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => then(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)));
  // The connection is gone, and nobody is there to be answered.
  request.on('error', () => undefined);
}
