import type { LoggedEvent } from './logged-event.events.ts';
import type { PlacesOf } from './places.store.ts';
import type { ServiceLog } from './service-log.worker.ts';
import { Window } from './window.ts';

/** An event of a service's log that is to be sent. */
export interface Taken {
  readonly service: string;
  readonly event: LoggedEvent;
}

/** What is read for an endpoint, and from where. */
export interface LogSourceOptions {
  readonly logs: ReadonlyMap<string, Pick<ServiceLog, 'after' | 'end'>>;
  /** All up to these positions is done. */
  readonly places: PlacesOf;
  /** It ends there; a service that is not named is not read. It never ends, when left out. */
  readonly until?: PlacesOf;
  readonly isOrdered: boolean;
  /** Those of a service's next events that are for the endpoint. */
  readonly choose: (service: string, events: readonly LoggedEvent[]) => Promise<readonly LoggedEvent[]>;
  /** Keeps an event elsewhere that cannot be sent yet, since one of its subject waits; answers whether it did. */
  readonly park: (taken: Taken) => boolean;
}

/** Events that are read ahead of what is done, of each service. */
export const readAhead = 256;

/** What of all services' logs is to be sent to one endpoint, from its places on. */
export class LogSource {
  readonly #options: LogSourceOptions;
  readonly #windows: ReadonlyMap<string, Window<LoggedEvent>>;
  #services: readonly string[];

  constructor(options: LogSourceOptions) {
    const { logs, places, until, isOrdered } = options;
    this.#options = options;
    const services = [...logs.keys()].filter((service) => !until || until[service] !== undefined);
    this.#services = services;
    this.#windows = new Map(services.map((service) => [service, new Window(places[service] ?? 0, isOrdered)]));
  }

  /** All up to here is done. */
  get places(): PlacesOf {
    return Object.fromEntries([...this.#windows].map(([service, { place }]) => [service, place]));
  }

  /** Whether there is nothing more up to its end. */
  get isThrough(): boolean {
    return [...this.#windows].every(
      ([service, { place }]) => place >= (this.#options.until?.[service] ?? Number.POSITIVE_INFINITY),
    );
  }

  /** Reads ahead until there are `most` of each service, or there is no more. */
  async fill(most = readAhead): Promise<void> {
    for (const [service, window] of this.#windows) {
      while (window.size < most && (await this.#readOn(service, window)));
    }
  }

  async #readOn(service: string, window: Window<LoggedEvent>): Promise<boolean> {
    const { logs, until, choose, park } = this.#options;
    const log = logs.get(service);
    const end = Math.min(log?.end ?? 0, until?.[service] ?? Number.POSITIVE_INFINITY);
    if (!log || window.last >= end) return false;
    const before = window.last;
    const part = await log.after(before);
    const events = part.events.filter(({ position }) => position <= end);
    for (const event of await choose(service, events)) {
      if (park({ service, event })) window.skipTo(event.position);
      else window.push(event);
    }
    window.skipTo(Math.min(part.to, end));
    return window.last > before;
  }

  /** One that may be begun now; services take turns. */
  take(): Taken | undefined {
    for (const [at, service] of this.#services.entries()) {
      const event = this.#windows.get(service)?.take();
      if (!event) continue;
      this.#services = [...this.#services.slice(at + 1), ...this.#services.slice(0, at + 1)];
      return { service, event };
    }
    return undefined;
  }

  /** One that was taken was not sent: it is the next one again. */
  putBack({ service, event }: Taken): void {
    this.#windows.get(service)?.putBack(event);
  }

  /** One that was taken is done. */
  finish({ service, event }: Taken): void {
    this.#windows.get(service)?.finish(event);
  }

  /** One that was taken is kept elsewhere; so are to be those that waited for it, which are answered. */
  setAside({ service, event }: Taken): readonly Taken[] {
    const behind = this.#windows.get(service)?.setAside(event) ?? [];
    return behind.map((one) => ({ service, event: one }));
  }
}
