import {
  type ArgumentNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  TypeMetaFieldDef,
  valueFromAST,
} from 'graphql';
import { type IntrospectionSizes, introspectionSizes } from './introspection-sizes.ts';
import type { ListSize, SupergraphCosts } from './supergraph-costs.ts';

/** How long a list is taken to be that nothing is said of. */
const DEFAULT_LIST_SIZE = 10;
/** How long a connection's page is taken to be where the client does not say it: what the services then give. */
const DEFAULT_PAGE_SIZE = 20;

const MUTATION_WEIGHT = 10;
/** What the graph says of itself is made in this process: eight things in the time that a service takes for one. */
const INTROSPECTION_WEIGHT = 1 / 8;
const PAGE_ARGUMENTS = ['first', 'last'];
const PAGE_LISTS = ['edges', 'nodes'];

export type Field = GraphQLField<unknown, unknown>;
export type Variables = Readonly<Record<string, unknown>>;

/** How long the lists are that a field leads to. */
export type Sizes = {
  /** How many values the field itself has, lists within lists multiplied; 1 where it is no list. */
  own: number;
  /** How long lists of its value are, by their fields' names. */
  within: ReadonlyMap<string, number>;
};

const NONE_WITHIN: ReadonlyMap<string, number> = new Map();

function listsAround(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listsAround(nullable.ofType) : 0;
}

/** The lists of a connection, by which a connection is known; none where a type is no connection. */
function pageLists(type: GraphQLOutputType): string[] {
  const named = getNamedType(type);
  if (!((isObjectType(named) || isInterfaceType(named)) && named.name.endsWith('Connection'))) {
    return [];
  }
  const fields = named.getFields();
  return PAGE_LISTS.filter((name) => fields[name] !== undefined && listsAround(fields[name].type) > 0);
}

/** One argument's value, where it is a number that asks for at least one item. */
function slicingValue(
  name: string,
  field: Field,
  given: readonly ArgumentNode[],
  variables: Variables,
): number | undefined {
  const definition = field.args.find((argument) => argument.name === name);
  const node = given.find((argument) => argument.name.value === name);
  if (definition === undefined) {
    return;
  }
  const explicit = node === undefined ? undefined : valueFromAST(node.value, definition.type, variables);
  const value = explicit === undefined ? definition.defaultValue : explicit;
  // Less than one is nothing that a service gives: whatever it makes of it, it counts as if it were not said.
  return typeof value === 'number' && value >= 1 ? value : undefined;
}

/** What a graph's fields weigh, and how long their lists are: by the cost directives, by convention, or by default. */
export class FieldDemand {
  readonly #schema: GraphQLSchema;
  readonly #costs: SupergraphCosts;
  readonly #slicing: ReadonlySet<string>;
  readonly #introspection: IntrospectionSizes;

  constructor(schema: GraphQLSchema, costs: SupergraphCosts) {
    this.#schema = schema;
    this.#costs = costs;
    const said = [...costs.listSizes.values()].flatMap(({ slicingArguments }) => slicingArguments);
    this.#slicing = new Set([...PAGE_ARGUMENTS, ...said]);
    this.#introspection = introspectionSizes(schema);
  }

  /** Whether an argument of this name may say, on some field, how many items are asked for. */
  isSlicing(argument: string): boolean {
    return this.#slicing.has(argument);
  }

  /** What one value of the field costs by itself; never less than nothing. */
  weight(parent: GraphQLCompositeType, field: Field): number {
    const own = this.#costs.fieldWeights.get(`${parent.name}.${field.name}`);
    if (own !== undefined) {
      return Math.max(own, 0);
    }
    return parent === this.#schema.getMutationType() ? MUTATION_WEIGHT : this.#typeWeight(getNamedType(field.type));
  }

  #typeWeight(type: GraphQLNamedOutputType): number {
    if (isIntrospectionType(type)) {
      return isCompositeType(type) ? INTROSPECTION_WEIGHT : 0;
    }
    const weightOf = (name: string, otherwise: number): number =>
      Math.max(this.#costs.typeWeights.get(name) ?? otherwise, 0);
    return isAbstractType(type)
      ? Math.max(1, ...this.#schema.getPossibleTypes(type).map(({ name }) => weightOf(name, 1)))
      : weightOf(type.name, isCompositeType(type) ? 1 : 0);
  }

  /**
   * How many values a field has, and how long the lists of its value are.
   * @param fromParent What the field around it said of this one's length.
   */
  sizes(
    parent: GraphQLCompositeType,
    field: Field,
    use: { arguments: readonly ArgumentNode[]; variables: Variables; fromParent: number | undefined },
  ): Sizes {
    if (isIntrospectionType(getNamedType(field.type))) {
      return this.#introspected(parent, field, use.fromParent);
    }
    const said = this.#costs.listSizes.get(`${parent.name}.${field.name}`);
    const pages = pageLists(field.type);
    const sizedFields = new Set([...(said?.sizedFields ?? []), ...pages]);
    const size = this.#saidSize(said, field, use) ?? (pages.length > 0 ? DEFAULT_PAGE_SIZE : undefined);
    const lists = listsAround(field.type);
    const outermost = use.fromParent ?? (sizedFields.size === 0 ? size : undefined) ?? DEFAULT_LIST_SIZE;
    return {
      own: lists === 0 ? 1 : outermost * DEFAULT_LIST_SIZE ** (lists - 1),
      within:
        sizedFields.size === 0
          ? NONE_WITHIN
          : new Map([...sizedFields].map((name) => [name, size ?? DEFAULT_LIST_SIZE] as const)),
    };
  }

  #introspected(parent: GraphQLCompositeType, { name }: Field, fromParent: number | undefined): Sizes {
    const { usual, ofOneType } = this.#introspection;
    return {
      own: fromParent ?? usual.get(`${parent.name}.${name}`) ?? 1,
      within: name === TypeMetaFieldDef.name ? ofOneType : NONE_WITHIN,
    };
  }

  /** By what the client asks for (the largest, where several arguments say it), else by what is assumed. */
  #saidSize(
    said: ListSize | undefined,
    field: Field,
    use: { arguments: readonly ArgumentNode[]; variables: Variables },
  ): number | undefined {
    const isPage = pageLists(field.type).length > 0;
    const names = new Set([...(said?.slicingArguments ?? []), ...(isPage ? PAGE_ARGUMENTS : [])]);
    const asked = [...names].flatMap((name) => slicingValue(name, field, use.arguments, use.variables) ?? []);
    return asked.length === 0 ? said?.assumedSize : Math.max(...asked);
  }
}
