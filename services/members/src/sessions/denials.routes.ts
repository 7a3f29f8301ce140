import { GATEWAY_TOKEN_HEADER } from '@millepiani/internal-token/headers';
import type { FastifyInstance } from 'fastify';
import type { Members } from '../members.ts';

const instant = /^\d{1,15}$/;

/**
 * What the gateway is to refuse, for the gateway alone: what was denied from an instant on, in milliseconds since the epoch. What was
 * denied at about the same time may come only with a later question: whoever asks again asks from a little before.
 */
export function denialRoutes(server: FastifyInstance, members: Members): void {
  server.get<{ Querystring: { since?: unknown } }>('/internal/denials', async (request, reply) => {
    const token = request.headers[GATEWAY_TOKEN_HEADER];
    if (!(await members.isGateway(typeof token === 'string' ? token : undefined))) return reply.code(401).send();
    const { since } = request.query;
    if (typeof since !== 'string' || !instant.test(since)) return reply.code(400).send();
    const denials = await members.denials.since(new Date(Number(since)));
    return reply
      .header('cache-control', 'no-store')
      .send({ denials: denials.map(({ subject, at }) => ({ subject, at: at.getTime() })) });
  });
}
