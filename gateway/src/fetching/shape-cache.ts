import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import type { GraphQLSchema } from 'graphql';
import { operationShape, type Shape } from './operation-shape.ts';

const MAX_OPERATIONS = 2_000;
const bySchema = new WeakMap<GraphQLSchema, ExpiringCache<Shape>>();

/** The shape of a planned operation; planned ones are few and come again and again. */
export function cachedShape(operation: string, schema: GraphQLSchema): Shape {
  let shapes = bySchema.get(schema);
  if (shapes === undefined) {
    shapes = new ExpiringCache({ maxEntries: MAX_OPERATIONS });
    bySchema.set(schema, shapes);
  }
  let shape = shapes.get(operation, 0);
  if (shape === undefined) {
    shape = operationShape(operation, schema);
    shapes.set(operation, shape, Number.POSITIVE_INFINITY);
  }
  return shape;
}
