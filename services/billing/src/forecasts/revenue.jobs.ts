import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { type AgentId, isId } from '@millepiani/kernel/id';
import { z } from 'zod';

/** Holds an agent's revenue against the limits of the forfettario regime. */
export const checkRevenue = defineJob({
  name: 'check-revenue',
  payload: z.object({
    agentId: z.custom<AgentId>((value) => typeof value === 'string' && isId(value, 'per', 'org')),
  }),
  attempts: 5,
  backoffMs: 1_000,
});

/** The job that looks at an agent, once for each change and each day. */
export const checkOf = (agentId: AgentId, changes: number, day: string): DueJob =>
  due(checkRevenue, `${agentId}-${changes}-${day}`, { agentId });
