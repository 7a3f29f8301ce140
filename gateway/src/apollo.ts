import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { Logger } from '@millepiani/telemetry/logger';
import type { FastifyInstance } from 'fastify';
import type { PresentError } from './errors/present-error.ts';
import type { GatewayContext } from './fetching/request-context.ts';
import type { GatewayInterface } from './supergraph/gateway-types.ts';

/** What Apollo Server is made of. */
export type ApolloOptions = {
  app: FastifyInstance;
  gateway: GatewayInterface;
  presentError: PresentError;
  logger: Logger;
  maxTokens: number;
};

const MAX_VALIDATION_ERRORS = 20;

/** Apollo Server with everything off that this gateway does itself or does not offer. */
export function createApollo(options: ApolloOptions): ApolloServer<GatewayContext> {
  const { app, gateway, presentError, logger, maxTokens } = options;
  return new ApolloServer<GatewayContext>({
    gateway,
    formatError: presentError,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Persisted documents come with the clients that need them; until then they would only be a cache to fill.
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    logger: {
      debug: (message) => logger.trace(message),
      info: (message) => logger.debug(message),
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
