import type { Instant } from '@millepiani/kernel/instant';
import { endOf } from '../feed/position.ts';

/**
 * Where somebody stands who follows their feed: all was told that was made by `version`, the person's part of the log, and whose place in the
 * feed is not behind `seen`. Two numbers, since what quiet hours hold back is made before it is delivered, and what is made last may be
 * delivered first.
 */
export interface FeedPlace {
  readonly version: number;
  /** The end of the id of the event with this version, empty at 0: a log that was restored from a copy has another one there. */
  readonly mark: string;
  readonly seen: string;
}

/** One event of the person's part of the log. */
export interface FeedLogEvent {
  readonly version: number;
  readonly id: string;
  /** The place of the notification that was made by it; undefined for what happened to one, or to anything else. */
  readonly made: string | undefined;
}

/** A part of the log and of the feed, as they are at one moment. */
export interface FeedPart {
  /** Behind the place's version, in order; at most `limit`. */
  readonly log: readonly FeedLogEvent[];
  /** The places of what is delivered behind the place's `seen`, in order; at most `limit`. Looked at where the log was read to its end. */
  readonly rows: readonly string[];
  readonly now: Instant;
  /** How many of each were asked for. */
  readonly limit: number;
}

/** What is told, each with where one stands behind it. */
export interface FeedReading {
  readonly told: readonly { readonly position: string; readonly place: FeedPlace }[];
  readonly place: FeedPlace;
  readonly hasMore: boolean;
  /** Whether anything happened at all, be there nothing to tell of it. */
  readonly isNews: boolean;
}

const markLength = 12;

/** The mark of an event. */
export const markOf = (id: string): string => id.slice(-markLength);

const behind = (place: FeedPlace, event: FeedLogEvent | undefined): FeedPlace =>
  event ? { ...place, version: event.version, mark: markOf(event.id) } : place;

/**
 * What is to be told to whoever stands at a place: what was made since and would have been told already, for it was made late; then, where the
 * log was read to its end, what has been delivered since. Each once, whatever becomes of the clock: it is never put back here.
 */
export function readFeed(place: FeedPlace, { log, rows, now, limit }: FeedPart): FeedReading {
  const late = log.filter(({ made }) => made !== undefined && made <= place.seen);
  const toldLate = late.map((event) => ({ position: event.made ?? '', place: behind(place, event) }));
  const read = behind(place, log.at(-1));
  const isNews = log.length > 0 || rows.length > 0;
  if (log.length >= limit) return { told: toldLate, place: read, hasMore: true, isNews };
  const told = rows.map((position) => ({ position, place: { ...read, seen: position } }));
  const isFull = rows.length >= limit;
  const seen = isFull ? (rows.at(-1) ?? place.seen) : seenBy(place.seen, now);
  return { told: [...toldLate, ...told], place: { ...read, seen }, hasMore: isFull, isNews };
}

/** How far the feed is seen at an instant: never less far than before. */
export function seenBy(before: string, now: Instant): string {
  const end = endOf(now);
  return end > before ? end : before;
}
