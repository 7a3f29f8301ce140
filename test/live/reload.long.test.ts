import process from 'node:process';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { pause } from '@millepiani/spine/wake-up';
import { waitFor } from '@millepiani/testing/wait-for';
import { eventLog } from '../../gateway/test/support/event-log.ts';
import { ask } from '../ground/graph-client.ts';
import { type FixtureGateway, startFixtureGateway } from './fixture-gateway.ts';
import { Follower, type TransportName } from './follower.ts';

const subscriptions = 200;
/** Of them those that select what goes. */
const invalid = 20;
const reloads = 6;
const transports: readonly TransportName[] = ['sse', 'ws', 'multipart'];
const say = (line: string) => void process.stdout.write(`${line}\n`);
const stop = new AbortController();
const rest = (ms: number) => pause(ms, stop.signal);

/** Some select what goes, some what hangs on who looks, most what does not. */
function selectionOf(index: number): string {
  if (index < invalid) return 'commission { title margin }';
  return index % 5 === 0 ? 'commission { title client { name } }' : 'commission { title }';
}

let gateway: FixtureGateway;
beforeAll(async () => {
  gateway = await startFixtureGateway();
}, 180_000);
const all: Follower[] = [];
afterAll(async () => {
  await Promise.all(all.map((follower) => follower.stop()));
  await gateway.close();
});
beforeEach(() => eventLog.clear());

it(`${reloads} reloads under load with ${subscriptions} subscriptions: no request fails, and only what has no place in it ends`, async () => {
  const followers = Array.from({ length: subscriptions }, (_, index) =>
    new Follower({
      ...{ address: gateway.address, commissionId: 'com_1', after: '0' },
      transport: transports[index % transports.length] ?? 'sse',
      token: () => gateway.token(`per_${index}`, 'commissions:read'),
      selection: selectionOf(index),
    }).start(),
  );
  all.push(...followers);
  eventLog.tell();
  await waitFor('all are told', async () => followers.every(({ told }) => told.length === 1), 60_000);
  let isGoing = true;
  const [failures, answers] = [[] as unknown[], { count: 0 }];
  const load = Array.from({ length: 8 }, async (_, index) => {
    const token = await gateway.token(`per_load_${index}`);
    while (isGoing) {
      const query = '{ commissions(first: 2) { edges { node { title client { name } } } } motto }';
      const answer = await ask(gateway.address, query, { token }).catch((error: unknown) => ({
        status: 0,
        errors: error,
      }));
      answers.count += 1;
      if (answer.status !== 200 || answer.errors !== undefined) failures.push(answer);
    }
  });
  const happening = (async () => {
    while (isGoing) {
      eventLog.tell();
      await rest(200);
    }
  })();
  const without = gateway.supergraph.replace(/ {2}"""For the team only\."""\n {2}margin: [^\n]*\n/, '');
  expect(without).not.toBe(gateway.supergraph);
  for (let reload = 0; reload < reloads; reload += 1) {
    await rest(1_500);
    // Each is another text; the second and all behind it have no place for what some select.
    const base = reload === 0 ? gateway.supergraph : without;
    await gateway.deploy(`${base}\n# ${reload}\n`);
  }
  await rest(2_000);
  isGoing = false;
  await Promise.all([...load, happening]);
  eventLog.tell();
  const [ending, going] = [followers.slice(0, invalid), followers.slice(invalid)];
  const last = followers.at(-1);
  await waitFor('all is told', async () => going.every(({ told }) => told.length === (last?.told.length ?? 0)), 30_000);
  await rest(1_000);
  const total = Math.max(...going.map(({ told }) => told.length));
  const whole = Array.from({ length: total }, (_, index) => `evt_${index + 1}`).join();
  say(
    `${answers.count} requests, ${failures.length} failed; ${total} events to ${going.length} subscriptions; ${ending.filter(({ ended }) => ended !== undefined).length} of ${invalid} ended that select what is gone`,
  );
  expect(failures).toEqual([]);
  expect(going.filter(({ told }) => told.map(({ id }) => id).join() !== whole)).toEqual([]);
  expect(going.map(({ ended }) => ended).filter((ended) => ended !== undefined)).toEqual([]);
  expect(new Set(ending.map(({ ended }) => ended))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
}, 300_000);
