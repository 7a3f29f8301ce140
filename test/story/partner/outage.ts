import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../proof/hold.ts';
import type { Stage } from '../stage.ts';
import type { Published } from './published.ts';

const hourMs = 3_600_000;

/** Terzo's receiver is away from now on. */
export async function goDown(stage: Stage): Promise<void> {
  await stage.receivers.of('terzo').goDown();
  stage.clocks.keep('receiver-down', performance.now());
}

/** An event as it is delivered, or was, as its owner sees it. */
interface Attempted {
  readonly eventId: string;
  readonly state: string;
  readonly attempts: readonly { readonly error: string | null }[];
}

interface Page {
  readonly endpoint: {
    readonly deliveries: {
      readonly edges: readonly { readonly node: Attempted }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

const query = `query ($id: ID!, $after: String) { endpoint(id: $id) { deliveries(first: 100, after: $after) {
  edges { node { eventId state attempts { error } } } pageInfo { hasNextPage endCursor }
} } }`;

async function deliveriesOf(stage: Stage): Promise<readonly Attempted[]> {
  const found: Attempted[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page = await stage.as('tullia').ask<Page>(query, { id: stage.ids.of('endpoint'), after });
    const { edges, pageInfo }: Page['endpoint']['deliveries'] = page.endpoint.deliveries;
    found.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
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

/**
 * Waits until nothing is under way to Terzo any more, and these events were delivered: what waits in the log is no delivery yet. Gives
 * how many there were.
 */
export async function allDelivered(stage: Stage, expected: readonly Pick<Published, 'id'>[]): Promise<number> {
  const isDone = (seen: readonly Attempted[]) => {
    const there = new Set(seen.map(({ eventId }) => eventId));
    return seen.every(({ state }) => state === 'DELIVERED') && expected.every(({ id }) => there.has(id));
  };
  const deliveries = await eventually('deliveries', () => deliveriesOf(stage), {
    is: isDone,
    expected: `all DELIVERED, ${expected.length} at least`,
  });
  return deliveries.length;
}
