import type { EndpointId, ServedEndpoint } from '../endpoints/endpoint.ts';
import type { Notifications } from '../notifications.ts';
import type { DeliveryWriter } from './delivery-writer.worker.ts';
import { LogSource, type LogSourceOptions } from './log-source.worker.ts';
import type { PlacesOf } from './places.store.ts';
import type { Replay } from './replays.store.ts';

/** What it needs. */
export interface ReplayingOptions extends Pick<LogSourceOptions, 'logs' | 'choose' | 'park'> {
  readonly endpointId: EndpointId;
  readonly notifications: Notifications;
  readonly writer: DeliveryWriter;
}

/** Little is read ahead: what is new goes first. */
const readAhead = 64;

/** What is replayed to one endpoint: one replay after the other, each from where it was when whoever was at it died. */
export class Replaying {
  readonly #options: ReplayingOptions;
  #replays: readonly Replay[] = [];
  #current: { readonly replay: Replay; readonly source: LogSource } | undefined;

  constructor(options: ReplayingOptions) {
    this.#options = options;
  }

  /** Whether it knows of any. */
  get isAny(): boolean {
    return this.#replays.length > 0;
  }

  /** Looks which there are. */
  async load(): Promise<void> {
    const { notifications, endpointId } = this.#options;
    this.#replays = await notifications.replays.ofEndpoint(endpointId);
  }

  /** What may be replayed now; undefined where there is nothing. `live` is where the endpoint is: what lies behind comes anyway. */
  async next(endpoint: ServedEndpoint, live: PlacesOf): Promise<LogSource | undefined> {
    if (this.#current?.source.isThrough) await this.#end(this.#current.replay);
    const [replay] = this.#replays;
    if (!replay) return undefined;
    this.#current ??= { replay, source: this.#sourceOf(replay, endpoint, live) };
    const { source } = this.#current;
    await source.fill(readAhead);
    this.move();
    return source;
  }

  /** Has written how far it is. */
  move(): void {
    if (this.#current) {
      const { replay, source } = this.#current;
      this.#options.writer.moveReplay({ id: replay.id, at: source.places });
    }
  }

  #sourceOf({ at, until }: Replay, { order }: ServedEndpoint, live: PlacesOf): LogSource {
    const { logs, choose, park } = this.#options;
    const ends = Object.entries(until).map(([service, end]) => [service, Math.min(end, live[service] ?? 0)] as const);
    const isOrdered = order === 'PER_SUBJECT';
    return new LogSource({ logs, places: at, until: Object.fromEntries(ends), isOrdered, choose, park });
  }

  async #end({ id }: Replay): Promise<void> {
    const { notifications, writer } = this.#options;
    await writer.written();
    await notifications.replays.remove(id);
    this.#replays = this.#replays.filter((other) => other.id !== id);
    this.#current = undefined;
  }
}
