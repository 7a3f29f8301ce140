import type { ClientSession, Connection } from 'mongoose';

/** Hands out one instant's view of the database. */
export type OnSnapshot = <T>(work: (session: ClientSession) => Promise<T>) => Promise<T>;

/**
 * Runs `work` with a session whose reads (with read concern `snapshot`) all see one instant, whatever is committed
 * meanwhile. Unlike a transaction it holds nothing up and may take minutes: as long as the server keeps history, five
 * minutes unless `minSnapshotHistoryWindowInSeconds` says otherwise; then reads fail with `SnapshotTooOld`.
 */
export const snapshotsOf =
  (connection: Connection): OnSnapshot =>
  async (work) => {
    const session = connection.getClient().startSession({ snapshot: true });
    try {
      return await work(session);
    } finally {
      await session.endSession();
    }
  };
