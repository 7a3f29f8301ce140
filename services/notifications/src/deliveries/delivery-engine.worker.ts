import { randomUUID } from 'node:crypto';
import { Applied } from '@millepiani/spine/reader/applied';
import { Feed } from '@millepiani/spine/reader/feed';
import type { StreamPlace } from '@millepiani/spine/redis';
import type { SpineLog } from '@millepiani/spine/spine-log';
import { WakeUp } from '@millepiani/spine/wake-up';
import { Outage } from '@millepiani/telemetry/outage';
import type { Connection } from 'mongoose';
import type { EndpointId } from '../endpoints/endpoint.ts';
import type { Notifications } from '../notifications.ts';
import { Courier } from './courier.worker.ts';
import { DeliveryWriter } from './delivery-writer.worker.ts';
import { forgetGone } from './forgetting-gone.commands.ts';
import { Acting } from './sending.commands.ts';
import { ServiceLog } from './service-log.worker.ts';
import { workerOf } from './share.ts';

/** What it needs. */
export interface DeliveryEngineOptions {
  readonly notifications: () => Notifications;
  readonly connection: Connection;
  /** Where the streams are that say when there is something. */
  readonly place: StreamPlace;
  readonly logger: SpineLog;
}

/** How often it is looked which endpoints there are and who is at them; and for how long one is taken to be there who said so. */
const [lookMs, thereMs, sureMs] = [1_000, 5_000, 3_500];
const pollMs = 500;
const eventsAtOnce = 200;
/** What is on its way when the process is asked to stop has so long; what then is not known is sent again. */
const stopMs = 4_000;

/**
 * Delivers events to endpoints: a courier for each that falls to this process, all fed by one reading of the logs. The store says what is
 * due and how far each is, and Redis, if it is there, says when to look.
 */
export class DeliveryEngine {
  readonly #options: DeliveryEngineOptions;
  readonly #id = randomUUID();
  readonly #couriers = new Map<string, Courier>();
  readonly #leaving = new Map<string, Promise<void>>();
  readonly #due = new WakeUp();
  readonly #stop = new AbortController();
  readonly #looking: Outage;
  readonly #forgets: Outage;
  #logs: ReadonlyMap<string, ServiceLog> = new Map();
  #writer: DeliveryWriter | undefined;
  #acting: Acting | undefined;
  #sureUntil = 0;
  #running: Promise<void> = Promise.resolve();
  #forgetting: Promise<void> | undefined;
  #following: readonly Promise<void>[] = [];

  constructor(options: DeliveryEngineOptions) {
    this.#options = options;
    this.#looking = new Outage(options.logger, 'looking after deliveries');
    this.#forgets = new Outage(options.logger, 'forgetting deliveries to endpoints that are gone');
  }

  /** Begins. To be called when the store is prepared. */
  start(): void {
    this.#running = this.#run(this.#stop.signal);
  }

  /** There is something new about an endpoint. */
  wake(endpointId: EndpointId): void {
    this.#couriers.get(endpointId)?.refresh();
    this.#due.wake();
  }

  /** Ends after what is on its way, and writes what became of it; what takes too long is sent again by others. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    const couriers = [...this.#couriers.values()].map((courier) => courier.stop());
    const late = new Promise<void>((resolve) => setTimeout(resolve, stopMs).unref());
    await Promise.race([Promise.allSettled([...couriers, ...this.#leaving.values(), this.#forgetting]), late]);
    await this.#writer?.stop();
    await Promise.allSettled(this.#following);
    if (this.#writer)
      await this.#options
        .notifications()
        .places.leave(this.#id)
        .catch(() => undefined);
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        if (!this.#writer) await this.#begin(signal);
        await this.#look();
        this.#looking.worked();
      } catch (error) {
        this.#looking.failed(error);
      }
      await this.#due.sleep(lookMs, signal);
    }
  }

  /** Opens what all couriers share. */
  async #begin(signal: AbortSignal): Promise<void> {
    const { connection, place, logger, notifications } = this.#options;
    const domain = notifications();
    const logs = new Map(
      [...domain.serviceLogs.all].map(([service, log]) => {
        const feed = new Feed({ source: service, log, place, pollMs, limit: eventsAtOnce, logger });
        const applied = new Applied(connection, `tell-of-${service}`);
        const onMore = () => this.#wakeAll();
        return [service, new ServiceLog({ service, log, feed, applied, circles: domain.circles, logger, onMore })];
      }),
    );
    await Promise.all([...logs.values()].map((log) => log.begin()));
    this.#logs = logs;
    this.#acting = new Acting(domain);
    this.#following = [...logs.values()].map((log) => log.follow(signal));
    const writer = new DeliveryWriter(domain, logger);
    writer.start();
    this.#writer = writer;
  }

  #wakeAll(): void {
    for (const courier of this.#couriers.values()) courier.wake();
  }

  /** Says that this process is there, and has a courier for each endpoint that falls to it, and for no other. */
  async #look(): Promise<void> {
    const { places, endpoints, replays } = this.#options.notifications();
    const begun = performance.now();
    const workers = await places.beat(this.#id, thereMs);
    this.#sureUntil = begun + sureMs;
    const versions = await endpoints.served();
    const mine = [...versions.keys()].filter((id) => workerOf(id, workers) === this.#id);
    const { own, free } = await places.standing(mine, this.#id, workers);
    for (const [id, courier] of this.#couriers) {
      const standing = own.get(id);
      if (standing?.epoch !== courier.turn.epoch) this.#end(id, courier);
      else courier.compare(versions.get(courier.turn.endpointId) ?? 0, standing.calls);
    }
    const toTake = mine.filter(
      (id) => !(this.#couriers.has(id) || this.#leaving.has(id)) && (free.has(id) || own.has(id)),
    );
    if (toTake.length > 0) await this.#takeAll(toTake, workers);
    for (const id of await replays.waiting(mine)) this.#couriers.get(id)?.replayed();
    this.#forget();
  }

  /** Forgets what was of endpoints that are gone. Beside looking: however much that is, this process says in time that it is there. */
  #forget(): void {
    this.#forgetting ??= forgetGone(this.#options.notifications())
      .then(() => this.#forgets.worked())
      .catch((error: unknown) => this.#forgets.failed(error))
      .finally(() => {
        this.#forgetting = undefined;
      });
  }

  async #takeAll(ids: readonly EndpointId[], workers: readonly string[]): Promise<void> {
    const { places, serviceLogs } = this.#options.notifications();
    // Of those that have no place: what was before they were first seen is not theirs.
    const ends = await serviceLogs.ends();
    const turns = await Promise.all(ids.map((id) => places.take(id, this.#id, workers, ends)));
    const [writer, acting] = [this.#writer, this.#acting];
    if (!(writer && acting)) return;
    const parts = {
      ...{
        notifications: this.#options.notifications(),
        logs: this.#logs,
        writer,
        acting,
        logger: this.#options.logger,
      },
      isSure: () => performance.now() < this.#sureUntil && !this.#stop.signal.aborted,
    };
    for (const taken of turns) {
      if (!taken) continue;
      const turn = { ...taken, places: { ...ends, ...taken.places } };
      // Those of a service whose log is followed only now are kept from here on.
      writer.move(turn);
      const courier = new Courier(parts, turn);
      this.#couriers.set(turn.endpointId, courier);
      courier.start();
    }
  }

  /** Has a courier end; another of the same endpoint begins only afterwards. */
  #end(id: string, courier: Courier): void {
    this.#couriers.delete(id);
    const giveBack = async () => {
      await courier.stop();
      await this.#writer?.written();
      await this.#options.notifications().places.giveBack(courier.turn);
    };
    const leaving = giveBack()
      .catch((error: unknown) => this.#looking.failed(error))
      .finally(() => {
        this.#leaving.delete(id);
        this.#due.wake();
      });
    this.#leaving.set(id, leaving);
  }
}
