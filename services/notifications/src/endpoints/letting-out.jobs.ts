import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { type ClientId, isId } from '@millepiani/kernel/id';
import { z } from 'zod';

/** Stops the endpoints of an application that was revoked. */
export const stopEndpoints = defineJob({
  name: 'stop-endpoints-of-client',
  payload: z.object({ clientId: z.custom<ClientId>((value) => typeof value === 'string' && isId(value, 'cli')) }),
  attempts: 5,
  backoffMs: 500,
});

/** Such a job. */
export const endpointsToStop = (clientId: ClientId): DueJob => due(stopEndpoints, clientId, { clientId });
