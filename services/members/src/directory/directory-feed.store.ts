import {
  type ChangeStreamDocument,
  type Collection,
  type Db,
  MongoClient,
  MongoServerError,
  type ResumeToken,
  type Timestamp,
} from 'mongodb';
import { byNameIndex, type EntryDocument, idOf, toEntry } from './directory-document.store.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import type { DirectoryList } from './directory-list.ts';

/** What changes can no longer be followed from: all has to be read anew. */
export class FeedLost extends Error {}

/** From where changes are told: an instant of the database's own clock, or behind the last change that was told. */
export type From = { readonly startAtOperationTime: Timestamp } | { readonly resumeAfter: ResumeToken };

/** How far changes were told. */
export interface Heard {
  /** From where to go on. */
  readonly from: From;
  /** Of all before it was told; undefined where nothing waits. */
  readonly upTo: Timestamp | undefined;
}

/** A question for changes is answered after so long, where there are none. */
const awaitMs = 250;

/** The log is not kept as far back, the stream is broken, or its beginning is none. */
const lost = new Set([286, 280, 260]);

/** The directory's entries, read all at once and then as they change. */
export class DirectoryFeed {
  readonly #db: Db;
  readonly #entries: Collection<EntryDocument>;

  constructor(db: Db) {
    this.#db = db;
    this.#entries = db.collection<EntryDocument>('directory_entries');
  }

  /** The instant that it is by the database's own clock. */
  async now(): Promise<Timestamp> {
    const { operationTime } = await this.#db.command({ ping: 1 });
    return operationTime;
  }

  /** All entries, by name. */
  async *all(): AsyncGenerator<DirectoryEntry, undefined> {
    const rows = this.#entries.find(
      {},
      { sort: { byName: 1 }, hint: byNameIndex, batchSize: 100, promoteBuffers: true },
    );
    for await (const row of rows) yield toEntry(row);
  }

  /**
   * Keeps a list as the entries are, until `signal` is aborted, and says several times a second how far it has come.
   * @throws {@link FeedLost} where changes cannot be told from there on.
   */
  async follow(list: DirectoryList, from: From, signal: AbortSignal, onHeard: (heard: Heard) => void): Promise<void> {
    const changes = this.#entries.watch([], { ...from, maxAwaitTimeMS: awaitMs, promoteBuffers: true });
    const close = () => changes.close().catch(() => undefined);
    signal.addEventListener('abort', close);
    try {
      while (!signal.aborted) {
        const change = await changes.tryNext();
        if (change) tell(list, change);
        onHeard({ from: { resumeAfter: changes.resumeToken }, upTo: change?.clusterTime });
      }
    } catch (error) {
      if (signal.aborted) return;
      throw isLost(error) ? new FeedLost('The changes are not known any more.', { cause: error }) : error;
    } finally {
      signal.removeEventListener('abort', close);
      await close();
    }
  }
}

/** A feed with what has to be closed behind it. */
export interface OpenFeed {
  readonly feed: DirectoryFeed;
  /** Connects, where that was not yet, or failed: a client whose first try fails does not try again by itself. */
  readonly connect: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/**
 * The feed of a database, by a client of its own with short timeouts: when the primary dies, the driver waits as long as its server
 * selection may take.
 */
export function openFeed(uri: string): OpenFeed {
  const client = new MongoClient(uri, {
    appName: 'members-directory',
    maxPoolSize: 3,
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
    socketTimeoutMS: 30_000,
    readConcern: { level: 'majority' },
  });
  return { feed: new DirectoryFeed(client.db()), connect: () => client.connect(), close: () => client.close() };
}

const isLost = (error: unknown): boolean =>
  error instanceof FeedLost || (error instanceof MongoServerError && lost.has(Number(error.code)));

function tell(list: DirectoryList, change: ChangeStreamDocument<EntryDocument>): void {
  switch (change.operationType) {
    case 'insert':
    case 'replace':
      list.put(toEntry(change.fullDocument));
      break;
    case 'delete':
      list.remove(idOf(change.documentKey));
      break;
    default:
      // Entries are put in whole and taken out, nothing else: somebody else was at it.
      throw new FeedLost(`The directory's collection had a ${change.operationType}.`);
  }
}
