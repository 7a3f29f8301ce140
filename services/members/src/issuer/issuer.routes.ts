import type { IncomingMessage } from 'node:http';
import { CLIENT_ADDRESS_HEADER, GATEWAY_TOKEN_HEADER } from '@millepiani/internal-token/headers';
import type { FastifyInstance, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type { Members } from '../members.ts';
import { errorPage } from '../sign-in-pages/error-page.ts';
import { languageOf } from '../sign-in-pages/language.ts';
import { formOrigin, isOwnForm } from './form.ts';
import { interactionRoutes } from './interaction.routes.ts';
import { pageHeaders } from './pages.adapter.ts';
import { paths } from './provider.adapter.ts';

const documents = ['/.well-known/openid-configuration', '/.well-known/jwks.json'] as const;

/**
 * Has the provider think that it is asked at the issuer's own address, whatever the request says: what it makes of an address (where
 * things are, where somebody is sent to) must not be for whoever asks to say.
 */
function atIssuer({ headers }: IncomingMessage, issuer: string): void {
  const { protocol, host } = new URL(issuer);
  const address = headers[CLIENT_ADDRESS_HEADER];
  headers.host = host;
  headers['x-forwarded-host'] = host;
  headers['x-forwarded-proto'] = protocol.slice(0, -1);
  if (typeof address === 'string') headers['x-forwarded-for'] = address;
  else delete headers['x-forwarded-for'];
}

const refuse = (reply: FastifyReply): FastifyReply =>
  reply.code(401).send({ error: 'unauthorized', error_description: 'The issuer is at the gateway.' });

/** A form that another site sends says nothing of who is signed in here, though it guessed or got at what the form bears. */
const refuseForm = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const language = languageOf(undefined, request.headers['accept-language']);
  const view = { language, kind: 'EXPIRED', code: 'invalid_request', detail: 'The form is of another site.' } as const;
  return reply
    .code(400)
    .headers(pageHeaders())
    .type('text/html; charset=utf-8')
    .send(errorPage({ ...view, requestId: undefined }));
};

/** The issuer: its public documents for all, everything else for the gateway alone, which knows who asks from where. */
export function issuerRoutes(server: FastifyInstance, members: Members): void {
  const { issuer } = members;

  const handOver = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const provider = await issuer.provider();
    // From here on the answer is the provider's.
    reply.hijack();
    await provider.callback()(request.raw, reply.raw);
  };

  const fromGateway: FastifyPluginCallback = (scope, _options, done) => {
    scope.addHook('onRequest', async (request, reply) => {
      const token = request.headers[GATEWAY_TOKEN_HEADER];
      const isKnown = await members.isGateway(typeof token === 'string' ? token : undefined);
      return isKnown ? undefined : refuse(reply);
    });
    scope.register(interactionRoutes(members));
    scope.post(paths.signOutForm, (request, reply) =>
      isOwnForm(formOrigin(request.headers), issuer.address) ? handOver(request, reply) : refuseForm(request, reply),
    );
    scope.route({ method: ['GET', 'POST', 'OPTIONS'], url: `${paths.root}/*`, handler: handOver });
    done();
  };

  server.register((scope, _options, done) => {
    // The provider reads bodies itself, and bounds them.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    scope.addHook('onRequest', (request, _reply, next) => {
      atIssuer(request.raw, issuer.address);
      next();
    });
    for (const url of documents) scope.route({ method: ['GET', 'OPTIONS'], url, handler: handOver });
    scope.register(fromGateway);
    done();
  });
}
