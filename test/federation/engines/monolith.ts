import { execute, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { documentOf, type Engine } from './answer.ts';

const typeOf = (value: unknown): string | undefined => {
  const name = typeof value === 'object' && value !== null ? Reflect.get(value, 'real') : undefined;
  return typeof name === 'string' ? name : undefined;
};

/** The whole graph as one schema, run by graphql-js: what is right. */
export function monolith(schema: GraphQLSchema, fieldResolver: GraphQLFieldResolver<unknown, unknown>): Engine {
  return async (question) => {
    const { document } = documentOf(question);
    const { data = null, errors = [] } = await execute({
      ...{ schema, document, fieldResolver, typeResolver: typeOf },
      variableValues: question.variables ?? {},
    });
    return { data: JSON.stringify(data), errors };
  };
}
