import process from 'node:process';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pause } from '@millepiani/spine/wake-up';
import { waitFor } from '@millepiani/testing/wait-for';
import { ask } from '../ground/graph-client.ts';
import { percentile } from './figures.ts';
import { Follower, type TransportName } from './follower.ts';
import { type RunningGraph, startGraph } from './graph.ts';
import { Happening } from './happening.ts';

const guests = 24;
const mostMs = 1_000;
const transports: readonly TransportName[] = ['sse', 'ws', 'multipart'];
const say = (line: string) => void process.stdout.write(`${line}\n`);
const stop = new AbortController();

let graph: RunningGraph;
beforeAll(async () => {
  graph = await startGraph({ isGatewayProcess: true });
}, 180_000);
afterAll(() => graph.close());

/** Somebody who sees the commissions of an organization as its guest. */
async function guestOf(organizationId: string, ada: string, number: number) {
  const personId = await graph.somebody(`Guest${number}`);
  const guest = { organizationId, personId, kind: 'GUEST', from: '2026-01-01', grants: ['COMMISSIONS'] };
  const { relationship } = await graph.mutate(['inviteToOrganization', 'relationship { id }'], guest, ada);
  const on = { relationshipId: relationship.id };
  await graph.mutate(['confirmRelationship', 'relationship { state }'], on, personId);
  return { personId, on };
}

it(`${guests} guests that are let go of while things happen: told within ${mostMs} ms, and nothing that came after`, async () => {
  const ada = await graph.somebody('Ada');
  const owners = [{ personId: ada, share: '100%' }];
  const studio = { name: 'Studio Aurora', country: 'IT', owners };
  const { organization } = await graph.mutate(['registerOrganization', 'organization { id }'], studio, ada);
  const happening = await Happening.begin(graph, ada, { visibility: 'PARTIES', leadId: organization.id });
  const all: { on: object; follower: Follower }[] = [];
  for (let number = 0; number < guests; number += 1) {
    const { personId, on } = await guestOf(organization.id, ada, number);
    const token = () => graph.token(personId);
    const query = `{ commission(id: "${happening.id}") { id } }`;
    const sees = async () => (await ask(graph.address, query, { token: await token() })).data?.commission !== null;
    await waitFor('projects knows the guest', sees, 60_000);
    const transport = transports[number % transports.length] ?? 'sse';
    all.push({
      on,
      follower: new Follower({ address: graph.address, commissionId: happening.id, transport, token }).start(),
    });
  }
  let isGoing = true;
  const going = (async () => {
    while (isGoing) await happening.goOn(graph.mutate, 1);
  })();
  await waitFor('all are told something', async () => all.every(({ follower }) => follower.told.length > 0), 60_000);
  const waits: number[] = [];
  for (const { on, follower } of all) {
    await graph.mutate(['endRelationship', 'relationship { state }'], on, ada);
    const committed = performance.now();
    await waitFor('it ends', async () => follower.ended !== undefined, 30_000);
    waits.push(performance.now() - committed);
  }
  await pause(1_000, stop.signal);
  isGoing = false;
  await going;
  await graph.logged();
  const log = await graph.logOf(happening.id);
  const positions = new Map(log.map(({ id, position }) => [id, position]));
  const revoked = log.filter(({ type }) => type.endsWith('access.revoked.v1')).map(({ position }) => position);
  // They were let go of one after the other.
  const late = all.flatMap(({ follower }, index) =>
    follower.told.filter(({ id }) => (positions.get(id) ?? Number.POSITIVE_INFINITY) > (revoked[index] ?? 0)),
  );
  say(
    `${guests} guests: told that it ended after ${Math.round(percentile(waits, 50))} ms (p50), ${Math.round(Math.max(...waits))} ms at most; ${late.length} events behind their end`,
  );
  expect(revoked).toHaveLength(guests);
  expect(all.map(({ follower }) => follower.ended)).toEqual(all.map(() => 'ACCESS_REVOKED'));
  expect(late).toEqual([]);
  expect(Math.max(...waits)).toBeLessThanOrEqual(mostMs);
  await Promise.all(all.map(({ follower }) => follower.stop()));
}, 300_000);
