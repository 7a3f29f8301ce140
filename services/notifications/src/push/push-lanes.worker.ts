import { Outage, type OutageLog } from '@millepiani/telemetry/outage';
import type { Pace } from '../retries/schedule.ts';
import { afterSilence, isOnTrial, noRest, type Rest } from './rest.ts';

/** How it went with a push service: it answered, or not; undefined: nothing was sent, or it says nothing of the service. */
export type Heard = 'ANSWER' | 'SILENCE' | undefined;

/** A message that wants to be sent. */
export interface Wanting {
  readonly id: string;
  /** Whose device it is for. */
  readonly personId: string;
  /** The origin of its push service. */
  readonly origin: string;
  readonly send: () => Promise<Heard>;
  /** Has it be due later: its push service is left alone for so long, in milliseconds. */
  readonly postpone: (ms: number) => Promise<void>;
}

/** What lanes need. */
export interface LanesOptions {
  readonly pace: Pace;
  readonly log: OutageLog;
}

/** How much is on its way at once. */
const most = { toOrigin: 8, ofPerson: 4, inAll: 128 } as const;
/** More than wait here are left to the store, which says again what is due; more of one person's, too, or they would take all places of others. */
const [mostWaiting, mostWaitingOfPerson] = [10_000, 200];
const mostRests = 10_000;
const stopMs = 4_000;

/**
 * Messages to devices on their way: few at once to one push service and of one person, and none for a while to one that does not answer.
 * They take no job's place while they wait or are waited for: push services that hang hold up neither mails nor each other.
 */
export class PushLanes {
  readonly #waiting = new Map<string, Wanting>();
  /** How many of them are each person's. */
  readonly #waitingOf = new Map<string, number>();
  readonly #atWork = new Map<string, { readonly wanting: Wanting; readonly done: Promise<void> }>();
  readonly #rests = new Map<string, Rest>();
  readonly #options: LanesOptions;
  readonly #outage: Outage;
  #isStopped = false;

  constructor(options: LanesOptions) {
    this.#options = options;
    this.#outage = new Outage(options.log, 'sending to devices');
  }

  /** Whether a message waits here, or is on its way. */
  has(id: string): boolean {
    return this.#waiting.has(id) || this.#atWork.has(id);
  }

  /** Those of whom no more may wait here by now. */
  get full(): readonly string[] {
    return [...this.#waitingOf].filter(([, count]) => count >= mostWaitingOfPerson).map(([personId]) => personId);
  }

  /** Has a message be sent as soon as there is a place for it. Twice is once. */
  enter(wanting: Wanting): void {
    const ofPerson = this.#waitingOf.get(wanting.personId) ?? 0;
    const isFull = this.#waiting.size >= mostWaiting || ofPerson >= mostWaitingOfPerson;
    if (this.#isStopped || this.has(wanting.id) || isFull) return;
    this.#waiting.set(wanting.id, wanting);
    this.#waitingOf.set(wanting.personId, ofPerson + 1);
    this.#next();
  }

  /** Sends nothing more, and waits some seconds for what is on its way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#waiting.clear();
    this.#waitingOf.clear();
    const late = new Promise((resolve) => setTimeout(resolve, stopMs).unref());
    await Promise.race([Promise.all([...this.#atWork.values()].map(({ done }) => done)), late]);
  }

  /** Starts all that there is a place for. */
  #next(): void {
    const busy = this.#counts();
    for (const wanting of this.#waiting.values()) {
      if (this.#atWork.size >= most.inAll) return;
      const { origin, personId } = wanting;
      const rest = this.#rests.get(origin) ?? noRest;
      const restMs = rest.until - performance.now();
      const toOrigin = busy.get(origin) ?? 0;
      const ofPerson = busy.get(personId) ?? 0;
      const hasPlace = toOrigin < (isOnTrial(rest) ? 1 : most.toOrigin) && ofPerson < most.ofPerson;
      if (restMs <= 0 && !hasPlace) continue;
      busy.set(origin, toOrigin + 1).set(personId, ofPerson + 1);
      this.#start(wanting, restMs > 0 ? () => wanting.postpone(restMs).then(() => undefined) : wanting.send);
    }
  }

  /** How much is on its way, by origin and by person: no origin is a person's id. */
  #counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { wanting } of this.#atWork.values()) {
      for (const key of [wanting.origin, wanting.personId]) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }

  #start(wanting: Wanting, work: () => Promise<Heard>): void {
    const { id, origin, personId } = wanting;
    this.#waiting.delete(id);
    const left = (this.#waitingOf.get(personId) ?? 1) - 1;
    if (left > 0) this.#waitingOf.set(personId, left);
    else this.#waitingOf.delete(personId);
    const done = work()
      .then((heard) => {
        this.#outage.worked();
        this.#hear(origin, heard);
      })
      // The store says again that it is due.
      .catch((error: unknown) => this.#outage.failed(error))
      .then(() => {
        this.#atWork.delete(id);
        this.#next();
      });
    this.#atWork.set(id, { wanting, done });
  }

  #hear(origin: string, heard: Heard): void {
    if (heard === undefined) return;
    const rest = this.#rests.get(origin) ?? noRest;
    this.#rests.delete(origin);
    if (heard === 'ANSWER') return;
    const [oldest] = this.#rests.keys();
    if (this.#rests.size >= mostRests && oldest !== undefined) this.#rests.delete(oldest);
    this.#rests.set(origin, afterSilence(rest, performance.now(), this.#options.pace));
  }
}
