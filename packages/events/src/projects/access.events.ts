import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada, bruno, commission } from '../examples.ts';
import { agentId, id, part } from '../fields.ts';

/** What is told of who takes part in a commission, in its partition: in order with all else that happens to it. */
const ofAccess = {
  service: 'projects',
  version: 1,
  // For those who do the commission; of an organization's guests and owners it is nobody's but the service's own affair.
  visibility: ['parties', 'internal'],
  subject: part('com', 'access'),
  partition: id('com'),
} as const;

const data = z.object({
  commissionId: id('com'),
  agentId: agentId.describe('Who sees more of the commission from now on, or less'),
  reason: z
    .string()
    .regex(/^[A-Z_]{1,40}$/)
    .describe(
      'TEAM (they were chosen, or the team fell through), SUSPENDED, REINSTATED, LEFT, ERASED, GUEST (by what an organization that takes part lets them see), OWNER (of such an organization); others may join',
    ),
  through: id('org').nullable().describe('The organization by which they took part; null where by themselves'),
});

const at = (aggregateVersion: number) =>
  ({ subject: `${commission}#access`, partition: commission, aggregateVersion }) as const;

/** Somebody sees what is for a commission's parties from now on. */
export const accessGranted = defineEvent({
  ...ofAccess,
  name: 'access.granted',
  data,
  description: 'Somebody takes part in a commission from now on, and is shown what is for its parties.',
  example: { ...at(1), data: { commissionId: commission, agentId: bruno, reason: 'TEAM', through: null } },
});

/** Somebody is shown nothing of it that comes later. */
export const accessRevoked = defineEvent({
  ...ofAccess,
  name: 'access.revoked',
  data,
  description:
    'Somebody takes part in a commission no more: of what has a higher position in the log, nothing for its parties reaches them.',
  example: {
    ...at(2),
    data: { commissionId: commission, agentId: ada, reason: 'LEFT', through: null },
    byService: true,
  },
});
