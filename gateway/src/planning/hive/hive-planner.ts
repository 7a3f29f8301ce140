import { createRequire } from 'node:module';
import type { QueryPlanner } from '@graphql-hive/router-query-planner';
import { type DocumentNode, type OperationDefinitionNode, print } from 'graphql';
import { type PlannedOperation, type Planner, PlanningError } from '../planner.ts';
import { assertWhole } from '../root-fields.ts';
import { wireOperation } from '../wire-operation.ts';
import { hivePlan } from './hive-plan.ts';

const NO_OVERRIDES = new Set<string>();
const require = createRequire(import.meta.url);

/** A binary that not every machine has one of: it is looked for where it is to be used. */
function load(): typeof import('@graphql-hive/router-query-planner') {
  return require('@graphql-hive/router-query-planner');
}

/** The planner of Hive's router, which joins what one subgraph is asked at several places (ADR 49). */
export class HivePlanner implements Planner {
  readonly version = 'hive 0.0.38 / 1';
  readonly #planner: QueryPlanner;

  constructor(supergraph: string) {
    this.#planner = new (load().QueryPlanner)(supergraph);
  }

  plan(given: DocumentNode, ofDocument: OperationDefinitionNode): PlannedOperation {
    const { document, operation } = wireOperation(given, ofDocument);
    if (operation.selectionSet.selections.length === 0) {
      return { plan: { node: undefined } };
    }
    const plan = this.#plan(print(document));
    assertWhole(plan.node, operation);
    return { plan };
  }

  #plan(text: string) {
    try {
      return hivePlan.parse(this.#planner.plan(text, null, NO_OVERRIDES, 0));
    } catch (error) {
      throw new PlanningError('the planner found no way to answer it', { cause: error });
    }
  }
}
