import { exampleEvent } from '@millepiani/events/example-event';
import { commissionSubstitutionSet } from '@millepiani/events/projects/commission.events';
import { newId } from '@millepiani/kernel/new-id';
import { pause } from '@millepiani/spine/wake-up';
import { type Collection, MongoClient } from 'mongodb';
import { Follower } from './follower.ts';
import type { RunningGraph } from './graph.ts';
import { Happening } from './happening.ts';

const stop = new AbortController();

/** A commission that is written to, and where its log ended before. */
interface Open {
  readonly commissionId: string;
  readonly after: string;
}

interface Row {
  _id: string;
  [attribute: string]: unknown;
}

/**
 * Writes events as commands do, in a transaction each with its partition's next version, and does none of their other work: what is measured
 * is the way from the commit on.
 */
class EventWriter {
  readonly #client: MongoClient;
  readonly #commissions: readonly string[];
  readonly #versions = new Map<string, number>();
  readonly #lanes = new Map<string, Promise<void>>();

  constructor(client: MongoClient, commissions: readonly string[]) {
    this.#client = client;
    this.#commissions = commissions;
  }

  /** So many events a second for so long, one commission after the other; answers when each was committed, by its id. */
  async write(perSecond: number, seconds: number): Promise<ReadonlyMap<string, number>> {
    const written = new Map<string, number>();
    const [begun, under] = [performance.now(), [] as Promise<void>[]];
    for (let count = 0; count < perSecond * seconds; count += 1) {
      const due = begun + (count * 1_000) / perSecond;
      const early = due - performance.now();
      if (early > 1) await pause(early, stop.signal);
      const commission = this.#commissions[count % this.#commissions.length] ?? '';
      // What is of one partition goes one after the other, as it does where commands take its version.
      const before = this.#lanes.get(commission);
      const writing = (before ?? Promise.resolve()).then(() => this.#writeOne(commission, written));
      this.#lanes.set(commission, writing);
      under.push(writing);
    }
    await Promise.all(under);
    return written;
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  async #writeOne(commissionId: string, written: Map<string, number>): Promise<void> {
    const db = this.#client.db();
    const outbox: Collection<Row> = db.collection<Row>('outbox');
    const partitions = db.collection<{ _id: string; version: number }>('outbox_partitions');
    const aggregateversion = (this.#versions.get(commissionId) ?? 1_000) + 1;
    this.#versions.set(commissionId, aggregateversion);
    const { data, ...example } = exampleEvent(commissionSubstitutionSet);
    const id = newId('evt');
    await this.#client.withSession((session) =>
      session.withTransaction(async () => {
        const before = await partitions.findOneAndUpdate(
          { _id: commissionId },
          { $inc: { version: 1 } },
          { session, upsert: true, returnDocument: 'before' },
        );
        const row = {
          _id: id,
          specversion: '1.0',
          datacontenttype: 'application/json',
          dataschema: example.dataschema,
          source: 'urn:millepiani:projects',
          type: example.type,
          subject: commissionId,
          time: new Date(),
          aggregateversion,
          partitionkey: commissionId,
          partitionversion: Number(before?.version ?? 0) + 1,
          visibility: 'community',
          data: { ...data, commissionId },
        };
        await outbox.insertOne(row, { session });
      }),
    );
    written.set(id, Date.now());
  }
}

/** Opens commissions that are written to. */
export async function writeEvents(graph: RunningGraph, by: string, count: number) {
  const open: Open[] = [];
  for (let opened = 0; opened < count; opened += 1) {
    const { id: commissionId } = await Happening.begin(graph, by);
    const one = new Follower({
      ...{ address: graph.address, commissionId, transport: 'sse', token: () => graph.token(by) },
    }).start();
    await one.begun;
    await one.stop();
    open.push({ commissionId, after: one.cursor ?? '' });
  }
  const client = await MongoClient.connect(graph.projectsUri);
  return {
    open,
    writer: new EventWriter(
      client,
      open.map(({ commissionId }) => commissionId),
    ),
  };
}
