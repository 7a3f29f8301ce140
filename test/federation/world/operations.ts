import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { Chance } from './chance.ts';

/** An operation, valid for its schema. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Whether response names are by chance, so that some mean other fields than they are called after, or none does. */
type Naming = 'any' | 'plain';

const MAX_DEPTH = 5;
/** Among them are those of keys, and of what fields require. */
const ALIASES = [
  'id',
  'sku',
  'label',
  'title',
  'f1',
  'f2',
  'f3',
  'f5',
  'a',
  'b',
  'rating',
  'x',
  '__proto__',
  'constructor',
];

/** Writes one operation. */
class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #chance: Chance;
  readonly #naming: Naming;
  readonly #definitions: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #fragments = new Map<string, { readonly on: string; readonly text: string }>();
  #names = 0;
  #fields = 0;

  constructor(schema: GraphQLSchema, chance: Chance, naming: Naming) {
    this.#schema = schema;
    this.#chance = chance;
    this.#naming = naming;
  }

  write(): RandomOperation {
    const mutation = this.#schema.getMutationType();
    const isMutation = mutation != null && this.#chance.percent(10);
    const root = isMutation ? mutation : this.#schema.getQueryType();
    if (!root) throw new TypeError('a schema without a query');
    const body = this.#set(root, 0);
    const definitions = this.#definitions.length === 0 ? '' : `(${this.#definitions.join(', ')})`;
    const fragments = [...this.#fragments].map(([name, { on, text }]) => `fragment ${name} on ${on} ${text}`);
    const query = [`${isMutation ? 'mutation' : 'query'} Asked${definitions} ${body}`, ...fragments].join('\n');
    return { query, variables: this.#variables };
  }

  #set(parent: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#chance.below(depth === 0 ? 3 : 4);
    return `{ ${Array.from({ length: count }, () => this.#selection(parent, depth)).join(' ')} }`;
  }

  #selection(parent: GraphQLCompositeType, depth: number): string {
    const choice = this.#chance.below(20);
    if (choice < 2 || depth >= MAX_DEPTH || this.#fields > 60) return this.#typename();
    if (choice < 5) {
      const on = this.#narrowed(parent);
      const condition = on === parent && this.#chance.percent(30) ? '' : ` on ${on.name}`;
      return `...${condition}${this.#directives()} ${this.#set(on, depth + 1)}`;
    }
    if (choice === 5) return `...${this.#fragment(this.#narrowed(parent), depth)}${this.#directives()}`;
    const fields = isObjectType(parent) || isInterfaceType(parent) ? Object.values(parent.getFields()) : [];
    if (fields.length === 0) {
      const on = this.#narrowed(parent);
      return `... on ${on.name} ${this.#set(on, depth + 1)}`;
    }
    return this.#field(this.#chance.pick(fields), depth);
  }

  #typename(): string {
    return this.#chance.percent(30) ? `${this.#alias()}: __typename` : '__typename';
  }

  #alias(): string {
    this.#names += 1;
    return this.#naming === 'any' ? this.#chance.pick(ALIASES) : `n${this.#names}`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#fields += 1;
    const type = getNamedType(field.type);
    const body = isCompositeType(type) ? ` ${this.#set(type, depth + 1)}` : '';
    const args = field.args.flatMap((argument) => this.#argument(argument));
    const given = args.length === 0 ? '' : `(${args.join(', ')})`;
    // Without chance in names, what has a body or arguments is never merged with another.
    const isAliased = this.#naming === 'plain' ? body !== '' || given !== '' : this.#chance.percent(40);
    return `${isAliased ? `${this.#alias()}: ` : ''}${field.name}${given}${this.#directives()}${body}`;
  }

  #argument({ name, type }: GraphQLArgument): readonly string[] {
    const choice = this.#chance.below(4);
    if (choice === 0 && !isNonNullType(type)) return [];
    return [`${name}: ${choice === 1 ? this.#variable(type) : this.#literal(type)}`];
  }

  #variable(type: GraphQLInputType): string {
    const name = `v${this.#definitions.length}`;
    const hasDefault = this.#chance.percent(40);
    this.#definitions.push(`$${name}: ${String(type)}${hasDefault ? ` = ${this.#literal(type)}` : ''}`);
    if (!this.#chance.percent(30) || (isNonNullType(type) && !hasDefault)) this.#variables[name] = this.#json(type);
    return `$${name}`;
  }

  #literal(type: GraphQLInputType): string {
    const named = isNonNullType(type) ? type.ofType : type;
    if (isEnumType(named)) return this.#chance.pick(named.getValues()).name;
    if (isListType(named)) return `[${this.#literal(named.ofType)}]`;
    if (isInputObjectType(named)) {
      const fields = Object.values(named.getFields()).filter(() => this.#chance.percent(50));
      return `{ ${fields.map((field) => `${field.name}: ${this.#literal(field.type)}`).join(', ')} }`;
    }
    return JSON.stringify(this.#json(named));
  }

  #json(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return this.#json(type.ofType);
    if (isListType(type)) return [this.#json(type.ofType)];
    if (isEnumType(type)) return this.#chance.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(() => this.#chance.percent(50));
      return Object.fromEntries(fields.map((field) => [field.name, this.#json(field.type)]));
    }
    switch (type.name) {
      case 'Int':
        return this.#chance.below(4);
      case 'Boolean':
        return this.#chance.percent(50);
      default:
        return this.#chance.pick(['', 'x', 'a "b"']);
    }
  }

  #directives(): string {
    if (!this.#chance.percent(12)) return '';
    const name = this.#chance.pick(['skip', 'include']);
    const literal = String(this.#chance.percent(50));
    if (this.#chance.percent(30)) return ` @${name}(if: ${literal})`;
    const variable = `v${this.#definitions.length}`;
    const hasDefault = this.#chance.percent(30);
    this.#definitions.push(`$${variable}: Boolean!${hasDefault ? ` = ${literal}` : ''}`);
    if (!hasDefault || this.#chance.percent(50)) this.#variables[variable] = this.#chance.percent(50);
    return ` @${name}(if: $${variable})`;
  }

  /** A type that a fragment within `parent` may have. */
  #narrowed(parent: GraphQLCompositeType): GraphQLCompositeType {
    const narrower = isAbstractType(parent) ? this.#schema.getPossibleTypes(parent) : [];
    const wider = isObjectType(parent) || isInterfaceType(parent) ? parent.getInterfaces() : [];
    return this.#chance.pick<GraphQLCompositeType>([parent, ...narrower, ...narrower, ...wider]);
  }

  #fragment(on: GraphQLCompositeType, depth: number): string {
    const known = [...this.#fragments].filter(([, fragment]) => fragment.on === on.name).map(([name]) => name);
    if (known.length > 0 && this.#chance.percent(50)) return this.#chance.pick(known);
    // Written before it is named: a fragment can only use those that were finished before it.
    const text = this.#set(on, depth + 1);
    const name = `F${this.#fragments.size}`;
    this.#fragments.set(name, { on: on.name, text });
    return name;
  }
}

/** An operation by chance: valid, and the same for the same seed. */
export function randomOperation(schema: GraphQLSchema, seed: string): RandomOperation {
  const namings: readonly Naming[] = ['any', 'any', 'any', 'plain', 'plain', 'plain', 'plain'];
  for (const [index, naming] of namings.entries()) {
    const operation = new OperationWriter(schema, new Chance(`${seed} ${index}`), naming).write();
    if (validate(schema, parse(operation.query)).length === 0) return operation;
  }
  return { query: '{ __typename }', variables: {} };
}
