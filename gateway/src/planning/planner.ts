import type { QueryPlan } from '@millepiani/plan-executor/plan';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';

/** How an operation is answered. It is JSON: replicas share it. */
export interface PlannedOperation {
  readonly plan: QueryPlan;
}

/** Finds out which subgraphs to ask, for one supergraph. */
export interface Planner {
  /** What it is, of what version: plans are not shared with another. */
  readonly version: string;
  /**
   * Plans a valid operation, of which nothing but its root's meta fields is left out.
   * @throws PlanningError where the supergraph gives no way to answer it.
   */
  plan(document: DocumentNode, operation: OperationDefinitionNode): PlannedOperation;
}

/** An operation cannot be answered; half of it is not answered either. */
export class PlanningError extends Error {
  override readonly name = 'PlanningError';
}
