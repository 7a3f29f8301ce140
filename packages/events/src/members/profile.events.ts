import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, aurora } from '../examples.ts';
import { id, part, personal } from '../fields.ts';

const place = z
  .object({
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe('ISO 3166-1 alpha-2'),
    city: z.string().nullable(),
  })
  .nullable()
  .describe('Null where none is told');

/** A person says something else of themselves. */
export const personProfileChanged = defineEvent({
  service: 'members',
  name: 'person.profile-changed',
  version: 1,
  visibility: ['community'],
  subject: part('per', 'profile'),
  partition: id('per'),
  data: z.object({
    personId: id('per'),
    personal: personal({
      place,
      languages: z.array(z.string()).describe('ISO 639, in the person’s order'),
      bio: z.string().nullable(),
      links: z.array(z.string()).describe('https'),
    }),
  }),
  description: 'A person changed what the community reads of them besides the name: all of it each time.',
  example: {
    subject: `${ada}#profile`,
    partition: ada,
    aggregateVersion: 1,
    data: {
      personId: ada,
      personal: {
        ...{ place: { country: 'IT', city: 'Bergamo' }, languages: ['it', 'en'] },
        ...{ bio: 'Web development since 2004.', links: ['https://ada.example/'] },
      },
    },
  },
});

/** An owner says something else of an organization. */
export const organizationProfileChanged = defineEvent({
  service: 'members',
  name: 'organization.profile-changed',
  version: 1,
  visibility: ['community'],
  subject: part('org', 'profile'),
  partition: id('org'),
  data: z.object({ organizationId: id('org'), place, description: z.string().nullable() }),
  description: 'An owner changed what everybody reads of an organization besides its name: all of it each time.',
  example: {
    subject: `${aurora}#profile`,
    partition: aurora,
    aggregateVersion: 1,
    data: {
      organizationId: aurora,
      place: { country: 'IT', city: 'Bergamo' },
      description: 'A studio of four for the web.',
    },
  },
});
