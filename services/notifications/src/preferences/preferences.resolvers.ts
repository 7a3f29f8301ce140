import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { formatLocalTime } from './local-time.ts';
import { channelsByKind } from './preference-set.ts';
import { setPreferences } from './preferences.commands.ts';
import { canSeePreferences } from './preferences-access.ts';

/** Preferences in the schema. */
export const preferenceResolvers: Pick<Resolvers, 'Agent' | 'Mutation' | 'PreferenceSet' | 'QuietHours'> = {
  Agent: {
    notificationPreferences: async ({ id }, _args, { actor, notifications }) =>
      actor.id && canSeePreferences(actor, id) ? notifications.preferences.find(actor.id) : undefined,
  },
  PreferenceSet: {
    channels: (preferences) => channelsByKind(preferences),
  },
  QuietHours: {
    from: ({ from }) => formatLocalTime(from),
    to: ({ to }) => formatLocalTime(to),
  },
  Mutation: {
    setNotificationPreferences: async (_root, { input }, context) => {
      const { channels, mailDigest, ...rest } = input;
      const wishes = { ...rest, channels: channels ?? undefined, mailDigest: mailDigest ?? undefined };
      const call = callOf(context, 'setNotificationPreferences', wishes);
      const result = await setPreferences(context.notifications, call);
      return toPayload(result, async ({ personId }) => ({
        preferences: await context.notifications.preferences.find(personId),
      }));
    },
  },
};
