import { type GraphQLSchema, getNamedType, getNullableType, isCompositeType, isListType } from 'graphql';

/** Plain lists of objects that do not grow, each with the reason. */
const BOUNDED_LISTS: Readonly<Record<string, string>> = {
  eventTypes: 'They are part of the code.',
  signingKeys: 'The one in use, the next, and those that were used within the hour.',
  skills: 'At most 20 answers to what somebody types.',
  trialBalance: 'One row a currency, and the currencies are a fixed set.',
};

/** What can grow is paged: no root field answers a plain list of objects. */
export function listFaults(schema: GraphQLSchema): string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter((field) => !Object.hasOwn(BOUNDED_LISTS, field.name))
    .filter((field) => isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type)))
    .map(
      (field) => `Query.${field.name} must be a connection: a plain list of ${getNamedType(field.type)} only grows.`,
    );
}
