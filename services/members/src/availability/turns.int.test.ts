import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectStore } from '@millepiani/mongo/connection';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { Turns } from './turns.adapter.ts';

const database = freshDatabase('members_turns');
let connection: Connection;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const session = () => connection.getClient().startSession();

describe('turns', () => {
  it('come one after the other, in the order of asking, each until its session ends', async () => {
    const turns = new Turns();
    const sessions = [session(), session(), session()];
    const order: number[] = [];
    const taken = sessions.map((one, index) => turns.take(one, 'fabio').then(() => order.push(index)));
    await taken[0];
    expect(order).toEqual([0]);
    for (const [index, one] of sessions.entries()) {
      await taken[index];
      expect(order).toHaveLength(index + 1);
      await one.endSession();
    }
    expect(order).toEqual([0, 1, 2]);
  });

  it('are kept by who has one and asks again, and do not hinder who asks for another', async () => {
    const turns = new Turns();
    const [first, second] = [session(), session()];
    await turns.take(first, 'fabio');
    await turns.take(first, 'fabio');
    await turns.take(second, 'greta');
    await Promise.all([first.endSession(), second.endSession()]);
  });

  it('are waited for as long as others get somewhere, however many they are', async () => {
    const turns = new Turns(2_000);
    const sessions = Array.from({ length: 6 }, session);
    const order: number[] = [];
    const taken = sessions.map((one, index) => turns.take(one, 'fabio').then(() => order.push(index)));
    for (const [index, one] of sessions.entries()) {
      await taken[index];
      await new Promise((wake) => setTimeout(wake, 500));
      expect(order).toHaveLength(index + 1);
      await one.endSession();
    }
  });

  it('are not waited for for ever by two that wait for each other', async () => {
    const turns = new Turns(50);
    const [first, second] = [session(), session()];
    await turns.take(first, 'fabio');
    await turns.take(second, 'greta');
    await Promise.all([turns.take(first, 'greta'), turns.take(second, 'fabio')]);
    await Promise.all([first.endSession(), second.endSession()]);
    const third = session();
    await turns.take(third, 'fabio');
    await third.endSession();
  });
});
