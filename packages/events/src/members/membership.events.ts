import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, bruno } from '../examples.ts';
import { day, id, part, personal } from '../fields.ts';

// A person has other histories too; this one is told apart by the fragment.
const place = { service: 'members', version: 1, subject: part('per', 'membership'), partition: id('per') } as const;
const at = (aggregateVersion: number) =>
  ({ subject: `${bruno}#membership`, partition: bruno, aggregateVersion }) as const;
const whose = { personId: id('per') };
const by = id('per').describe('The administrator');
const reason = personal({ reason: z.string().describe('In the administrator’s words') });

/** Somebody asks to be a member. */
export const memberApplied = defineEvent({
  ...place,
  name: 'member.applied',
  visibility: ['parties'],
  data: z.object({
    ...whose,
    invitedBy: id('per').nullable().describe('Who invited the person; null for who came by themselves'),
    personal: personal({ statement: z.string().nullable().describe('What the person says of it') }),
  }),
  description: 'A person applied for membership; an administrator decides.',
  example: { ...at(1), data: { personId: bruno, invitedBy: ada, personal: { statement: 'I restore furniture.' } } },
});

/** An administrator said yes, for a day to come. */
export const memberAccepted = defineEvent({
  ...place,
  name: 'member.accepted',
  visibility: ['parties'],
  data: z.object({ ...whose, by, from: day.describe('The first day of the membership, in Europe/Rome') }),
  description: 'An administrator accepted an application; the membership begins on a day to come.',
  example: { ...at(2), data: { personId: bruno, by: ada, from: '2027-01-01' } },
});

/** Somebody is a member from now on. */
export const memberAdmitted = defineEvent({
  ...place,
  name: 'member.admitted',
  visibility: ['community'],
  data: z.object({
    ...whose,
    by: id('per').nullable().describe('The administrator; null where the community is open to newcomers'),
  }),
  description: 'A person is a member of the community from now on.',
  example: { ...at(2), data: { personId: bruno, by: ada } },
});

/** An administrator said no. */
export const memberRefused = defineEvent({
  ...place,
  name: 'member.refused',
  visibility: ['parties'],
  data: z.object({ ...whose, by, personal: reason }),
  description: 'An administrator refused an application.',
  example: { ...at(2), data: { personId: bruno, by: ada, personal: { reason: 'No desk is free this year.' } } },
});

/** Whoever applied thought better of it. */
export const memberApplicationWithdrawn = defineEvent({
  ...place,
  name: 'member.application-withdrawn',
  visibility: ['parties'],
  data: z.object(whose),
  description: 'A person took an application back before the membership began.',
  example: { ...at(2), data: { personId: bruno } },
});

/** A member may not take part for a while. */
export const memberSuspended = defineEvent({
  ...place,
  name: 'member.suspended',
  visibility: ['community'],
  data: z.object(whose),
  description: 'An administrator suspended a member, who does not sign in nor join teams until reinstated.',
  example: { ...at(3), data: { personId: bruno } },
});

/** A member may take part again. */
export const memberReinstated = defineEvent({
  ...place,
  name: 'member.reinstated',
  visibility: ['community'],
  data: z.object(whose),
  description: 'An administrator reinstated a member who was suspended.',
  example: { ...at(4), data: { personId: bruno } },
});

/** Somebody is a member no more. */
export const memberLeft = defineEvent({
  ...place,
  name: 'member.left',
  visibility: ['community'],
  data: z.object(whose),
  description: 'A person left the community, or an administrator ended a membership that was suspended.',
  example: { ...at(5), data: { personId: bruno } },
});
