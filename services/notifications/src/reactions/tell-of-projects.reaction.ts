import { notificationCreatedV2, notificationRead } from '@millepiani/events/notifications/notification.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Notifications } from '../notifications.ts';
import { hear } from '../telling/hearing.commands.ts';
import { contractsOf } from './catalogue/catalogue.events.ts';

/** All that projects tells which the catalogue knows: one reaction, so that who is in what is known when somebody is told. */
export const tellOfProjects = (notifications: () => Notifications): Reaction =>
  defineReaction({
    name: 'tell-of-projects',
    description:
      'Tells whom a commission or a team concerns; keeps a copy of who is in what, by which partners are shown what happens.',
    on: contractsOf('projects'),
    emits: [notificationCreatedV2, notificationRead],
    handle: (event, transaction) => hear(notifications(), event, transaction),
  });
