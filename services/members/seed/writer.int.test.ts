import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectStore } from '@millepiani/mongo/connection';
import { freshDatabase } from '@millepiani/testing/databases';
import { type Connection, Schema } from 'mongoose';
import { Writer } from './writer.ts';

const database = freshDatabase('seed_writer');
let connection: Connection;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
  connection.model('Row', new Schema({ _id: String, part: String }, { versionKey: false }), 'rows');
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => ({ _id: `row-${from + at}` }));
const stored = () => connection.getClient().db().collection('rows').countDocuments();

describe('what is written in bulk', () => {
  it('is all there when it has settled, and counted', async () => {
    const writer = new Writer(connection);
    for (let at = 0; at < 9_000; at += 3_000) await writer.put('rows', rows(at, at + 3_000));
    await writer.put('rows', [{ _id: 'last', ...{ part: undefined } }]);
    await writer.settle();
    expect(await stored()).toBe(9_001);
    expect(writer.counts.get('rows')).toBe(9_001);
    // What is not there is not stored as null.
    expect(await connection.getClient().db().collection<{ _id: string }>('rows').findOne({ _id: 'last' })).toEqual({
      _id: 'last',
    });
  });

  it('fails with what a batch failed with', async () => {
    const writer = new Writer(connection);
    await writer.put('rows', [{ _id: 'last' }]);
    await expect(writer.settle()).rejects.toThrow(/duplicate key/);
  });

  it('goes to no collection that no store has', async () => {
    const writer = new Writer(connection);
    await writer.put('others', [{ _id: 'x' }]);
    await expect(writer.settle()).rejects.toThrow('others');
  });
});
