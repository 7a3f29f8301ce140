import process from 'node:process';
import { dayOf } from '@millepiani/kernel/day';
import { newId } from '@millepiani/kernel/new-id';
import { MongoClient } from 'mongodb';
import { postJournalEntry } from '../../services/billing/src/ledger/journal.commands.ts';
import { openBillingOn } from '../../services/billing/test/billing-on-database.ts';
import { randomFrom } from '../spine/load.ts';
import { idOf } from './seeding.ts';

/** What a process is told: who posts, how long, on how many accounts. */
export interface Order {
  readonly uri: string;
  /** By the service's own command; or the same rows written in one transaction, with no event, no key, and no checks. */
  readonly who: 'service' | 'raw';
  readonly seconds: number;
  readonly clients: number;
  readonly accounts: number;
  readonly seed: number;
}

/** What it answers: entries of two postings each. */
export interface Posted {
  readonly entries: number;
  readonly ms: number;
}

interface Row {
  readonly _id: string;
  readonly [field: string]: unknown;
}

type Post = (from: string, to: string, cents: number) => Promise<void>;

async function byService(uri: string): Promise<Post> {
  const { billing } = await openBillingOn(uri);
  const actor = { id: newId('per'), sessionId: undefined, scopes: new Set(['ledger:post']) };
  return async (from, to, cents) => {
    const amount = (cents / 100).toFixed(2);
    const postings = [
      { accountId: from, amount: { amount: `-${amount}`, currency: 'EUR' } },
      { accountId: to, amount: { amount, currency: 'EUR' } },
    ];
    const input = { idempotencyKey: newId('evt'), description: 'An entry', date: dayOf(new Date()), postings };
    const posted = await postJournalEntry(billing, { actor, mutation: 'postJournalEntry', input });
    if (!posted.ok) throw new TypeError(JSON.stringify(posted.error));
  };
}

async function raw(uri: string): Promise<Post> {
  const client = await MongoClient.connect(uri, { writeConcern: { w: 'majority' } });
  const db = client.db();
  const [entries, postings] = ['raw_entries', 'raw_postings'].map((name) => db.collection<Row>(name));
  const accounts = db.collection<{ _id: string; balance: bigint }>('raw_accounts');
  return async (from, to, cents) => {
    const entryId = newId('jnl');
    const facts = { entryId, date: dayOf(new Date()), postedAt: new Date() };
    await client.withSession((session) =>
      session.withTransaction(async () => {
        const moves = [[from, -BigInt(cents)] as const, [to, BigInt(cents)] as const];
        const updates = moves.map(([_id, minor]) => ({
          updateOne: { filter: { _id }, update: { $inc: { balance: minor } }, upsert: true },
        }));
        await accounts.bulkWrite(
          updates.toSorted((a, b) => (a.updateOne.filter._id < b.updateOne.filter._id ? -1 : 1)),
          {
            session,
          },
        );
        await entries?.insertOne({ _id: entryId, description: 'An entry', ...facts }, { session });
        const rows = moves.map(([accountId, minor], at) => ({ _id: `${entryId}#${at}`, ...facts, accountId, minor }));
        await postings?.insertMany(rows, { session });
      }),
    );
  };
}

/** Has clients post, each its next entry as soon as its last one is there. */
async function run({ uri, who, seconds, clients, accounts, seed }: Order): Promise<Posted> {
  const post = await (who === 'service' ? byService(uri) : raw(uri));
  const random = randomFrom(seed);
  const draw = () => Math.floor(random() * accounts);
  let entries = 0;
  const begun = performance.now();
  const client = async () => {
    while (performance.now() - begun < seconds * 1_000) {
      const from = draw();
      const to = (from + 1 + Math.floor(random() * (accounts - 1))) % accounts;
      await post(idOf('acc', from), idOf('acc', to), 1 + Math.floor(random() * 10_000));
      entries += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { entries, ms: performance.now() - begun };
}

process.on('message', async (order: Order) => {
  process.send?.(await run(order));
});
process.on('disconnect', () => process.exit());
