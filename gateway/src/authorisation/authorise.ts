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
import { type RemovedPlace, removedPlaces } from './removed-places.ts';
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

function memoised(actor: Actor, policies: Policies): (requirement: Requirement) => boolean {
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

/** Refused as a whole: nobody is signed in (401), or who is may not (403). */
function refused(places: readonly RemovedPlace[], actor: Actor): Decision {
  const status = actor.kind === 'anonymous' ? HTTP_UNAUTHORIZED : HTTP_FORBIDDEN;
  const errors = (places.length === 0 ? [{ path: [], requirement: [] }] : places).map((place) => {
    const error = unauthorised(actor)(place);
    error.extensions.http = { status };
    return error;
  });
  return { kind: 'refused', errors };
}

function withoutRuled(input: AuthoriseInput, operation: OperationDefinitionNode): Decision {
  const { schema, lookup, document, actor, policies } = input;
  const filterInput: FilterInput = { schema, lookup, document, operation, isAllowed: memoised(actor, policies) };
  const result = filterDocument(filterInput);
  if (result.kind === 'untouched') {
    return { kind: 'allowed' };
  }
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], input.variables);
  if (errors !== undefined) {
    // The gateway would only look at the variables that are left.
    return { kind: 'refused', errors };
  }
  const places = removedPlaces({ ...filterInput, variables: coerced });
  // A mutation does all that it says or nothing: half of it is not what the client asked for.
  const isHalfMutation =
    result.kind === 'filtered' && result.lostRootField && operation.operation === OperationTypeNode.MUTATION;
  if (result.kind === 'empty' || isHalfMutation) {
    return refused(places, actor);
  }
  const filteredOperation = getOperationAST(result.document) ?? operation;
  const told = places.map(unauthorised(actor));
  return { kind: 'filtered', document: result.document, operation: filteredOperation, errors: told };
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
