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

/** What a scalar is called in the schema, and how it is written. */
interface Written<I> {
  readonly name: string;
  readonly example: string;
  readonly yearOf: (value: I) => number;
}

/**
 * The library's scalar by the schema's name, for years that a community can mean: beyond them, what is read could not be written back. What
 * the library refuses is said in the schema's words, since it knows the scalar by a name of its own.
 */
function bounded<I>(
  scalar: GraphQLScalarType<I, unknown>,
  { name, example, yearOf }: Written<I>,
): GraphQLScalarType<I, unknown> {
  const refuse = (message: string): never => {
    throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  const check = (read: () => I): I => {
    const value = attempt(read) ?? refuse(`${name} is written as a string such as "${example}".`);
    const year = yearOf(value);
    if (year >= years.from && year <= years.to) return value;
    return refuse(`${name} is of the years ${years.from} to ${years.to}.`);
  };
  return new GraphQLScalarType<I, unknown>({
    ...{ ...scalar.toConfig(), name },
    parseValue: (value) => check(() => scalar.parseValue(value)),
    parseLiteral: (node, variables) => check(() => scalar.parseLiteral(node, variables)),
  });
}

/** What is read; undefined where the library refuses it. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Resolvers of the scalars in `common.graphql`. */
export const scalarResolvers = {
  DateTime: bounded(GraphQLDateTimeISO, {
    ...{ name: 'DateTime', example: '2027-01-31T09:00:00Z' },
    yearOf: (instant) => instant.getUTCFullYear(),
  }),
  Date: bounded(GraphQLLocalDate, {
    ...{ name: 'Date', example: '2027-01-31' },
    yearOf: (day) => Number(day.slice(0, 4)),
  }),
  JSON: GraphQLJSON,
  Decimal: textScalar('Decimal'),
  CurrencyCode: textScalar('CurrencyCode'),
};
