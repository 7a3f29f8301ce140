import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { EventSource } from './define-event.ts';
import { type CloudEvent, positionOf } from './envelope.ts';

/** A place in a service's log: behind one of its events, or before the first. */
export interface LogPlace {
  /** The event's position; 0 before the first one. */
  readonly position: number;
  /**
   * The end of the event's id, empty at 0: the log's generation, without anybody having to begin one. A log that was
   * restored from a copy has another event at a position that it had given to one that is lost, or none.
   */
  readonly mark: string;
}

/** Before the first event. */
export const beginning: LogPlace = { position: 0, mark: '' };

const markLength = 12;
const form = /^([a-z]+)\.(0|[1-9]\d{0,15})\.([0-9a-f]{12}|)$/;

/** The place behind an event. */
export const placeOf = (event: Pick<CloudEvent, 'id' | 'sequence'>): LogPlace => ({
  position: positionOf(event),
  mark: event.id.slice(-markLength),
});

/** The opaque cursor that is given out for a place in a service's log. */
export const toLogCursor = (service: EventSource, { position, mark }: LogPlace): string =>
  Buffer.from(`${service}.${position}.${mark}`).toString('base64url');

/** Reads a cursor of a service's log. Fails with `CURSOR_INVALID` for anything that {@link toLogCursor} did not write. */
export function readLogCursor(service: EventSource, cursor: string): Result<LogPlace, Failures> {
  const [, from, digits = '', mark = ''] = form.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  const place = { position: Number(digits), mark };
  const isOurs = from === service && Number.isSafeInteger(place.position) && (place.position === 0) === (mark === '');
  // Decoding is lenient; what reads as a cursor must be written as one.
  return isOurs && toLogCursor(service, place) === cursor
    ? ok(place)
    : fail('CURSOR_INVALID', 'Not a cursor that was given out here.', ['after']);
}
