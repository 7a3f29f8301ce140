import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, delivery, endpoint, eventId } from '../examples.ts';
import { count, id } from '../fields.ts';

/** Something was tried as often as it is, in vain. */
export const deliveryDead = defineEvent({
  service: 'notifications',
  name: 'delivery.dead',
  version: 1,
  visibility: ['internal'],
  subject: id('dlv', 'msg'),
  partition: id('end', 'per'),
  data: z.object({
    deliveryId: id('dlv', 'msg'),
    channel: z.enum(['WEBHOOK', 'MAIL']),
    endpointId: id('end').nullable().describe('Null: a mail'),
    eventId: id('evt').nullable().describe('Null: a mail, which may tell of several'),
    recipientId: id('per').describe('To whom it was to go; of an endpoint, its owner'),
    attempts: count,
    reason: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]*$/)
      .optional()
      .describe('Why the last attempt failed; NOT_VISIBLE: it may not be shown the recipient any more'),
  }),
  description: 'A delivery or a mail was given up.',
  example: {
    subject: delivery,
    partition: endpoint,
    aggregateVersion: 1,
    byService: true,
    data: {
      deliveryId: delivery,
      channel: 'WEBHOOK',
      endpointId: endpoint,
      eventId,
      recipientId: ada,
      attempts: 10,
      reason: 'STATUS',
    },
  },
});
