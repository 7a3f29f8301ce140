import { Supergraph } from '@apollo/federation-internals';
import { buildASTSchema, type DocumentNode, type GraphQLSchema, parse, print } from 'graphql';
import { resolvableKeysFirst } from '../planning/apollo/resolvable-keys.ts';
import { withoutEnforcedPurposes } from './enforced-purposes.ts';

/**
 * A supergraph as Apollo accepts it, its keys in the order in which its planner has use of them. It is built once, for all that is derived
 * from it: that takes most of the time in which nothing else is done.
 */
export class ServedSupergraph {
  readonly document: DocumentNode;
  readonly built: Supergraph;
  /** With all that subgraphs have, besides what clients see. */
  readonly schema: GraphQLSchema;
  #text: string | undefined;
  #api: GraphQLSchema | undefined;

  /**
   * @param text As composition gives it; {@link withoutEnforcedPurposes}.
   * @throws where it is no supergraph that can be served.
   */
  constructor(text: string | DocumentNode) {
    const given = typeof text === 'string' ? parse(text, { noLocation: true }) : text;
    this.document = resolvableKeysFirst(withoutEnforcedPurposes(given));
    this.built = Supergraph.build(this.document, { validateSupergraph: true });
    this.schema = buildASTSchema(this.document, { assumeValidSDL: true });
  }

  /** What clients may ask. */
  get api(): GraphQLSchema {
    this.#api ??= this.built.apiSchema().toGraphQLJSSchema();
    return this.#api;
  }

  /** As text, for what reads nothing else. */
  get text(): string {
    this.#text ??= print(this.document);
    return this.#text;
  }
}
