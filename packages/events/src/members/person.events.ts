import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada } from '../examples.ts';
import { id, personal } from '../fields.ts';

/** Somebody has an account from now on. */
export const personRegistered = defineEvent({
  service: 'members',
  name: 'person.registered',
  version: 1,
  visibility: ['community'],
  subject: id('per'),
  partition: id('per'),
  data: z.object({
    personId: id('per'),
    personal: personal({ name: z.string().describe('As the community reads it') }),
  }),
  description: 'A person signed up.',
  example: {
    subject: ada,
    partition: ada,
    aggregateVersion: 1,
    data: { personId: ada, personal: { name: 'Ada' } },
  },
});

/** Somebody is called otherwise from now on. */
export const personRenamed = defineEvent({
  service: 'members',
  name: 'person.renamed',
  version: 1,
  visibility: ['community'],
  subject: id('per'),
  partition: id('per'),
  data: z.object({
    personId: id('per'),
    personal: personal({ name: z.string().describe('As the community reads it from now on') }),
  }),
  description:
    'A person is called otherwise from now on. Documents that were issued before keep the name that they have.',
  example: {
    subject: ada,
    partition: ada,
    aggregateVersion: 2,
    data: { personId: ada, personal: { name: 'Ada Conti' } },
  },
});
