import {
  type GraphQLField,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Mutations without an idempotency key, each with the reason. */
const WITHOUT_IDEMPOTENCY_KEY: Readonly<Record<string, string>> = {
  signIn: 'It changes nothing that a second call would change again, and its answer (a token) must not be stored.',
};

function inputFault(mutation: GraphQLField<unknown, unknown>): string | undefined {
  const [input, ...others] = mutation.args;
  if (input?.name !== 'input' || others.length > 0 || !isNonNullType(input.type)) {
    return `Mutation.${mutation.name} must take one argument, "input", and it must not be null.`;
  }
  const type = getNullableType(input.type);
  const key = isInputObjectType(type) ? type.getFields().idempotencyKey : undefined;
  if (String(key?.type) !== 'ID!' && !Object.hasOwn(WITHOUT_IDEMPOTENCY_KEY, mutation.name)) {
    return `Mutation.${mutation.name} must take "idempotencyKey: ID!" in its input, so that a retry is safe.`;
  }
  return;
}

function payloadFault(mutation: GraphQLField<unknown, unknown>): string | undefined {
  const type = getNullableType(mutation.type);
  const userErrors = isObjectType(type) ? type.getFields().userErrors : undefined;
  return userErrors !== undefined && isListType(getNullableType(userErrors.type))
    ? undefined
    : `Mutation.${mutation.name} must return a payload type with a list "userErrors": expected failures are data.`;
}

/** Every mutation has the form that clients rely on. */
export function mutationFaults(schema: GraphQLSchema): string[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((mutation) =>
    [inputFault(mutation), payloadFault(mutation)].filter((fault) => fault !== undefined),
  );
}
