import { isId } from '@millepiani/kernel/id';
import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { canSeeDevice } from './push-access.ts';
import type { PushSubscription } from './push-subscription.ts';
import { registerPushSubscription, removePushSubscription } from './push-subscriptions.commands.ts';

/** The device, if the caller may see it. */
async function findDevice(id: string, { actor, pushSubscriptions }: Context): Promise<PushSubscription | undefined> {
  const device = isId(id, 'psh') ? await pushSubscriptions.load(id) : undefined;
  return device && canSeeDevice(actor, device) ? device : undefined;
}

/** Devices in the schema. */
export const pushResolvers: Pick<Resolvers, 'Agent' | 'Mutation' | 'PushSubscription' | 'Query'> = {
  Agent: {
    pushSubscriptions: async ({ id }, _args, { actor, notifications }) =>
      actor.id && actor.id === id && canSeeDevice(actor, { personId: actor.id })
        ? notifications.pushSubscriptions.ofPerson(actor.id)
        : undefined,
  },
  PushSubscription: {
    __resolveReference: ({ id }, context) => findDevice(id, context),
    owner: ({ personId }) => ({ id: personId }),
    service: ({ url }) => new URL(url).host,
  },
  Query: {
    vapidPublicKey: (_root, _args, { notifications }) => notifications.push.sender?.vapid.publicKey,
  },
  Mutation: {
    registerPushSubscription: async (_root, { input }, context) =>
      toPayload(
        await registerPushSubscription(context.notifications, callOf(context, 'registerPushSubscription', input)),
        async ({ subscriptionId }) => {
          context.pushSubscriptions.clear(subscriptionId);
          return { subscription: await findDevice(subscriptionId, context) };
        },
      ),
    removePushSubscription: async (_root, { input }, context) =>
      toPayload(
        await removePushSubscription(context.notifications, callOf(context, 'removePushSubscription', input)),
        ({ subscriptionId }) => ({ removedId: subscriptionId }),
      ),
  },
};
