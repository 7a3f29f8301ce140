import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';

/**
 * A scalar that is a string on the wire. What is in it is judged by the domain, which answers with a typed `userError`;
 * here a number is refused, for JSON's numbers are floating point.
 */
function textScalar(name: string): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value === 'string') return value;
    throw new GraphQLError(`${name} is written as a string.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: read,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** Resolvers of the scalars in `common.graphql`. */
export const scalarResolvers = {
  DateTime: GraphQLDateTimeISO,
  Date: GraphQLLocalDate,
  Decimal: textScalar('Decimal'),
  CurrencyCode: textScalar('CurrencyCode'),
};
