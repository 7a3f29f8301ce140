import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { z } from 'zod';
import type { EndpointId } from '../endpoints/endpoint.ts';

/** Sends what is due to one endpoint. */
export const deliverJob = defineJob({
  name: 'deliver',
  payload: z.object({ endpointId: z.string() }),
  attempts: 3,
  backoffMs: 500,
});

/** What is due to an endpoint, now or later. Of two with the same `why` one will do. */
export const deliveryDue = (endpointId: EndpointId, why: string, delayMs = 0): DueJob =>
  due(deliverJob, `${endpointId}-${why}`, { endpointId }, delayMs);
