import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, deadLetter, delivery } from '../examples.ts';
import { count, id } from '../fields.ts';

/** What is told of what could not be delivered. */
const ofLetter = {
  service: 'notifications',
  version: 1,
  visibility: ['internal'],
  subject: id('ddl'),
  partition: id('per'),
} as const;

const just = z.object({
  deadLetterId: id('ddl'),
  channel: z.enum(['MAIL', 'PUSH', 'WEBHOOK']),
  deliveryId: id('dlv', 'msg', 'pmg').describe('What was to be delivered'),
  ownerId: id('per').describe('To whom it was to go; of an endpoint, its owner'),
});
const at = (aggregateVersion: number) => ({ subject: deadLetter, partition: ada, aggregateVersion }) as const;
const justExample = { deadLetterId: deadLetter, channel: 'WEBHOOK', deliveryId: delivery, ownerId: ada } as const;

/** Something was given up. */
export const deadLetterNoted = defineEvent({
  ...ofLetter,
  name: 'dead-letter.noted',
  data: just.extend({
    reason: z
      .string()
      .regex(/^[A-Z][A-Z_]*$/)
      .describe('Why its last attempt failed'),
    attempts: count,
  }),
  description: 'Something could not be delivered, and is kept to be replayed.',
  example: { ...at(1), byService: true, data: { ...justExample, reason: 'STATUS', attempts: 10 } },
});

/** It is tried again. */
export const deadLetterReplayed = defineEvent({
  ...ofLetter,
  name: 'dead-letter.replayed',
  data: just,
  description: 'What could not be delivered is tried again.',
  example: { ...at(2), data: justExample },
});

/** Nobody wants it any more. */
export const deadLetterDismissed = defineEvent({
  ...ofLetter,
  name: 'dead-letter.dismissed',
  data: just,
  description: 'What could not be delivered is not to be.',
  example: { ...at(2), data: justExample },
});
