import { CLIENT_ADDRESS_HEADER } from '@millepiani/internal-token/headers';
import type { Mint } from '@millepiani/internal-token/mint';
import { outgoingHeaders } from '@millepiani/telemetry/request-context';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestRefusedError } from '../errors/request-refused.ts';
import type { SubgraphPool } from '../fetching/subgraph-pool.ts';

/** What the proxy needs. */
export type AccountPagesOptions = { members: SubgraphPool; mint: Mint; budgetMs: number };

const MEMBERS = 'members';
const HTTP_UNAVAILABLE = 503;
const HTTP_NOT_FOUND = 404;
/** More than any form of theirs has. */
const MAX_FORM_BYTES = 10_000;
const FORM = 'application/x-www-form-urlencoded';
/** A page, and a token in the query: nothing else is asked for there. */
const PAGE = /^\/account\/[a-z-]{1,32}(?:\?[\w=&%.~-]{0,1000})?$/;
/** What members is told of a request: in which language to answer, and from where a form comes. */
const ASKED = ['accept-language', 'origin', 'sec-fetch-site'] as const;
/** What of the pages' answers is for whoever reads them. */
const SHOWN = [
  'cross-origin-opener-policy',
  'x-frame-options',
  'content-type',
  'content-security-policy',
  'referrer-policy',
  'cache-control',
  'x-content-type-options',
] as const;

/**
 * The pages about accounts, to which mails' links lead: members makes them, who takes the client's address from the gateway alone. The
 * query bears a token: no log has it.
 */
export function addAccountPages(app: FastifyInstance, options: AccountPagesOptions): void {
  app.register((scope, _options, ready) => {
    scope.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: MAX_FORM_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    scope.route({
      method: ['GET', 'POST'],
      url: '/account/*',
      handler: (request, reply) => forward(request, reply, options),
    });
    ready();
  });
}

async function forward(
  request: FastifyRequest,
  reply: FastifyReply,
  { members, mint, budgetMs }: AccountPagesOptions,
): Promise<FastifyReply> {
  const { url, method, body, headers, ip } = request;
  if (!PAGE.test(url)) {
    throw new RequestRefusedError('NOT_FOUND', 'There is nothing here.', { status: HTTP_NOT_FOUND });
  }
  const asked = ASKED.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]] as const] : []));
  const result = await members.request({
    method: method === 'POST' ? 'POST' : 'GET',
    path: url,
    headers: {
      accept: 'text/html',
      ...Object.fromEntries(asked),
      ...(typeof body === 'string' ? { 'content-type': FORM } : {}),
      authorization: `Bearer ${await mint({ scopes: [] }, MEMBERS)}`,
      [CLIENT_ADDRESS_HEADER]: ip,
      ...outgoingHeaders(),
    },
    ...(typeof body === 'string' ? { body } : {}),
    timeoutMs: budgetMs,
    isRepeatable: method !== 'POST',
  });
  if (!result.ok) {
    throw new RequestRefusedError('SUBGRAPH_UNAVAILABLE', 'Accounts cannot be reached now. Try again shortly.', {
      status: HTTP_UNAVAILABLE,
    });
  }
  const { status, body: page, headers: answered } = result.value;
  const shown = SHOWN.flatMap((name) => (typeof answered[name] === 'string' ? [[name, answered[name]] as const] : []));
  return await reply.code(status).headers(Object.fromEntries(shown)).send(page);
}
