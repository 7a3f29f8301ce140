import fc from 'fast-check';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Has every kind of type in every kind of wrapping. */
export const schema = buildSchema(`
  scalar Anything
  enum Colour { RED GREEN }
  interface Node { id: ID! label: String peer: Node tags: [String!] }
  interface Named implements Node { id: ID! label: String peer: Node tags: [String!] name: String! }
  type Tool implements Node & Named { id: ID! label: String peer: Node tags: [String!] name: String! colour: Colour! weight: Float parts: [Tool!]! thing: Thing }
  type Person implements Node & Named { id: ID! label: String peer: Node tags: [String!] name: String! age: Int! tools: [[Tool]] owner: Person! any: Anything is: Boolean! }
  type Room implements Node { id: ID! label: String peer: Node tags: [String!] inside: [Thing!] grid: [[Int!]!]! constructor: String }
  union Thing = Tool | Room
  type Query { node: Node nodes: [Node!] named: [Named]! thing: Thing things: [[Thing!]] person: Person! room: Room maybe: Person count: Int any: [Anything!] colours: [Colour!]! }
`);

/** A random source of numbers below something. */
export type Pick = (below: number) => number;

/** Of a seed. */
export function picker(seed: number): Pick {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const possible = (type: GraphQLNamedType) =>
  isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];

const one = <Item>(pick: Pick, items: readonly Item[]): Item => {
  const item = items[pick(items.length)];
  if (item === undefined) {
    throw new Error('nothing to choose from');
  }
  return item;
};

const WORDS = ['', 'plain', 'quo"te', 'back\\slash', 'line\nbreak', '\u2028', 'é', '👍', '\ud83d', '\u0000', 'null'];

function leaf(name: string, pick: Pick): unknown {
  switch (name) {
    case 'Int':
      return one(pick, [0, -0, 7, -(2 ** 31), 2 ** 31 - 1]);
    case 'Float':
      return one(pick, [0.5, -0, 1e21, 1e-9, 3]);
    case 'Boolean':
      return pick(2) === 0;
    case 'Colour':
      return one(pick, ['RED', 'GREEN']);
    case 'Anything':
      return one<unknown>(pick, [1, 'x"y', false, { a: [1, { constructor: 2 }] }, []]);
    default:
      return one(pick, WORDS);
  }
}

/** What no leaf of the schema's, but a scalar that has everything, has. */
const WRONG = { String: { a: 1 }, ID: [1], Int: 1.5, Float: 'x', Boolean: 'yes', Colour: 'BLUE' };

/** Data for a selection of every field, with faults: nulls where none may be, values that do not fit. */
export class Data {
  readonly #pick: Pick;
  readonly #faults: number;

  /** @param faults In a thousand values. */
  constructor(pick: Pick, faults: number) {
    this.#pick = pick;
    this.#faults = faults;
  }

  /** By all names that `names` gives to a field. */
  object(type: GraphQLNamedType, names: (field: string) => readonly string[], depth = 3): Record<string, unknown> {
    const data: Record<string, unknown> = { __typename: type.name };
    if (!isObjectType(type)) {
      return data;
    }
    for (const field of Object.values(type.getFields())) {
      const value = this.#value(field.type, names, depth);
      for (const name of names(field.name)) {
        data[name] = value;
      }
    }
    return data;
  }

  #value(type: GraphQLOutputType, names: (field: string) => readonly string[], depth: number): unknown {
    if (this.#pick(1_000) < this.#faults) {
      return null;
    }
    if (isNonNullType(type)) {
      return this.#value(type.ofType, names, depth);
    }
    if (isListType(type)) {
      return Array.from({ length: this.#pick(3) }, () => this.#value(type.ofType, names, depth - 1));
    }
    const named = getNamedType(type);
    const types = possible(named);
    if (types.length > 0) {
      return depth <= 0 ? null : this.object(one(this.#pick, types), names, depth - 1);
    }
    const wrong: unknown = Reflect.get(WRONG, named.name);
    return wrong !== undefined && this.#pick(1_000) < this.#faults ? wrong : leaf(named.name, this.#pick);
  }
}

const FRAGMENTS: Readonly<Record<string, readonly string[]>> = {
  Node: ['Node', 'Named', 'Tool', 'Person', 'Room', 'Thing'],
  Named: ['Named', 'Node', 'Tool', 'Person'],
  Thing: ['Thing', 'Tool', 'Room', 'Node', 'Named'],
  Tool: ['Tool', 'Named', 'Thing', 'Node'],
  Person: ['Person', 'Node'],
  Room: ['Room', 'Node', 'Thing'],
  Query: ['Query'],
};

/** Writes random selections. A document may be invalid: fields of one name that do not go together. */
export class Documents {
  readonly #pick: Pick;

  constructor(pick: Pick) {
    this.#pick = pick;
  }

  operation(): string {
    return `query($a: Boolean!, $b: Boolean = true) { always: __typename @skip(if: $a) also: __typename @skip(if: $b) ${this.#selections('Query', 4)} }`;
  }

  #selections(typeName: string, depth: number): string {
    const type = schema.getType(typeName);
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const parts = Array.from({ length: 1 + this.#pick(4) }, () => {
      const choice = this.#pick(10);
      if (choice === 0 || fields.length === 0) {
        return `${one(this.#pick, ['', 'kind: '])}__typename ${this.#directive()}`;
      }
      if (choice < 4 && depth > 0) {
        const condition = one(this.#pick, FRAGMENTS[typeName] ?? []);
        return `... on ${condition} ${this.#directive()} { ${this.#selections(condition, depth - 1)} }`;
      }
      const field = one(this.#pick, fields);
      const named = getNamedType(field.type);
      const alias = one(this.#pick, ['', '', `${typeName}_${field.name}: `, `x_${field.name}: `]);
      if (possible(named).length === 0) {
        return `${alias}${field.name} ${this.#directive()}`;
      }
      return depth <= 0
        ? '__typename'
        : `${alias}${field.name} ${this.#directive()} { ${this.#selections(named.name, depth - 1)} }`;
    });
    return parts.join(' ');
  }

  #directive(): string {
    return one(this.#pick, [
      '',
      '',
      '',
      '',
      '@include(if: $a)',
      '@skip(if: $b)',
      '@include(if: true)',
      '@skip(if: true)',
    ]);
  }
}

/** Seeds. */
export const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
