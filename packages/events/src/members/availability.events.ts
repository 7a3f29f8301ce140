import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, offer, otherOffer } from '../examples.ts';
import { count, id, instant, part } from '../fields.ts';

const window = z.object({
  offerId: id('avl'),
  start: instant,
  end: instant,
  minutes: count.describe('The minutes of work that are offered in it'),
  firmness: z.enum(['FIRM', 'TENTATIVE']),
});

/** What is told of a person's availability, in every version. */
const ofAvailability = {
  service: 'members',
  name: 'availability.changed',
  visibility: ['internal'],
  subject: part('per', 'availability'),
  partition: id('per'),
} as const;

/** A person offers other time than before: the windows themselves. */
export const availabilityChanged = defineEvent({
  ...ofAvailability,
  version: 1,
  data: z.object({
    personId: id('per'),
    windows: z.array(window).describe('All that are to come, in order: whoever keeps a copy needs no history'),
  }),
  description: 'A person offered or withdrew time; all windows to come are told.',
  example: {
    subject: `${ada}#availability`,
    partition: ada,
    aggregateVersion: 1,
    data: {
      personId: ada,
      windows: [
        {
          offerId: offer,
          start: '2026-12-01T08:00:00.000Z',
          end: '2026-12-04T17:00:00.000Z',
          minutes: 1_440,
          firmness: 'FIRM',
        },
      ],
    },
  },
});

const localTime = z
  .string()
  .regex(/^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?$/)
  .describe('How the clock of the time zone stands');

const rule = z.object({
  offerId: id('avl'),
  start: localTime.describe('DTSTART: how the clock of the time zone stands when the first occurrence starts'),
  timeZone: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_+\-/]{1,63}$/)
    .describe('TZID: an IANA name'),
  durationMs: z
    .int()
    .min(1)
    .describe('DURATION of each occurrence in milliseconds: whole minutes, but of old single windows'),
  rule: z
    .string()
    .max(500)
    .regex(/^FREQ=[A-Z0-9=;,-]+$/)
    .nullable()
    .describe('RRULE by RFC 5545: it ends, and comes about once a day at most; null for a single window'),
  exceptions: z
    .array(localTime)
    .describe('EXDATE: occurrences that are left out, by how the clock stands when they would start'),
  minutes: count.describe('The minutes of work that are offered in each occurrence'),
  firmness: z.enum(['FIRM', 'TENTATIVE']),
});

/** A person offers other time than before: the rules, from which every reader finds the windows. */
export const availabilityChangedV2 = defineEvent({
  ...ofAvailability,
  version: 2,
  data: z.object({
    personId: id('per'),
    offers: z.array(rule).describe('All that are not over: whoever keeps a copy needs no history'),
  }),
  description: 'A person offered, changed or withdrew time; all offers that are not over are told, by their rules.',
  example: {
    subject: `${ada}#availability`,
    partition: ada,
    aggregateVersion: 1,
    data: {
      personId: ada,
      offers: [
        {
          offerId: offer,
          start: '2027-01-11T09:00:00',
          timeZone: 'Europe/Rome',
          durationMs: 28_800_000,
          rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20271231T225959Z',
          exceptions: ['2027-04-26T09:00:00'],
          minutes: 450,
          firmness: 'FIRM',
        },
        {
          offerId: otherOffer,
          start: '2026-12-01T08:00:00',
          timeZone: 'UTC',
          durationMs: 291_600_000,
          rule: null,
          exceptions: [],
          minutes: 1_440,
          firmness: 'TENTATIVE',
        },
      ],
    },
  },
});
