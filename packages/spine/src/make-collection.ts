import type { Connection } from 'mongoose';

const namespaceExists = 48;

/** Makes a collection unless it is there: one that a transaction has to make first makes others wait and fail. */
export async function makeCollection(connection: Connection, name: string): Promise<void> {
  try {
    await connection.getClient().db().createCollection(name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === namespaceExists)) throw error;
  }
}
