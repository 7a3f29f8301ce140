import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, offer } from '../examples.ts';
import { count, id, instant, part } from '../fields.ts';

const window = z.object({
  offerId: id('avl'),
  start: instant,
  end: instant,
  minutes: count.describe('The minutes of work that are offered in it'),
  firmness: z.enum(['FIRM', 'TENTATIVE']),
});

/** A person offers other time than before. */
export const availabilityChanged = defineEvent({
  service: 'members',
  name: 'availability.changed',
  version: 1,
  visibility: ['internal'],
  subject: part('per', 'availability'),
  partition: id('per'),
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
