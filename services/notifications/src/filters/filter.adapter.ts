import {
  TypeError as CelTypeError,
  Environment,
  EvaluationError,
  ParseError,
  type ParseResult,
} from '@marcbachmann/cel-js';
import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import type { ReadEvent } from '@millepiani/events/event-catalogue';
import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { isWithinBudget, weightOf } from './filter-cost.ts';
import { faultIn, placeOf } from './filter-rules.ts';

const longest = 1_000;

/** The attributes of an event; its data is of any form. */
const attributes = {
  specversion: 'string',
  id: 'string',
  source: 'string',
  type: 'string',
  subject: 'string',
  time: 'string',
  datacontenttype: 'string',
  dataschema: 'string',
  aggregateversion: 'dyn',
  partitionkey: 'string',
  partitionversion: 'dyn',
  sequence: 'string',
  visibility: 'string',
  actor: 'string',
  traceparent: 'string',
  data: 'dyn',
} as const;

/** Each is there by its own name, too, but for `type`, by which CEL means something else. */
const byName = Object.entries(attributes).filter(([name]) => name !== 'type');

const environment = byName.reduce(
  (made, [name, type]) => made.registerVariable(name, type),
  new Environment({
    unlistedVariablesAreDyn: false,
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: 200, maxDepth: 32, maxListElements: 100, maxMapEntries: 0, maxCallArguments: 2 },
  }).registerVariable({ name: 'event', schema: { ...attributes } }),
);

/**
 * Reads a filter: an expression in CEL over an event, as `event.data.amount.currency == "EUR"`, of at most 1,000 characters. None at all
 * is none. Fails with `FILTER_TOO_LONG` or `FILTER_INVALID`, with the place in its message.
 */
export function parseFilter(
  text: string | null | undefined,
  path: FailurePath = ['filter'],
): Result<string | undefined, Failures> {
  if (text === null || text === undefined) return ok(undefined);
  if (text.length > longest) return fail('FILTER_TOO_LONG', `At most ${longest} characters.`, path);
  const fault = faultOf(text);
  if (!fault) return ok(text);
  const { line, column } = placeOf(text, fault.at);
  return fail('FILTER_INVALID', `Line ${line}, column ${column}: ${fault.reason}`, path);
}

function faultOf(text: string): { readonly reason: string; readonly at: number } | undefined {
  try {
    const parsed = environment.parse(text);
    const fault = faultIn(parsed.ast);
    if (fault) return fault;
    const { valid, type, error } = parsed.check();
    if (!valid) return shown(error);
    return type === 'bool' || type === 'dyn'
      ? undefined
      : { reason: `It is of type ${type}, not true or false.`, at: 0 };
  } catch (error) {
    if (error instanceof ParseError || error instanceof CelTypeError) return shown(error);
    throw error;
  }
}

/** In the library's words, as a sentence. */
const shown = (error: ParseError | CelTypeError | undefined) => ({
  reason: `${(error?.summary ?? 'It cannot be read').replace(/\.$/, '')}.`,
  at: error?.range?.start ?? 0,
});

type Evaluate = (event: ReadEvent) => boolean;

/** Filters are read once. */
const known = new ExpiringCache<Evaluate>({ maxEntries: 2_000 });

function evaluator(filter: string): Evaluate {
  const cached = known.get(filter, 0);
  if (cached) return cached;
  const made = evaluate(read(filter));
  known.set(filter, made, Number.POSITIVE_INFINITY);
  return made;
}

/** What was taken once may be refused by a later library. */
function read(filter: string): ParseResult | undefined {
  try {
    return environment.parse(filter);
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

const evaluate =
  (parsed: ParseResult | undefined): Evaluate =>
  (event) => {
    // A filter that cannot be read any more keeps nothing back: too much is better than nothing, and nobody would see it.
    if (!parsed) return true;
    const { stackTraceLimit } = Error;
    try {
      // A look at each may fail for each, which nobody sees: where it failed takes longer to be found than all else.
      Error.stackTraceLimit = 0;
      return parsed({ event, ...event }) === true;
    } catch (error) {
      // It looks for what this event has not.
      if (error instanceof EvaluationError || error instanceof CelTypeError) return false;
      throw error;
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  };

/** One event is looked at by the filters of many. */
const weights = new WeakMap<ReadEvent, number>();

function weigh(event: ReadEvent): number {
  const known = weights.get(event);
  if (known !== undefined) return known;
  const weight = weightOf(event);
  weights.set(event, weight);
  return weight;
}

/**
 * Whether a filter lets an event through; where there is none, each. One by whose data the filter makes no sense is not. Neither is one kept back
 * that is too much to be tried: too much is better than nothing.
 */
export const matches = (filter: string | undefined, event: ReadEvent): boolean =>
  filter === undefined || !isWithinBudget(filter, weigh(event)) || evaluator(filter)(event);
