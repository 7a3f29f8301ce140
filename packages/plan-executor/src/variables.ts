import { type GraphQLSchema, isInputType, type OperationDefinitionNode, typeFromAST, valueFromAST } from 'graphql';

/** Variables of a request. */
export type Variables = Readonly<Record<string, unknown>>;

/** Adds to a request's variables what an operation has for those that are not given. */
export class VariableDefaults {
  readonly #defaults: readonly (readonly [string, unknown])[];

  constructor(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode) {
    this.#defaults = variableDefinitions.flatMap(({ variable, type, defaultValue }) => {
      const known = typeFromAST(schema, type);
      return defaultValue === undefined || !isInputType(known)
        ? []
        : [[variable.name.value, valueFromAST(defaultValue, known)] as const];
    });
  }

  complete(given: Variables): Variables {
    const missing = this.#defaults.filter(([name]) => !Object.hasOwn(given, name) || given[name] === undefined);
    return missing.length === 0 ? given : { ...given, ...Object.fromEntries(missing) };
  }
}

/** The JSON text of those variables that an operation uses. */
export function variablesText(names: readonly string[], variables: Variables): string {
  if (names.length === 0) {
    return '{}';
  }
  const parts = names.flatMap((name) => {
    const text = Object.hasOwn(variables, name) ? JSON.stringify(variables[name]) : undefined;
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
  });
  return `{${parts.join(',')}}`;
}
