/** Part of a row: so much of a column. */
export interface Term {
  readonly column: number;
  readonly coefficient: number;
}

/** What the chosen columns must add up to. */
export interface Row {
  /** Undefined: no bound. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  /** No column twice. */
  readonly terms: readonly Term[];
}

/** To choose columns, each or not, so that all rows hold and the values add up to the most. */
export interface IntegerProgram {
  /** What each column is worth, by its number. */
  readonly values: readonly number[];
  readonly rows: readonly Row[];
}

/** The columns of a best choice, in order; undefined where no choice meets all rows. Throws where that was not found out. */
export type Solve = (program: IntegerProgram) => readonly number[] | undefined;
