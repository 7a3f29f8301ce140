import { clientRevoked } from '@millepiani/events/members/client.events';
import { consentRevoked } from '@millepiani/events/members/consent.events';
import { endpointDisabled } from '@millepiani/events/notifications/endpoint.events';
import { pushSubscriptionRemoved } from '@millepiani/events/notifications/push-subscription.events';
import { instantOf } from '@millepiani/kernel/instant';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import { noteRevoked, takeBack } from '../endpoints/letting-out.commands.ts';
import type { Notifications } from '../notifications.ts';

/** Stops what applications have delivered that are let in no more: by a reaction of its own, which waits for nobody's feed. */
export const letApplicationsOut = (notifications: () => Notifications): Reaction =>
  defineReaction({
    name: 'let-applications-out',
    description:
      'Stops endpoints, and removes devices, of applications that were revoked, or of which somebody took back what they had allowed.',
    on: [consentRevoked, clientRevoked],
    emits: [endpointDisabled, pushSubscriptionRemoved],
    handle: (event, transaction) => {
      const at = instantOf(event.time);
      if (event.type === clientRevoked.type) return noteRevoked(notifications(), event.data.clientId, at, transaction);
      return takeBack(notifications(), { ...event.data, at }, transaction);
    },
  });
