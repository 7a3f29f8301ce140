import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { newKey } from './notifications-under-test.ts';

/** Somebody who follows the community by events. */
export const partner = (id: string = newId('per')): TestActor => ({
  id,
  scopes: ['events:read', 'notifications:read', 'notifications:write', 'webhooks:write'],
});

/** The full type of an event of projects. */
export const typeOf = (name: string): string => `millepiani.projects.${name}.v1`;

/** All that the commissions of tests tell. */
export const commissionTypes = ['opened', 'qualified', 'bid', 'won'].map((name) => typeOf(`commission.${name}`));

const endpointFields =
  'id url types filter signatures publicKeys { key validUntil } order version state disabledReason registeredBy failures oldSecretValidUntil';

/** What mutations are given and answer, other than the endpoint by its id. */
const kinds: Readonly<Record<string, readonly [string, string]>> = {
  registerEndpoint: ['RegisterEndpointInput', `secret endpoint { ${endpointFields} }`],
  rotateEndpointSecret: ['EndpointInput', `secret endpoint { ${endpointFields} }`],
  replayDeliveries: ['ReplayDeliveriesInput', 'replayedCount hasMore endCursor'],
  enableEndpoint: ['EnableEndpointInput', `endpoint { ${endpointFields} }`],
  updateEndpoint: ['UpdateEndpointInput', `endpoint { ${endpointFields} }`],
  deleteEndpoint: ['EndpointInput', 'endpointId'],
  setEndpointFilter: ['SetEndpointFilterInput', `endpoint { ${endpointFields} }`],
  redeliver: ['RedeliverInput', 'delivery { id state eventId }'],
};

/** Calls a mutation of endpoints; answers with its payload. */
export async function callEndpoint(service: ServiceUnderTest, mutation: string, input: object, actor?: TestActor) {
  const [kind, fields] = kinds[mutation] ?? ['EndpointInput', `endpoint { ${endpointFields} }`];
  const query = `mutation ($input: ${kind}!) { ${mutation}(input: $input) { ${fields} userErrors { code path } } }`;
  const answer = await service.ask(query, { input: { idempotencyKey: newKey(), ...input } }, actor);
  return answer.data[mutation];
}

interface RegisteredOptions {
  readonly owner?: TestActor;
  readonly types?: readonly string[];
  readonly filter?: string;
  readonly signatures?: readonly string[];
  readonly order?: string;
}

/** Registers an endpoint; answers with its id and keys. */
export async function registered(
  service: ServiceUnderTest,
  url: string,
  { owner = partner(), types = commissionTypes, ...more }: RegisteredOptions = {},
): Promise<{ endpointId: string; secret: string; publicKey: string; owner: TestActor }> {
  const input = { url, types, ...more };
  const { endpoint, secret, userErrors } = await callEndpoint(service, 'registerEndpoint', input, owner);
  if (!endpoint) throw new TypeError(JSON.stringify(userErrors));
  return { endpointId: endpoint.id, secret, publicKey: endpoint.publicKeys[0]?.key, owner };
}

/** An endpoint with its deliveries, newest first, as its owner sees it. */
export async function endpointOf(service: ServiceUnderTest, id: string, owner?: TestActor, args = 'first: 100') {
  const query = `query ($id: ID!) { endpoint(id: $id) { ${endpointFields} deliveries(${args}) {
    pageInfo { hasNextPage endCursor }
    edges { node { id eventId type subject state dueAt attempts { status error durationMs excerpt } } }
  } } }`;
  return (await service.ask(query, { id }, owner)).data.endpoint;
}

/** Waits until an endpoint is so. */
export const untilEndpoint = (
  service: ServiceUnderTest,
  { endpointId, owner }: { readonly endpointId: string; readonly owner: TestActor },
  is: (endpoint: Awaited<ReturnType<typeof endpointOf>>) => boolean,
) => waitFor('the endpoint to be so', async () => is(await endpointOf(service, endpointId, owner)), 25_000);
