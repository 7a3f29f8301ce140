import type { Numbered } from './numbers.ts';

/** What came to one endpoint. */
export interface EndpointTally {
  /** Different events. */
  readonly distinct: number;
  /** Those that had come already. */
  readonly again: number;
  /** Events that came for the first time before the one before of their subject had. */
  readonly outOfOrder: number;
  /** The first that did, by their numbers. */
  readonly examples: readonly number[];
}

const mostExamples = 5;

/** Counts what comes to each of many endpoints, in a bit an event. */
export class Tally {
  readonly events: number;
  readonly #seen: readonly Uint8Array[];
  readonly #counts: { distinct: number; again: number; outOfOrder: number; examples: number[] }[];
  /** Different events, of all endpoints. */
  distinct = 0;

  constructor(endpoints: number, events: number) {
    this.events = events;
    this.#seen = Array.from({ length: endpoints }, () => new Uint8Array(Math.ceil(events / 8)));
    this.#counts = this.#seen.map(() => ({ distinct: 0, again: 0, outOfOrder: 0, examples: [] }));
  }

  /** Notes that an event came to an endpoint; false where it is none of those that are counted. */
  note(endpoint: number, { event, version }: Numbered): boolean {
    const [seen, counts] = [this.#seen[endpoint], this.#counts[endpoint]];
    if (!(seen && counts) || event < 0 || event >= this.events) return false;
    if (this.has(endpoint, event)) {
      counts.again += 1;
      return true;
    }
    const at = event >> 3;
    seen[at] = (seen[at] ?? 0) | (1 << (event & 7));
    counts.distinct += 1;
    this.distinct += 1;
    if (version > 1 && !this.has(endpoint, event - 1)) {
      counts.outOfOrder += 1;
      if (counts.examples.length < mostExamples) counts.examples.push(event);
    }
    return true;
  }

  /** Whether an event came to an endpoint. */
  has(endpoint: number, event: number): boolean {
    return ((this.#seen[endpoint]?.[event >> 3] ?? 0) & (1 << (event & 7))) !== 0;
  }

  /** Of each endpoint. */
  get counts(): readonly EndpointTally[] {
    return this.#counts;
  }

  /** The numbers of the first events that never came to an endpoint, and how many did not. */
  missing(endpoint: number, upTo = mostExamples): readonly number[] {
    const found: number[] = [];
    for (let event = 0; event < this.events && found.length < upTo; event += 1) {
      if (!this.has(endpoint, event)) found.push(event);
    }
    return found;
  }
}
