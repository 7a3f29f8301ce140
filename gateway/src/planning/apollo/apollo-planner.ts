import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';
import { type PlannedOperation, type Planner, PlanningError } from '../planner.ts';
import { assertWhole } from '../root-fields.ts';
import { wireOperation } from '../wire-operation.ts';
import { aliasRequires, type RequiredAliases } from './aliased-requires.ts';
import { nodeOf, runsNatively } from './apollo-plan.ts';
import { keepAliases } from './keep-aliases.ts';
import { resolvableKeysFirst } from './resolvable-keys.ts';
import { splitRivals } from './split-rivals.ts';

/** Apollo's planner, and what it gets wrong put right around it (ADR 49). */
export class ApolloPlanner implements Planner {
  readonly version = 'apollo 2.14.4 / 1';
  readonly #planner: QueryPlanner;
  readonly #api: Schema;
  readonly #aliases: RequiredAliases;

  /** Of a supergraph as Apollo accepts it. */
  constructor(supergraph: string) {
    keepAliases();
    const built = Supergraph.build(resolvableKeysFirst(parse(supergraph)), { validateSupergraph: true });
    // Operations come without fragments; to look for some in each fetch takes longer than to send them.
    this.#planner = new QueryPlanner(built, { reuseQueryFragments: false });
    this.#aliases = aliasRequires(this.#planner);
    this.#api = built.apiSchema();
  }

  plan(given: DocumentNode, ofDocument: OperationDefinitionNode): PlannedOperation {
    const { document, operation } = wireOperation(given, ofDocument);
    if (operation.selectionSet.selections.length === 0) {
      return { plan: { node: undefined } };
    }
    const native = this.#planner.buildQueryPlan(this.#parsed(document));
    if (native.node === undefined) {
      assertWhole(undefined, operation);
      return { plan: { node: undefined }, native };
    }
    const whole = nodeOf(native.node);
    assertWhole(whole, operation);
    const node = splitRivals(whole, this.#aliases);
    return { plan: { node }, ...(runsNatively(node) ? { native } : {}) };
  }

  #parsed(document: DocumentNode) {
    try {
      return operationFromDocument(this.#api, document, { validate: false });
    } catch (error) {
      throw new PlanningError('the planner does not know what is asked for', { cause: error });
    }
  }
}
