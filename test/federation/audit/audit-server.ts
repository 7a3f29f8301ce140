import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { composeServices } from '@apollo/composition';
import { execute, parse, validate } from 'graphql';
import { loadSuites } from './load-suites.ts';
import type { AuditCase, AuditSubgraph, AuditSuite } from './suite-kit.ts';

/** The audit's subgraphs, and what it asks. */
export interface AuditServer {
  readonly ids: readonly string[];
  readonly supergraph: (id: string) => string;
  readonly cases: (id: string) => readonly AuditCase[];
  readonly stop: () => Promise<void>;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function answered(subgraph: AuditSubgraph, body: string): Promise<unknown> {
  const { query, variables } = JSON.parse(body);
  const [schema, document] = [subgraph.schema(), parse(query)];
  const errors = validate(schema, document);
  return errors.length > 0 ? { errors } : await execute({ schema, document, variableValues: variables });
}

/** Starts the audit's subgraphs, each at `/suite/subgraph`. */
export async function startAudit(): Promise<AuditServer> {
  const suites = new Map((await loadSuites()).map((suite): [string, AuditSuite] => [suite.id, suite]));
  const suiteOf = (id: string): AuditSuite => {
    const suite = suites.get(id);
    if (suite === undefined) throw new RangeError(`no suite ${id}`);
    return suite;
  };
  const server = createServer(async (request, response) => {
    const [, id = '', name] = (request.url ?? '').split('/');
    const subgraph = suiteOf(id).subgraphs.find((one) => one.name === name);
    const answer =
      subgraph === undefined
        ? { errors: [{ message: 'no such subgraph' }] }
        : await answered(subgraph, await textOf(request));
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('a server without a port');
  return {
    ids: [...suites.keys()].sort(),
    supergraph: (id) => {
      const { supergraphSdl, errors } = composeServices(
        suiteOf(id).subgraphs.map(({ name, typeDefs }) => ({
          ...{ name, typeDefs: parse(typeDefs), url: `http://127.0.0.1:${address.port}/${id}/${name}` },
        })),
      );
      if (supergraphSdl === undefined) throw new Error(`${id}: ${errors?.map(({ message }) => message).join('; ')}`);
      return supergraphSdl;
    },
    cases: (id) => {
      const { cases } = suiteOf(id);
      return typeof cases === 'function' ? cases() : cases;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
