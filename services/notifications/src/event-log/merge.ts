import { markOf, type Place, type Places } from './cursor.ts';

/** An event as far as its place in a page is concerned. */
export interface Placed {
  readonly id: string;
  /** RFC 3339, UTC, to the millisecond: sorts as text. */
  readonly time: string;
  readonly position: number;
}

/** What was found in one service's log. */
export interface Found<E extends Placed> {
  readonly service: string;
  /** In the log's order. */
  readonly events: readonly E[];
  /** How far it was looked, where that is further than the last event that was found. */
  readonly lookedTo: Place | undefined;
  /** Whether there may be more. */
  readonly isMore: boolean;
}

/** A page of several logs: each event with the places behind it. */
export interface MergedPage<E> {
  readonly edges: readonly { readonly event: E; readonly places: Places }[];
  /** Where the next page begins: it has moved on even where nothing was found. */
  readonly end: Places;
  readonly hasMore: boolean;
}

/**
 * Makes one list of several logs: each log's order is kept, and of their next events the earliest comes first. From the end
 * of one page the next goes on, so that nothing is left out and nothing comes twice.
 */
export function mergeLogs<E extends Placed>(logs: readonly Found<E>[], start: Places, limit: number): MergedPage<E> {
  const taken = new Map(logs.map(({ service }) => [service, 0]));
  const places = new Map(start.map((place) => [place.service, place]));
  const edges: { event: E; places: Places }[] = [];
  for (let next = earliest(logs, taken); next && edges.length < limit; next = earliest(logs, taken)) {
    const { service, event } = next;
    taken.set(service, (taken.get(service) ?? 0) + 1);
    places.set(service, { service, position: event.position, mark: markOf(event.id) });
    edges.push({ event, places: [...places.values()] });
  }
  const isUsedUp = ({ service, events }: Found<E>) => taken.get(service) === events.length;
  for (const log of logs) if (isUsedUp(log) && log.lookedTo) places.set(log.service, log.lookedTo);
  const end = [...places.values()];
  const last = edges.at(-1);
  return {
    edges: last ? [...edges.slice(0, -1), { ...last, places: end }] : [],
    end,
    hasMore: logs.some((log) => log.isMore || !isUsedUp(log)),
  };
}

function earliest<E extends Placed>(logs: readonly Found<E>[], taken: ReadonlyMap<string, number>) {
  let first: { readonly service: string; readonly event: E } | undefined;
  for (const { service, events } of logs) {
    const event = events[taken.get(service) ?? 0];
    if (event && (!first || event.time < first.event.time)) first = { service, event };
  }
  return first;
}
