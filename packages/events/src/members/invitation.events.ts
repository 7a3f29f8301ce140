import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, bruno, invitation } from '../examples.ts';
import { id, instant, personal } from '../fields.ts';

const place = {
  service: 'members',
  version: 1,
  visibility: ['internal'],
  subject: id('ivt'),
  partition: id('ivt'),
} as const;
const at = (aggregateVersion: number) => ({ subject: invitation, partition: invitation, aggregateVersion }) as const;

/** Somebody who is perhaps no member yet is asked to become one. The code that accepts it is in no event. */
export const memberInvited = defineEvent({
  ...place,
  name: 'member.invited',
  data: z.object({
    invitationId: id('ivt'),
    invitedBy: id('per'),
    expiresAt: instant,
    personal: personal({ email: z.string().describe('In its one form: lower case, the domain in ASCII') }),
  }),
  description: 'A member invited somebody, by a mail address, to join the community.',
  example: {
    ...at(1),
    data: {
      ...{ invitationId: invitation, invitedBy: ada, expiresAt: '2026-12-10T09:00:00.000Z' },
      personal: { email: 'bruno@aurora.example' },
    },
  },
});

/** An invitation is good no more. */
export const memberInvitationEnded = defineEvent({
  ...place,
  name: 'member.invitation-ended',
  data: z.object({
    invitationId: id('ivt'),
    outcome: z
      .enum(['ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'NOT_NEEDED'])
      .describe('WITHDRAWN: taken back; NOT_NEEDED: the invitation of somebody else was accepted'),
    personId: id('per').nullable().describe('Who accepted it; null for another outcome'),
  }),
  description: 'An invitation was accepted, declined or taken back, its time is over, or another one was accepted.',
  example: { ...at(2), data: { invitationId: invitation, outcome: 'ACCEPTED', personId: bruno } },
});
