import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { told } from '@millepiani/testing/told';
import { waitFor } from '@millepiani/testing/wait-for';
import { leasesOf } from '../src/lease-rows.ts';
import { Outbox } from '../src/outbox.ts';
import { mostCounted } from '../src/relay/relay.ts';
import type { StepName } from '../src/steps.ts';
import { faultsOf, type ServiceUnderTest, serviceUnderTest } from './service-under-test.ts';

let members: ServiceUnderTest;
beforeEach(async () => {
  members = await serviceUnderTest('members');
});
/** Lets go whatever a test has stopped, lest its end wait for it. */
const stopped: (() => void)[] = [];
afterEach(async () => {
  for (const go of stopped.splice(0)) go();
  await members.close();
});

const pending = () => members.events.countDocuments({ position: null });
const allGiven = (count: number) =>
  waitFor('all positions', async () => (await members.events.countDocuments()) === count && (await pending()) === 0);
/** Waits until the stream's end is the log's, and looks at all that it holds. */
const inStep = () =>
  waitFor('the stream', async () => {
    const log = (await members.log()).map(({ _id, position }) => [`${position}-0`, _id]);
    const stream = await members.stream();
    const isSo = stream.length > 0 && JSON.stringify(stream) === JSON.stringify(log.slice(-stream.length));
    return isSo && stream;
  });

/** Ends the lease, as the server's clock does for a stopped process; one that is stopped at a step alone would renew it. */
const takeAway = () =>
  leasesOf(members.connection).updateOne({ _id: 'relay' }, { $inc: { epoch: 1 }, $set: { expiresAt: new Date(0) } });

/** Stops a relay once at a step, as a stopped process would be, until it is let go. */
function stopAt(name: StepName) {
  const reached = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  stopped.push(go.resolve);
  let isOver = false;
  const step = (at: StepName) => {
    if (at !== name || isOver) return;
    isOver = true;
    reached.resolve();
    return go.promise;
  };
  return { step, reached: reached.promise, go: () => go.resolve() };
}

describe('positions', () => {
  it('are dense and in the partitions’ order under 200 commands at once from two connections, by two relays', async () => {
    const emit = [members.emit, members.emitBy(await members.connect('second'))];
    await members.relay();
    await members.relay();
    await Promise.all(
      Array.from({ length: 200 }, (_, at) =>
        emit[at % 2]?.([told(`p${at % 9}`, { at }), told(`q${at % 4}`), told(`p${at % 9}`, { at })]),
      ),
    );
    await allGiven(600);
    expect(faultsOf(await members.log())).toEqual([]);
    expect(await inStep()).toHaveLength(600);
  });

  it('are given to what lay in an outbox from before, in batches smaller than a partition', async () => {
    await members.emit(Array.from({ length: 50 }, (_, at) => told(at % 10 === 0 ? 'small' : 'large')));
    await members.relay({ batch: 7 });
    await allGiven(50);
    expect(faultsOf(await members.log())).toEqual([]);
    await new Outbox(members.connection, 'members').prepare();
  });

  it('are given while Redis is away', async () => {
    const relay = await members.relay({ redisUrl: 'redis://127.0.0.1:9' });
    await members.emit([told('a'), told('a')]);
    await allGiven(2);
    expect(await relay.metrics()).toMatchObject({ isActive: true, backlog: 0, lagMs: 0, lastPosition: 2 });
  });

  it('wait in the outbox while no relay runs, which its metrics say', async () => {
    const relay = await members.relay();
    await waitFor('the lease', async () => (await relay.metrics()).isActive);
    await relay.stop();
    await members.emit([told('a'), told('b')]);
    await waitFor('some lag', async () => (await relay.metrics()).lagMs > 0);
    expect(await relay.metrics()).toMatchObject({ isActive: false, backlog: 2, lastPosition: 0 });
  });
});

describe('a relay that is asked how it fares', () => {
  it('looks at no more of a long backlog than it must', async () => {
    const relay = await members.relay();
    await waitFor('the lease', async () => (await relay.metrics()).isActive);
    await relay.stop();
    await members.emit([told('a')]);
    const [row] = await members.log();
    if (!row) throw new TypeError('no event');
    const hourAgo = new Date(Date.now() - 3_600_000);
    const more = Array.from({ length: mostCounted + 500 }, (_, at) => {
      const key = `b${String(at).padStart(5, '0')}`;
      return { ...row, _id: `evt_${key}`, subject: key, partitionkey: key, time: at === 100 ? hourAgo : row.time };
    });
    await members.events.insertMany(more);
    const metrics = await relay.metrics();
    expect(metrics).toMatchObject({ backlog: mostCounted, lastPosition: 0 });
    expect(metrics.lagMs).toBeGreaterThan(3_500_000);
  });
});

describe('a relay whose lease is over', () => {
  it.each(['before-assign', 'before-assign-commit'] as const)(
    'stopped %s, holds nobody up and gives no position afterwards',
    async (name) => {
      const stop = stopAt(name);
      const old = await members.relay({ step: stop.step });
      await members.emit([told('a'), told('a')]);
      await stop.reached;
      // What is written within the transaction is locked: this lease cannot be prolonged, and ends by itself.
      if (name === 'before-assign') await takeAway();
      const start = performance.now();
      await members.relay();
      await members.emit([told('a'), told('b')]);
      await allGiven(4);
      // Sooner than the database itself ends a transaction that was left open, after 10 s.
      expect(performance.now() - start).toBeLessThan(9_000);
      const before = await members.log();
      await members.emit([told('a')]);
      stop.go();
      await waitFor('the fence', async () => (await old.metrics()).fenced + Number(!(await old.metrics()).isActive));
      await allGiven(5);
      const log = await members.log();
      expect(faultsOf(log)).toEqual([]);
      expect(log.slice(0, 4)).toEqual(before);
      await inStep();
    },
  );

  it.each(['before-append', 'before-rebuild'] as const)('stopped %s, leaves the stream in order', async (name) => {
    const first = await members.relay();
    await members.emit([told('a')]);
    await inStep();
    await first.stop();
    if (name === 'before-rebuild') await members.redis.del(members.key);
    const stop = stopAt(name);
    const old = await members.relay({ step: stop.step });
    await members.emit([told('a'), told('b')]);
    await stop.reached;
    await takeAway();
    await members.relay();
    await members.emit([told('c')]);
    await allGiven(4);
    await inStep();
    stop.go();
    await waitFor('the old one’s end', async () => !(await old.metrics()).isActive);
    await members.emit([told('d')]);
    await allGiven(5);
    expect(await inStep()).toHaveLength(5);
  });
});

describe('the stream', () => {
  it('fills again after each wipe, whenever it comes', async () => {
    const relay = await members.relay();
    for (let round = 0; round < 60; round += 1) {
      await members.emit([told(`p${round % 3}`), told('q')]);
      if (round % 7 === 0) await members.redis.del(members.key);
      if (round % 14 === 0) await inStep();
    }
    await allGiven(120);
    await inStep();
    await members.redis.del(members.key);
    expect(await inStep()).toHaveLength(120);
    expect((await relay.metrics()).rebuilds).toBeGreaterThan(1);
  });

  it('wiped between a look and an addition is not added to as if it were whole', async () => {
    let wipes = 3;
    const step = async (name: StepName) => {
      if (name !== 'before-append' || wipes === 0) return;
      wipes -= 1;
      await members.redis.del(members.key);
    };
    const relay = await members.relay({ step });
    for (const partition of ['a', 'b', 'c', 'd', 'e']) {
      await members.emit([told(partition)]);
      await waitFor('its position', async () => (await pending()) === 0);
      await inStep();
    }
    expect(await inStep()).toHaveLength(5);
    expect((await relay.metrics()).refusals).toBeGreaterThan(0);
  });

  it('that is ahead of the log, or another log’s, is made anew', async () => {
    const first = await members.relay();
    await members.emit([told('a'), told('a')]);
    await allGiven(2);
    await inStep();
    await first.stop();
    await members.redis.xadd(members.key, '3-0', 'id', 'evt_of_a_lost_past', 'event', '{}');
    await members.redis.xadd(members.key, '*', 'id', 'evt_by_a_plain_add', 'event', '{}');
    await members.relay();
    expect(await inStep()).toHaveLength(2);
    await members.redis.del(members.key);
    await members.redis.xadd(members.key, '2-0', 'id', 'evt_other', 'event', '{}');
    expect(await inStep()).toHaveLength(2);
    await members.emit([told('b')]);
    await allGiven(3);
    expect(await inStep()).toHaveLength(3);
  });

  it('keeps its length, and begins with the last events when it is made anew', async () => {
    await members.emit(Array.from({ length: 30 }, () => told('a')));
    await members.relay({ rebuildLength: 10, batch: 8 });
    await allGiven(30);
    const stream = await inStep();
    expect(stream.length).toBeLessThanOrEqual(30);
    expect(stream.length).toBeGreaterThanOrEqual(10);
  });
});
