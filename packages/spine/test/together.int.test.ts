import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { told } from '@millepiani/testing/told';
import { waitFor } from '@millepiani/testing/wait-for';
import { leasesOf } from '../src/lease-rows.ts';
import type { Handle } from '../src/reader/effect.ts';
import { readerLease } from '../src/reader/reader.ts';
import { listSetAside } from '../src/reader/set-aside.ts';
import type { StepName } from '../src/steps.ts';
import { type ReadersUnderTest, readersUnderTest } from './reader-under-test.ts';
import { type ServiceUnderTest, serviceUnderTest } from './service-under-test.ts';

let members: ServiceUnderTest;
let projects: ServiceUnderTest;
let readers: ReadersUnderTest;
beforeEach(async () => {
  [members, projects] = await Promise.all([serviceUnderTest('members'), serviceUnderTest('projects')]);
  readers = await readersUnderTest(projects, members);
});
afterEach(async () => {
  await readers.stop();
  await projects.close();
  await members.close();
});

const partitions = Array.from({ length: 12 }, (_, at) => `p${at}`);
const faults = async (except: readonly string[] = []) =>
  readers.faults((await members.log()).filter(({ partitionkey }) => !except.includes(partitionkey)));

/** Commits one event in each partition, this many times over, and waits until all have their positions. */
async function emitRounds(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await members.emit(partitions.map((partition) => told(partition)));
  }
  await waitFor('positions', async () => (await members.events.countDocuments({ position: null })) === 0);
}

/** Counts the transactions in which there were effects. */
function counting() {
  const counts = { begun: 0, committed: 0 };
  const step = (name: StepName) => {
    if (name === 'before-effect') counts.begun += 1;
    if (name === 'after-effect-commit') counts.committed += 1;
  };
  return { counts, step };
}

const allDone = (count: number) => waitFor(`${count} effects`, async () => (await readers.count()) === count, 25_000);

describe('effects of several partitions', () => {
  beforeEach(() => members.relay());

  it('share transactions, each once and in its partition’s order', async () => {
    await emitRounds(5);
    const { counts, step } = counting();
    const reader = await readers.reader({ step, lanes: 1 });
    await allDone(60);
    expect(await faults()).toEqual([]);
    expect(await reader.metrics()).toMatchObject({ applied: 60, duplicates: 0, older: 0, failures: 0 });
    expect(counts.committed).toBeLessThanOrEqual(12);
  });

  it('do not suffer by one that cannot be handled: it alone is set aside, after its own tries', async () => {
    await emitRounds(1);
    await members.emit(partitions.map((partition) => told(partition, { poison: partition === 'p5' })));
    await emitRounds(2);
    const handle: Handle = async (event, transaction) => {
      await readers.handle(event, transaction);
      if (event.data.poison === true) throw new RangeError('cannot be');
    };
    await readers.reader({ handle, lanes: 2, attempts: 3 });
    await allDone(12 * 4 - 3);
    const aside = await waitFor('three aside', async () => {
      const rows = await listSetAside(readers.store, { limit: 100 });
      return rows.length === 3 && rows;
    });
    expect(aside).toMatchObject([
      { partitionkey: 'p5', partitionversion: 2, isBehind: false, attempts: 3 },
      { partitionkey: 'p5', partitionversion: 3, isBehind: true },
      { partitionkey: 'p5', partitionversion: 4, isBehind: true },
    ]);
    expect(await readers.count('p5')).toBe(1);
    expect(await faults(['p5'])).toEqual([]);
  });

  it('do not wait for one that hangs, nor for one that is slow', async () => {
    await emitRounds(1);
    const handle: Handle = async (event, transaction) => {
      if (event.partitionkey === 'p3') await new Promise((wake) => setTimeout(wake, 1_500));
      await readers.handle(event, transaction);
    };
    await readers.reader({ handle, timeoutMs: 5_000 });
    await allDone(12);
    expect(await faults()).toEqual([]);
  });

  it('that meet in one row happen once each, whichever transaction they are in', async () => {
    await emitRounds(6);
    const handle: Handle = async (event, transaction) => {
      await readers.handle(event, transaction);
      await transaction.emit([told('met')]);
    };
    await readers.reader({ handle, together: 3 });
    await allDone(72);
    const met = await projects.events.find({ partitionkey: 'met' }).sort({ partitionversion: 1 }).toArray();
    expect(met.map(({ partitionversion }) => Number(partitionversion))).toEqual(
      Array.from({ length: 72 }, (_, at) => at + 1),
    );
    expect(await faults()).toEqual([]);
  });

  it('of which some had theirs before leave those to themselves', async () => {
    const first = await readers.reader();
    await emitRounds(1);
    await allDone(12);
    await first.stop();
    await leasesOf(projects.connection).updateOne({ _id: readerLease('counts') }, { $set: { position: 0n } });
    await members.emit(partitions.slice(0, 6).flatMap((partition) => [told(partition), told(`${partition}-new`)]));
    const again = await readers.reader();
    await allDone(24);
    await waitFor('those of before', async () => (await again.metrics()).duplicates === 12);
    expect(await again.metrics()).toMatchObject({ applied: 12, failures: 0 });
    expect(await faults()).toEqual([]);
  });

  it('are not there at all when their transaction is not, and hints are given of those that are', async () => {
    await emitRounds(3);
    let left = 2;
    const step = (name: StepName) => {
      if (name === 'after-effect-before-commit' && left-- > 0) throw new TypeError(`at ${name}`);
    };
    const hints: string[] = [];
    const handle: Handle = async (event, transaction) => {
      transaction.afterCommit(() => void hints.push(event.id));
      await readers.handle(event, transaction);
    };
    await readers.reader({ handle, step, lanes: 1, attempts: 5 });
    await allDone(36);
    await waitFor('the hints', async () => hints.length === 36);
    expect(new Set(hints).size).toBe(36);
    expect(await faults()).toEqual([]);
  });
});
