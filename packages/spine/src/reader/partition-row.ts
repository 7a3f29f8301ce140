/** How far a reader is in one partition, in its own database. Moved on with the effect, in one transaction. */
export interface PartitionRow {
  /** Reader and partition. */
  _id: string;
  /** The version of the last event that had its effect; 0 when none had. */
  version: number;
  /** While an event that cannot be handled holds the partition: the last version that was set aside. */
  parkedTo?: number;
}

/** What a partition's row says of an event of some version. */
export type Verdict =
  /** It had its effect, or lies aside. */
  | { readonly kind: 'seen' }
  /** Its turn. */
  | { readonly kind: 'next' }
  /** Its turn, and its partition is parked: it is set aside behind the others. */
  | { readonly kind: 'behind' }
  /** Between `after` and this one there are others, which may be of this reader's types. */
  | { readonly kind: 'gap'; readonly after: number };

/** How far a row reaches: by effects, or by what was set aside. */
export const reachOf = (row: PartitionRow | null): number => Number(row?.parkedTo ?? row?.version ?? 0);

/** Judges an event's version by its partition's row. */
export function judge(row: PartitionRow | null, version: number): Verdict {
  const reach = reachOf(row);
  if (version <= reach) return { kind: 'seen' };
  if (version > reach + 1) return { kind: 'gap', after: reach };
  return { kind: row?.parkedTo === undefined ? 'next' : 'behind' };
}
