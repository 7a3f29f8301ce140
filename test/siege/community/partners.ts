import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { commissionTypes, partner } from '../../../services/notifications/test/endpoints-given.ts';
import type { Community } from './community.ts';

/** An endpoint as its owner knows it. */
export interface Registered {
  readonly id: string;
  readonly secret: string;
  readonly owner: TestActor;
  /** Whether what it gets of one subject comes in order. */
  readonly isOrdered: boolean;
}

/** Somebody may have so many. */
const mostEach = 10;

/** The mutation refused what was to be registered, or called. */
class Refused extends Error {
  constructor(what: string, errors: unknown) {
    super(`${what} was refused: ${JSON.stringify(errors)}`);
  }
}

/** Calls a mutation; answers with its payload. @throws Refused */
export async function mutate(
  { ask }: Pick<Community, 'ask'>,
  actor: TestActor,
  [mutation, inputType, fields]: readonly [string, string, string],
  input: object,
) {
  const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { ${fields} userErrors { code message path } } }`;
  // The same key at each try: what was done and not answered is not done again.
  const data = await ask(query, { input: { idempotencyKey: newId('evt'), ...input } }, actor);
  if (data?.[mutation]?.userErrors.length !== 0) throw new Refused(mutation, data?.[mutation]?.userErrors);
  return data[mutation];
}

const registering = ['registerEndpoint', 'RegisterEndpointInput', 'secret endpoint { id }'] as const;

/** Whether endpoints choose in which order they get what comes; where none does, all get it in order. */
async function canChoose({ ask }: Community, actor: TestActor): Promise<boolean> {
  const data = await ask('{ _service { sdl } }', {}, actor);
  return /input RegisterEndpointInput \{[^}]*\border: /.test(String(data._service.sdl));
}

/** Registers an endpoint for each URL, ten an owner; every second one without order, where they can choose. */
export async function registerAll(community: Community, urls: readonly string[]): Promise<readonly Registered[]> {
  const all: Registered[] = [];
  let owner = partner();
  const isChoice = await canChoose(community, owner);
  for (const [at, url] of urls.entries()) {
    if (at % mostEach === 0) owner = partner();
    const isOrdered = !isChoice || at % 2 === 0;
    const order = isChoice ? { order: isOrdered ? 'PER_SUBJECT' : 'NONE' } : {};
    const { endpoint, secret } = await mutate(community, owner, registering, { url, types: commissionTypes, ...order });
    all.push({ id: endpoint.id, secret, owner, isOrdered });
  }
  return all;
}

/** A delivery as its owner sees it. */
export interface Delivery {
  readonly eventId: string;
  readonly state: string;
  readonly attempts: readonly {
    readonly status: number | null;
    readonly error: string | null;
    readonly excerpt: string | null;
  }[];
}

/** An endpoint’s deliveries, newest first: a page, of those that stand so where a state is named. */
export async function deliveriesOf(
  { ask }: Community,
  { id, owner }: Registered,
  first = 100,
  state?: string,
): Promise<readonly Delivery[]> {
  const query = `query ($id: ID!, $first: Int, $state: DeliveryState) { endpoint(id: $id) {
    deliveries(first: $first, state: $state) { edges { node { eventId state attempts { status error excerpt } } } }
  } }`;
  const data = await ask(query, { id, first, state }, owner);
  return data.endpoint.deliveries.edges.map(({ node }: { node: Delivery }) => node);
}

/** Waits until nothing of an endpoint's is to be delivered any more, as the service itself keeps it; answers how many deliveries are dead. */
export async function untilSettled(community: Community, endpoint: Registered, withinMs: number): Promise<number> {
  const open = async () =>
    (await deliveriesOf(community, endpoint, 1, 'PENDING')).length +
    (await deliveriesOf(community, endpoint, 1, 'RETRYING')).length;
  await waitFor('all to be delivered', async () => (await open()) === 0, withinMs);
  return (await deliveriesOf(community, endpoint, 100, 'DEAD')).length;
}
