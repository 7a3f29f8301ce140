import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from 'graphql-scalars';

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

const years = { from: 1900, to: 2999 };

/** The library's scalar, for years that a community can mean: beyond them, what is read could not be written back. */
function bounded<I>(
  scalar: GraphQLScalarType<I, unknown>,
  yearOf: (value: I) => number,
): GraphQLScalarType<I, unknown> {
  const check = (value: I): I => {
    const year = yearOf(value);
    if (year >= years.from && year <= years.to) return value;
    const message = `${scalar.name} is of the years ${years.from} to ${years.to}.`;
    throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType<I, unknown>({
    ...scalar.toConfig(),
    parseValue: (value) => check(scalar.parseValue(value)),
    parseLiteral: (node, variables) => check(scalar.parseLiteral(node, variables)),
  });
}

/** Resolvers of the scalars in `common.graphql`. */
export const scalarResolvers = {
  DateTime: bounded(GraphQLDateTimeISO, (instant) => instant.getUTCFullYear()),
  Date: bounded(GraphQLLocalDate, (day) => Number(day.slice(0, 4))),
  JSON: GraphQLJSON,
  Decimal: textScalar('Decimal'),
  CurrencyCode: textScalar('CurrencyCode'),
};
