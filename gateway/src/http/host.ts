import type { FastifyInstance } from 'fastify';
import { RequestRefusedError } from '../errors/request-refused.ts';

const HTTP_BAD_REQUEST = 400;
/** A name, an IPv4 address or one of IPv6 in brackets, and a port: what `new URL` takes and means the same by. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/** Whether requests are answered that say they are for this host, over this protocol. */
export function isHost(host: string, protocol: string): boolean {
  return HOST.test(host) && /^https?$/.test(protocol) && URL.canParse(`${protocol}://${host}/`);
}

/** Refuses requests to no host that there can be: further in, URLs are made of it. */
export function requireHost(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { host, protocol } = request;
    if (isHost(host, protocol)) {
      done();
      return;
    }
    done(new RequestRefusedError('BAD_REQUEST', 'The Host is none.', { status: HTTP_BAD_REQUEST }));
  });
}
