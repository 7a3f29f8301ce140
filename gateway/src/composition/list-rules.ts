import { type GraphQLSchema, getNamedType, getNullableType, isCompositeType, isListType } from 'graphql';

/** Lists that cannot grow with the community, and why. */
const bounded: Readonly<Record<string, string>> = {
  'Query.trialBalance': 'one for each currency, of which there are some thirty',
};

/** What can grow is paged: no root field answers a plain list of objects. */
export function listFaults(schema: GraphQLSchema): string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter((field) => !(`Query.${field.name}` in bounded))
    .filter((field) => isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)))
    .map(
      (field) => `Query.${field.name} must be a connection: a plain list of ${getNamedType(field.type)} only grows.`,
    );
}
