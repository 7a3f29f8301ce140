import type { ClientSession, Connection } from 'mongoose';

const options = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority' },
  readPreference: 'primary',
  maxCommitTimeMS: 5_000,
} as const;

/**
 * Runs `work` in one transaction: reads from one snapshot, commits by majority. Transient transaction errors (a write
 * conflict, a primary that stepped down) run `work` again, so it must change nothing but the database.
 * Whatever `work` throws aborts the transaction and is thrown on. It must not end before all that it does with the session
 * has: what then waits for a connection is sent by the driver without the transaction, and is written by itself.
 */
export function inTransaction<T>(connection: Connection, work: (session: ClientSession) => Promise<T>): Promise<T> {
  return connection.getClient().withSession((session) => inSession(session, () => work(session)));
}

/** As {@link inTransaction}, in a session that is there already. */
export function inSession<T>(session: ClientSession, work: () => Promise<T>): Promise<T> {
  return session.withTransaction(work, options);
}
