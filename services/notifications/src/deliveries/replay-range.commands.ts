import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { type Places, parseEventCursor } from '../event-log/cursor.ts';
import type { Notifications } from '../notifications.ts';
import type { PlacesOf } from './places.store.ts';

/** Which deliveries, as the edge hands it over. */
export type ReplayInput = {
  readonly endpointId: string;
  readonly after?: string | null | undefined;
  readonly until?: string | null | undefined;
  readonly since?: Date | null | undefined;
  readonly before?: Date | null | undefined;
};

/** A part of the logs. */
export interface Range {
  readonly start: Places;
  readonly until: PlacesOf;
}

/** Places by their positions alone. */
export const toPlacesOf = (places: Places): PlacesOf =>
  Object.fromEntries(places.map(({ service, position }) => [service, position]));

type Logs = Pick<Notifications, 'eventLogs' | 'serviceLogs'>;

/** Reads which part of the logs is meant. Fails with `CURSOR_INVALID`, `CURSOR_EXPIRED` or `INVALID_RANGE`. */
export async function parseRange(logs: Logs, input: ReplayInput): Promise<Result<Range, Failures>> {
  const asked = judge(input);
  if (!asked.ok) return asked;
  const { after, until, since, before } = input;
  const { eventLogs } = logs;
  const start = await checked(logs, after, 'after');
  if (!start.ok) return start;
  const end = await checked(logs, until, 'until');
  if (!end.ok) return end;
  // What is not known yet whom it is for comes when it is.
  const ends = Object.fromEntries(await eventLogs.ends());
  const begin = since ? upTo(ends, await placesBefore(logs, since)) : toPlacesOf(start.value);
  const stop = before ? await placesBefore(logs, before) : until ? toPlacesOf(end.value) : undefined;
  if (stop && isBackwards(begin, stop)) {
    return fail('INVALID_RANGE', 'It ends before it begins.', [until ? 'until' : 'before']);
  }
  return ok({ start: since ? await eventLogs.placesAt(begin) : start.value, until: upTo(ends, stop ?? ends) });
}

/** Looks whether it can be a part of the logs, whatever is in them. */
function judge({ after, until, since, before }: ReplayInput): Result<undefined, Failures> {
  if (after && since) return fail('INVALID_RANGE', 'Either cursors or times.', ['since']);
  if (until && before) return fail('INVALID_RANGE', 'Either cursors or times.', ['before']);
  if (since && before && since >= before) return fail('INVALID_RANGE', 'It ends before it begins.', ['before']);
  return ok(undefined);
}

async function checked({ eventLogs }: Logs, cursor: string | null | undefined, path: string) {
  const places = parseEventCursor(cursor, [path]);
  return places.ok ? eventLogs.check(places.value, [path]) : places;
}

const placesBefore = ({ serviceLogs }: Logs, instant: Date): Promise<PlacesOf> => serviceLogs.placesBefore(instant);

/** Whether there is nothing between two places, and the second is before the first somewhere. */
function isBackwards(begin: PlacesOf, stop: PlacesOf): boolean {
  const services = [...new Set([...Object.keys(begin), ...Object.keys(stop)])];
  const lengths = services.map((service) => (stop[service] ?? 0) - (begin[service] ?? 0));
  return lengths.every((length) => length <= 0) && lengths.some((length) => length < 0);
}

const upTo = (ends: PlacesOf, places: PlacesOf): PlacesOf =>
  Object.fromEntries(Object.entries(places).map(([service, at]) => [service, Math.min(at, ends[service] ?? 0)]));
