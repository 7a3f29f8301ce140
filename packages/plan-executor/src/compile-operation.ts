import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { ClientPaths } from './client-paths.ts';
import { uncovered } from './covered.ts';
import { lossErrors } from './loss-errors.ts';
import type { QueryPlan } from './plan.ts';
import { PlanSteps } from './plan-steps.ts';
import type { ExecutionError, FetchSubgraph } from './ports.ts';
import { ResponseWriter } from './response-writer.ts';
import { type Ask, Run } from './run-state.ts';
import { Telling } from './telling.ts';
import { TypeNames } from './type-names.ts';
import { asksServices } from './unplanned.ts';
import { VariableDefaults, variablesText } from './variables.ts';

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
  /** What is there before anything is fetched, by names of the wire: a subscription's event. It is changed. */
  readonly data?: Record<string, unknown> | undefined;
}

/** What a run gave. */
export interface RunResult {
  /** `data` as JSON text; `null` where a null came up to the top. */
  readonly data: string;
  readonly errors: readonly ExecutionError[];
  /** Whether a reference led to nothing: to what is gone, or is not for whom this was run for. */
  readonly hasMissingEntity: boolean;
}

/** An operation that can be run any number of times, also at once. */
export interface CompiledOperation {
  run<C>(input: RunInput<C>): Promise<RunResult>;
}

/** The plan has something that is not covered. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

const UNPLANNED: RunResult = {
  data: 'null',
  errors: [{ message: 'The planner found no way to answer', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  hasMissingEntity: false,
};

/**
 * Compiles a plan and the response that it is for.
 * @throws Unsupported where the plan has something that is not covered.
 */
export function compileOperation(input: CompileInput): CompiledOperation {
  const { plan, schema, supergraphSchema, document, operation } = input;
  const reason = uncovered(plan.node);
  if (reason !== undefined) {
    throw new Unsupported(reason);
  }
  const step = new PlanSteps({
    types: new TypeNames(supergraphSchema),
    telling: new Telling(new ClientPaths(document, operation)),
    joins: operation.operation !== OperationTypeNode.MUTATION,
  }).compile(plan.node);
  const writer = new ResponseWriter(input);
  const defaults = new VariableDefaults(schema, operation);
  const isUnplanned = plan.node === undefined ? asksServices(input) : () => false;

  return {
    run: async ({ variables: given, context, fetch, signal, data }) => {
      const variables = defaults.complete(given);
      if (data === undefined && isUnplanned(variables)) {
        return UNPLANNED;
      }
      const ask: Ask = (planned, entities) =>
        fetch({ planned, entities, variables: variablesText(planned.variableUsages, variables) }, context);
      const run = new Run({ variables, ask, signal, data });
      await step(run);
      const written = writer.write(run);
      const errors = [...run.errors, ...lossErrors(run, written, writer)];
      return { data: written.text, errors, hasMissingEntity: run.hasMissingEntity };
    },
  };
}
