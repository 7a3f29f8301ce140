import { type DocumentNode, getOperationAST, parse, validate } from 'graphql';
import { checkDemand, type DemandResult } from '../../src/demand/check-demand.ts';
import { ANONYMOUS } from '../../src/identity/actor.ts';
import type { Generation } from '../../src/supergraph/generation.ts';

const BOUNDLESS = { signedIn: Number.MAX_SAFE_INTEGER, anonymous: Number.MAX_SAFE_INTEGER };

/** What there is to say of a document's demand; it must be valid and have one operation. */
export function demandOf(
  { schema, demand }: Generation,
  source: string | DocumentNode,
  variables: Record<string, unknown> = {},
): DemandResult {
  const document = typeof source === 'string' ? parse(source) : source;
  const operation = getOperationAST(document);
  const errors = validate(schema, document);
  if (!operation || errors.length > 0) {
    throw new TypeError(`the test's document is not valid: ${errors.join('; ')}`);
  }
  return checkDemand({ schema, demand, document, operation, variables, actor: ANONYMOUS, limits: BOUNDLESS });
}

/** What a document costs. */
export function costOf(
  generation: Generation,
  source: string | DocumentNode,
  variables?: Record<string, unknown>,
): number {
  const result = demandOf(generation, source, variables);
  if (!result.ok) {
    throw new TypeError(result.error.join('; '));
  }
  return result.value;
}
