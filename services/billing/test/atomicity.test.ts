import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { bookkeeper, Desk, nextKey, startBillingUnderTest } from './billing-under-test.ts';

let billing: ServiceUnderTest;
const desk = new Desk(() => billing);
beforeAll(async () => {
  billing = await startBillingUnderTest();
});
afterAll(() => billing.close());

const counted = ['journal_entries', 'postings', 'outbox', 'outbox_partitions', 'idempotency_keys'];
const state = (ids: string[]) =>
  billing.database(async (db) => [
    ...(await Promise.all(counted.map((collection) => db.collection(collection).countDocuments()))),
    ...(await Promise.all(ids.map((id) => desk.balance(id)))),
  ]);

describe('an entry that fails on its way', () => {
  it('leaves nothing, and is posted by the same key once it can be', async () => {
    const [a = '', b = ''] = [await desk.account(), await desk.account()];
    // Somebody else's row in the place of the posting on b: it is found when the balances are written already.
    const squatter = { _id: 'squatter' as never, accountId: b, sequence: 1n };
    await billing.database((db) => db.collection('postings').insertOne(squatter));
    const before = await state([a, b]);
    const query = 'mutation ($input: PostJournalEntryInput!) { postJournalEntry(input: $input) { entry { id } } }';
    const input = {
      idempotencyKey: nextKey(),
      description: 'An entry',
      date: '2024-01-15',
      postings: [a, b].map((accountId, at) => ({ accountId, amount: { amount: at ? '-1' : '1', currency: 'EUR' } })),
    };
    const failed = await billing.ask(query, { input }, bookkeeper);
    expect(failed.data?.postJournalEntry ?? null).toBeNull();
    expect(failed.errors?.[0]).toMatchObject({
      message: 'Internal error',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
    });
    expect(await state([a, b])).toEqual(before);

    await billing.database((db) => db.collection('postings').deleteOne({ _id: squatter._id }));
    expect((await billing.ask(query, { input }, bookkeeper)).data.postJournalEntry.entry.id).toMatch(/^jnl_/);
    expect([await desk.balance(a), await desk.balance(b)]).toEqual(['1.00', '-1.00']);
  });
});

describe('the events about a commission', () => {
  it('are numbered without holes, whatever happens at once', async () => {
    const aboutId = newId('com');
    const accounts = await Promise.all(Array.from({ length: 8 }, () => desk.account()));
    const entries = await Promise.all(
      Array.from({ length: 12 }, async (_, at) => {
        const [from = '', to = ''] = [accounts[at % 8], accounts[(at + 3) % 8]];
        const { entry } = await desk.post(
          [
            [from, '1.00'],
            [to, '-1.00'],
          ],
          { aboutId },
        );
        return at % 3 === 0 ? (await desk.reverse(entry.id)).entry : entry;
      }),
    );
    expect(entries.every(({ about }) => about.id === aboutId)).toBe(true);
    const events = await billing.database((db) =>
      db.collection('outbox').find({ partitionkey: aboutId }).sort({ partitionversion: 1 }).toArray(),
    );
    // Twelve posted; four reversals, each an entry posted and another reversed.
    expect(events.map(({ partitionversion }) => partitionversion)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    const posted = new Set<string>();
    for (const { type, subject } of events) {
      if (type.endsWith('posted.v1')) posted.add(subject);
      else expect(posted.has(subject)).toBe(true);
    }
    expect(posted.size).toBe(16);
  });
});

describe('the service', () => {
  it('is live and ready', async () => {
    const ready = await fetch(`${billing.url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ok', parts: { mongo: 'ok', redis: 'ok', queue: 'ok', events: 'ok' } },
    ]);
    expect((await fetch(`${billing.url}/health/live`)).status).toBe(200);
  });
});
