import type { SubgraphOperation } from '@millepiani/plan-executor/plan';
import type { EntityRequest } from '@millepiani/plan-executor/ports';
import type { GraphQLSchema } from 'graphql';
import { operationShape } from './operation-shape.ts';
import { type Check, compileCheck } from './shape-check.ts';

/** What is made once of a planned operation for all that it is asked. */
export type PlannedRequest = {
  /** The body up to its variables. */
  readonly prefix: string;
  readonly isQuery: boolean;
  /** Whether an answer's data are of the form that was asked for. */
  readonly fits: Check;
};

/** Makes of a planned operation what all its fetches have in common, and remembers it as long as the plan lives. */
export function plannedRequests(schema: GraphQLSchema): (planned: SubgraphOperation) => PlannedRequest {
  const made = new WeakMap<SubgraphOperation, PlannedRequest>();
  return (planned) => {
    const known = made.get(planned);
    if (known !== undefined) {
      return known;
    }
    const { operation, operationName, operationKind } = planned;
    const named = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
    const request: PlannedRequest = {
      prefix: `{"query":${JSON.stringify(operation)}${named},"variables":`,
      isQuery: operationKind === 'query',
      fits: compileCheck(operationShape(operation, schema)),
    };
    made.set(planned, request);
    return request;
  };
}

/** The text of a request's variables: the client's, and the representations of what is asked for. */
export function variablesText(variables: string, entities: readonly EntityRequest[]): string {
  if (entities.length === 0) {
    return variables;
  }
  let text = variables === '{}' ? '{' : `${variables.slice(0, -1)},`;
  for (const [index, { variable, representations }] of entities.entries()) {
    text += `${index === 0 ? '' : ','}${JSON.stringify(variable)}:[${representations.join(',')}]`;
  }
  return `${text}}`;
}
