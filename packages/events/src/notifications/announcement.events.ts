import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, announcement, commission } from '../examples.ts';
import { count, id, personal } from '../fields.ts';

/** What is told of an announcement, in its commission's partition, or in its own when it is about none. */
const ofAnnouncement = {
  service: 'notifications',
  version: 1,
  visibility: ['internal'],
  subject: id('ann'),
  partition: id('com', 'ann'),
} as const;

/** Something is to be told to people. */
export const announcementAnnounced = defineEvent({
  ...ofAnnouncement,
  name: 'announcement.announced',
  data: z.object({
    announcementId: id('ann'),
    aboutId: id('com').nullable(),
    announcedBy: id('per'),
    recipients: count.describe('How many it is for'),
    personal: personal({ subject: z.string(), body: z.string() }),
  }),
  description: 'An administrator announced something; who is meant is notified afterwards.',
  example: {
    subject: announcement,
    partition: commission,
    aggregateVersion: 1,
    data: {
      announcementId: announcement,
      aboutId: commission,
      announcedBy: ada,
      recipients: 4,
      personal: { subject: 'Lumen wants a lighting configurator', body: 'Four roles to fill.' },
    },
  },
});

/** All are told. */
export const announcementSpread = defineEvent({
  ...ofAnnouncement,
  name: 'announcement.spread',
  data: z.object({
    announcementId: id('ann'),
    recipients: count.describe('How many it was for'),
    notified: count.describe('How many of them wished to be told'),
  }),
  description: 'Every recipient of an announcement was seen to.',
  example: {
    subject: announcement,
    partition: commission,
    aggregateVersion: 2,
    byService: true,
    data: { announcementId: announcement, recipients: 4, notified: 3 },
  },
});
