import process from 'node:process';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pause } from '@millepiani/spine/wake-up';
import { waitFor } from '@millepiani/testing/wait-for';
import { percentile } from './figures.ts';
import { Follower, type TransportName } from './follower.ts';
import { type RunningGraph, startGraph } from './graph.ts';
import { writeEvents } from './write-events.ts';

const perSecond = 200;
const seconds = 30;
const commissions = 20;
const subscribersEach = 5;
const mostMs = 100;
const transports: readonly TransportName[] = ['sse', 'ws', 'multipart'];
const say = (line: string) => void process.stdout.write(`${line}\n`);
const stop = new AbortController();

let graph: RunningGraph;
beforeAll(async () => {
  graph = await startGraph({ isGatewayProcess: true });
}, 180_000);
afterAll(() => graph.close());

it(`from commit to frame at ${perSecond} events a second: ${mostMs} ms at most for 99 of 100`, async () => {
  const ada = await graph.somebody('Ada');
  const { open, writer } = await writeEvents(graph, ada, commissions);
  const followers = open.flatMap(({ commissionId, after }) =>
    Array.from({ length: subscribersEach }, (_, index) =>
      new Follower({
        ...{ address: graph.address, commissionId, after, token: () => graph.token(ada) },
        transport: transports[index % transports.length] ?? 'sse',
        selection: 'type time data commission { title state }',
      }).start(),
    ),
  );
  await Promise.all(followers.map((follower) => follower.begun));
  // Plans are made, connections are warm.
  await writer.write(perSecond, 3);
  await pause(1_000, stop.signal);
  const written = await writer.write(perSecond, seconds);
  await graph.logged();
  const last = [...written.keys()].at(-1);
  await waitFor('all is told', async () => followers.some(({ told }) => told.at(-1)?.id === last), 60_000);
  await pause(1_000, stop.signal);
  const waits = followers.flatMap(({ told }) =>
    told.flatMap(({ id, at }) => {
      const committed = written.get(id);
      return committed === undefined ? [] : [at - committed];
    }),
  );
  await Promise.all(followers.map((follower) => follower.stop()));
  await writer.close();
  const figures = [50, 95, 99, 100].map((one) => `p${one} ${Math.round(percentile(waits, one))} ms`).join(', ');
  const rate = Math.round(written.size / seconds);
  say(`${written.size} events (${rate}/s), ${waits.length} frames to ${followers.length} subscribers: ${figures}`);
  expect(waits.length).toBe(written.size * subscribersEach);
  expect(percentile(waits, 99)).toBeLessThanOrEqual(mostMs);
}, 300_000);
