import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';

/** One question of the audit, and what is right. */
export interface AuditCase {
  readonly query: string;
  readonly expected: { readonly data?: unknown; readonly errors?: boolean };
}

/** A subgraph of the audit. */
export interface AuditSubgraph {
  readonly name: string;
  readonly typeDefs: string;
  readonly schema: () => GraphQLSchema;
}

/** A suite of the audit: subgraphs, and what is asked of them together. */
export interface AuditSuite {
  readonly id: string;
  readonly subgraphs: readonly AuditSubgraph[];
  readonly cases: readonly AuditCase[] | (() => readonly AuditCase[]);
}

type Resolvers = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number] extends infer M
    ? M extends { resolvers?: infer R }
      ? R
      : never
    : never
>;

/** What the suites themselves are written with: in the place of their own `subgraph.js`. */
export function createSubgraph(
  name: string,
  parts: { readonly typeDefs: string; readonly resolvers: Resolvers },
): AuditSubgraph {
  let schema: GraphQLSchema | undefined;
  return {
    name,
    typeDefs: parts.typeDefs,
    schema: () => {
      schema ??= buildSubgraphSchema([{ typeDefs: parse(parts.typeDefs), resolvers: parts.resolvers }]);
      return schema;
    },
  };
}

/** In the place of their `supergraph.js`. */
export const serve = (id: string, subgraphs: readonly AuditSubgraph[], cases: AuditSuite['cases']): AuditSuite => ({
  id,
  subgraphs,
  cases,
});

/** In the place of their `testkit.js`. */
export const createTest = (query: string, expected: AuditCase['expected']): AuditCase => ({ query, expected });

/** In the place of their `env.js`: plans that ask more than they must are no error here. */
export const shouldPunishForPoorPlans = (): boolean => false;
