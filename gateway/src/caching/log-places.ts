import type { CacheStore } from './cache-store.ts';
import { MARKS_LAST_MS, ofLog } from './kept-answers.ts';

/** A place in a service's log, as its stream has it. */
export type LogPlace = {
  /** Of the entry, such as `90-0`. */
  entry: string;
  /** Of the event there. A log that was restored from a copy has another one at a place that it had given out, or none. */
  eventId: string;
};

/** What replicas know of services' logs together, so that one that starts learns of what happened while there was none. */
export type LogPlaces = {
  /** Where a log was last seen to stand; undefined where nobody knows. Rejects where the cache is away. */
  known: (service: string) => Promise<LogPlace | undefined>;
  /** Nobody waits for it: an older place does as well. */
  note: (service: string, place: LogPlace) => void;
  /** From now on nothing is good that was kept of the service's until now, for all. Rejects where the cache is away. */
  begunAnew: (service: string) => Promise<void>;
};

const keyOf = (service: string): string => `l:${service}`;

function read(text: string): LogPlace | undefined {
  const [entry, eventId] = text.split(' ');
  return entry && eventId !== undefined ? { entry, eventId } : undefined;
}

/** Keeps places beside what they tell of: whatever is lost of both, they last longer than what is kept. */
export function logPlaces(store: CacheStore): LogPlaces {
  return {
    known: async (service) => {
      const { values } = await store.find([keyOf(service)], []);
      const [text] = values;
      return text === undefined ? undefined : read(text);
    },
    note: (service, { entry, eventId }) => {
      const value = `${entry} ${eventId}`;
      store.keep([{ key: keyOf(service), value, forMs: MARKS_LAST_MS }]).catch(() => undefined);
    },
    begunAnew: (service) => store.mark([ofLog(service)], MARKS_LAST_MS),
  };
}
