import { notificationCreatedV2, notificationRead } from '@millepiani/events/notifications/notification.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Notifications } from '../notifications.ts';
import { hear } from '../telling/hearing.commands.ts';
import { contractsOf } from './catalogue/catalogue.events.ts';

/** All that billing tells which the catalogue knows: one reaction, so that whose a matter is is known when somebody is told. */
export const tellOfBilling = (notifications: () => Notifications): Reaction =>
  defineReaction({
    name: 'tell-of-billing',
    description: 'Tells whom an invoice, a share or a payment concerns; keeps a copy of who is what in them.',
    on: contractsOf('billing'),
    emits: [notificationCreatedV2, notificationRead],
    handle: (event, transaction) => hear(notifications(), event, transaction),
  });
