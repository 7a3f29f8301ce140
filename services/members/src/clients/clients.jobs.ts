import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { type ClientId, isId } from '@millepiani/kernel/id';
import { z } from 'zod';

/** Ends the sessions by an application that was revoked. */
export const endClientSessions = defineJob({
  name: 'end-client-sessions',
  payload: z.object({ clientId: z.custom<ClientId>((value) => typeof value === 'string' && isId(value, 'cli')) }),
  attempts: 5,
  backoffMs: 500,
});

/** Such a job. */
export const endSessionsOfClient = (clientId: ClientId): DueJob => due(endClientSessions, clientId, { clientId });
