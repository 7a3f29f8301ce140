import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

/** One page of a list that is ordered by a unique key: an id (UUIDv7, hence the order of making), or a day. */
export interface PageRequest {
  readonly limit: number;
  /** Only what comes behind this key in the list's direction. */
  readonly after: string | undefined;
}

/** What a Relay connection is asked for. */
export interface ConnectionArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** The largest page. */
export const maxPage = 100;
const defaultPage = 20;

/** The form of keys that are ids. */
export const idKey = /^[a-z]{3}_[0-9a-f-]{36}$/;
/** The form of keys that are days. */
export const dayKey = /^\d{4}-\d{2}-\d{2}$/;

/** The opaque cursor that stands for a key. */
export const toCursor = (key: string): string => Buffer.from(key).toString('base64url');

/** Reads `first` and `after`. Fails with `INVALID_PAGE_SIZE` or `INVALID_CURSOR`. */
export function parsePage(args: ConnectionArguments, keyForm = idKey): Result<PageRequest, Failures> {
  const limit = args.first ?? defaultPage;
  if (limit < 1 || limit > maxPage) return fail('INVALID_PAGE_SIZE', `first must be 1 to ${maxPage}.`, ['first']);
  if (args.after === undefined || args.after === null) return ok({ limit, after: undefined });
  const after = Buffer.from(args.after, 'base64url').toString();
  if (!keyForm.test(after)) return fail('INVALID_CURSOR', 'Not a cursor that this list gave out.', ['after']);
  return ok({ limit, after });
}

/** A Relay connection's shape, over domain values. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Makes the page from `limit + 1` rows: the one too many says that there are more. */
export function toPage<T>(rows: readonly T[], request: PageRequest, keyOf: (row: T) => string): Page<T> {
  const edges = rows.slice(0, request.limit).map((node) => ({ cursor: toCursor(keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > request.limit,
      hasPreviousPage: request.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
