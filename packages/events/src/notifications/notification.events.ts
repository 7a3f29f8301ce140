import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, announcement, commission, eventId, notification } from '../examples.ts';
import { id, instant } from '../fields.ts';

/** What is told of a notification. A feed's events keep their order, and nobody waits for another person's. */
const ofNotification = {
  service: 'notifications',
  version: 1,
  visibility: ['internal'],
  subject: id('ntf'),
  partition: id('per'),
} as const;

const just = z.object({ notificationId: id('ntf'), recipientId: id('per') });
const place = { subject: notification, partition: ada } as const;
const justExample = { notificationId: notification, recipientId: ada } as const;

/** Somebody is told something. */
export const notificationCreated = defineEvent({
  ...ofNotification,
  name: 'notification.created',
  data: just.extend({
    kind: z.enum(['ANNOUNCEMENT']),
    sourceId: id('ann').describe('What made it'),
    aboutId: id('com').nullable(),
    deliverAt: instant.describe('It is in the feed from then on: RFC 3339, UTC'),
  }),
  description: "A notification was put in a person's feed, at once or after their quiet hours.",
  example: {
    ...place,
    aggregateVersion: 1,
    byService: true,
    data: {
      ...justExample,
      kind: 'ANNOUNCEMENT',
      sourceId: announcement,
      aboutId: commission,
      deliverAt: '2026-11-24T09:00:00.000Z',
    },
  },
});

/** Somebody is told something, be it of an announcement or of what happened. */
export const notificationCreatedV2 = defineEvent({
  ...ofNotification,
  name: 'notification.created',
  version: 2,
  data: just.extend({
    kind: z
      .string()
      .regex(/^[A-Z][A-Z_]*$/)
      .describe('The kind by which people choose what they are told of; others join'),
    sourceId: id('ann', 'evt').describe('What made it: an announcement, or an event of any service'),
    aboutId: z
      .string()
      .regex(/^[a-z]{3}_[0-9a-f-]{36}$/)
      .nullable()
      .describe('What it is about: a commission, an organization or anything else that has an id'),
    deliverAt: instant.describe('It is in the feed from then on: RFC 3339, UTC'),
  }),
  description: "A notification was put in a person's feed, at once or after their quiet hours.",
  example: {
    ...place,
    aggregateVersion: 1,
    byService: true,
    data: {
      ...justExample,
      kind: 'TEAM',
      sourceId: eventId,
      aboutId: commission,
      deliverAt: '2026-11-24T09:00:00.000Z',
    },
  },
});

/** It was read. */
export const notificationRead = defineEvent({
  ...ofNotification,
  name: 'notification.read',
  data: just,
  description: 'Its recipient read a notification.',
  example: { ...place, aggregateVersion: 2, data: justExample },
});

/** It was put away. */
export const notificationArchived = defineEvent({
  ...ofNotification,
  name: 'notification.archived',
  data: just,
  description: 'Its recipient put a notification away.',
  example: { ...place, aggregateVersion: 3, data: justExample },
});
