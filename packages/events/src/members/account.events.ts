import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada } from '../examples.ts';
import { id, part } from '../fields.ts';

/** An account may do more from the next sign-in on. */
export const accountRoleGranted = defineEvent({
  service: 'members',
  name: 'account.role-granted',
  version: 1,
  visibility: ['internal'],
  // An account has its person's id; its own history is told apart by the fragment.
  subject: part('per', 'account'),
  partition: id('per'),
  data: z.object({ personId: id('per'), role: z.enum(['ADMINISTRATOR', 'BOOKKEEPER']) }),
  description: 'An account was given a role. It counts from the next sign-in on.',
  example: {
    subject: `${ada}#account`,
    partition: ada,
    aggregateVersion: 2,
    data: { personId: ada, role: 'ADMINISTRATOR' },
  },
});

/** An account may do less. */
export const accountRoleRevoked = defineEvent({
  service: 'members',
  name: 'account.role-revoked',
  version: 1,
  visibility: ['internal'],
  subject: part('per', 'account'),
  partition: id('per'),
  data: z.object({ personId: id('per'), role: z.enum(['ADMINISTRATOR', 'BOOKKEEPER']) }),
  description: 'An account lost a role: who leaves the community keeps none.',
  example: {
    subject: `${ada}#account`,
    partition: ada,
    aggregateVersion: 3,
    data: { personId: ada, role: 'BOOKKEEPER' },
  },
});
