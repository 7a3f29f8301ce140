import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { QueryPlan } from './plan.ts';
import type { ExecutionError, FetchSubgraph } from './ports.ts';

/** What an operation is compiled from. */
export interface CompileInput {
  /** Of the document whose aliases have their {@link wireName}. */
  readonly plan: QueryPlan;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** With all that subgraphs have besides: for the plan's type conditions. */
  readonly supergraphSchema: GraphQLSchema;
  /** As the client sent it: what is written. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Fields of it that were not planned, since the actor may not see them: null, without an error of the executor's. */
  readonly removed?: ReadonlySet<FieldNode> | undefined;
}

/** One run. */
export interface RunInput<C> {
  /** The client's, checked against the operation, as JSON has them; defaults are added here. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: C;
  readonly fetch: FetchSubgraph<C>;
  /** Nobody waits any more: nothing more is fetched. */
  readonly signal?: AbortSignal | undefined;
}

/** What a run gave. */
export interface RunResult {
  /** `data` as JSON text; `null` where a null came up to the top. */
  readonly data: string;
  readonly errors: readonly ExecutionError[];
}

/** An operation that can be run any number of times, also at once. */
export interface CompiledOperation {
  run<C>(input: RunInput<C>): Promise<RunResult>;
}

/** The plan has something that is not covered. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}
