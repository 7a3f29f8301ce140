import {
  type DefinitionNode,
  type DocumentNode,
  executeSync,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { holds } from './conditions.ts';
import type { SelectedField } from './selected-fields.ts';

/** Answers `__schema` and `__type` beside other fields: graphql-js does that part. */
export class MetaFields {
  readonly #schema: GraphQLSchema;
  readonly #fragments: readonly DefinitionNode[];
  readonly #operation: OperationDefinitionNode;
  readonly #fields: SelectedField[] = [];

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema;
    this.#fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
    this.#operation = operation;
  }

  /** Source text that writes such a field. */
  code(field: SelectedField): string {
    return `meta(${this.#fields.push(field) - 1},vars)`;
  }

  /** The JSON text of what was registered as this. */
  text(index: number, variables: Readonly<Record<string, unknown>>): string {
    const field = this.#fields[index];
    const selections = (field?.occurrences ?? [])
      .filter(({ condition }) => holds(condition, variables))
      .map(({ node }) => ({ ...node, directives: [] }));
    const operation: OperationDefinitionNode = {
      ...this.#operation,
      operation: OperationTypeNode.QUERY,
      directives: [],
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    };
    const { data } = executeSync({
      schema: this.#schema,
      document: { kind: Kind.DOCUMENT, definitions: [operation, ...this.#fragments] },
      rootValue: {},
      variableValues: variables,
    });
    return JSON.stringify(data?.[field?.responseName ?? ''] ?? null);
  }
}
