import { MongoClient } from 'mongodb';
import { outboxName } from '../outbox.ts';
import type { SpineLog } from '../spine-log.ts';
import { pause } from '../wake-up.ts';

/** What watching needs. */
export interface WatchOptions {
  /** The service's own database. */
  readonly uri: string;
  /** Told that something is there; resolves when it is of use to be told again: asking for each costs more than all else. */
  readonly onEvent: () => Promise<void>;
  readonly log: SpineLog;
}

/**
 * Tells of events as soon as they are in the outbox, by a change stream. It has a client of its own with short
 * timeouts: when the primary dies the driver waits as long as its server selection may take before it goes on. That
 * something is told late or not at all is no harm, for the outbox is looked at every now and then besides.
 */
export async function watchOutbox(options: WatchOptions, signal: AbortSignal): Promise<void> {
  const { uri, onEvent, log } = options;
  const client = new MongoClient(uri, {
    appName: 'relay-watch',
    maxPoolSize: 2,
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
  });
  try {
    while (!signal.aborted) {
      try {
        // A client whose first try to connect fails does not try again by itself.
        await client.connect();
        await follow(client, options, signal);
      } catch (error) {
        if (!signal.aborted) log.warn({ err: error }, 'the outbox cannot be watched; it is polled until then');
      }
      // Whatever came while nobody watched.
      await Promise.all([onEvent(), pause(500, signal)]);
    }
  } finally {
    await client.close();
  }
}

/** As the driver's own change streams do, but for going on by itself, and with a say in when the server is asked. */
async function follow(client: MongoClient, { onEvent }: WatchOptions, signal: AbortSignal): Promise<void> {
  const inserts = [{ $changeStream: {} }, { $match: { operationType: 'insert' } }, { $project: { _id: 1 } }];
  const changes = client.db().collection(outboxName).aggregate(inserts, { maxAwaitTimeMS: 1_000 });
  const close = () => void changes.close().catch(() => undefined);
  signal.addEventListener('abort', close);
  try {
    while (!signal.aborted) {
      if ((await changes.tryNext()) === null) continue;
      changes.readBufferedDocuments();
      await onEvent();
    }
  } finally {
    signal.removeEventListener('abort', close);
    await changes.close();
  }
}
