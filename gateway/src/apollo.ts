import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { Logger } from '@millepiani/telemetry/logger';
import type { FastifyInstance } from 'fastify';
import type { DocumentNode } from 'graphql';
import type { PersistedDocuments } from './documents/persisted-documents.ts';
import type { PresentError } from './errors/present-error.ts';
import type { GatewayContext } from './fetching/request-context.ts';
import { answerBody } from './prepared/outcome.ts';
import { dataHeaders, dataText } from './prepared/raw-data.ts';
import { WeightedCache } from './prepared/weighted-cache.ts';
import { notePhases } from './seen/apollo-phases.ts';
import { apolloLogger } from './supergraph/for-apollo.ts';
import type { GatewayInterface } from './supergraph/gateway-types.ts';

/** What Apollo Server is made of. */
export type ApolloOptions = {
  app: FastifyInstance;
  gateway: GatewayInterface;
  presentError: PresentError;
  logger: Logger;
  maxTokens: number;
  documents: PersistedDocuments;
};

type ApolloConfig = ConstructorParameters<typeof ApolloServer<GatewayContext>>[0];

const MAX_VALIDATION_ERRORS = 20;
/**
 * How many documents Apollo Server remembers, parsed and validated, with every token of theirs: some twenty bytes a character of the text, of
 * which it only counts what is no comment.
 */
const DOCUMENTS = { entries: 5_000, weight: 67_108_864 };
const BYTES_OF_CHARACTER = 20;
/** Begins Apollo Server's keys. */
const KEY_PREFIX = 'apq:';

/** Documents by their hash, as Apollo Server asks for them: by GET, and when a client sends one to be remembered. */
function persistedQueries(documents: PersistedDocuments): NonNullable<ApolloConfig['persistedQueries']> {
  const hashOf = (key: string): string => key.slice(KEY_PREFIX.length);
  return {
    cache: {
      get: (key) => Promise.resolve(documents.textOf(hashOf(key))),
      set: (key, text) => {
        documents.remember(hashOf(key), text);
        return Promise.resolve();
      },
      delete: () => Promise.resolve(false),
    },
  };
}

/** What Apollo Server found valid. */
export function documentStore(): NonNullable<ApolloConfig['documentStore']> {
  const known = new WeightedCache<DocumentNode>(DOCUMENTS);
  return {
    get: (key) => Promise.resolve(known.get(key)),
    set: (key, document) => {
      const { length } = document.loc?.source.body ?? '';
      known.set(key, document, length * BYTES_OF_CHARACTER);
      return Promise.resolve();
    },
    delete: (key) => {
      known.delete(key);
      return Promise.resolve();
    },
  };
}

/** Has the answer's head say what is known of its data. */
const tellHeaders: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body, http } }) => {
        const headers = body.kind === 'single' ? dataHeaders(body.singleResult.data) : {};
        for (const [name, value] of Object.entries(headers)) {
          http.headers.set(name, value);
        }
        return Promise.resolve();
      },
    }),
};

/** Apollo Server with everything off that this gateway does itself or does not offer. */
export function createApollo(options: ApolloOptions): ApolloServer<GatewayContext> {
  const { app, gateway, presentError, logger, maxTokens, documents } = options;
  return new ApolloServer<GatewayContext>({
    gateway,
    formatError: presentError,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: persistedQueries(documents),
    documentStore: documentStore(),
    stringifyResult: ({ errors, data, extensions }) =>
      answerBody({ errors, data: data === undefined ? undefined : dataText(data), extensions }),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    logger: apolloLogger(logger),
    plugins: [
      notePhases,
      tellHeaders,
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
