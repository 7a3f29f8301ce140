import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

/** A place in one service's log. */
export interface Place {
  readonly service: string;
  /** All up to this position is behind; from 1. */
  readonly position: number;
  /** Of the event there. Where the log has another one there, it is another log: it was restored from a copy. */
  readonly mark: string;
}

/** A place in the logs of all services, each at most once; a log that is not named is read from its beginning. */
export type Places = readonly Place[];

const form = /^1(?:;[a-z]+\.[1-9]\d{0,15}\.[0-9a-f]{12})*$/;

/** What tells an event from any other: the end of its id, which is by chance. */
export const markOf = (eventId: string): string => eventId.slice(-12);

/** The opaque cursor that stands for places. */
export function toEventCursor(places: Places): string {
  const parts = places
    .toSorted((one, other) => (one.service < other.service ? -1 : 1))
    .map(({ service, position, mark }) => `${service}.${position}.${mark}`);
  return btoa(['1', ...parts].join(';'))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads a cursor; none at all stands before everything. Fails with `CURSOR_INVALID`. */
export function parseEventCursor(cursor: string | null | undefined, path = ['after']): Result<Places, Failures> {
  if (cursor === null || cursor === undefined) return ok([]);
  const text = decoded(cursor);
  if (text === undefined || !form.test(text)) return fail('CURSOR_INVALID', 'Not a cursor that was given out.', path);
  const places = text
    .split(';')
    .slice(1)
    .map((part) => part.split('.'))
    .map(([service = '', position = '', mark = '']) => ({ service, position: Number(position), mark }));
  const isTwice = new Set(places.map(({ service }) => service)).size < places.length;
  const isTooFar = places.some(({ position }) => !Number.isSafeInteger(position));
  return isTwice || isTooFar ? fail('CURSOR_INVALID', 'Not a cursor that was given out.', path) : ok(places);
}

function decoded(cursor: string): string | undefined {
  if (cursor.length > 1_000 || !/^[\w-]+$/.test(cursor)) return undefined;
  try {
    return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}
