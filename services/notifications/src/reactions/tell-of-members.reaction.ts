import { mailboxRestored } from '@millepiani/events/notifications/mailbox.events';
import { notificationCreatedV2, notificationRead } from '@millepiani/events/notifications/notification.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Notifications } from '../notifications.ts';
import { hear } from '../telling/hearing.commands.ts';
import { contractsOf } from './catalogue/catalogue.events.ts';

/** All that members tells which the catalogue knows: one reaction, so that who is in what is known when somebody is told. */
export const tellOfMembers = (notifications: () => Notifications): Reaction =>
  defineReaction({
    name: 'tell-of-members',
    description:
      'Tells whom an organization, a membership or a hold concerns; keeps contacts, owners, and who has left.',
    on: contractsOf('members'),
    emits: [notificationCreatedV2, notificationRead, mailboxRestored],
    handle: (event, transaction) => hear(notifications(), event, transaction),
  });
