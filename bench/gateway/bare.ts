import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { createLogger } from '@millepiani/telemetry/logger';
import { runService } from '@millepiani/telemetry/run-service';
import { parse } from 'graphql';
import { NO_POLICIES } from '../../gateway/src/authorisation/condition.ts';
import { readConfig } from '../../gateway/src/config.ts';
import { openSubgraphs } from '../../gateway/src/fetching/open-subgraphs.ts';
import type { GatewayContext } from '../../gateway/src/fetching/request-context.ts';
import { onBody } from '../../gateway/src/http/read-body.ts';
import { fetchKeys } from '../../gateway/src/identity/fetch-keys.ts';
import { createIdentify } from '../../gateway/src/identity/identify.ts';
import { RemoteKeySet } from '../../gateway/src/identity/key-set.ts';
import { PlanSource } from '../../gateway/src/planning/cache/plan-source.ts';
import { createPlanner } from '../../gateway/src/planning/create-planner.ts';
import type { Variant } from '../../gateway/src/prepared/prepared-operation.ts';
import { buildGeneration } from '../../gateway/src/supergraph/generation.ts';

// Our gateway's executor and nothing more: who asks is verified, what is asked is planned and compiled once, and run. It has no limits,
// no authorisation, no caches, no metrics, and nothing that HTTP asks of a server in earnest: what the gateway costs besides its
// executor shows beside it.

/** What is asked cannot be run so. */
class NotRun extends Error {}

type Compiled = Exclude<Extract<Variant, { kind: 'run' }>['compiled'], Error>;

const config = readConfig();
const logger = createLogger({ service: 'gateway', level: config.LOG_LEVEL });

runService({
  logger,
  start: async (onStop) => {
    const text = await readFile(config.SUPERGRAPH, 'utf8');
    const uncached = { ...config, CACHE: 'off' } as const;
    const { serving } = openSubgraphs({ config: uncached, logger, onStop });
    const { requireAddress, fetch: fetchFor, caching: cachingFor } = serving(text);
    const generation = await buildGeneration(text, {
      ...{ requireAddress, fetchFor, cachingFor, logger },
      plansFor: (served, generationId) =>
        new PlanSource({ planner: createPlanner(config.PLANNER, served), generationId }),
    });
    const keys = new RemoteKeySet({ fetchKeys: () => fetchKeys(config.JWKS_URL), now: Date.now });
    const identify = createIdentify({ keys, issuer: config.ISSUER, now: Date.now });
    const compiled = new Map<string, Compiled>();

    const compile = async (source: string, { actor }: GatewayContext): Promise<Compiled> => {
      const operation = generation.operations.prepare({ source, document: parse(source), operationName: undefined });
      const variant = await operation?.variantFor(actor, NO_POLICIES);
      if (variant?.kind !== 'run' || variant.compiled instanceof Error) throw new NotRun(source);
      compiled.set(source, variant.compiled);
      return variant.compiled;
    };

    const answer = async (request: IncomingMessage, body: Buffer): Promise<string> => {
      const { authorization } = request.headers;
      const known = identify.known(authorization);
      const identified = known ? ({ ok: true, value: known } as const) : await identify(authorization);
      if (!identified.ok) throw new NotRun(identified.error);
      const clientAddress = request.socket.remoteAddress ?? '';
      const context = { actor: identified.value, clientAddress, deadline: Date.now() + config.REQUEST_BUDGET };
      const { query, variables = {} } = JSON.parse(body.toString());
      const operation = compiled.get(query) ?? (await compile(query, context));
      const { data, errors } = await operation.run({ variables, context, fetch: generation.fetch });
      return errors.length === 0 ? `{"data":${data}}` : `{"errors":${JSON.stringify(errors)},"data":${data}}`;
    };

    const server = createServer((request, response) => {
      onBody(request, (body) => {
        answer(request, body).then(
          (told) => {
            const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(told) };
            response.writeHead(200, headers).end(told);
          },
          (error: unknown) => {
            logger.error({ err: error }, 'not answered');
            response.writeHead(500).end('{}');
          },
        );
      });
    });
    server.listen({ host: config.HOST, port: config.PORT });
    onStop('http server', () => void server.close());
  },
});
