import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, aurora, bruno, relationship } from '../examples.ts';
import { day, id, instant } from '../fields.ts';

const kind = z
  .enum(['OWNER', 'COLLABORATOR', 'INTERN', 'CONSULTANT', 'GUEST'])
  .describe('OWNER is not told here so far: the organization’s own events say who owns it');
const who = { relationshipId: id('rel'), organizationId: id('org'), personId: id('per'), kind };
const span = {
  from: day.describe('The first day'),
  to: day.nullable().describe('The first day on which it is over; null while none is known'),
};
const place = { service: 'members', version: 1, subject: id('rel'), partition: id('org') } as const;
const example = { relationshipId: relationship, organizationId: aurora, personId: bruno, kind: 'INTERN' } as const;
const when = { from: '2026-12-01', to: '2027-06-01' };
const at = (aggregateVersion: number) => ({ subject: relationship, partition: aurora, aggregateVersion });

/** An owner asked somebody to take part in an organization. */
export const relationshipInvited = defineEvent({
  ...place,
  name: 'relationship.invited',
  visibility: ['parties'],
  data: z.object({ ...who, ...span, invitedBy: id('per') }),
  description: 'An owner invited a person to take part in an organization; it begins with the person’s word.',
  example: { ...at(1), data: { ...example, ...when, invitedBy: ada } },
});

/** The invitation came to nothing. */
export const relationshipDeclined = defineEvent({
  ...place,
  name: 'relationship.declined',
  visibility: ['parties'],
  data: z.object({ ...who, by: id('per').describe('Who was invited, or an owner who took it back') }),
  description: 'An invitation was declined by whoever was invited, or taken back by an owner.',
  example: { ...at(2), data: { ...example, by: bruno } },
});

/** Somebody takes part in an organization. */
export const relationshipStarted = defineEvent({
  ...place,
  name: 'relationship.started',
  visibility: ['community'],
  data: z.object({ ...who, ...span }),
  description: 'A person confirmed to take part in an organization, between the days that are told.',
  example: { ...at(2), data: { ...example, ...when } },
});

/** Somebody takes part no more. */
export const relationshipEnded = defineEvent({
  ...place,
  name: 'relationship.ended',
  visibility: ['community'],
  data: z.object({ ...who, endedAt: instant }),
  description: 'A relationship was ended, by the person, by an owner, or because its last day is over.',
  example: { ...at(3), data: { ...example, endedAt: '2027-02-01T09:00:00.000Z' } },
});

/** Open, so that one that joins breaks no reader: who does not know a grant passes it over. */
const grant = z
  .string()
  .regex(/^[A-Z_]{1,40}$/)
  .describe('TAX_PROFILE, RELATIONSHIPS, ALLIANCES, COMMISSIONS, AGREEMENTS, LEDGER, INVOICES');

/** A guest may see more of an organization, or less. */
export const relationshipGrantsChanged = defineEvent({
  ...place,
  name: 'relationship.grants-changed',
  visibility: ['parties'],
  data: z.object({
    relationshipId: id('rel'),
    organizationId: id('org'),
    personId: id('per'),
    ...span,
    grants: z.array(grant).describe('All of them; they hold on the days of the relationship, and end with it'),
  }),
  description: 'What a guest of an organization may see of it, all of it each time.',
  example: {
    ...at(3),
    data: {
      ...{ relationshipId: relationship, organizationId: aurora, personId: bruno },
      ...{ ...when, grants: ['LEDGER', 'INVOICES'] },
    },
  },
});
