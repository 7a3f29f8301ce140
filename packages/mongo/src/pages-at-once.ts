import type { Model, PipelineStage } from 'mongoose';

/** What a page of a list is read by. */
export type PageStage = PipelineStage.Match | PipelineStage.Sort | PipelineStage.Limit;

/**
 * Reads a page of each of several lists of one collection, in one round trip: each list has its own limit and walks its own
 * index range, and a union of them is one query. At most {@link mostPages} at once.
 */
export async function pagesAtOnce<Row>(
  model: Model<Row>,
  pages: readonly (readonly PageStage[])[],
): Promise<readonly (readonly Row[])[]> {
  const pipelines = pages.map((stages, list) => [...stages, { $addFields: { list } }]);
  const [first = [], ...others] = pipelines;
  const rows = await model.aggregate<Row & { list: number | bigint }>([
    ...first,
    ...others.map((pipeline) => ({ $unionWith: { coll: model.collection.name, pipeline } })),
  ]);
  return pages.map((_, list) => rows.filter((row) => Number(row.list) === list));
}

/** MongoDB bounds the stages of a pipeline. */
export const mostPages = 100;
