import fc from 'fast-check';
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

type Gen = fc.GeneratorValue;

const MAX_DEPTH = 6;

function literal(field: GraphQLField<unknown, unknown>, page: number | undefined): string {
  const first = page !== undefined && field.args.some(({ name }) => name === 'first') ? [`first: ${page}`] : [];
  const needed = field.args.filter((argument) => isNonNullType(argument.type));
  const values = needed.map((argument) => {
    const type = getNamedType(argument.type);
    const value = isInputObjectType(type) ? `{${Object.keys(type.getFields()).map((name) => `${name}: "x"`)}}` : '"x"';
    return `${argument.name}: ${value}`;
  });
  const all = [...first, ...values];
  return all.length === 0 ? '' : `(${all.join(', ')})`;
}

/** Writes random valid operations over a schema: aliases, inline fragments, named fragments used more than once. */
export class RandomDocument {
  readonly #schema: GraphQLSchema;
  readonly #gen: Gen;
  readonly #fragments = new Map<string, { on: string; text: string }>();
  #aliases = 0;

  constructor(schema: GraphQLSchema, gen: Gen) {
    this.#schema = schema;
    this.#gen = gen;
  }

  write(): string {
    const isMutation = this.#gen(fc.integer, { min: 0, max: 5 }) === 0;
    const root = isMutation ? this.#schema.getMutationType() : this.#schema.getQueryType();
    if (!root) {
      return '{ __typename }';
    }
    const body = this.#selections(root, 0);
    const fragments = [...this.#fragments].map(([name, { on, text }]) => `fragment ${name} on ${on} ${text}`);
    return [`${isMutation ? 'mutation' : 'query'} ${body}`, ...fragments].join('\n');
  }

  #pick<T>(items: readonly T[]): T {
    return items[this.#gen(fc.integer, { min: 0, max: items.length - 1 })] as T;
  }

  #selections(parent: GraphQLCompositeType, depth: number): string {
    const count = this.#gen(fc.integer, { min: 1, max: 4 });
    const selections = Array.from({ length: count }, () => this.#selection(parent, depth));
    return `{ ${selections.join(' ')} }`;
  }

  #selection(parent: GraphQLCompositeType, depth: number): string {
    const choice = this.#gen(fc.integer, { min: 0, max: 9 });
    if (choice === 0 || depth >= MAX_DEPTH) {
      return '__typename';
    }
    if (choice <= 2) {
      const condition = this.#condition(parent);
      return `... on ${condition.name} ${this.#selections(condition, depth + 1)}`;
    }
    if (choice === 3) {
      return `...${this.#fragment(this.#condition(parent), depth)}`;
    }
    return isUnionType(parent) ? '__typename' : this.#field(parent, depth);
  }

  #field(parent: Exclude<GraphQLCompositeType, { getTypes: unknown }>, depth: number): string {
    if (isUnionType(parent)) {
      return '__typename';
    }
    const field = this.#pick(Object.values(parent.getFields()));
    const type = getNamedType(field.type);
    this.#aliases += 1;
    const alias = `f${this.#aliases}`;
    const body = isCompositeType(type) ? this.#selections(type, depth + 1) : '';
    const page = this.#gen(fc.boolean) ? this.#gen(fc.integer, { min: 1, max: 5 }) : undefined;
    return `${alias}: ${field.name}${literal(field, page)} ${body}`;
  }

  /** A type that a fragment within `parent` may have. */
  #condition(parent: GraphQLCompositeType): GraphQLCompositeType {
    const narrower = isAbstractType(parent) ? this.#schema.getPossibleTypes(parent) : [];
    const wider = isObjectType(parent) || isInterfaceType(parent) ? parent.getInterfaces() : [];
    return this.#pick<GraphQLCompositeType>([parent, ...narrower, ...wider]);
  }

  #fragment(on: GraphQLCompositeType, depth: number): string {
    const known = [...this.#fragments].filter(([, fragment]) => fragment.on === on.name).map(([name]) => name);
    if (known.length > 0 && this.#gen(fc.boolean)) {
      return this.#pick(known);
    }
    // Written before it is named: a fragment can only use those that were finished before it.
    const text = this.#selections(on, depth + 1);
    const name = `F${this.#fragments.size}`;
    this.#fragments.set(name, { on: on.name, text });
    return name;
  }
}
