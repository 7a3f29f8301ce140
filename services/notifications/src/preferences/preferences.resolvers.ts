import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import { formatLocalTime } from './local-time.ts';
import type { NotificationKind } from './preference-set.ts';
import { setPreferences } from './preferences.commands.ts';
import { canSeePreferences } from './preferences-access.ts';

/** Preferences in the schema. */
export const preferenceResolvers: Pick<Resolvers, 'Agent' | 'Mutation' | 'PreferenceSet' | 'QuietHours'> = {
  Agent: {
    notificationPreferences: async ({ id }, _args, { actor, notifications }) =>
      actor.id && canSeePreferences(actor, id) ? notifications.preferences.find(actor.id) : undefined,
  },
  PreferenceSet: {
    channels: ({ channels }) =>
      (Object.keys(channels) as NotificationKind[]).map((kind) => ({ kind, channels: channels[kind] })),
  },
  QuietHours: {
    from: ({ from }) => formatLocalTime(from),
    to: ({ to }) => formatLocalTime(to),
  },
  Mutation: {
    setNotificationPreferences: async (_root, { input }, context) => {
      const { channels, ...rest } = input;
      const call = callOf(context, 'setNotificationPreferences', { ...rest, channels: channels ?? undefined });
      const result = await setPreferences(context.notifications, call);
      return toPayload(result, async ({ personId }) => ({
        preferences: await context.notifications.preferences.find(personId),
      }));
    },
  },
};
