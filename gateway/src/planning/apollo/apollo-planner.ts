import { operationFromDocument, type Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { PlanNode } from '@millepiani/plan-executor/plan';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { ServedSupergraph } from '../../supergraph/served-supergraph.ts';
import { type PlannedOperation, type Planner, PlanningError } from '../planner.ts';
import { assertWhole } from '../root-fields.ts';
import { type WireOperation, wireOperation } from '../wire-operation.ts';
import { aliasRequires } from './aliased-requires.ts';
import { nodeOf } from './apollo-plan.ts';
import { deciding, withDecided } from './conditions.ts';
import { keepAliases } from './keep-aliases.ts';
import { keyFields } from './key-fields.ts';
import { type Known, splitFetches, Unsound } from './split-fetches.ts';

/**
 * Of the plans that there are so many are looked into. Two ways for each of a dozen fields are thousands, and the process does nothing else
 * meanwhile; those that jump least between subgraphs are looked into first, and the best is among them.
 */
const MAX_EVALUATED = 32;
/** So many variables are decided one by one at most: each doubles the plans. */
const MAX_DECIDED = 5;

/** How Apollo plans, wherever it does. */
export const PLANNER_CONFIG = {
  // Operations come without fragments; to look for some in each fetch takes longer than to send them.
  reuseQueryFragments: false,
  debug: { maxEvaluatedPlans: MAX_EVALUATED },
};

/** Apollo's planner, and what it gets wrong put right around it (ADR 49). */
export class ApolloPlanner implements Planner {
  readonly version = 'apollo 2.14.4 / 2';
  readonly #planner: QueryPlanner;
  readonly #api: Schema;
  readonly #known: Known;

  constructor({ document, built }: ServedSupergraph) {
    keepAliases();
    this.#planner = new QueryPlanner(built, PLANNER_CONFIG);
    this.#known = {
      required: aliasRequires(this.#planner),
      keys: keyFields(document),
      interfaces: new Set(built.schema.interfaceTypes().map(({ name }) => name)),
    };
    this.#api = built.apiSchema();
  }

  plan(document: DocumentNode, operation: OperationDefinitionNode): PlannedOperation {
    return { plan: { node: this.#node(document, operation, MAX_DECIDED) } };
  }

  /** Where the planner loses its way among conditions, there is a plan for each way that they can be. */
  #node(document: DocumentNode, operation: OperationDefinitionNode, decides: number): PlanNode | undefined {
    try {
      return this.#sound(wireOperation(document, operation));
    } catch (error) {
      const variable = error instanceof Unsound ? deciding(document, operation) : undefined;
      if (!(error instanceof Unsound)) {
        throw error;
      }
      if (variable === undefined || decides === 0) {
        throw new PlanningError('the planner found no sound way to answer it', { cause: error });
      }
      const decided = (value: boolean) => {
        const changed = withDecided(document, operation, { variable, value });
        return this.#node(changed.document, changed.operation, decides - 1);
      };
      return { kind: 'Condition', variable, ifClause: decided(true), elseClause: decided(false) };
    }
  }

  #sound({ document, operation }: WireOperation): PlanNode | undefined {
    if (operation.selectionSet.selections.length === 0) {
      return;
    }
    const { node } = this.#planned(document);
    const whole = node && nodeOf(node);
    assertWhole(whole, operation);
    return whole && splitFetches(whole, this.#known);
  }

  #planned(document: DocumentNode) {
    try {
      return this.#planner.buildQueryPlan(operationFromDocument(this.#api, document, { validate: false }));
    } catch (error) {
      // It does not know what is asked for, or has no way to it: both are said by errors of many kinds.
      throw new PlanningError('the planner found no way to answer it', { cause: error });
    }
  }
}
