import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Money, MoneyOverflow, maxMinor, minMinor } from '@millepiani/kernel/money';
import { freshDatabase } from '@millepiani/testing/databases';
import mongoose, { type Connection, type Model, Schema } from 'mongoose';
import { connectStore, pingStore, prepareStore } from './connection.ts';
import { CorruptMoney, fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from './money-codec.ts';
import { inTransaction } from './transaction.ts';

interface Row {
  _id: string;
  amount: MoneyDocument;
}

const database = freshDatabase('mongo');
let connection: Connection;
let rows: Model<Row>;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
  const schema = new Schema<Row>({ _id: { type: String, required: true }, amount: moneySchema }, { versionKey: false });
  schema.index({ 'amount.currency': 1 });
  rows = connection.model<Row>('Row', schema, 'rows');
  await prepareStore(connection);
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const euros = (minor: bigint): Money => ({ minor, currency: 'EUR' });

describe('money in MongoDB', () => {
  it.each([0n, 1n, -1n, 2n ** 53n + 1n, maxMinor, minMinor])(
    '%d minor units come back exactly, as a 64-bit integer',
    async (minor) => {
      const _id = `exact${minor}`;
      await rows.create({ _id, amount: toMoneyDocument(euros(minor)) });
      const row = await rows.findById(_id).lean();
      expect(row && fromMoneyDocument(row.amount)).toEqual(euros(minor));
      expect(await rows.countDocuments({ _id, 'amount.minor': mongoose.trusted({ $type: 'long' }) })).toBe(1);
    },
  );

  it('beyond 64 bits is refused before the driver would wrap it', () => {
    expect(() => toMoneyDocument({ minor: maxMinor + 1n, currency: 'EUR' })).toThrow(MoneyOverflow);
  });

  it('that something else wrote is refused', () => {
    expect(() => fromMoneyDocument({ minor: 1 as unknown as bigint, currency: 'EUR' })).toThrow(CorruptMoney);
    expect(() => fromMoneyDocument({ minor: 1n, currency: 'XXX' })).toThrow(CorruptMoney);
  });
});

describe('the store', () => {
  it('answers a ping, and has the indexes that the models declare', async () => {
    await pingStore(connection);
    await prepareStore(connection);
    expect((await rows.listIndexes()).map(({ key }) => key)).toContainEqual({ 'amount.currency': 1 });
  });

  it('runs no operator that comes with a value', async () => {
    await rows.create({ _id: 'secret', amount: toMoneyDocument(euros(1n)) });
    const smuggled = { _id: { $ne: '' } as unknown as string };
    await expect(rows.findOne(smuggled).lean()).rejects.toThrow(mongoose.Error.CastError);
  });

  it('refuses a query that names what the schema does not know', async () => {
    await expect(rows.findOne({ unknown: 1 } as object).lean()).rejects.toThrow(/unknown/);
  });

  it('lets a transaction that throws leave nothing, and one that conflicts run again', async () => {
    const aborted = inTransaction(connection, async (session) => {
      await rows.create([{ _id: 'aborted', amount: toMoneyDocument(euros(1n)) }], { session });
      throw new RangeError('on purpose');
    });
    await expect(aborted).rejects.toThrow('on purpose');
    expect(await rows.exists({ _id: 'aborted' })).toBeNull();

    await rows.create({ _id: 'contended', amount: toMoneyDocument(euros(0n)) });
    const increment = () =>
      inTransaction(connection, async (session) => {
        const row = await rows.findById('contended').session(session).lean();
        const minor = (row ? fromMoneyDocument(row.amount).minor : 0n) + 1n;
        await rows.updateOne({ _id: 'contended' }, { $set: { amount: toMoneyDocument(euros(minor)) } }, { session });
      });
    await Promise.all(Array.from({ length: 20 }, increment));
    const row = await rows.findById('contended').lean();
    expect(row?.amount.minor).toBe(20n);
  });
});
