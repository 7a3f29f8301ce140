import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, anonymous, systemActor } from '@millepiani/kernel/actor';
import { systemClock } from '@millepiani/kernel/clock';
import { fail } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { connectStore } from '@millepiani/mongo/connection';
import { freshDatabase } from '@millepiani/testing/databases';
import { told } from '@millepiani/testing/told';
import { waitFor } from '@millepiani/testing/wait-for';
import { ByReactionsAlone, CommandRunner, type Transaction } from './command-runner.ts';
import { NoInputKeys } from './idempotency.ts';

const database = freshDatabase('commands');
let connection: Awaited<ReturnType<typeof connectStore>>;
let commands: CommandRunner;
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
  commands = new CommandRunner({ connection, clock: systemClock, service: 'test' });
  await commands.prepare();
  await connection.getClient().db().createCollection('counters');
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const ada: Actor = { id: newId('per'), scopes: new Set(), sessionId: undefined };
const collection = (name: string) => connection.getClient().db().collection<{ _id: string; value?: number }>(name);

/** A command that counts, and tells by an event. */
const count =
  (counter: string, runs: { count: number } = { count: 0 }) =>
  async ({ session, emit }: Transaction) => {
    runs.count += 1;
    const row = await collection('counters').findOneAndUpdate(
      { _id: counter },
      { $inc: { value: 1 } },
      { session, upsert: true, returnDocument: 'after' },
    );
    const value = Number(row?.value);
    await emit([told(counter, { value }, { name: 'counter.counted', subject: counter, aggregateVersion: value })]);
    return ok({ value });
  };

const call = (key: string, input: object = {}, actor = ada) => ({
  actor,
  mutation: 'count',
  input: { idempotencyKey: key, ...input },
});
const events = (subject: string) =>
  connection.getClient().db().collection('outbox').find({ subject }).sort({ aggregateversion: 1 }).toArray();

describe('a command', () => {
  it('happens once for fifty calls at once with one key, and all get its answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => commands.run(call('once-for-all'), count('fifty'))),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify(ok({ value: 1 }))]),
    );
    expect(await collection('counters').findOne({ _id: 'fifty' })).toMatchObject({ value: 1 });
    expect(await events('fifty')).toHaveLength(1);
  });

  it('happens as often as it is called with other keys, in one order without holes', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) => commands.run(call(`each-its-own-${at}`), count('thirty'))),
    );
    expect(answers.every((answer) => answer.ok)).toBe(true);
    const versions = (await events('thirty')).map(({ aggregateversion, partitionversion }) => [
      aggregateversion,
      partitionversion,
    ]);
    expect(versions).toEqual(Array.from({ length: 30 }, (_, at) => [at + 1, at + 1]));
  });

  it('tells of many aggregates at once, each partition in the order in which it was told', async () => {
    const tell = (partition: string, at: number) => told(partition, { at }, { subject: `${partition}-${at}` });
    for (const round of [0, 10]) {
      await commands.run(call(`many-${round}-key`), async ({ emit }) => {
        await emit([]);
        await emit([tell('left', round), tell('right', round), tell('left', round + 1)]);
        await emit([tell('left', round + 2)]);
        return ok({});
      });
    }
    const outbox = connection.getClient().db().collection('outbox');
    const toldOf = async (partitionkey: string) =>
      (await outbox.find({ partitionkey }).sort({ partitionversion: 1 }).toArray()).map(
        ({ partitionversion, data }) => [Number(partitionversion), Number(data.at)],
      );
    expect(await toldOf('left')).toEqual([0, 1, 2, 10, 11, 12].map((at, before) => [before + 1, at]));
    expect(await toldOf('right')).toEqual([0, 10].map((at, before) => [before + 1, at]));
  });

  it('does not emit what comes of reactions alone, and leaves nothing', async () => {
    const byReactionsAlone = new Set(['millepiani.test.counter.counted.v1']);
    const strict = new CommandRunner({ connection, clock: systemClock, service: 'test', byReactionsAlone });
    await expect(strict.run(call('not-a-reaction'), count('alone'))).rejects.toThrow(ByReactionsAlone);
    expect(await events('alone')).toEqual([]);
    expect(await collection('counters').findOne({ _id: 'alone' })).toBeNull();
  });

  it('refuses its key with another input, and takes the same key of another actor or mutation', async () => {
    await commands.run(call('reused-key', { a: 1, b: { c: 2, d: 3 } }), count('reuse'));
    expect(await commands.run(call('reused-key', { b: { d: 3, c: 2 }, a: 1 }), count('reuse'))).toEqual(
      ok({ value: 1 }),
    );
    expect(await commands.run(call('reused-key', { a: 2 }), count('reuse'))).toMatchObject({
      error: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] }],
    });
    const bruno: Actor = { ...ada, id: newId('per') };
    expect(await commands.run(call('reused-key', {}, bruno), count('reuse'))).toEqual(ok({ value: 2 }));
    expect(await commands.run({ ...call('reused-key'), mutation: 'other' }, count('reuse'))).toEqual(ok({ value: 3 }));
  });

  it('refuses its key with another password, which nobody finds by what is kept', async () => {
    const [old, key] = [randomBytes(32), randomBytes(32)];
    const by = (...inputKeys: Uint8Array[]) =>
      new CommandRunner({ connection, clock: systemClock, service: 'test', inputKeys });
    const input = { name: 'Ada', password: 'correct horse', deep: { newPassword: 'battery' } };
    const same = { deep: { newPassword: 'battery' }, password: 'correct horse', name: 'Ada' };
    const others = [{ password: 'battery' }, { deep: { newPassword: 'staple' } }, { password: undefined }];
    expect(await by(old).run(call('with-password', input), count('password'))).toEqual(ok({ value: 1 }));
    // By the key that is in use now, or by the one before it.
    for (const runner of [by(old), by(key, old)]) {
      expect(await runner.run(call('with-password', same), count('password'))).toEqual(ok({ value: 1 }));
      for (const other of others) {
        const answer = await runner.run(call('with-password', { ...input, ...other }), count('password'));
        expect(answer).toMatchObject({ error: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
      }
    }
    await by(old).run(call('with-password-too', input), count('password'));
    const macs = (
      await collection('idempotency_keys')
        .find({ passwordMac: { $exists: true } })
        .toArray()
    ).map((row) => String(new Map<string, unknown>(Object.entries(row)).get('passwordMac')));
    // One password, two calls: nothing tells that they have the same.
    expect([macs.length, new Set(macs).size]).toEqual([2, 2]);
  });

  it('tells what it was answered before, and runs nothing for it', async () => {
    const asked = call('recalled-key', { a: 1 });
    expect(await commands.recall(asked)).toBeUndefined();
    await commands.run(asked, async () => fail('NOT_NOW', 'Not now.'));
    expect(await commands.recall(asked)).toBeUndefined();
    await commands.run(asked, count('recalled'));
    expect(await commands.recall(asked)).toEqual(ok({ value: 1 }));
    expect(await commands.recall(call('recalled-key', { a: 2 }))).toMatchObject({
      error: [{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'] }],
    });
    expect(await commands.recall({ ...asked, actor: { ...ada, id: newId('per') } })).toBeUndefined();
    expect(await commands.recall(call('short'))).toMatchObject({ error: [{ code: 'INVALID_IDEMPOTENCY_KEY' }] });
    expect(await collection('counters').findOne({ _id: 'recalled' })).toMatchObject({ value: 1 });
  });

  it('takes an answer from before passwords counted as it was', async () => {
    const runner = new CommandRunner({ connection, clock: systemClock, service: 'test', inputKeys: [randomBytes(32)] });
    await runner.run(call('before-passwords', { password: 'correct horse' }), count('before'));
    await collection('idempotency_keys').updateMany({}, { $unset: { passwordMac: '' } });
    expect(await runner.run(call('before-passwords', { password: 'battery' }), count('before'))).toEqual(
      ok({ value: 1 }),
    );
  });

  it('with a password and no key to tell it by is a bug', async () => {
    await expect(commands.run(call('no-input-keys', { password: 'correct horse' }), count('none'))).rejects.toThrow(
      NoInputKeys,
    );
    expect(await collection('counters').findOne({ _id: 'none' })).toBeNull();
  });

  it('keeps callers who are not signed in apart by what else is known of them', async () => {
    const first = { ...call('nobody-key', {}, anonymous), caller: '127.0.0.1' };
    expect(await commands.run(first, count('nobody'))).toEqual(ok({ value: 1 }));
    expect(await commands.run({ ...first, caller: '127.0.0.2' }, count('nobody'))).toEqual(ok({ value: 2 }));
  });

  it('leaves nothing when it is refused, and may be called again with its key', async () => {
    const refused = await commands.run(call('second-try'), async (transaction) => {
      await count('refused')(transaction);
      return fail('NO', 'No.');
    });
    expect(refused).toMatchObject({ ok: false, error: [{ code: 'NO' }] });
    expect(await collection('counters').findOne({ _id: 'refused' })).toBeNull();
    expect(await events('refused')).toEqual([]);
    expect(await commands.run(call('second-try'), count('refused'))).toEqual(ok({ value: 1 }));
  });

  it('leaves nothing when it throws', async () => {
    const thrown = commands.run(call('it-throws'), async (transaction) => {
      await count('thrown')(transaction);
      throw new TypeError('a bug');
    });
    await expect(thrown).rejects.toThrow('a bug');
    expect(await events('thrown')).toEqual([]);
  });

  it('whose process dies after its commit has happened once, and its second call gets the answer', async () => {
    const step = (name: string) => {
      throw new TypeError(`killed ${name}`);
    };
    const dying = new CommandRunner({ connection, clock: systemClock, service: 'test', step });
    await expect(dying.run(call('dies-after'), count('after'))).rejects.toThrow('killed after-commit');
    expect(await commands.run(call('dies-after'), count('after'))).toEqual(ok({ value: 1 }));
    expect(await events('after')).toHaveLength(1);
  });

  it.each(['', 'short', 'x'.repeat(129), 'with blank', 'ümlaut-key', 'line\nfeed-key'])(
    'refuses the key %j',
    async (key) => {
      expect(await commands.run(call(key), count('keys'))).toMatchObject({
        error: [{ code: 'INVALID_IDEMPOTENCY_KEY' }],
      });
    },
  );
});

describe('many commands at once', () => {
  it('take turns: no more than so many transactions are open, and one that fails lets the next one in', async () => {
    const few = new CommandRunner({ connection, clock: systemClock, service: 'test', atOnce: 3 });
    let [open, most] = [0, 0];
    const busy = async ({ session }: Transaction) => {
      open += 1;
      most = Math.max(most, open);
      await collection('counters').findOne({ _id: 'busy' }, { session });
      await new Promise((wake) => setTimeout(wake, 5));
      open -= 1;
      return open % 2 === 0 ? fail('REFUSED', 'No.') : ok({ value: 1 });
    };
    const failing = () => few.run(call('turns-failing'), () => Promise.reject(new RangeError('a bug')));
    const answers = await Promise.allSettled([
      ...Array.from({ length: 4 }, failing),
      ...Array.from({ length: 20 }, (_, nth) => few.run(call(`turns-${nth}-of-20`), busy)),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect([open, most]).toEqual([0, 3]);
  });

  it('of one caller take few of the turns, of whichever that are, and nobody else waits for them; the service itself is not bounded', async () => {
    const few = new CommandRunner({ connection, clock: systemClock, service: 'test', atOnce: 4, atOnceOfOne: 2 });
    const bruno: Actor = { ...ada, id: newId('per') };
    const { promise: end, resolve: letGo } = Promise.withResolvers<void>();
    const open = { ada: 0, service: 0 };
    const hanging = (whose: keyof typeof open) => async () => {
      open[whose] += 1;
      await end;
      return ok({ value: 1 });
    };
    const hung = Array.from({ length: 9 }, (_, nth) => few.run(call(`hangs-${nth}-of-9`), hanging('ada')));
    const served = await few.run(call('of-another', {}, bruno), async () => ok({ value: 2 }));
    expect([served, open.ada]).toEqual([ok({ value: 2 }), 2]);
    const own = Array.from({ length: 2 }, (_, nth) =>
      few.run(call(`by-itself-${nth}`, {}, systemActor('test')), hanging('service')),
    );
    await waitFor('both', async () => open.service === 2);
    letGo();
    expect((await Promise.all([...hung, ...own])).every(({ ok: isOk }) => isOk)).toBe(true);
    expect(await few.run(call('hangs-no-more'), async () => ok({ value: 3 }))).toEqual(ok({ value: 3 }));
  });
});
