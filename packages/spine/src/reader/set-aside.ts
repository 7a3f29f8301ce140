import { positionOf } from '@millepiani/events/envelope';
import type { Clock } from '@millepiani/kernel/clock';
import { inSession } from '@millepiani/mongo/transaction';
import type { ClientSession } from 'mongoose';
import type { SpineEvent } from '../event.ts';
import type { Step } from '../steps.ts';
import { reachOf } from './partition-row.ts';
import { eventKey, partitionKey, type ReaderStore, type SetAsideRow } from './reader-store.ts';

/** Why an event is set aside. */
export interface Cause {
  readonly reason: string;
  readonly attempts: number;
  /** It waits behind one that could not be handled. */
  readonly isBehind: boolean;
}

/** What became of setting aside: the event lies aside, or what it was to wait behind is gone and it is to be tried again. */
export type Put = 'aside' | 'freed';

/** What setting aside needs. */
export interface SetAsideOptions {
  readonly reader: string;
  readonly source: string;
  readonly store: ReaderStore;
  readonly clock: Clock;
  readonly step: Step;
}

const maxReason = 2_000;

/** Which events to list. */
export interface SetAsideQuery {
  readonly reader?: string;
  readonly limit: number;
  /** Only those behind this one. */
  readonly after?: Pick<SetAsideRow, 'partitionkey' | 'partitionversion'> | undefined;
}

/** What was set aside, by reader, partition and version. */
export const listSetAside = (store: ReaderStore, { reader, limit, after }: SetAsideQuery): Promise<SetAsideRow[]> =>
  store.setAside
    .find({
      ...(reader === undefined ? {} : { reader }),
      ...(after && {
        $or: [
          { partitionkey: { $gt: after.partitionkey } },
          { partitionkey: after.partitionkey, partitionversion: { $gt: after.partitionversion } },
        ],
      }),
    })
    .sort({ reader: 1, partitionkey: 1, partitionversion: 1 })
    .limit(limit)
    .toArray();

/** What of one partition lies aside. */
export interface AsideOfPartition {
  readonly count: number;
  readonly first: SetAsideRow | undefined;
  /** The last one's partition version; 0 when there is none. */
  readonly lastVersion: number;
}

/** Where to look for what lies aside, and how far. */
export interface PartitionQuery {
  readonly reader: string;
  readonly partitionkey: string;
  /** Not what comes behind this version. */
  readonly upTo?: number;
}

/** Looks at what of one partition lies aside. */
export async function asideOfPartition(
  store: ReaderStore,
  { reader, partitionkey, upTo = Number.MAX_SAFE_INTEGER }: PartitionQuery,
  session?: ClientSession,
): Promise<AsideOfPartition> {
  const query = { reader, partitionkey, partitionversion: { $lte: upTo } };
  const options = session ? { session } : {};
  // One after the other: a transaction does one thing at a time.
  const first = await store.setAside.findOne(query, { ...options, sort: { partitionversion: 1 } });
  const last = await store.setAside.findOne(query, { ...options, sort: { partitionversion: -1 } });
  const count = await store.setAside.countDocuments(query, options);
  return { count, first: first ?? undefined, lastVersion: Number(last?.partitionversion ?? 0) };
}

/** Keeps what a reader could not handle, and what waits behind it. */
export class SetAside {
  readonly #options: SetAsideOptions;

  constructor(options: SetAsideOptions) {
    this.#options = options;
  }

  /** Sets an event aside and parks its partition up to it; nothing when another replica was quicker. */
  async put(event: SpineEvent, cause: Cause, session: ClientSession): Promise<Put> {
    const { store, reader, step } = this.#options;
    const { partitionversion: version } = event;
    const _id = partitionKey(reader, event.partitionkey);
    await step('before-set-aside');
    const put = await inSession(session, async (): Promise<Put> => {
      const row = await store.partitions.findOne({ _id }, { session });
      if (version <= reachOf(row)) return 'aside';
      // A replay freed the partition meanwhile: nothing lies before this one any more, which nobody would replay.
      if (cause.isBehind && row?.parkedTo === undefined) return 'freed';
      await store.setAside.insertOne(this.#row(event, cause), { session });
      if (row) await store.partitions.updateOne({ _id }, { $set: { parkedTo: version } }, { session });
      else await store.partitions.insertOne({ _id, version: 0, parkedTo: version }, { session });
      return 'aside';
    });
    await step('after-set-aside');
    return put;
  }

  /** The first of what lies aside of a partition. */
  async first(partitionkey: string): Promise<SetAsideRow | undefined> {
    const { store, reader } = this.#options;
    const row = await store.setAside.findOne({ reader, partitionkey }, { sort: { partitionversion: 1 } });
    return row ?? undefined;
  }

  /** Says that a replay failed. */
  async failedAgain({ _id }: SetAsideRow, reason: string): Promise<void> {
    const { store, clock } = this.#options;
    const set = { reason: reason.slice(0, maxReason), isBehind: false, at: clock.now() };
    await store.setAside.updateOne({ _id }, { $set: set, $inc: { attempts: 1 } });
  }

  #row(event: SpineEvent, { reason, attempts, isBehind }: Cause): SetAsideRow {
    const { reader, source, clock } = this.#options;
    return {
      _id: eventKey(reader, event),
      reader,
      source,
      eventId: event.id,
      type: event.type,
      subject: event.subject,
      partitionkey: event.partitionkey,
      partitionversion: event.partitionversion,
      position: positionOf(event),
      reason: reason.slice(0, maxReason),
      isBehind,
      attempts,
      at: clock.now(),
    };
  }
}
