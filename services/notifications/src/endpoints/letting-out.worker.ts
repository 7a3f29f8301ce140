import { type DueJob, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import type { Notifications } from '../notifications.ts';
import { stopEndpointsOf } from './letting-out.commands.ts';
import { endpointsToStop, stopEndpoints } from './letting-out.jobs.ts';

/** How many applications a round of the reconciler takes up. */
const mostAtOnce = 50;

/** Stops the endpoints of applications that were revoked; safe twice. */
export const letOutWorker = (notifications: () => Notifications): JobImplementation =>
  implementJob(stopEndpoints, ({ clientId }) => stopEndpointsOf(notifications(), clientId));

/** Applications that were revoked, and of which endpoints go on. */
export const dueLettingOut = async ({ endpointClients }: Notifications): Promise<readonly DueJob[]> =>
  (await endpointClients.stopping(mostAtOnce)).map(endpointsToStop);
