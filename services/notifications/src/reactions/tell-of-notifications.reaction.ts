import { notificationCreatedV2, notificationRead } from '@millepiani/events/notifications/notification.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Notifications } from '../notifications.ts';
import { hear } from '../telling/hearing.commands.ts';
import { contractsOf } from './catalogue/catalogue.events.ts';

/** All that notifications tells which the catalogue knows: one reaction, so that who is in what is known when somebody is told. */
export const tellOfNotifications = (notifications: () => Notifications): Reaction =>
  defineReaction({
    name: 'tell-of-notifications',
    description: 'Tells owners of their endpoints.',
    on: contractsOf('notifications'),
    emits: [notificationCreatedV2, notificationRead],
    handle: (event, transaction) => hear(notifications(), event, transaction),
  });
