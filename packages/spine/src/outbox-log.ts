import { withoutVersion } from '@millepiani/events/type-name';
import { type Collection, ReadConcern } from 'mongodb';
import { fromOutbox, type OutboxEvent, type SpineEvent } from './event.ts';

const read = { readConcern: new ReadConcern('majority'), readPreference: 'primary' } as const;

// One event may be as large as a document may be.
const maxBytes = 1_048_576;

/** An event and the same as JSON, as the stream carries it. */
export interface LogEntry {
  readonly event: SpineEvent;
  readonly json: string;
}

/** A service's log as its outbox holds it: the truth. Needs no right but `find` on that collection. */
export class OutboxLog {
  readonly #events: Collection<OutboxEvent>;

  constructor(events: Collection<OutboxEvent>) {
    this.#events = events;
  }

  /**
   * The events behind `position`, in order and without a gap: at most `limit`, and about a megabyte. A scan may meet a
   * later event of a transaction that commits during it without the earlier ones: what follows a gap is left for later.
   */
  async after(position: number, limit: number): Promise<LogEntry[]> {
    const found: LogEntry[] = [];
    let bytes = 0;
    const cursor = this.#events
      .find({ position: { $gt: position } }, { ...read, batchSize: limit })
      .sort({ position: 1 })
      .limit(limit);
    for await (const row of cursor) {
      if (Number(row.position) !== position + found.length + 1) break;
      const event = fromOutbox(row);
      const json = JSON.stringify(event);
      found.push({ event, json });
      bytes += json.length;
      if (bytes >= maxBytes) break;
    }
    return found;
  }

  /**
   * A partition's events behind a place, in order and without a gap: at most `limit`, and about a megabyte.
   * `version` is that of an event of the partition which is not behind `position`; 0 where none is known.
   */
  async ofPartition(
    partitionkey: string,
    after: { readonly position: number; readonly version: number },
    limit: number,
  ): Promise<SpineEvent[]> {
    const found: SpineEvent[] = [];
    let bytes = 0;
    let next = after.version + 1;
    const cursor = this.#events
      .find({ partitionkey, partitionversion: { $gt: after.version } }, { ...read, batchSize: limit })
      .sort({ partitionversion: 1 });
    for await (const row of cursor) {
      // As above; and the last ones may still be waiting for their positions.
      if (Number(row.partitionversion) !== next || row.position === undefined || row.position === null) break;
      next += 1;
      if (Number(row.position) <= after.position) continue;
      const event = fromOutbox(row);
      found.push(event);
      bytes += JSON.stringify(event.data).length;
      if (found.length >= limit || bytes >= maxBytes) break;
    }
    return found;
  }

  /** The last event of a partition that has a position; undefined when none has. */
  async lastOfPartition(partitionkey: string): Promise<SpineEvent | undefined> {
    const row = await this.#events.findOne(
      { partitionkey, position: { $gt: 0 } },
      { ...read, sort: { partitionversion: -1 } },
    );
    return row ? fromOutbox(row) : undefined;
  }

  /** The event at a position; undefined when there is none. */
  async eventAt(position: number): Promise<SpineEvent | undefined> {
    const row = await this.#events.findOne({ position }, read);
    return row ? fromOutbox(row) : undefined;
  }

  /** The last position given; 0 when none was. */
  async last(): Promise<number> {
    const row = await this.#events.findOne(
      { position: { $exists: true } },
      { ...read, sort: { position: -1 }, projection: { position: 1 } },
    );
    return Number(row?.position ?? 0);
  }

  /** When the event at a position happened; undefined when there is none. */
  async timeAt(position: number): Promise<Date | undefined> {
    const row = await this.#events.findOne({ position }, { ...read, projection: { time: 1 } });
    return row?.time;
  }

  /** The id of the event at a position; undefined when there is none. */
  async idAt(position: number): Promise<string | undefined> {
    const row = await this.#events.findOne({ position }, { ...read, projection: { _id: 1 } });
    return row?._id;
  }

  /** One event of the log; undefined when there is none with this id. */
  async event(id: string): Promise<SpineEvent | undefined> {
    const row = await this.#events.findOne({ _id: id, position: { $exists: true } }, read);
    return row ? fromOutbox(row) : undefined;
  }

  /** A partition's events with versions between the two, both exclusive, of these types, in order. */
  async between(
    partitionkey: string,
    versions: { readonly after: number; readonly before: number },
    types: ReadonlySet<string>,
  ): Promise<SpineEvent[]> {
    const rows = this.#events
      .find({ partitionkey, partitionversion: { $gt: versions.after, $lt: versions.before } }, read)
      .sort({ partitionversion: 1 });
    const found: SpineEvent[] = [];
    for await (const row of rows) {
      if (row.position !== undefined && types.has(withoutVersion(row.type))) found.push(fromOutbox(row));
    }
    return found;
  }
}
