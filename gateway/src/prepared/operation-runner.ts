import { GraphQLError } from 'graphql';
import { refusalStatus } from '../authorisation/authorise.ts';
import { completeResponse } from '../authorisation/complete-response.ts';
import type { Policies } from '../authorisation/condition.ts';
import { cacheHeaders } from '../caching/cache-headers.ts';
import { actualCost } from '../demand/actual-cost.ts';
import { type CostLimits, costExceeded } from '../demand/check-demand.ts';
import type { Variables } from '../demand/field-demand.ts';
import type { GatewayCode } from '../errors/codes.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import { REQUEST_COST } from '../rates/charges.ts';
import type { RateLimiter, RateRefusal } from '../rates/rate-limiter.ts';
import { explained, kindOf, lookResult, noteAnswer, noteOperation } from '../seen/note-run.ts';
import type { Generation } from '../supergraph/generation.ts';
import { executeIntrospection } from '../supergraph/introspection.ts';
import type { Outcome } from './outcome.ts';
import type { PathObserver } from './path-observer.ts';
import type { PreparedOperation, Variant } from './prepared-operation.ts';
import { WeightedCache } from './weighted-cache.ts';

/** What may be run, besides what a generation itself says. */
export type Rules = {
  policies: Policies;
  costLimits: CostLimits;
  /** Whether answers tell what the operation was estimated to cost, and did. */
  showsCost: boolean;
  /** Whether answers tell how they came about, where that was asked for. */
  explains?: boolean;
};

/** What running operations needs. */
export type RunnerOptions = {
  rules: Rules;
  /** Absent: nobody is held up. */
  rates?: RateLimiter | undefined;
  observer?: PathObserver | undefined;
};

/** One request for a prepared operation. */
export type RunInput = {
  generation: Generation;
  operation: PreparedOperation;
  /** As the client sent them. */
  variables: Readonly<Record<string, unknown>>;
  context: GatewayContext;
};

type Runnable = Extract<Variant, { kind: 'run' }>;
type Known = RunInput & { coerced: Variables; estimated: number };

const HTTP_OK = 200;
const HTTP_BAD_REQUEST = 400;
const HTTP_TOO_MANY = 429;
const MS = 1_000;
/** One answer out of so many is looked into for what it did cost. */
const ACTUAL_COST_OF_ONE_IN = 64;
/** What is kept of what the graph says of itself; in characters. */
const INTROSPECTED = { entries: 50, weight: 8_388_608 };

function refuse(status: number, errors: readonly GraphQLError[]): Outcome {
  return { status, data: undefined, errors };
}

/** Why somebody has to wait, and how long. */
export function rateRefusal({ by, waitMs }: RateRefusal) {
  const code = 'RATE_LIMITED' as const satisfies GatewayCode;
  const retryAfterSeconds = Math.max(Math.ceil(waitMs / MS), 1);
  const who = by === 'actor' ? 'You ask' : 'Your network address asks';
  return {
    code,
    message: `${who} for more than the community can give at once. Try again in ${retryAfterSeconds} s.`,
    extensions: { by, retryAfterSeconds },
    headers: { 'retry-after': String(retryAfterSeconds) },
  };
}

function rateLimited(refusal: RateRefusal): Outcome {
  const { code, message, extensions, headers } = rateRefusal(refusal);
  const error = new GraphQLError(message, { extensions: { code, ...extensions } });
  return { ...refuse(HTTP_TOO_MANY, [error]), headers };
}

/**
 * Runs prepared operations, whichever way their requests came: checks the variables, weighs what is asked for, lets nobody have too
 * much at once, takes what the actor may run, and runs that.
 */
export class OperationRunner {
  readonly #options: RunnerOptions;
  readonly #introspected = new WeakMap<Generation, WeightedCache<string>>();
  #untilLooked = 0;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  async run(given: RunInput): Promise<Outcome> {
    const { record } = given.context;
    if (record === undefined) {
      return await this.#run(given);
    }
    record.kind = kindOf(given.operation);
    const outcome = await this.#run(given);
    record.hasErrors = outcome.errors.length > 0;
    record.ran = performance.now();
    return this.#options.rules.explains === true ? explained(record, outcome) : outcome;
  }

  async #run(given: RunInput): Promise<Outcome> {
    const input = given.operation.isMutation ? toItsEnd(given) : given;
    const { operation, context } = input;
    const { rules } = this.#options;
    const variables = operation.coerce(input.variables);
    if (!variables.ok) {
      return this.#held(context, 0) ?? refuse(HTTP_BAD_REQUEST, variables.errors);
    }
    const estimated = operation.cost.of(variables.value);
    const tooCostly = costExceeded(estimated, context.actor, rules.costLimits);
    const held = this.#held(context, tooCostly === undefined ? estimated : 0);
    if (held !== undefined || tooCostly !== undefined) {
      return held ?? refuse(HTTP_BAD_REQUEST, tooCostly === undefined ? [] : [tooCostly]);
    }
    if (operation.isIntrospection) {
      return await this.#introspect(input, variables.value);
    }
    const ready = operation.variantFor(context.actor, rules.policies, context.record);
    const variant = ready instanceof Promise ? await this.#timed(ready) : ready;
    const known = { ...input, coerced: variables.value, estimated };
    switch (variant.kind) {
      case 'run':
        return this.#weighed(known, await this.#noted(known, variant));
      case 'refused':
        return refuse(refusalStatus(context.actor), variant.errors.of(variables.value));
      case 'unplannable': {
        const code: GatewayCode = 'GRAPHQL_VALIDATION_FAILED';
        return refuse(HTTP_BAD_REQUEST, [new GraphQLError(variant.message, { extensions: { code } })]);
      }
      default: {
        const unknown: never = variant;
        return unknown;
      }
    }
  }

  async #noted(known: Known, variant: Runnable): Promise<Outcome> {
    const { record } = known.context;
    if (record === undefined) {
      return await this.#answer(known, variant);
    }
    const begun = performance.now();
    noteOperation(record, known.operation, variant);
    const outcome = await this.#answer(known, variant);
    record.phase('run', begun);
    return outcome;
  }

  /** Tools ask the same again and again, and it takes milliseconds: what was answered is kept as long as its generation. */
  async #introspect({ generation, operation, variables }: RunInput, coerced: Variables): Promise<Outcome> {
    const { schema } = generation;
    // Not by what was sent: whoever sends variables besides that nobody declares gets the same.
    const key = `${operation.key}${JSON.stringify(coerced)}`;
    const known = this.#introspected.get(generation) ?? new WeightedCache<string>(INTROSPECTED);
    this.#introspected.set(generation, known);
    const kept = known.get(key);
    if (kept !== undefined) {
      return { status: HTTP_OK, data: kept, errors: [] };
    }
    const ast = operation.operation;
    const result = await executeIntrospection({ schema, document: operation.document, operation: ast, variables });
    if (result.data === undefined) {
      return refuse(HTTP_BAD_REQUEST, result.errors ?? []);
    }
    const data = JSON.stringify(result.data);
    if (result.errors === undefined) {
      known.set(key, data, data.length + key.length);
    }
    return { status: HTTP_OK, data, errors: result.errors ?? [] };
  }

  #held(context: GatewayContext, cost: number): Outcome | undefined {
    const { rates, observer } = this.#options;
    const refusal = rates?.charge(context, REQUEST_COST + cost);
    if (refusal === undefined) {
      return;
    }
    observer?.rateLimited?.(refusal.by);
    return rateLimited(refusal);
  }

  async #timed(making: Promise<Variant>): Promise<Variant> {
    const begun = performance.now();
    const variant = await making;
    this.#options.observer?.prepared?.(performance.now() - begun);
    return variant;
  }

  /** Answers with what is kept, where it may; else keeps what is answered. */
  async #answer(known: Known, variant: Runnable): Promise<Outcome> {
    const { policy } = variant;
    const { responses, id } = known.generation;
    const { isGuarded } = known.operation;
    if (policy === undefined || responses === undefined) {
      return await this.#execute(known, variant);
    }
    const key = `${id}\n${known.operation.key}\n${JSON.stringify(known.coerced)}`;
    const reading = await responses.read(key, policy, known.context);
    const result = lookResult(reading);
    noteAnswer(known.context.record, result);
    this.#options.observer?.answer?.(result);
    if (reading?.hit !== undefined) {
      const { text, ageMs } = reading.hit;
      return { status: HTTP_OK, data: text, errors: [], headers: cacheHeaders(policy, { age: ageMs, isGuarded }) };
    }
    const outcome = await this.#execute(known, variant);
    if (outcome.data === undefined || outcome.errors.length > 0) {
      return outcome;
    }
    if (reading !== undefined) {
      responses.write(reading, outcome.data);
    }
    return { ...outcome, headers: cacheHeaders(policy, { age: undefined, isGuarded }) };
  }

  async #execute(known: Known, variant: Runnable): Promise<Outcome> {
    const { generation, variables, context } = known;
    if (variant.compiled instanceof Error) {
      this.#options.observer?.fellBack?.(variant.compiled.message);
      return await this.#fallBack(known, variant);
    }
    const { data, errors } = await variant.compiled.run({
      ...{ variables, context },
      fetch: generation.fetch,
      signal: context.signal,
    });
    const lacking = variant.lacking?.of(known.coerced) ?? [];
    return { status: HTTP_OK, data, errors: lacking.length === 0 ? errors : [...lacking, ...errors] };
  }

  async #fallBack({ generation, operation, context, ...known }: Known, variant: Runnable): Promise<Outcome> {
    const { document, operation: planned, lacking } = variant;
    const result = await generation.fallback.run({
      ...{ document, context },
      operation: planned,
      variables: onlyDeclared(planned, known.variables),
    });
    const errors = [...(lacking?.of(known.coerced) ?? []), ...(result.errors ?? [])];
    if (result.data === undefined) {
      return refuse(HTTP_BAD_REQUEST, errors);
    }
    const data =
      lacking === undefined
        ? result.data
        : await completeResponse({
            ...{ schema: generation.schema, document: operation.document, variables: known.variables },
            operationName: operation.operation.name?.value,
            data: result.data,
          });
    return { status: HTTP_OK, data: JSON.stringify(data), errors };
  }

  /** What it did cost, where that is told or counted. */
  #weighed({ generation, operation, coerced, estimated }: Known, outcome: Outcome): Outcome {
    const { rules, observer } = this.#options;
    const isCounted = observer?.cost !== undefined && this.#untilLooked === 0;
    this.#untilLooked = this.#untilLooked === 0 ? ACTUAL_COST_OF_ONE_IN - 1 : this.#untilLooked - 1;
    if (!(rules.showsCost || isCounted) || outcome.data === undefined) {
      return outcome;
    }
    const { schema, demand } = generation;
    const { document } = operation;
    const data: unknown = JSON.parse(outcome.data);
    const ast = operation.operation;
    const actual = actualCost({ ...{ schema, demand, document, data }, operation: ast, variables: coerced });
    if (isCounted) {
      observer?.cost?.({ estimated, actual });
    }
    return rules.showsCost ? { ...outcome, extensions: { cost: { estimated, actual } } } : outcome;
  }
}

/** What changes something is not given up halfway because its client is gone: it would not know what was done. */
function toItsEnd(input: RunInput): RunInput {
  return { ...input, context: { ...input.context, signal: undefined } };
}

function onlyDeclared(
  { variableDefinitions = [] }: PreparedOperation['operation'],
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(given, name) ? [[name, given[name]] as const] : [])),
  );
}
