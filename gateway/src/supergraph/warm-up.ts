import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import type { Policies } from '../authorisation/condition.ts';
import type { Generation } from './generation.ts';

/** How much is made ready. */
export type WarmUpOptions = {
  policies: Policies;
  /** Milliseconds that never go back. */
  now: () => number;
  /** Operations, and milliseconds, at most. */
  atMost?: number;
  withinMs?: number;
};

const AT_MOST = 500;
const WITHIN_MS = 1_500;

/** Undefined where another supergraph has not what it asks for. */
function validated(schema: GraphQLSchema, source: string): DocumentNode | undefined {
  const document = parse(source);
  return validate(schema, document, undefined, { maxErrors: 1 }).length === 0 ? document : undefined;
}

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Makes ready in a new generation what was asked for last of the one before, for those who asked: who comes after the switch finds it as
 * quick as before. What takes too long is made when it is asked for, as ever. Answers how many were made ready.
 */
export async function warmUp(
  next: Generation,
  before: Generation,
  { policies, now, atMost = AT_MOST, withinMs = WITHIN_MS }: WarmUpOptions,
): Promise<number> {
  const end = now() + withinMs;
  let ready = 0;
  for (const { source, operationName, askedBy } of before.operations.recent(atMost)) {
    if (now() >= end) {
      break;
    }
    // One at a time: requests are answered meanwhile.
    await breath();
    const document = validated(next.schema, source);
    const operation = document && next.operations.prepare({ source, document, operationName });
    if (operation !== undefined) {
      ready += 1;
      for (const actor of askedBy) {
        await operation.variantFor(actor, policies);
      }
    }
  }
  return ready;
}
