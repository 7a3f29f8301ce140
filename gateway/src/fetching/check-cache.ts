import type { GraphQLSchema } from 'graphql';
import { WeightedCache } from '../prepared/weighted-cache.ts';
import { operationShape } from './operation-shape.ts';
import { type Check, compileCheck } from './shape-check.ts';

/** Of operations, and of characters of them all. */
const BOUNDS = { entries: 2_000, weight: 4_194_304 };
const bySchema = new WeakMap<GraphQLSchema, WeightedCache<Check>>();

/** What an answer to a planned operation is held against; planned ones are few and come again and again. */
export function cachedCheck(operation: string, schema: GraphQLSchema): Check {
  let checks = bySchema.get(schema);
  if (checks === undefined) {
    checks = new WeightedCache(BOUNDS);
    bySchema.set(schema, checks);
  }
  let check = checks.get(operation);
  if (check === undefined) {
    check = compileCheck(operationShape(operation, schema));
    checks.set(operation, check, operation.length);
  }
  return check;
}
