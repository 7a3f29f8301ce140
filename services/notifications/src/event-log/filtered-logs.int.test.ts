import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore } from '@millepiani/mongo/connection';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { EventLogs } from './event-logs.store.ts';

const database = freshDatabase('notifications_filtered_logs');
const type = 'millepiani.projects.commission.opened.v1';
const all = 400;
const by = 'per_1';
let connection: Connection;
let logs: EventLogs;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
  logs = new EventLogs(connection, ['projects'], () => connection.name);
  const ids = Array.from({ length: all }, () => newId('evt'));
  await connection.collection<{ _id: string }>('outbox').insertMany(
    ids.map((_id, at) => ({
      ...{ _id, type, subject: 'com_1', partitionkey: 'com_1', partitionversion: at + 1, aggregateversion: at + 1 },
      ...{
        position: at + 1,
        source: 'projects',
        time: new Date(),
        visibility: 'public',
        actor: 'system:test',
        data: {},
      },
    })),
  );
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

it('a filter that takes long is given as long as a question has, others their turn, and the next one goes on from there', async () => {
  let [looks, turns, isDone] = [0, 0, false];
  const slow = () => {
    looks += 1;
    const end = performance.now() + 10;
    while (performance.now() < end);
    return false;
  };
  const turn = () => {
    turns += 1;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  const ends = new Map([['projects', all]]);
  const [found] = await logs.find(
    { after: [], ends },
    { types: [type], commissions: [], filter: { matches: slow, by } },
    10,
  );
  isDone = true;
  expect(looks).toBeLessThan(all);
  expect(turns).toBeGreaterThanOrEqual(looks - 1);
  expect(found).toMatchObject({ events: [], lookedTo: { position: looks }, isMore: true });

  const places = found?.lookedTo ? [found.lookedTo] : [];
  const every = { matches: () => true, by };
  const [rest] = await logs.find({ after: places, ends }, { types: [type], commissions: [], filter: every }, all);
  expect(rest?.events.map(({ position }) => position)).toEqual(
    Array.from({ length: all - looks }, (_, at) => looks + 1 + at),
  );
});
