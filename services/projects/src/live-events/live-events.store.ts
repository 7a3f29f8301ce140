import { beginning, type LogPlace, placeOf } from '@millepiani/events/log-cursor';
import type { CommissionId } from '@millepiani/kernel/id';
import type { OutboxEvent, SpineEvent } from '@millepiani/spine/event';
import { outboxName } from '@millepiani/spine/outbox';
import { OutboxLog } from '@millepiani/spine/outbox-log';
import type { Connection } from 'mongoose';

/** A part of a commission's partition of the log. */
export interface LogPart {
  readonly events: readonly SpineEvent[];
  /** Behind the last of them. */
  readonly end: LogPlace;
  readonly hasMore: boolean;
}

/** The service's own log, commission by commission. */
export class LiveEventStore {
  readonly #log: OutboxLog;

  constructor(connection: Connection) {
    this.#log = new OutboxLog(connection.getClient().db().collection<OutboxEvent>(outboxName));
  }

  /** Where a commission's part of the log ends now. */
  async end(commissionId: CommissionId): Promise<LogPlace> {
    const last = await this.#log.lastOfPartition(commissionId);
    return last ? placeOf(last) : beginning;
  }

  /** What happened to a commission behind a place; undefined where the log has no such place, since it was restored. */
  async after(commissionId: CommissionId, place: LogPlace, limit: number): Promise<LogPart | undefined> {
    const there = place.position === 0 ? undefined : await this.#log.eventAt(place.position);
    if (place.position > 0 && (!there || placeOf(there).mark !== place.mark)) return undefined;
    // Of another partition its version says nothing here.
    const version = there?.partitionkey === commissionId ? there.partitionversion : 0;
    const events = await this.#log.ofPartition(commissionId, { position: place.position, version }, limit);
    const last = events.at(-1);
    return { events, end: last ? placeOf(last) : place, hasMore: events.length === limit };
  }
}
