import type { LastEntry } from './stream-tail.ts';

/** What is to be done with a stream so that it ends as the log does. */
export type TailPlan = { readonly kind: 'append' | 'rebuild'; readonly after: number };

/** What the log says. */
export interface LogEnd {
  /** The log's last position. */
  readonly last: number;
  /** The id of the log's event at the position where the stream ends. */
  readonly eventIdThere: string | undefined;
}

/**
 * A stream that is a true part of the log and not far behind it is added to. One that was wiped, is far behind, ahead
 * (the database was restored), or ends otherwise than the log at that place is made anew from the last `length` events:
 * readers who need older ones have the outbox.
 */
export function planTail(stream: LastEntry, log: LogEnd, length: number): TailPlan {
  const { position } = stream;
  const isTrue = position !== undefined && position > 0 && stream.eventId === log.eventIdThere;
  if (isTrue && log.last - position <= length) return { kind: 'append', after: position };
  const isEmptyAsTheLog = position === 0 && log.last === 0;
  return { kind: isEmptyAsTheLog ? 'append' : 'rebuild', after: Math.max(0, log.last - length) };
}
