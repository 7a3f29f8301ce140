import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { KindChange } from './kind-wishes.ts';
import { formatLocalTime } from './local-time.ts';
import { kindsOf } from './preference-set.ts';
import { muteThread, setPreferences } from './preferences.commands.ts';
import { canSeePreferences } from './preferences-access.ts';

/** Preferences in the schema. */
export const preferenceResolvers: Pick<Resolvers, 'Agent' | 'Mutation' | 'PreferenceSet' | 'QuietHours'> = {
  Agent: {
    notificationPreferences: async ({ id }, _args, { actor, notifications }) =>
      actor.id && canSeePreferences(actor, id) ? notifications.preferences.find(actor.id) : undefined,
  },
  PreferenceSet: {
    channels: (preferences) => kindsOf(preferences),
  },
  QuietHours: {
    from: ({ from }) => formatLocalTime(from),
    to: ({ to }) => formatLocalTime(to),
  },
  Mutation: {
    setNotificationPreferences: async (_root, { input }, context) => {
      const { channels, mailDigest, ...rest } = input;
      const changes = channels?.map(({ kind, channels: on, mailDigest: digest }): KindChange => {
        return { kind, channels: on ?? undefined, mailDigest: digest };
      });
      const wishes = { ...rest, channels: changes, mailDigest: mailDigest ?? undefined };
      const call = callOf(context, 'setNotificationPreferences', wishes);
      const result = await setPreferences(context.notifications, call);
      return toPayload(result, async ({ personId }) => ({
        preferences: await context.notifications.preferences.find(personId),
      }));
    },
    muteNotificationThread: async (_root, { input }, context) => {
      const { notifications, actor } = context;
      const result = await muteThread(notifications, callOf(context, 'muteNotificationThread', input));
      return toPayload(result, async () => ({
        preferences: actor.id && (await notifications.preferences.find(actor.id)),
      }));
    },
  },
};
