import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import type { GraphQLSchema } from 'graphql';
import { operationShape } from './operation-shape.ts';
import { type Check, compileCheck } from './shape-check.ts';

const MAX_OPERATIONS = 2_000;
const bySchema = new WeakMap<GraphQLSchema, ExpiringCache<Check>>();

/** What an answer to a planned operation is held against; planned ones are few and come again and again. */
export function cachedCheck(operation: string, schema: GraphQLSchema): Check {
  let checks = bySchema.get(schema);
  if (checks === undefined) {
    checks = new ExpiringCache({ maxEntries: MAX_OPERATIONS });
    bySchema.set(schema, checks);
  }
  let check = checks.get(operation, 0);
  if (check === undefined) {
    check = compileCheck(operationShape(operation, schema));
    checks.set(operation, check, Number.POSITIVE_INFINITY);
  }
  return check;
}
