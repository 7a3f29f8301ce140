import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../proof/hold.ts';
import type { Stage } from '../stage.ts';

const hourMs = 3_600_000;

/** Terzo's receiver is away from now on. */
export async function goDown(stage: Stage): Promise<void> {
  await stage.receivers.of('terzo').goDown();
  stage.clocks.keep('receiver-down', performance.now());
}

/** An attempt to deliver, as its owner sees it. */
interface Attempted {
  readonly state: string;
  readonly attempts: readonly { readonly error: string | null }[];
}

async function deliveriesOf(stage: Stage): Promise<readonly Attempted[]> {
  const query = `query ($id: ID!) { endpoint(id: $id) { deliveries(first: 100) { edges { node { state attempts { error } } } } } }`;
  type Seen = { endpoint: { deliveries: { edges: { node: Attempted }[] } } };
  const { endpoint } = await stage.as('tullia').ask<Seen>(query, { id: stage.ids.of('endpoint') });
  return endpoint.deliveries.edges.map(({ node }) => node);
}

const refusals = (deliveries: readonly Attempted[]): number =>
  deliveries.flatMap(({ attempts }) => attempts).filter(({ error }) => error?.startsWith('CONNECTION_')).length;

/** It comes back when it was away for an hour, as time goes here, and was tried in vain. Gives how often that was. */
export async function comeBack(stage: Stage): Promise<number> {
  const awayMs = performance.now() - stage.clocks.of('receiver-down');
  await sleep(Math.max(0, stage.shortened(hourMs) - awayMs));
  const deliveries = await eventually('deliveries in vain', () => deliveriesOf(stage), {
    is: (seen) => refusals(seen) > 0,
  });
  await stage.receivers.of('terzo').comeUp();
  return refusals(deliveries);
}

/** Waits until nothing is under way to Terzo any more. */
export async function allDelivered(stage: Stage): Promise<number> {
  const isDone = (seen: readonly Attempted[]) => seen.every(({ state }) => state === 'DELIVERED');
  const deliveries = await eventually('deliveries', () => deliveriesOf(stage), {
    is: isDone,
    expected: 'all DELIVERED',
  });
  return deliveries.length;
}
