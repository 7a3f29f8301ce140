import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { GatewayCode } from '../errors/codes.ts';
import type { Actor } from '../identity/actor.ts';
import { isMet, type Policies, type Requirement } from './condition.ts';
import { type FilterInput, filterDocument } from './filter-document.ts';
import { lackingText } from './lacking.ts';
import { type RemovedPlace, type RemovedPlacesInput, removedPlaces } from './removed-places.ts';
import type { RequirementLookup } from './requirement-lookup.ts';

/** A validated request, and what the schema asks of who sends it. */
export type AuthoriseInput = {
  schema: GraphQLSchema;
  lookup: RequirementLookup;
  policies: Policies;
  document: DocumentNode;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
  actor: Actor;
};

/** What may be run. */
export type Decision =
  | { kind: 'allowed' }
  /** Run `document`, and tell the actor what it lacks. */
  | { kind: 'filtered'; document: DocumentNode; operation: OperationDefinitionNode; errors: readonly GraphQLError[] }
  | { kind: 'refused'; errors: readonly GraphQLError[] };

const UNAUTHORIZED: GatewayCode = 'UNAUTHORIZED_FIELD_OR_TYPE';
const HTTP_UNAUTHORIZED = 401;
const HTTP_FORBIDDEN = 403;

/** Answers once for each requirement whether an actor meets it. */
export function memoised(actor: Actor, policies: Policies): (requirement: Requirement) => boolean {
  const known = new Map<Requirement, boolean>();
  return (requirement) => {
    let answer = known.get(requirement);
    if (answer === undefined) {
      answer = isMet(requirement, actor, policies);
      known.set(requirement, answer);
    }
    return answer;
  };
}

const unauthorised =
  (actor: Actor) =>
  ({ path, requirement }: RemovedPlace): GraphQLError =>
    new GraphQLError(`Unauthorized field or type: ${lackingText(requirement, actor)}`, {
      path: [...path],
      extensions: { code: UNAUTHORIZED },
    });

/** The status of a request that is refused as a whole: nobody is signed in (401), or who is may not (403). */
export function refusalStatus(actor: Actor): number {
  return actor.kind === 'anonymous' ? HTTP_UNAUTHORIZED : HTTP_FORBIDDEN;
}

function refused(places: readonly GraphQLError[], actor: Actor): Decision {
  for (const error of places) {
    error.extensions.http = { status: refusalStatus(actor) };
  }
  return { kind: 'refused', errors: places };
}

/** What of an operation may be run, whatever its variables are. */
export type Allowance =
  | { kind: 'whole' }
  | { kind: 'less'; document: DocumentNode; operation: OperationDefinitionNode }
  | { kind: 'nothing' };

/** Takes out of an operation what is not allowed; nothing is left of a mutation that would be done by half. */
export function allowanceOf(input: FilterInput): Allowance {
  const { operation } = input;
  const result = filterDocument(input);
  if (result.kind === 'untouched') {
    return { kind: 'whole' };
  }
  // A mutation does all that it says or nothing: half of it is not what the client asked for.
  const isHalfMutation =
    result.kind === 'filtered' && result.lostRootField && operation.operation === OperationTypeNode.MUTATION;
  return result.kind === 'empty' || isHalfMutation
    ? { kind: 'nothing' }
    : { kind: 'less', document: result.document, operation: getOperationAST(result.document) ?? operation };
}

/** What an actor is told of an operation of which it may not run all, by place; `variables` are coerced. */
export function lackingErrors(input: RemovedPlacesInput, actor: Actor): GraphQLError[] {
  return removedPlaces(input).map(unauthorised(actor));
}

/** What an actor is told that may run nothing of an operation. */
export function refusalErrors(input: RemovedPlacesInput, actor: Actor): GraphQLError[] {
  const places = lackingErrors(input, actor);
  return places.length === 0 ? [unauthorised(actor)({ path: [], requirement: [] })] : places;
}

function withoutRuled(input: AuthoriseInput, operation: OperationDefinitionNode): Decision {
  const { schema, lookup, document, actor, policies } = input;
  const filterInput: FilterInput = { schema, lookup, document, operation, isAllowed: memoised(actor, policies) };
  const allowance = allowanceOf(filterInput);
  if (allowance.kind === 'whole') {
    return { kind: 'allowed' };
  }
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], input.variables);
  if (errors !== undefined) {
    // The gateway would only look at the variables that are left.
    return { kind: 'refused', errors };
  }
  const known = { ...filterInput, variables: coerced };
  return allowance.kind === 'nothing'
    ? refused(refusalErrors(known, actor), actor)
    : { ...allowance, kind: 'filtered', errors: lackingErrors(known, actor) };
}

/**
 * Decides, before anything is planned, what of an operation its actor may run: all of it, less, or nothing. Operations of
 * the document that are not asked for do not matter.
 */
export function authorise(input: AuthoriseInput): Decision {
  const operation = getOperationAST(input.document, input.operationName);
  // Which operation is meant is unclear: the executor says so, and runs nothing.
  return operation ? withoutRuled(input, operation) : { kind: 'allowed' };
}
