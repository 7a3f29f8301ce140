import { accountRoleGranted, accountRoleRevoked } from '@millepiani/events/members/account.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Notifications } from '../notifications.ts';

/** Keeps the service's own copy of who administers the community: by a reaction of its own, which knows of those of before, too. */
export const keepAdministrators = (notifications: () => Notifications): Reaction =>
  defineReaction({
    name: 'keep-administrators',
    description: 'Keeps an own copy of who administers the community, hence is told of applications.',
    on: [accountRoleGranted, accountRoleRevoked],
    emits: [],
    handle: async (event, { session }) => {
      const { personId, role } = event.data;
      if (role !== 'ADMINISTRATOR') return;
      const { administrators } = notifications();
      if (event.type === accountRoleGranted.type) await administrators.add(session, personId);
      else await administrators.remove(session, personId);
    },
  });
