import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, commission, hold, slot } from '../examples.ts';
import { count, id, instant } from '../fields.ts';

const about = { holdId: id('hld'), personId: id('per'), commissionId: id('com'), slotId: id('slt') };
const span = {
  from: instant,
  to: instant,
  minutes: count.describe('The minutes of work that are held'),
  mayUseTentative: z.boolean().describe('Whether tentative time may serve it'),
};
const place = {
  service: 'members',
  version: 1,
  visibility: ['parties'],
  subject: id('hld'),
  partition: id('com'),
} as const;
const what = { holdId: hold, personId: ada, commissionId: commission, slotId: slot };
const when = {
  from: '2026-12-01T08:00:00.000Z',
  to: '2026-12-31T17:00:00.000Z',
  minutes: 2_400,
  mayUseTentative: false,
};
/** Holds are the service's to keep: placed, confirmed and released for a team, and expired by the clock. */
const at = (aggregateVersion: number) =>
  ({ subject: hold, partition: commission, aggregateVersion, byService: true }) as const;

/** Somebody's time is held for a role. */
export const holdPlaced = defineEvent({
  ...place,
  name: 'hold.placed',
  data: z.object({ ...about, ...span, expiresAt: instant }),
  description: 'Time of a person is held for a role of a commission, until it is confirmed, released or expires.',
  example: { ...at(1), data: { ...what, ...when, expiresAt: '2026-11-27T09:00:00.000Z' } },
});

/** Somebody's time could not be held. */
export const holdRefused = defineEvent({
  ...place,
  name: 'hold.refused',
  data: z.object({
    ...about,
    ...span,
    reason: z.enum(['NO_CAPACITY', 'ONLY_TENTATIVE', 'OVERDUE', 'TOO_MANY_HOLDS', 'PERSON_NOT_FOUND']),
  }),
  description: 'Time of a person could not be held for a role. The hold was never stored.',
  example: { ...at(1), data: { ...what, ...when, reason: 'NO_CAPACITY' } },
});

/** The person took the role: the time is committed. */
export const holdConfirmed = defineEvent({
  ...place,
  name: 'hold.confirmed',
  data: z.object(about),
  description: 'A hold was confirmed: the time is committed.',
  example: { ...at(2), data: what },
});

/** The time is free again. */
export const holdReleased = defineEvent({
  ...place,
  name: 'hold.released',
  data: z.object({
    ...about,
    reason: z.enum(['WITHDRAWN', 'FULFILLED', 'FALLEN_THROUGH', 'AVAILABILITY_WITHDRAWN']),
  }),
  description: 'A hold was released: the time is free again.',
  example: { ...at(2), data: { ...what, reason: 'FALLEN_THROUGH' } },
});

/** Nobody confirmed it in time. */
export const holdExpired = defineEvent({
  ...place,
  name: 'hold.expired',
  data: z.object(about),
  description: 'Nobody confirmed a hold in time: it is over.',
  example: { ...at(2), data: what },
});
