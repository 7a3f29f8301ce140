import type { SubgraphOperation } from './plan.ts';

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** An error as a response has it, before anything of it is masked. */
export interface ExecutionError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** One question to a subgraph. */
export interface SubgraphFetch {
  /** The same object for each run of a compiled operation: what is derived from it can be remembered by it. */
  readonly planned: SubgraphOperation;
  /** The client's variables that it uses, as a JSON object's text (`{}` where there are none), without representations. */
  readonly variables: string;
  /**
   * Of entities: by the representations' variable the JSON texts of what is asked for, none twice. An ordinary entity fetch has
   * the one key `representations`, and its answer `_entities`; a batch has more, and its answer their aliases.
   */
  readonly entities: readonly EntityRequest[];
}

/** Entities that are asked for. */
export interface EntityRequest {
  /** The variable that the representations are sent by. */
  readonly variable: string;
  /** The response name under which they come back, in this order. */
  readonly alias: string;
  /** JSON texts; none twice, and at least one in one of a fetch's requests. */
  readonly representations: readonly string[];
}

/** What a subgraph answered, checked for its form; entities are as many as were asked for, each an object or null. */
export type SubgraphAnswer =
  | {
      readonly ok: true;
      /** The run's own: it is changed. */
      readonly data: Record<string, unknown> | null;
      /** Paths are the subgraph's own. */
      readonly errors: readonly ExecutionError[];
    }
  /** It gave nothing that could be used: the error has a code and the service's name, and no path. */
  | { readonly ok: false; readonly error: ExecutionError };

/** Asks a subgraph. Never throws and never rejects. */
export type FetchSubgraph<C> = (fetch: SubgraphFetch, context: C) => Promise<SubgraphAnswer>;
