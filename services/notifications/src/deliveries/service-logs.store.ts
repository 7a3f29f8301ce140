import type { OutboxEvent } from '@millepiani/spine/event';
import { outboxName } from '@millepiani/spine/outbox';
import { OutboxLog } from '@millepiani/spine/outbox-log';
import type { Connection } from 'mongoose';
import type { PlacesOf } from './places.store.ts';

/** The logs of the services whose events are delivered, where they lie. */
export class ServiceLogs {
  readonly all: ReadonlyMap<string, OutboxLog>;

  constructor(connection: Connection, services: readonly string[], databaseOf: (service: string) => string) {
    const client = connection.getClient();
    this.all = new Map(
      services.map((service) => [
        service,
        new OutboxLog(client.db(databaseOf(service)).collection<OutboxEvent>(outboxName)),
      ]),
    );
  }

  /** Where each log ends. */
  async ends(): Promise<PlacesOf> {
    const ends = [...this.all].map(async ([service, log]) => [service, await log.last()] as const);
    return Object.fromEntries(await Promise.all(ends));
  }

  /** In which service's log an event is; undefined where it is in none. */
  async serviceOf(eventId: string): Promise<string | undefined> {
    const found = [...this.all].map(async ([service, log]) => ((await log.event(eventId)) ? service : undefined));
    return (await Promise.all(found)).find((service) => service !== undefined);
  }

  /**
   * The places before what happened at an instant or later. Positions are given in the order of commits: what happened within some
   * moments of it may lie on either side.
   */
  async placesBefore(instant: Date): Promise<PlacesOf> {
    const places = [...this.all].map(async ([service, log]) => [service, await placeBefore(log, instant)] as const);
    return Object.fromEntries(await Promise.all(places));
  }
}

async function placeBefore(log: OutboxLog, instant: Date): Promise<number> {
  let [low, high] = [0, await log.last()];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const time = await log.timeAt(middle);
    if (time && time < instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
