import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseTypes } from '../endpoints/endpoint.ts';
import { type Places, parseEventCursor } from './cursor.ts';

/** What somebody asks of the logs, as the edge hands it over. */
export interface EventsText {
  readonly after?: string | null | undefined;
  readonly types?: readonly string[] | null | undefined;
  /** In CEL; it is read beside. */
  readonly filter?: string | null | undefined;
  readonly first?: number | null | undefined;
}

/** What somebody asks of the logs. */
export interface EventsRequest {
  readonly after: Places;
  readonly types: readonly string[];
  readonly limit: number;
}

const [usual, most] = [20, 100];

/**
 * Reads what is asked of the logs; all types that there are when none is named. Fails with `INVALID_PAGE_SIZE`,
 * `CURSOR_INVALID`, and what {@link parseTypes} fails with.
 */
export function parseEventsRequest(
  { after, types, first }: EventsText,
  known: readonly string[],
): Result<EventsRequest, Failures> {
  const limit = first ?? usual;
  if (limit < 1 || limit > most) return fail('INVALID_PAGE_SIZE', `first must be 1 to ${most}.`, ['first']);
  const places = parseEventCursor(after);
  if (!places.ok) return places;
  const wanted = types ? parseTypes(types, known) : ok(known);
  return wanted.ok ? ok({ after: places.value, types: wanted.value, limit }) : wanted;
}
