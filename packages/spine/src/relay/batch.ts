/** What is looked at of an event that has no position yet. */
export interface Pending {
  readonly _id: string;
  readonly partitionkey: string;
  readonly partitionversion: number;
}

/**
 * The order in which a batch gets its positions: about that of the ids, which is that of their making as far as the
 * hosts' clocks agree, and within each partition that of the versions, which is decisive.
 */
export function inOrder<E extends Pending>(batch: readonly E[]): E[] {
  const queues = Map.groupBy(
    batch.toSorted((a, b) => a.partitionversion - b.partitionversion),
    ({ partitionkey }) => partitionkey,
  );
  const heads = new Map([...queues].map(([key, queue]) => [key, queue.values()]));
  return batch
    .toSorted((a, b) => (a._id < b._id ? -1 : 1))
    .flatMap(({ partitionkey }) => {
      const next = heads.get(partitionkey)?.next();
      return next?.done === false ? [next.value] : [];
    });
}

/**
 * Behind which partition the next batch begins: a full batch leaves others waiting, and a partition that always has
 * many must not keep them waiting for ever. Undefined: from the first.
 */
export const resumeBehind = (batch: readonly Pending[], limit: number): string | undefined =>
  batch.length < limit ? undefined : batch.at(-1)?.partitionkey;
