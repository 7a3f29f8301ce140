import { MongoClient, MongoServerError } from 'mongodb';
import { ensureUsers } from '../local/databases/replica-set.ts';
import { readMongodb } from './config.ts';

// Run by compose before the services: the server's own image makes the root user, and no replica set.
const { host, rootPassword, users } = readMongodb();
const root = `mongodb://root:${encodeURIComponent(rootPassword)}@${host}`;
const alreadyInitialized = 23;

const client = new MongoClient(`${root}/?authSource=admin&directConnection=true`);
try {
  await client.db('admin').command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host }] } });
} catch (error) {
  if (!(error instanceof MongoServerError && error.code === alreadyInitialized)) throw error;
} finally {
  await client.close();
}
// The driver waits for the set to elect its primary.
await ensureUsers(`${root}/?replicaSet=rs0&authSource=admin`, users);
console.log(`Users on ${host}: ${users.map(({ name }) => name).join(', ')}.`);
