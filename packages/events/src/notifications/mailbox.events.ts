import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada } from '../examples.ts';
import { id, part } from '../fields.ts';

/** What is told of where a person gets mail. The address itself is told nobody. */
const ofMailbox = {
  service: 'notifications',
  version: 1,
  visibility: ['internal'],
  subject: part('per', 'mailbox'),
  partition: id('per'),
} as const;

const at = (aggregateVersion: number) =>
  ({ subject: `${ada}#mailbox`, partition: ada, aggregateVersion, byService: true }) as const;

/** No more mail goes there. */
export const mailboxSuppressed = defineEvent({
  ...ofMailbox,
  name: 'mailbox.suppressed',
  data: z.object({
    personId: id('per'),
    reason: z
      .enum(['NO_MAILBOX', 'TOO_MANY_BOUNCES', 'COMPLAINT'])
      .describe('NO_MAILBOX: its server says that there is none. COMPLAINT: a mail was reported as unwanted'),
  }),
  description: 'Mail to a person came back for good, or was reported as unwanted: no more is sent there.',
  example: { ...at(1), data: { personId: ada, reason: 'NO_MAILBOX' } },
});

/** Mail goes there again. */
export const mailboxRestored = defineEvent({
  ...ofMailbox,
  name: 'mailbox.restored',
  data: z.object({
    personId: id('per'),
    by: z.enum(['NEW_ADDRESS', 'PERSON']).describe('NEW_ADDRESS: the person has another address. PERSON: they said so'),
  }),
  description: 'Mail is sent to a person again.',
  example: { ...at(2), data: { personId: ada, by: 'NEW_ADDRESS' } },
});
