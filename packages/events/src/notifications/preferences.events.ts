import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada } from '../examples.ts';
import { id, part, personal } from '../fields.ts';

const localTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('HH:MM by the clock on the wall');

const channels = z.array(z.enum(['IN_APP', 'MAIL', 'PUSH']));

/** Somebody wishes to be told otherwise. */
export const preferencesChanged = defineEvent({
  service: 'notifications',
  name: 'preferences.changed',
  version: 1,
  visibility: ['internal'],
  // A set has its person's id; its own history is told apart by the fragment.
  subject: part('per', 'preferences'),
  partition: id('per'),
  data: z.object({
    personId: id('per'),
    channels: z
      .object({
        ANNOUNCEMENT: channels,
        COMMISSION: channels.exactOptional(),
        TEAM: channels.exactOptional(),
        ORGANIZATION: channels.exactOptional(),
        AGREEMENT: channels.exactOptional(),
        WORK: channels.exactOptional(),
        MONEY: channels.exactOptional(),
        ENDPOINT: channels.exactOptional(),
      })
      .describe('All kinds that there were, as they are from now on'),
    mailDigest: z
      .enum(['AT_ONCE', 'HOURLY', 'DAILY'])
      .exactOptional()
      .describe('How often mail comes; absent of before there was a choice'),
    personal: personal({
      quietHours: z
        .object({ from: localTime, to: localTime, timeZone: z.string().describe('IANA name') })
        .nullable()
        .describe('Null: none'),
    }),
  }),
  description: 'A person changed how they wish to be told.',
  example: {
    subject: `${ada}#preferences`,
    partition: ada,
    aggregateVersion: 1,
    data: {
      personId: ada,
      channels: { ANNOUNCEMENT: ['IN_APP'] },
      personal: { quietHours: { from: '22:00', to: '07:00', timeZone: 'Europe/Rome' } },
    },
  },
});
