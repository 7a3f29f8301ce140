import type { Stage } from '../stage.ts';

/** One of the twelve steps. */
export interface Step {
  readonly title: string;
  /** Plays it, and tells in a line what it proved. @throws where something does not hold */
  readonly play: (stage: Stage) => Promise<string>;
}
