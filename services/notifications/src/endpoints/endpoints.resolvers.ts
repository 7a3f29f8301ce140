import { isId } from '@millepiani/kernel/id';
import { idKey, parsePage, toPage } from '@millepiani/mongo/keyset';
import { callOf } from '@millepiani/subgraph/call';
import { orRefuse, toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import { deliveryIdOf } from '../deliveries/delivery-id.adapter.ts';
import { redeliver, replayDeliveries } from '../deliveries/replaying.commands.ts';
import { publicKeyOf } from '../deliveries/signature.adapter.ts';
import type { Notifications } from '../notifications.ts';
import { isOpen } from '../retries/tries.ts';
import { deleteEndpoint, updateEndpoint } from './changing.commands.ts';
import type { Endpoint } from './endpoint.ts';
import { canHaveEndpoints, canSee, mayChange } from './endpoint-access.ts';
import {
  disableEndpoint,
  enableEndpoint,
  expireOldSecret,
  registerEndpoint,
  rotateSecret,
  sendTestEvent,
  setEndpointFilter,
} from './endpoints.commands.ts';
import { healthOf } from './health.ts';
import { kindOf, validAt } from './signing-key.ts';

/** The endpoint, if the caller may see it. */
async function findEndpoint(id: string, { actor, endpoints }: Context): Promise<Endpoint | undefined> {
  const endpoint = isId(id, 'end') ? await endpoints.load(id) : undefined;
  return endpoint && canSee(actor, endpoint) ? endpoint : undefined;
}

/** The endpoint as a command left it, whatever was loaded before in the same request. */
function reload(id: string, context: Context): Promise<Endpoint | undefined> {
  if (isId(id, 'end')) context.endpoints.clear(id);
  return findEndpoint(id, context);
}

const toEndpoint =
  (context: Context) =>
  async ({ endpointId }: { readonly endpointId: string }) => ({ endpoint: await reload(endpointId, context) });

/**
 * With the secret that the very call made: the same call again shows it again, unless there is a newer one, or it is another application
 * that came by the key of the call.
 */
const toSecret =
  (context: Context) =>
  async ({ endpointId, version }: { readonly endpointId: string; readonly version: number }) => {
    const endpoint = await reload(endpointId, context);
    const newest = endpoint?.secrets.find(({ key }) => kindOf(key) === 'HMAC_SHA256');
    const isShown = endpoint?.version === version && mayChange(context.actor, endpoint);
    return { endpoint, secret: isShown ? newest?.key : undefined };
  };

const idOf = ({ id }: Delivery): string => id;

const deliveriesLookedAt = 100;

async function healthNow({ deliveries }: Notifications, endpoint: Endpoint) {
  const request = { limit: deliveriesLookedAt - 1, after: undefined, state: undefined, type: undefined };
  const rows = await deliveries.page(endpoint.id, request);
  const health = healthOf(rows.flatMap(({ tries }) => tries.attempts));
  return endpoint.state === 'DISABLED'
    ? { ...health, failingSince: undefined, restsUntil: undefined }
    : { ...health, failingSince: endpoint.failingSince, restsUntil: endpoint.restsUntil };
}

/** Endpoints in the schema. */
export const endpointResolvers: Pick<Resolvers, 'Agent' | 'Endpoint' | 'Mutation' | 'Query' | 'WebhookDelivery'> = {
  Agent: {
    endpoints: async ({ id }, _args, { actor, notifications }) =>
      canHaveEndpoints(actor) && actor.id === id ? notifications.endpoints.ofOwner(actor.id) : undefined,
  },
  Endpoint: {
    __resolveReference: ({ id }, context) => findEndpoint(id, context),
    owner: ({ ownerId }) => ({ id: ownerId }),
    disabledReason: (endpoint) => (endpoint.state === 'DISABLED' ? endpoint.reason : undefined),
    failures: (endpoint) => (endpoint.state === 'DISABLED' ? 0 : endpoint.failures),
    health: (endpoint, _args, { notifications }) => healthNow(notifications, endpoint),
    signatures: ({ signatures }) => [...signatures],
    publicKeys: ({ secrets }, _args, { now }) =>
      validAt(secrets, now)
        .filter(({ key }) => kindOf(key) === 'ED25519')
        .map((one) => ({ ...one, key: publicKeyOf(one.key) })),
    oldSecretValidUntil: ({ secrets }, _args, { now }) =>
      secrets.map(({ validUntil }) => validUntil).find((until) => until && until > now),
    deliveries: async ({ id }, { state, type, eventId, ...args }, { notifications: { deliveries } }) => {
      const request = orRefuse(parsePage(args, idKey));
      const asked = { ...request, state: state ?? undefined, type: type ?? undefined };
      if (typeof eventId !== 'string') return toPage(await deliveries.page(id, asked), request, idOf);
      const one = isId(eventId, 'evt') ? await deliveries.find(deliveryIdOf(id, eventId)) : undefined;
      const isAsked = one && (!state || one.tries.state === state) && (!type || one.event.type === type);
      return toPage(isAsked ? [one] : [], request, idOf);
    },
  },
  WebhookDelivery: {
    eventId: ({ event }) => event.id,
    type: ({ event }) => event.type,
    subject: ({ event }) => event.subject,
    state: ({ tries }) => tries.state,
    dueAt: async ({ endpointId, tries }, _args, { endpoints }) => {
      if (!isOpen(tries)) return undefined;
      const endpoint = await endpoints.load(endpointId);
      return endpoint?.state === 'DISABLED' ? undefined : tries.dueAt;
    },
    attempts: ({ tries }) => tries.attempts,
  },
  Query: {
    endpoint: (_root, { id }, context) => findEndpoint(id, context),
  },
  Mutation: {
    registerEndpoint: async (_root, { input }, context) =>
      toPayload(
        await registerEndpoint(context.notifications, callOf(context, 'registerEndpoint', input)),
        toSecret(context),
      ),
    rotateEndpointSecret: async (_root, { input }, context) =>
      toPayload(
        await rotateSecret(context.notifications, callOf(context, 'rotateEndpointSecret', input)),
        toSecret(context),
      ),
    sendTestEvent: async (_root, { input }, context) =>
      toPayload(
        await sendTestEvent(context.notifications, callOf(context, 'sendTestEvent', input)),
        toEndpoint(context),
      ),
    expireOldSecret: async (_root, { input }, context) =>
      toPayload(
        await expireOldSecret(context.notifications, callOf(context, 'expireOldSecret', input)),
        toEndpoint(context),
      ),
    setEndpointFilter: async (_root, { input }, context) =>
      toPayload(
        await setEndpointFilter(context.notifications, callOf(context, 'setEndpointFilter', input)),
        toEndpoint(context),
      ),
    disableEndpoint: async (_root, { input }, context) =>
      toPayload(
        await disableEndpoint(context.notifications, callOf(context, 'disableEndpoint', input)),
        toEndpoint(context),
      ),
    enableEndpoint: async (_root, { input }, context) =>
      toPayload(
        await enableEndpoint(context.notifications, callOf(context, 'enableEndpoint', input)),
        toEndpoint(context),
      ),
    replayDeliveries: async (_root, { input }, context) =>
      toPayload(
        await replayDeliveries(context.notifications, callOf(context, 'replayDeliveries', input)),
        ({ count, end }) => ({ replayedCount: count < 0 ? undefined : count, hasMore: false, endCursor: end }),
      ),
    redeliver: async (_root, { input }, context) =>
      toPayload(
        await redeliver(context.notifications, callOf(context, 'redeliver', input)),
        async ({ deliveryId }) => ({ delivery: await context.notifications.deliveries.find(deliveryId) }),
      ),
    updateEndpoint: async (_root, { input }, context) =>
      toPayload(
        await updateEndpoint(context.notifications, callOf(context, 'updateEndpoint', input)),
        toEndpoint(context),
      ),
    deleteEndpoint: async (_root, { input }, context) =>
      toPayload(
        await deleteEndpoint(context.notifications, callOf(context, 'deleteEndpoint', input)),
        ({ endpointId }) => ({ endpointId }),
      ),
  },
};
