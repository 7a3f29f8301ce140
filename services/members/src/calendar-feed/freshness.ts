import type { Instant } from '@millepiani/kernel/instant';

/** What a client says of the copy that it has. */
interface Copy {
  /** `If-None-Match`. */
  readonly tags: string | undefined;
  /** `If-Modified-Since`; where it is no date, an instant that is none. */
  readonly since: Instant | undefined;
}

/** What there is now. */
interface Present {
  readonly etag: string;
  readonly changedAt: Instant;
}

const secondMs = 1_000;

/**
 * Whether a client's copy is what there is now (RFC 9110, 13.2.2). What it says by ETag counts alone where it says both: of two
 * changes within one second the date knows nothing.
 */
export function isFresh({ tags, since }: Copy, { etag, changedAt }: Present): boolean {
  if (tags !== undefined) {
    const known = tags.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return known.includes('*') || known.includes(etag);
  }
  return since !== undefined && Math.floor(changedAt.getTime() / secondMs) * secondMs <= since.getTime();
}
