import type { Instant } from '@millepiani/kernel/instant';

/** For how long a cursor is promised to be good: 90 days. Events themselves are kept for ever. */
export const retentionMs = 7_776_000_000;

/**
 * Whether what comes behind a cursor is no longer promised: its first event is older than that. A cursor whose own event is
 * older is good as long as nothing that old comes behind it: where nothing happened, nothing was missed.
 */
export const isExpired = (next: Instant | undefined, now: Instant): boolean =>
  next !== undefined && now.getTime() - next.getTime() > retentionMs;
