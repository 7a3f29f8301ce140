import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import {
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** What clients may ask of a supergraph. */
export const apiOf = (supergraph: string): GraphQLSchema =>
  Supergraph.build(supergraph, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, validateSupergraph: false })
    .apiSchema()
    .toGraphQLJSSchema();

/** Fields and values, as graphql-js names them, of which clients were told that they go. */
function deprecatedIn(schema: GraphQLSchema): ReadonlySet<string> {
  const names = Object.values(schema.getTypeMap()).flatMap((type) => {
    const parts: readonly { name: string; deprecationReason?: string | null | undefined }[] =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : isEnumType(type)
          ? type.getValues()
          : [];
    return parts
      .filter(({ deprecationReason }) => deprecationReason != null)
      .map(({ name }) => [type.name, name] as const);
  });
  return new Set(
    names.flatMap(([type, name]) => [`${type}.${name} was removed.`, `${name} was removed from enum type ${type}.`]),
  );
}

/**
 * What a new graph takes from clients of an old one, each in a line, by the rules of graphql-js. What was marked as deprecated may go, and
 * what is allowed by its very line.
 */
export function breakingChanges(
  before: GraphQLSchema,
  after: GraphQLSchema,
  allowed: ReadonlySet<string>,
): readonly string[] {
  const announced = deprecatedIn(before);
  return findBreakingChanges(before, after)
    .map(({ description }) => description)
    .filter((line) => !(announced.has(line) || allowed.has(line)));
}
