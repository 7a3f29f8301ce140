import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada } from '../examples.ts';
import { id, part, personal } from '../fields.ts';

/** A person is to be written to otherwise than before. */
export const memberContactChanged = defineEvent({
  service: 'members',
  name: 'member.contact-changed',
  version: 1,
  visibility: ['internal'],
  // A person has other histories too; this one is told apart by the fragment.
  subject: part('per', 'contact'),
  partition: id('per'),
  data: z.object({
    personId: id('per'),
    personal: personal({
      email: z.string().describe('In its one form: lower case, the domain in ASCII'),
      name: z.string().describe('As the community reads it'),
      locale: z.enum(['en', 'it']).describe('The language to write in'),
      timeZone: z.string().describe('IANA, such as Europe/Rome'),
    }),
  }),
  description: 'How to write to a person: told at sign-up and whenever it changes, all of it each time.',
  example: {
    subject: `${ada}#contact`,
    partition: ada,
    aggregateVersion: 1,
    data: {
      personId: ada,
      personal: { email: 'ada@aurora.example', name: 'Ada', locale: 'en', timeZone: 'Europe/Rome' },
    },
  },
});
