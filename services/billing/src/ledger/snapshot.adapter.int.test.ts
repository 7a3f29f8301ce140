import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { AccountStore } from './accounts.store.ts';
import { evolve, type LedgerAccount } from './ledger-account.ts';
import { snapshotsOf } from './snapshot.adapter.ts';

const database = freshDatabase('billing_snapshot');
let connection: Connection;
let accounts: AccountStore;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'billing' });
  accounts = new AccountStore(connection);
  await prepareStore(connection);
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

function bank(minor: bigint): LedgerAccount {
  const facts = { id: newId('acc'), ownerId: newId('org'), purpose: 'BANK' as const, currency: 'EUR' as const };
  const opened = evolve(undefined, { type: 'account.opened', ...facts, name: 'Bank', at: new Date(0) });
  return { ...opened, balance: { minor, currency: 'EUR' } };
}

describe('one instant’s view', () => {
  it('stays what it was while the database goes on, over several reads', async () => {
    const [first, second] = [bank(5n), bank(-5n)];
    await inTransaction(connection, async (session) => {
      for (const each of [first, second]) await accounts.insert(session, each);
    });
    const before = await snapshotsOf(connection)(async (session) => {
      const sums = await accounts.sums(session, { currencies: ['EUR'] });
      await inTransaction(connection, async (own) => {
        const moved = [first, second].map((each) => ({ ...each, balance: { minor: 100n, currency: 'EUR' as const } }));
        await accounts.saveBalances(own, moved);
        await accounts.insert(own, bank(1n));
      });
      return {
        sums,
        stored: await accounts.stored(session, '', 10),
        again: await accounts.sums(session, { currencies: ['EUR'] }),
      };
    });
    expect(before.sums).toEqual([{ purpose: 'BANK', currency: 'EUR', accounts: 2, debits: 5n, total: 0n }]);
    expect(before.again).toEqual(before.sums);
    expect(before.stored.map(({ balance }) => balance)).toEqual([5n, -5n]);
    const after = await snapshotsOf(connection)((session) => accounts.sums(session, { currencies: ['EUR'] }));
    expect(after).toMatchObject([{ accounts: 3, total: 201n }]);
  });

  it('is over when the work fails', async () => {
    class Broken extends Error {}
    await expect(snapshotsOf(connection)(() => Promise.reject(new Broken()))).rejects.toThrow(Broken);
  });
});

describe('what an account keeps', () => {
  it('is exact at both edges of 64 bits, and refused beyond', async () => {
    const edges = [2n ** 63n - 1n, -(2n ** 63n)].map(bank);
    await inTransaction(connection, async (session) => {
      for (const edge of edges) await accounts.insert(session, edge);
    });
    const read = await accounts.findMany(edges.map(({ id }) => id));
    expect(edges.map(({ id }) => read.get(id)?.balance.minor)).toEqual([2n ** 63n - 1n, -(2n ** 63n)]);
    const beyond = inTransaction(connection, (session) => accounts.insert(session, bank(2n ** 63n)));
    await expect(beyond).rejects.toThrow();
  });
});
