import { hash, timingSafeEqual } from 'node:crypto';
import { metricsType } from '@millepiani/telemetry/metrics';
import type { FastifyInstance } from 'fastify';

/** What the route needs. */
export type MetricsRouteOptions = {
  render: () => Promise<string>;
  /** What must be sent as a bearer's token; undefined: nothing. */
  token: string | undefined;
};

const digest = (text: string): Buffer => hash('sha256', text, 'buffer');

/** `GET /metrics`, for Prometheus. The gateway is open to the world, and how it fares is not for all of it. */
export function addMetricsRoute(app: FastifyInstance, { render, token }: MetricsRouteOptions): void {
  const wanted = token === undefined ? undefined : digest(`Bearer ${token}`);
  app.get('/metrics', async (request, reply) => {
    const isAllowed = wanted === undefined || timingSafeEqual(digest(request.headers.authorization ?? ''), wanted);
    return isAllowed ? await reply.type(metricsType).send(await render()) : reply.callNotFound();
  });
}
