import { type ChangeStream, MongoClient } from 'mongodb';
import { outboxName } from '../outbox.ts';
import type { SpineLog } from '../spine-log.ts';
import { pause } from '../wake-up.ts';

/** What watching needs. */
export interface WatchOptions {
  /** The service's own database. */
  readonly uri: string;
  readonly onEvent: () => void;
  readonly log: SpineLog;
}

/**
 * Tells of events as soon as they are in the outbox, by a change stream. It has a client of its own with short
 * timeouts: when the primary dies the driver waits as long as its server selection may take before it goes on. That
 * something is told late or not at all is no harm, for the outbox is looked at every now and then besides.
 */
export async function watchOutbox({ uri, onEvent, log }: WatchOptions, signal: AbortSignal): Promise<void> {
  const client = new MongoClient(uri, {
    appName: 'relay-watch',
    maxPoolSize: 2,
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
  });
  try {
    while (!signal.aborted) {
      try {
        await follow(client, onEvent, signal);
      } catch (error) {
        if (!signal.aborted) log.warn({ err: error }, 'the outbox cannot be watched; it is polled until then');
      }
      // Whatever came while nobody watched.
      onEvent();
      await pause(500, signal);
    }
  } finally {
    await client.close();
  }
}

async function follow(client: MongoClient, onEvent: () => void, signal: AbortSignal): Promise<void> {
  const changes: ChangeStream = client
    .db()
    .collection(outboxName)
    .watch([{ $match: { operationType: 'insert' } }, { $project: { _id: 1 } }], { maxAwaitTimeMS: 1_000 });
  const close = () => void changes.close().catch(() => undefined);
  signal.addEventListener('abort', close);
  try {
    while (!signal.aborted) {
      await changes.next();
      onEvent();
    }
  } finally {
    signal.removeEventListener('abort', close);
    await changes.close();
  }
}
