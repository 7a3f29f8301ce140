import process from 'node:process';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readLogCursor } from '@millepiani/events/log-cursor';
import { pause } from '@millepiani/spine/wake-up';
import { waitFor } from '@millepiani/testing/wait-for';
import { Follower, type TransportName } from './follower.ts';
import { type RunningGraph, startGraph } from './graph.ts';
import { writeEvents } from './write-events.ts';

const clients = 500;
const cutsEach = 10;
const kills = 3;
const commissions = 10;
const perSecond = 20;
const transports: readonly TransportName[] = ['sse', 'ws', 'multipart'];
const say = (line: string) => void process.stdout.write(`${line}\n`);
const stop = new AbortController();
const rest = (ms: number) => pause(ms, stop.signal);

let graph: RunningGraph;
beforeAll(async () => {
  graph = await startGraph({ isGatewayProcess: true });
}, 180_000);
afterAll(() => graph.close());

/** Cuts each of its connections so often, at times that nobody chose. */
async function cutAll(followers: readonly Follower[]): Promise<void> {
  await Promise.all(
    followers.map(async (follower) => {
      for (let cut = 0; cut < cutsEach; cut += 1) {
        await rest(500 + Math.random() * 5_000);
        follower.cut();
      }
    }),
  );
}

async function killOften(): Promise<void> {
  for (let kill = 0; kill < kills; kill += 1) {
    await rest(6_000);
    await graph.gateway.kill();
    await rest(1_000);
    await graph.gateway.start();
    say(`the gateway was killed ${kill + 1} times`);
  }
}

it(`${clients} clients that are cut off ${cutsEach} times each, and a gateway that is killed ${kills} times: no gap, no repeat`, async () => {
  const ada = await graph.somebody('Ada');
  const { open, writer } = await writeEvents(graph, ada, commissions);
  const all = open.map(({ commissionId, after }) => ({
    ...{ commissionId, after },
    followers: Array.from({ length: clients / commissions }, (_, index) =>
      new Follower({
        ...{ address: graph.address, commissionId, after, token: () => graph.token(ada) },
        transport: transports[index % transports.length] ?? 'sse',
      }).start(),
    ),
  }));
  const followers = all.flatMap((one) => one.followers);
  let isGoing = true;
  const going = (async () => {
    while (isGoing) await writer.write(perSecond, 1);
  })();
  const begun = performance.now();
  await Promise.all([cutAll(followers), killOften()]);
  isGoing = false;
  await going;
  await graph.logged();
  // Some time for all of them together.
  const deadline = performance.now() + 60_000;
  let [gaps, repeats, events] = [0, 0, 0];
  for (const { commissionId, after, followers: own } of all) {
    const place = readLogCursor('projects', after);
    const from = place.ok ? place.value.position : Number.POSITIVE_INFINITY;
    const log = await graph.logOf(commissionId);
    const whole = log
      .filter(({ visibility, position }) => visibility !== 'internal' && position > from)
      .map(({ id }) => id);
    events += whole.length;
    for (const follower of own) {
      const isWhole = async () => follower.told.findLast(({ id }) => id === whole.at(-1)) !== undefined;
      await waitFor('all is told', isWhole, Math.max(1_000, deadline - performance.now())).catch(() => undefined);
      const told = follower.told.map(({ id }) => id);
      repeats += told.length - new Set(told).size;
      const had = new Set(told);
      gaps += whole.filter((id) => !had.has(id)).length;
      if (told.length === whole.length) expect(told).toEqual(whole);
    }
  }
  await writer.close();
  await Promise.all(followers.map((follower) => follower.stop()));
  const cuts = followers.reduce((sum, follower) => sum + follower.cuts, 0);
  const seconds = Math.round((performance.now() - begun) / 1_000);
  say(
    `${clients} clients, ${cuts} cuts, ${kills} kills, ${events} events in ${seconds} s: ${gaps} gaps, ${repeats} repeats`,
  );
  expect(events).toBeGreaterThan(perSecond * 10);
  expect({ gaps, repeats, cuts }).toEqual({ gaps: 0, repeats: 0, cuts: clients * cutsEach });
  expect(followers.map(({ ended }) => ended).filter((ended) => ended !== undefined)).toEqual([]);
}, 600_000);
