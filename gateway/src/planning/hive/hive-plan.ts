import type {
  BatchFetchNode,
  EntityBatch,
  FetchNode,
  PathSegment,
  PlanNode,
  QueryPlan,
  RequiresSelection,
  Rewrite,
  SubgraphOperation,
} from '@millepiani/plan-executor/plan';
import { z } from 'zod';

const types = z.union([z.string().transform((type) => [type]), z.array(z.string())]);
const isOneOf = (names: readonly string[]): PathSegment => ({ kind: 'types', types: names });
const key = (name: string): PathSegment => ({ kind: 'key', name });

const segment: z.ZodType<PathSegment> = z.union([
  z.literal('@').transform((): PathSegment => ({ kind: 'list' })),
  z.strictObject({ Field: z.string() }).transform(({ Field }) => key(Field)),
  z.strictObject({ Key: z.string() }).transform(({ Key }) => key(Key)),
  z.strictObject({ TypeCondition: types }).transform(({ TypeCondition }) => isOneOf(TypeCondition)),
  z.strictObject({ TypenameEquals: types }).transform(({ TypenameEquals }) => isOneOf(TypenameEquals)),
]);
const path = z.array(segment);
/** From the response's top, which says of no type that it is of. */
const place = path.transform((segments) => {
  const first = segments.findIndex(({ kind }) => kind !== 'types');
  return first < 0 ? [] : segments.slice(first);
});

const setter = z.object({ path, setValueTo: z.string() });
const renamer = z.object({ path, renameKeyTo: z.string() });
const toSet = (given: z.infer<typeof setter>): Rewrite => ({ kind: 'set', path: given.path, value: given.setValueTo });
const toRename = (given: z.infer<typeof renamer>): Rewrite => ({
  kind: 'rename',
  path: given.path,
  to: given.renameKeyTo,
});
const rewrite: z.ZodType<Rewrite> = z.union([
  z.object({ ValueSetter: setter }).transform(({ ValueSetter }) => toSet(ValueSetter)),
  z.object({ KeyRenamer: renamer }).transform(({ KeyRenamer }) => toRename(KeyRenamer)),
  setter.extend({ kind: z.literal('ValueSetter') }).transform(toSet),
  renamer.extend({ kind: z.literal('KeyRenamer') }).transform(toRename),
]);
const rewrites = z
  .array(rewrite)
  .nullish()
  .transform((given) => given ?? undefined);

/** Its planner reads a field's name and writes its alias. */
const requires: z.ZodType<RequiresSelection> = z.lazy(() =>
  z.union([
    z
      .object({
        kind: z.literal('Field'),
        name: z.string(),
        alias: z.string().nullish(),
        selections: requiresAll.nullish(),
      })
      .transform(({ name, alias, selections }): RequiresSelection => {
        const below = selections && selections.length > 0 ? selections : undefined;
        return { kind: 'field', read: name, write: alias ?? name, selections: below };
      }),
    z
      .object({ kind: z.literal('InlineFragment'), typeCondition: z.string().nullish(), selections: requiresAll })
      .transform(
        ({ typeCondition, selections }): RequiresSelection => ({
          kind: 'fragment',
          on: typeCondition ?? undefined,
          selections,
        }),
      ),
  ]),
);
const requiresAll = z.array(requires);

const operation = {
  serviceName: z.string(),
  operation: z.string(),
  operationName: z.string().nullish(),
  operationKind: z.enum(['query', 'mutation', 'subscription']).nullish(),
  variableUsages: z.array(z.string()).nullish(),
};

function operationOf(given: z.infer<z.ZodObject<typeof operation>>): SubgraphOperation {
  return {
    service: given.serviceName,
    operation: given.operation,
    operationName: given.operationName ?? undefined,
    operationKind: given.operationKind ?? 'query',
    variableUsages: given.variableUsages ?? [],
  };
}

const batch = z
  .object({
    alias: z.string(),
    representationsVariableName: z.string(),
    paths: z.array(place),
    requires: requiresAll,
    inputRewrites: rewrites,
    outputRewrites: rewrites,
  })
  .transform(
    ({ representationsVariableName, ...given }): EntityBatch => ({
      ...given,
      representationsVariable: representationsVariableName,
    }),
  );

const fetched = {
  ...operation,
  requires: requiresAll.nullish(),
  inputRewrites: rewrites,
  outputRewrites: rewrites,
};

function fetchOf(given: z.infer<z.ZodObject<typeof fetched>>): FetchNode {
  const { requires: needed, inputRewrites, outputRewrites } = given;
  return { kind: 'Fetch', ...operationOf(given), requires: needed ?? undefined, inputRewrites, outputRewrites };
}

const fetch = z.object({ kind: z.literal('Fetch'), ...fetched }).transform(fetchOf);

const batchFetch = z
  .object({ kind: z.literal('BatchFetch'), ...operation, entityBatch: z.object({ aliases: z.array(batch) }) })
  .transform(
    ({ entityBatch, ...given }): BatchFetchNode => ({
      kind: 'BatchFetch',
      ...operationOf(given),
      batches: entityBatch.aliases,
    }),
  );

const node: z.ZodType<PlanNode> = z.lazy(() =>
  z.union([
    z.object({ kind: z.literal('Sequence'), nodes: z.array(node) }),
    z.object({ kind: z.literal('Parallel'), nodes: z.array(node) }),
    z.object({ kind: z.literal('Flatten'), path: place, node }),
    z
      .object({
        kind: z.literal('Condition'),
        condition: z.string(),
        ifClause: node.nullish(),
        elseClause: node.nullish(),
      })
      .transform(
        ({ condition, ifClause, elseClause }): PlanNode => ({
          kind: 'Condition',
          variable: condition,
          ifClause: ifClause ?? undefined,
          elseClause: elseClause ?? undefined,
        }),
      ),
    z
      // Its first fetch says of itself nothing but that: one event answers it, and what follows stands beside it.
      .object({ kind: z.literal('Subscription'), primary: z.object(fetched) })
      .transform(({ primary }): PlanNode => fetchOf(primary)),
    fetch,
    batchFetch,
  ]),
);

/** A plan of Hive's planner in our words. What it has that we do not know is no plan. */
export const hivePlan: z.ZodType<QueryPlan> = z
  .object({ kind: z.literal('QueryPlan'), node: node.nullish() })
  .transform(({ node: root }): QueryPlan => ({ node: root ?? undefined }));
