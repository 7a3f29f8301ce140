import { type GraphQLSchema, isInputType, type OperationDefinitionNode, typeFromAST, valueFromAST } from 'graphql';
import { wireVariable } from './wire-name.ts';

/** Variables of a request. */
export type Variables = Readonly<Record<string, unknown>>;

/** Adds to a request's variables what an operation has for those that are not given, and the names that they have on the wire. */
export class VariableDefaults {
  readonly #defaults: readonly (readonly [string, unknown])[];
  /** Those that have another name on the wire. */
  readonly #renamed: readonly string[];

  constructor(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode) {
    this.#defaults = variableDefinitions.flatMap(({ variable, type, defaultValue }) => {
      const known = typeFromAST(schema, type);
      return defaultValue === undefined || !isInputType(known)
        ? []
        : [[variable.name.value, valueFromAST(defaultValue, known)] as const];
    });
    const names = variableDefinitions.map(({ variable }) => variable.name.value);
    this.#renamed = names.filter((name) => wireVariable(name) !== name);
  }

  complete(given: Variables): Variables {
    const missing = this.#defaults.filter(([name]) => !Object.hasOwn(given, name) || given[name] === undefined);
    const whole = missing.length === 0 ? given : { ...given, ...Object.fromEntries(missing) };
    const renamed = this.#renamed.filter((name) => Object.hasOwn(whole, name));
    return renamed.length === 0
      ? whole
      : { ...whole, ...Object.fromEntries(renamed.map((name) => [wireVariable(name), whole[name]])) };
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
