import type { Telling } from './telling.ts';
import type { TypeNames } from './type-names.ts';

/** What the parts of a plan are compiled with. */
export type Compiling = {
  readonly types: TypeNames;
  readonly telling: Telling;
  /** Whether entities that several fetches ask for in one tick are asked for together: not in mutations, whose steps have an order. */
  readonly joins: boolean;
};
