import { GraphQLError, getVariableValues } from 'graphql';
import type { GatewayCode } from '../errors/codes.ts';
import type { Actor } from '../identity/actor.ts';
import { type EstimateInput, estimateCost } from './estimate-cost.ts';

/** How much an operation may cost, by who asks. */
export type CostLimits = { signedIn: number; anonymous: number };

/** What an operation costs, or why it is refused. */
export type DemandResult = { ok: true; value: number } | { ok: false; error: readonly GraphQLError[] };

/** A request's operation, before its variables were looked at. */
export type DemandInput = EstimateInput & { actor: Actor; limits: CostLimits };

const COST_LIMIT_EXCEEDED: GatewayCode = 'COST_LIMIT_EXCEEDED';
const HTTP_BAD_REQUEST = 400;

/** Why an operation of this cost is refused to who asks; undefined where it is not. */
export function costExceeded(cost: number, actor: Actor, limits: CostLimits): GraphQLError | undefined {
  const limit = actor.kind === 'anonymous' ? limits.anonymous : limits.signedIn;
  if (cost <= limit) {
    return;
  }
  const message =
    `The operation may cost too much: ${cost}, and at most ${limit}. ` +
    'Ask for shorter pages (`first`), or for fewer lists within lists.';
  const extensions = { code: COST_LIMIT_EXCEEDED, cost, limit, http: { status: HTTP_BAD_REQUEST } };
  return new GraphQLError(message, { extensions });
}

/** Estimates an operation's cost and holds it against the limit of who asks. */
export function checkDemand(input: DemandInput): DemandResult {
  const { schema, operation, actor, limits } = input;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], input.variables);
  if (errors !== undefined) {
    return { ok: false, error: errors };
  }
  const cost = estimateCost({ ...input, variables: coerced });
  const exceeded = costExceeded(cost, actor, limits);
  return exceeded === undefined ? { ok: true, value: cost } : { ok: false, error: [exceeded] };
}
