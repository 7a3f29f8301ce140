/** What operations cost. */
export type CostRecord = {
  estimated: number;
  /** Reckoned of a part of the answers only: looking into each would cost more than it tells. */
  actual: number;
};

/** Told of what becomes of requests: for metrics and traces. */
export type PathObserver = {
  /** Which way an operation took: the express lane or Apollo Server's. */
  lane?: (lane: 'express' | 'server') => void;
  /** A document was prepared, which its next requests find ready. */
  prepared?: (milliseconds: number) => void;
  /** The compiled executor did not cover an operation, and Apollo's ran it. */
  fellBack?: (reason: string) => void;
  cost?: (cost: CostRecord) => void;
  /** Somebody asked for too much in too little time. */
  rateLimited?: (by: 'actor' | 'address') => void;
};
