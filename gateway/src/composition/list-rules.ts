import { type GraphQLSchema, getNamedType, getNullableType, isCompositeType, isListType } from 'graphql';

/** What can grow is paged: no root field answers a plain list of objects. */
export function listFaults(schema: GraphQLSchema): string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter((field) => isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)))
    .map(
      (field) => `Query.${field.name} must be a connection: a plain list of ${getNamedType(field.type)} only grows.`,
    );
}
