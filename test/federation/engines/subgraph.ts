import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, execute, type GraphQLFieldResolver, type GraphQLSchema, parse, validate } from 'graphql';

/** What a subgraph of a test is made of. */
export interface SubgraphSpec {
  readonly name: string;
  readonly sdl: string;
  /** Gives every field but `_entities`. */
  readonly resolver: GraphQLFieldResolver<unknown, unknown>;
  /** The entity that a representation is of. */
  readonly find: (told: Readonly<Record<string, unknown>>) => unknown;
}

/** An answer as it comes over the wire. */
export interface SubgraphBody {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[] }[];
}

/** What was asked of a subgraph. */
export interface Asked {
  readonly subgraph: string;
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const typeOf = (value: unknown): string | undefined => {
  const name = typeof value === 'object' && value !== null ? Reflect.get(value, '__typename') : undefined;
  return typeof name === 'string' ? name : undefined;
};

/** A subgraph in the test's own process. It refuses what is not valid for it, as a service does. */
export class TestSubgraph {
  readonly #spec: SubgraphSpec;
  readonly #schema: GraphQLSchema;
  readonly #documents = new Map<string, DocumentNode>();
  /** Set to have nothing answered. */
  isDown = false;

  constructor(spec: SubgraphSpec) {
    this.#spec = spec;
    const typeDefs = parse(spec.sdl);
    const entities = typeDefs.definitions.flatMap((definition) =>
      'directives' in definition &&
      definition.directives?.some(({ name }) => name.value === 'key') &&
      'name' in definition
        ? [definition.name?.value ?? '']
        : [],
    );
    const resolvers = Object.fromEntries(
      entities.map((name) => [
        name,
        { __resolveReference: (told: Readonly<Record<string, unknown>>) => spec.find(told) },
      ]),
    );
    this.#schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
  }

  get name(): string {
    return this.#spec.name;
  }

  async ask(operation: string, variables: Readonly<Record<string, unknown>>): Promise<SubgraphBody> {
    const result = await execute({
      schema: this.#schema,
      document: this.#document(operation),
      variableValues: variables,
      fieldResolver: this.#spec.resolver,
      typeResolver: typeOf,
    });
    return JSON.parse(JSON.stringify(result));
  }

  #document(operation: string): DocumentNode {
    const known = this.#documents.get(operation);
    if (known !== undefined) return known;
    const document = parse(operation);
    const [error] = validate(this.#schema, document);
    if (error !== undefined) throw new Error(`${this.name} cannot be asked ${operation}: ${error.message}`);
    this.#documents.set(operation, document);
    return document;
  }
}
