import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** What an operation selects, by response name. */
export type Shape = ReadonlyMap<string, FieldShape>;

/** What is known of one field of it. */
export type FieldShape = {
  /** How many lists are around its value; undefined where the graph's schema does not show the field. */
  lists: number | undefined;
  /** What is selected of its value; absent for a scalar. */
  inner: Map<string, FieldShape> | undefined;
};

const ENTITIES = '_entities';

function listsAround(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listsAround(nullable.ofType) : 0;
}

class ShapeReader {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  read(set: SelectionSetNode, parent: GraphQLNamedType | undefined, into: Map<string, FieldShape>): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        this.#field(selection, parent, into);
        continue;
      }
      const body = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      if (body !== undefined) {
        const condition = body.typeCondition?.name.value;
        const type = condition === undefined ? parent : this.#schema.getType(condition);
        this.read(body.selectionSet, type, into);
      }
    }
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined, into: Map<string, FieldShape>): void {
    const name = node.alias?.value ?? node.name.value;
    const known = into.get(name);
    const hasFields = isObjectType(parent) || isInterfaceType(parent);
    const field = hasFields ? parent.getFields()[node.name.value] : undefined;
    const own = node.name.value === ENTITIES ? 1 : undefined;
    const lists = field === undefined ? own : listsAround(field.type);
    const shape: FieldShape = {
      // One name for two fields of different types: both are right.
      lists: known === undefined || known.lists === lists ? lists : undefined,
      inner: node.selectionSet === undefined ? undefined : (known?.inner ?? new Map()),
    };
    into.set(name, shape);
    if (node.selectionSet !== undefined && shape.inner !== undefined) {
      this.read(node.selectionSet, field === undefined ? undefined : getNamedType(field.type), shape.inner);
    }
  }
}

/** Reads the shape of an operation that the planner wrote, as far as the graph's schema knows its fields. */
export function operationShape(operation: string, schema: GraphQLSchema): Shape {
  const { definitions } = parse(operation, { noLocation: true });
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const reader = new ShapeReader(schema, fragments);
  const shape = new Map<string, FieldShape>();
  for (const node of definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) {
      reader.read(node.selectionSet, schema.getRootType(node.operation) ?? undefined, shape);
    }
  }
  return shape;
}
