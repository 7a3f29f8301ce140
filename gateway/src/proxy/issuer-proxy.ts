import { CLIENT_ADDRESS_HEADER, GATEWAY_TOKEN_HEADER } from '@millepiani/internal-token/headers';
import type { Mint } from '@millepiani/internal-token/mint';
import { outgoingHeaders } from '@millepiani/telemetry/request-context';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestRefusedError } from '../errors/request-refused.ts';
import type { ForwardedAnswer, ForwardedRequest, SubgraphPool } from '../fetching/subgraph-pool.ts';

/** What handing on to the issuer needs. */
export type IssuerProxyOptions = {
  members: SubgraphPool;
  mint: Mint;
  /** How long the issuer may take, in milliseconds. */
  timeoutMs: number;
};

const MEMBERS = 'members';
/** Where everything is that clients and browsers ask of the issuer, but for its public documents. */
const ISSUER_ROOT = '/oidc';
const HTTP_UNAVAILABLE = 503;
/** Forms are small: an address, a password, a code, a secret. */
const MAX_FORM_BYTES = 16_384;

/** What the issuer is told of a request; everything else stays here, what names hosts and addresses above all. */
const REQUEST_HEADERS = [
  'accept',
  'accept-language',
  'access-control-request-headers',
  'access-control-request-method',
  'authorization',
  'content-type',
  'cookie',
  'origin',
  'sec-fetch-site',
  'user-agent',
];

/** What a client is told of the issuer's answer. */
const ANSWER_HEADERS = [
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'access-control-max-age',
  'cache-control',
  'content-security-policy',
  'content-type',
  'cross-origin-opener-policy',
  'location',
  'pragma',
  'referrer-policy',
  'set-cookie',
  'vary',
  'www-authenticate',
  'x-content-type-options',
  'x-frame-options',
];

function isMethod(method: string): method is ForwardedRequest['method'] {
  return method === 'GET' || method === 'POST' || method === 'OPTIONS';
}

function handedOn(request: FastifyRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of REQUEST_HEADERS) {
    const value = request.headers[name];
    if (typeof value === 'string') {
      headers[name] = value;
    }
  }
  return headers;
}

function answer(reply: FastifyReply, { status, headers, body }: ForwardedAnswer): FastifyReply {
  for (const name of ANSWER_HEADERS) {
    const value = headers[name];
    if (value !== undefined) {
      reply.header(name, value);
    }
  }
  return reply.code(status).send(body);
}

/** The issuer at the community's one address: forms and redirects, as they are, to members and back. */
export function addIssuerProxy(app: FastifyInstance, { members, mint, timeoutMs }: IssuerProxyOptions): void {
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'buffer', bodyLimit: MAX_FORM_BYTES },
      (_request, body, parsed) => parsed(null, body),
    );
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: `${ISSUER_ROOT}/*`,
      exposeHeadRoute: false,
      handler: async (request, reply) => {
        const { method, url, body } = request;
        const result = await members.forward({
          method: isMethod(method) ? method : 'GET',
          path: url,
          headers: {
            ...handedOn(request),
            ...outgoingHeaders(),
            [CLIENT_ADDRESS_HEADER]: request.ip,
            [GATEWAY_TOKEN_HEADER]: await mint({ scopes: [] }, MEMBERS),
          },
          body: Buffer.isBuffer(body) ? body : undefined,
          timeoutMs,
        });
        if (!result.ok) {
          throw new RequestRefusedError('SUBGRAPH_UNAVAILABLE', 'The issuer does not answer. Try again shortly.', {
            status: HTTP_UNAVAILABLE,
            headers: { 'retry-after': '1' },
          });
        }
        return answer(reply, result.value);
      },
    });
    done();
  });
}
