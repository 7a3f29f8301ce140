import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { currentRequest } from '@millepiani/telemetry/request-context';
import { told } from '@millepiani/testing/told';
import { waitFor } from '@millepiani/testing/wait-for';
import mongoose from 'mongoose';
import { Unreadable } from '../src/reader/failure-kind.ts';
import { listSetAside } from '../src/reader/set-aside.ts';
import { type ReadersUnderTest, readersUnderTest } from './reader-under-test.ts';
import { type ServiceUnderTest, serviceUnderTest } from './service-under-test.ts';

let members: ServiceUnderTest;
let projects: ServiceUnderTest;
let readers: ReadersUnderTest;
beforeEach(async () => {
  [members, projects] = await Promise.all([serviceUnderTest('members'), serviceUnderTest('projects')]);
  readers = await readersUnderTest(projects, members);
  await members.relay();
});
afterEach(async () => {
  await readers.stop();
  await projects.close();
  await members.close();
});

const aside = () => listSetAside(readers.store, { limit: 100 });
const asideWas = (count: number) => waitFor(`${count} aside`, async () => (await aside()).length === count && aside());

describe('an event that cannot be handled', () => {
  it('is set aside after its tries and parks its partition, until it is replayed in order', async () => {
    let isHealed = false;
    const handle: typeof readers.handle = async (event, transaction) => {
      await readers.handle(event, transaction);
      if (event.data.poison === true && !isHealed) throw new RangeError('cannot be');
    };
    const reader = await readers.reader({ handle, attempts: 3 });
    await members.emit([told('a'), told('a', { poison: true }), told('b'), told('a'), told('c', { poison: true })]);
    await members.emit([told('a'), told('b')]);
    const rows = await asideWas(4);
    expect(rows).toMatchObject([
      { partitionkey: 'a', partitionversion: 2, isBehind: false, attempts: 3, reason: 'RangeError: cannot be' },
      { partitionkey: 'a', partitionversion: 3, isBehind: true, attempts: 0 },
      { partitionkey: 'a', partitionversion: 4, isBehind: true },
      { partitionkey: 'c', partitionversion: 1, isBehind: false, attempts: 3 },
    ]);
    expect([await readers.count('a'), await readers.count('b'), await readers.count('c')]).toEqual([1, 2, 0]);

    expect(await reader.replay('a')).toBe(0);
    expect((await aside())[0]).toMatchObject({ partitionversion: 2, attempts: 4 });
    // Another replica goes on behind what lies aside.
    await readers.stop();
    await readers.reader({ handle, attempts: 3 });
    await members.emit([told('a'), told('b')]);
    await asideWas(5);

    isHealed = true;
    expect(await Promise.all([reader.replay('a'), reader.replay('a'), reader.replay('nobody')])).toEqual(
      expect.arrayContaining([0]),
    );
    expect(await reader.replay('c')).toBe(1);
    expect(await aside()).toEqual([]);
    await members.emit([told('a'), told('c')]);
    await waitFor('all effects', async () => (await readers.count()) === 11);
    expect(await readers.faults(await members.log())).toEqual([]);
  });

  it('leaves nothing parked when it is replayed while another one comes in behind it', async () => {
    let isHealed = false;
    let puts = 0;
    const handle: typeof readers.handle = async (event, transaction) => {
      await readers.handle(event, transaction);
      if (event.data.poison === true && !isHealed) throw new RangeError('cannot be');
    };
    const reader = await readers.reader({
      ...{ handle, attempts: 2 },
      step: async (name) => {
        if (name !== 'before-set-aside') return;
        puts += 1;
        if (puts === 2) await reader.replay('a');
      },
    });
    await members.emit([told('a', { poison: true })]);
    await asideWas(1);
    isHealed = true;
    await members.emit([told('a')]);
    await waitFor('the one behind', async () => (await readers.count('a')) === 2);
    await members.emit([told('a')]);
    await waitFor('the next one', async () => (await readers.count('a')) === 3);
    expect([puts, await aside()]).toEqual([2, []]);
    expect(await readers.faults(await members.log())).toEqual([]);
  });

  it('takes with it, when it is replayed up to its version, what waits behind it, but not what failed by itself', async () => {
    const healed = new Set<unknown>();
    const handle: typeof readers.handle = async (event, transaction) => {
      await readers.handle(event, transaction);
      if (event.data.poison !== undefined && !healed.has(event.data.poison)) throw new RangeError('cannot be');
    };
    const reader = await readers.reader({ handle, attempts: 2 });
    await members.emit([told('a', { poison: 1 }), told('a'), told('a', { poison: 2 }), told('a')]);
    await asideWas(4);
    healed.add(1);
    expect(await reader.replay('a', 1)).toBe(2);
    expect(await aside()).toMatchObject([
      { partitionversion: 3, isBehind: false, attempts: 1 },
      { partitionversion: 4, isBehind: true },
    ]);
    healed.add(2);
    expect(await reader.replay('a', 1)).toBe(0);
    expect(await reader.replay('a', 3)).toBe(2);
    await members.emit([told('a')]);
    await waitFor('the next one', async () => (await readers.count('a')) === 5);
    expect(await aside()).toEqual([]);
  });

  it('is set aside at once when it cannot be read', async () => {
    const handle: typeof readers.handle = async (event, transaction) => {
      if (event.type.endsWith('.v9')) throw new Unreadable('UNKNOWN_VERSION', 'no such version');
      await readers.handle(event, transaction);
    };
    await readers.reader({ handle });
    await members.emit([told('a', {}, { version: 9 }), told('b'), told('c', { large: 'x'.repeat(8_000_000) })]);
    expect(await asideWas(1)).toMatchObject([{ attempts: 1, reason: expect.stringContaining('no such version') }]);
    await waitFor('the others', async () => (await readers.count()) === 2);
  });

  it("keeps of the database's errors no values, which may be a person's", async () => {
    const value = 'ada@example.org';
    await readers.effects.insertOne({ _id: value, happened: [] });
    const faults: Record<string, () => Promise<unknown>> = {
      a: () => readers.effects.insertOne({ _id: value, happened: [] }),
      b: async () => {
        throw new mongoose.Error.CastError('ObjectId', value, 'personId');
      },
      c: async () => new mongoose.Types.ObjectId(value),
    };
    const handle: typeof readers.handle = async ({ partitionkey }) => void (await faults[partitionkey]?.());
    await readers.reader({ handle, attempts: 1 });
    await members.emit([told('a'), told('b'), told('c')]);
    const rows = await asideWas(3);
    expect(rows.map(({ reason }) => reason)).toEqual(['MongoServerError 11000', 'CastError', 'BSONError']);
  });

  it('is told of in the trace of what caused it, and so is every effect', async () => {
    const lines: { message: string; traceId: string | undefined; fields: object }[] = [];
    const at = (fields: object, message: string) =>
      void lines.push({ message, fields, traceId: currentRequest()?.trace.traceId });
    const log = { debug: at, info: at, warn: at, error: at };
    const handle: typeof readers.handle = async (event, transaction) => {
      if (event.data.poison === true) throw new RangeError('cannot be');
      await readers.handle(event, transaction);
    };
    await readers.reader({ log, attempts: 2, handle });
    await members.emit([told('a', { poison: true }), told('b')]);
    await waitFor(
      'both',
      async () => lines.filter(({ message }) => /^(effect|event set aside)$/.test(message)).length === 2,
    );
    const about = lines.filter(({ message }) => /effect$|no effect yet|aside/.test(message));
    expect(about.map(({ message }) => message).toSorted()).toEqual(
      expect.arrayContaining(['effect', 'event set aside', 'no effect yet; trying again']),
    );
    for (const { traceId, fields } of about) {
      expect(traceId).toMatch(/^[0-9a-f]{32}$/);
      expect(fields).toMatchObject({ reader: 'counts', type: 'millepiani.members.thing.told.v1', partitionversion: 1 });
    }
  });

  it('that hangs is given up, and nothing that it does later counts', async () => {
    const go = Promise.withResolvers<void>();
    const late: unknown[] = [];
    const handle: typeof readers.handle = async (event, transaction) => {
      if (event.data.hang === true) {
        await go.promise;
        await readers.handle(event, transaction).catch((error) => late.push(error));
      } else await readers.handle(event, transaction);
    };
    await readers.reader({ handle, attempts: 2, timeoutMs: 200, lanes: 2 });
    await members.emit([told('a', { hang: true }), told('a'), told('b')]);
    await asideWas(2);
    go.resolve();
    await members.emit([told('b'), told('c')]);
    await waitFor('the others', async () => (await readers.count()) === 3 && late.length >= 2);
    expect(await readers.count('a')).toBe(0);
  });

  it('by no fault of its own, since the database is away, is tried on and on', async () => {
    let left = 8;
    const { MongoNetworkError } = await import('mongodb');
    const handle: typeof readers.handle = async (event, transaction) => {
      left -= 1;
      if (left >= 0) throw new MongoNetworkError('away');
      await readers.handle(event, transaction);
    };
    const reader = await readers.reader({ handle, attempts: 2 });
    await members.emit([told('a')]);
    await waitFor('the effect', async () => (await readers.count()) === 1);
    expect(await reader.metrics()).toMatchObject({ setAside: 0, applied: 1 });
  });
});

describe('a reaction', () => {
  it('emits in the transaction and the trace of what it reacts to', async () => {
    const handle: typeof readers.handle = (_event, { emit }) => emit([told('told-on')]);
    await readers.reader({ handle });
    await members.emit([told('a')]);
    const row = await waitFor('the event', () => projects.events.findOne({ partitionkey: 'told-on' }));
    expect(row).toMatchObject({ actor: 'system:projects', traceparent: expect.stringMatching(/^00-/) });
  });
});
