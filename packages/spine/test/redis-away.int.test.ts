import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stallableProxy } from '@millepiani/testing/stallable-proxy';
import { told } from '@millepiani/testing/told';
import { waitFor } from '@millepiani/testing/wait-for';
import { type ReadersUnderTest, readersUnderTest } from './reader-under-test.ts';
import { faultsOf, type ServiceUnderTest, serviceUnderTest, silent } from './service-under-test.ts';

let members: ServiceUnderTest;
let projects: ServiceUnderTest;
let readers: ReadersUnderTest;
let proxy: Awaited<ReturnType<typeof stallableProxy>>;
beforeEach(async () => {
  [members, projects] = await Promise.all([serviceUnderTest('members'), serviceUnderTest('projects')]);
  readers = await readersUnderTest(projects, members);
  proxy = await stallableProxy(new URL(members.place.redisUrl));
});
afterEach(async () => {
  await readers.stop();
  await projects.close();
  await members.close();
  await proxy.close();
});

const effects = (count: number, withinMs?: number) =>
  waitFor(`${count} effects`, async () => (await readers.count()) === count, withinMs);

describe('while Redis hangs', () => {
  it('events still get positions and effects, and the stream catches up when it answers again', async () => {
    const place = { ...members.place, redisUrl: proxy.url };
    await members.relay({ redisUrl: proxy.url });
    const said: string[] = [];
    const log = { ...silent, warn: (_fields: object, message: string) => void said.push(message) };
    await readers.reader({ place, log });
    await members.emit([told('a'), told('b')]);
    await effects(2);
    await waitFor('the stream', async () => (await members.stream()).length === 2);

    proxy.stall();
    for (let round = 1; round <= 10; round += 1) {
      await members.emit([told('a'), told('b')]);
      await effects(2 + 2 * round, 5_000);
    }
    expect(await members.stream()).toHaveLength(2);
    await waitFor('the complaint', async () => said.length > 0);
    await new Promise((wake) => setTimeout(wake, 3_000));
    // Once for what is asked, and once for the connection: not each time.
    expect(said.length).toBeLessThanOrEqual(2);

    proxy.goOn();
    const rows = await members.log();
    const ids = rows.map(({ _id, position }) => [`${position}-0`, _id]);
    await waitFor('the stream', async () => JSON.stringify(await members.stream()) === JSON.stringify(ids));
    await members.emit([told('a')]);
    await effects(23);
    expect(faultsOf(await members.log())).toEqual([]);
    expect(await readers.faults(await members.log())).toEqual([]);
  }, 60_000);
});
