import mongoose, { type Connection } from 'mongoose';

/** How a service reaches its own database. */
export interface StoreOptions {
  /** A replica set's URI with the service's own user and database name. */
  readonly uri: string;
  /** Shown in the server's logs and `currentOp`. */
  readonly appName: string;
  /** How long an answer may take: 30 s. What makes indexes of much that is there needs longer. */
  readonly answerWithinMs?: number;
}

// A query must name only what the schema knows, and operators that come from input are never run.
mongoose.set('strictQuery', 'throw');
mongoose.set('sanitizeFilter', true);

/**
 * Connects to the service's own database. Integers come back as bigint (`useBigInt64`): a driver that answered with
 * floating point would lose cents. Writes are acknowledged by a majority, so that what was answered is not rolled back.
 * Throws `MongooseServerSelectionError` when no primary answers within 5 s.
 */
export function connectStore({ uri, appName, answerWithinMs = 30_000 }: StoreOptions): Promise<Connection> {
  return mongoose
    .createConnection(uri, {
      appName,
      autoCreate: false,
      autoIndex: false,
      useBigInt64: true,
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority' },
      serverSelectionTimeoutMS: 5_000,
      socketTimeoutMS: answerWithinMs,
    })
    .asPromise();
}

/** Answers when the primary does; throws otherwise. For health checks. */
export async function pingStore(connection: Connection): Promise<void> {
  await connection.getClient().db().command({ ping: 1 }, { timeoutMS: 2_000 });
}

/** An index that forbids what is allowed by now, or that nothing uses and every write keeps. */
export interface OutdatedIndex {
  readonly collection: string;
  readonly index: string;
}

const [noCollection, noIndex] = [26, 27];

/** How many collections are made at a time: one waits for the disk much longer than anybody works at it. */
const madeAtOnce = 4;

/**
 * Makes the collections and indexes that the connection's models declare, and then drops those that are outdated.
 * Idempotent; drops nothing else, for older code may still be running on an index that this code no longer knows.
 */
export async function prepareStore(connection: Connection, outdated: readonly OutdatedIndex[] = []): Promise<void> {
  // All take from the same iterator, so that each model is somebody's.
  const models = Object.values(connection.models).values();
  const make = async (): Promise<void> => {
    for (const model of models) {
      await model.createCollection();
      await model.createIndexes();
    }
  };
  await Promise.all(Array.from({ length: madeAtOnce }, make));
  for (const one of outdated) await dropIfThere(connection, one);
}

async function dropIfThere(connection: Connection, { collection, index }: OutdatedIndex): Promise<void> {
  try {
    await connection.collection(collection).dropIndex(index);
  } catch (error) {
    // It was dropped before, or by another replica at the same time.
    if (!(error instanceof mongoose.mongo.MongoServerError && (error.code === noCollection || error.code === noIndex)))
      throw error;
  }
}
