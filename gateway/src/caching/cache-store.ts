/** Instants of the store's own clock, in microseconds: those of hosts differ. */
export type StoreTime = number;

/** What was found, when: a value or a mark for each name in its order. */
export type Found = {
  at: StoreTime;
  values: readonly (string | undefined)[];
  marks: readonly (StoreTime | undefined)[];
};

/** Something to keep. */
export type Kept = { key: string; value: string; forMs: number };

/**
 * Where answers are kept, and marks: since when what was read before is no longer good. All of it may be lost at any time, marks with the
 * values. Everything rejects where the store is away, soon.
 */
export type CacheStore = {
  find: (keys: readonly string[], marks: readonly string[]) => Promise<Found>;
  keep: (values: readonly Kept[]) => Promise<void>;
  /** Marks the present under each of the names. */
  mark: (names: readonly string[], forMs: number) => Promise<void>;
  close: () => void;
};

/** The store is away, and was just now: nobody waits for it again so soon. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway';
}
