import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, session } from '../examples.ts';
import { id } from '../fields.ts';

/** Why a session is over before its time. */
const reasons = [
  'SIGNED_OUT',
  'ENDED_BY_OWNER',
  'PASSWORD_RESET',
  'SUSPENDED',
  'LEFT',
  'ERASED',
  'TOKEN_REUSED',
  'CLIENT_REVOKED',
] as const;

/** A session is over: what was issued under it is good for nothing from now on. */
export const sessionEnded = defineEvent({
  service: 'members',
  name: 'session.ended',
  version: 1,
  visibility: ['internal'],
  subject: id('ses'),
  partition: id('per'),
  data: z.object({
    personId: id('per'),
    sessionId: id('ses'),
    reason: z.enum(reasons).describe('`TOKEN_REUSED`: a code or a refresh token was used twice'),
  }),
  description:
    'A session was ended before it was over by itself. What was issued under it is good for nothing from then on.',
  example: {
    subject: session,
    partition: ada,
    aggregateVersion: 1,
    data: { personId: ada, sessionId: session, reason: 'ENDED_BY_OWNER' },
  },
});
