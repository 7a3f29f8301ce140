import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { FeedPlace } from './feed-place.ts';

const form =
  /^feed\.(?<version>0|[1-9]\d{0,15})\.(?<mark>[0-9a-f]{12}|)\.(?<seen>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\/(?:~|ntf_[0-9a-f-]{36}))$/;

/** The opaque cursor that is given out for a place. */
export const toFeedCursor = ({ version, mark, seen }: FeedPlace): string =>
  Buffer.from(`feed.${version}.${mark}.${seen}`).toString('base64url');

/** Reads a cursor. Fails with `CURSOR_INVALID` for anything that {@link toFeedCursor} did not write. */
export function readFeedCursor(cursor: string): Result<FeedPlace, Failures> {
  const parts = form.exec(Buffer.from(cursor, 'base64url').toString())?.groups;
  const place = { version: Number(parts?.version), mark: parts?.mark ?? '', seen: parts?.seen ?? '' };
  const isOurs = Number.isSafeInteger(place.version) && (place.version === 0) === (place.mark === '');
  // Decoding is lenient; what reads as a cursor must be written as one.
  return isOurs && toFeedCursor(place) === cursor
    ? ok(place)
    : fail('CURSOR_INVALID', 'Not a cursor that was given out here.', ['after']);
}
