import type { ClientSession, Connection } from 'mongoose';

/**
 * Runs `work` in one transaction: reads from one snapshot, commits by majority. Transient transaction errors (a write
 * conflict, a primary that stepped down) run `work` again, so it must change nothing but the database.
 * Whatever `work` throws aborts the transaction and is thrown on.
 */
export function inTransaction<T>(connection: Connection, work: (session: ClientSession) => Promise<T>): Promise<T> {
  return connection.getClient().withSession((session) =>
    session.withTransaction(() => work(session), {
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority' },
      readPreference: 'primary',
      maxCommitTimeMS: 5_000,
    }),
  );
}
