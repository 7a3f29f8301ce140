import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';
import { type PlannedOperation, type Planner, PlanningError } from '../planner.ts';
import { assertWhole } from '../root-fields.ts';
import { wireOperation } from '../wire-operation.ts';
import { aliasRequires } from './aliased-requires.ts';
import { nodeOf } from './apollo-plan.ts';
import { keepAliases } from './keep-aliases.ts';
import { keyFields } from './key-fields.ts';
import { resolvableKeysFirst } from './resolvable-keys.ts';
import { type Known, splitFetches } from './split-fetches.ts';

/** Apollo's planner, and what it gets wrong put right around it (ADR 49). */
export class ApolloPlanner implements Planner {
  readonly version = 'apollo 2.14.4 / 1';
  readonly #planner: QueryPlanner;
  readonly #api: Schema;
  readonly #known: Known;

  /** Of a supergraph as Apollo accepts it. */
  constructor(supergraph: string) {
    keepAliases();
    const document = resolvableKeysFirst(parse(supergraph));
    const built = Supergraph.build(document, { validateSupergraph: true });
    // Operations come without fragments; to look for some in each fetch takes longer than to send them.
    this.#planner = new QueryPlanner(built, { reuseQueryFragments: false });
    this.#known = { required: aliasRequires(this.#planner), keys: keyFields(document) };
    this.#api = built.apiSchema();
  }

  plan(given: DocumentNode, ofDocument: OperationDefinitionNode): PlannedOperation {
    const { document, operation } = wireOperation(given, ofDocument);
    if (operation.selectionSet.selections.length === 0) {
      return { plan: { node: undefined } };
    }
    const { node } = this.#planned(document);
    const whole = node && nodeOf(node);
    assertWhole(whole, operation);
    return { plan: { node: whole && splitFetches(whole, this.#known) } };
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
