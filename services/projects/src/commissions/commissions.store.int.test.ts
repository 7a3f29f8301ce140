import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { maxMinor, money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import { CorruptMoney } from '@millepiani/mongo/money-codec';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { aSlot, inEveryState } from '../../test/given.ts';
import type { Commission } from './commission.ts';
import { CorruptCommission } from './commission-document.store.ts';
import { CommissionStore, StaleCommission } from './commissions.store.ts';

const database = freshDatabase('projects_store');
let connection: Connection;
let store: CommissionStore;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
  store = new CommissionStore(connection);
  await prepareStore(connection);
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const insert = (commission: Commission) => inTransaction(connection, (session) => store.insert(session, commission));
const rows = () => connection.collection<{ _id: string }>('commissions');

describe('the store of commissions', () => {
  it('gives back every state as it was put in', async () => {
    const clients = [{ clientId: newId('org') }, {}];
    for (const change of clients) {
      for (const commission of Object.values(inEveryState({ ...change, slots: [aSlot(), aSlot({ hours: 7 })] }))) {
        const own = { ...commission, id: newId('com') };
        await insert(own);
        expect(await store.find(own.id)).toStrictEqual(own);
      }
    }
  });

  it('holds amounts to the last of 64 bits', async () => {
    const { lead } = inEveryState();
    const own = { ...lead, id: newId('com'), price: money(maxMinor, 'JPY') };
    await insert(own);
    expect((await store.find(own.id))?.price).toEqual(money(maxMinor, 'JPY'));
    expect(await rows().countDocuments({ _id: own.id, 'price.minor': { $type: 'long' } })).toBe(1);
  });

  it('replaces only the version that was read', async () => {
    const { lead, qualified } = inEveryState();
    await insert(lead);
    const replace = (version: number) =>
      inTransaction(connection, (session) => store.replace(session, version, qualified));
    await replace(1);
    expect(await store.find(lead.id)).toStrictEqual(qualified);
    await expect(replace(1)).rejects.toThrow(StaleCommission);
  });

  it('answers many look-ups in their order, also for what is not there', async () => {
    const [first, second] = [inEveryState().lead, inEveryState().won];
    await insert(first);
    await insert(second);
    const loaded = await store.loader().loadMany([second.id, newId('com'), first.id]);
    expect(loaded).toStrictEqual([second, undefined, first]);
  });

  it('says that a row is corrupt, rather than guess', async () => {
    const { won, lead } = inEveryState();
    const commission = { ...won, id: newId('com') };
    await insert(commission);
    await rows().updateOne({ _id: commission.id }, { $unset: { wonAt: 1 } });
    await expect(store.find(commission.id)).rejects.toThrow(CorruptCommission);
    const priced = { ...lead, id: newId('com') };
    await insert(priced);
    await rows().updateOne({ _id: priced.id }, { $set: { 'price.minor': 24_000.5 } });
    await expect(store.find(priced.id)).rejects.toThrow(CorruptMoney);
  });
});
