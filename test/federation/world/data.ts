import {
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { hashOf } from './chance.ts';
import { isNamedIn, MEDIA, type World, type WorldField } from './world.ts';

/** An object of a world: what it is, which one, and what a subgraph was told of it. */
export interface Thing {
  readonly __typename: string;
  /** Its own type, where `__typename` is that of an interface object. */
  readonly real: string;
  readonly key: string;
  readonly told?: Readonly<Record<string, unknown>>;
}

/** What goes wrong by itself in a world. */
export interface Faults {
  /** So many of a hundred values of fields are errors instead. */
  readonly fields: number;
  /** So many of a hundred entities are unknown to a subgraph that ought to know them. */
  readonly entities: number;
}

export const NO_FAULTS: Faults = { fields: 0, entities: 0 };
const FAULT = 'it went wrong';

const KEYS = 5;
const OF_HUNDRED = 100;
const STRINGS = ['', 'a', 'ünï "cödé"\n', '0', 'null', 'two words', '__proto__', '\u2028\ud83d\ude00'];
const FLOATS = [0, -0.5, 1.25, 1e21, 3, -7.125];
const INTS = [0, 1, -1, 7, 2_147_483_647];
const BLOBS = [0, false, '', [], { _as_id: 1, __typename: 'Blob' }, { list: [1, null, 'x'], deep: { a: {} } }, 'text'];

const at = <T>(items: readonly T[], hash: number): T => items[hash % items.length] as T;

/** A field set as a selection set. */
function fieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError(`no field set: ${text}`);
  return definition.selectionSet;
}

const namesOf = (text: string): readonly string[] =>
  fieldSet(text).selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));

/** What a world's fields are worth: the same for everybody who asks, in whatever way. */
export class WorldData {
  readonly #world: World;
  readonly #faults: Faults;
  readonly #fields = new Map<string, WorldField>();
  readonly #sure = new Set<string>();

  constructor(world: World, faults: Faults) {
    this.#world = world;
    this.#faults = faults;
    const add = (type: string, fields: readonly WorldField[]): void => {
      for (const field of fields) {
        this.#fields.set(`${type}.${field.name}`, field);
        for (const name of field.requires === undefined ? [] : namesOf(field.requires)) {
          this.#sure.add(`${type}.${name}`);
        }
      }
    };
    for (const { name, fields } of world.entities) add(name, fields);
    for (const name of MEDIA) add(name, world.media?.fields ?? []);
    add('Query', world.query);
    add('Mutation', world.mutation);
  }

  /** The value of a field; for a field of a subgraph, `told` has what it requires. */
  readonly resolver = (whole: GraphQLSchema): GraphQLFieldResolver<unknown, unknown> => {
    return (source, args, _context, { parentType, fieldName, returnType }) => {
      const root = { __typename: parentType.name, real: parentType.name, key: 'root' };
      const thing = isThing(source) ? source : root;
      return this.#value(whole, thing, fieldName, { args, type: returnType });
    };
  };

  /** The entity that a representation is of; null where the subgraph does not know it. */
  find(subgraph: string, told: Readonly<Record<string, unknown>>): Thing | null {
    const known = typeof told.id === 'string' ? told.id : told.sku;
    const [, real = '', key = ''] = /^(?:sku )?(\w+)-(\d+)$/.exec(String(known)) ?? [];
    if (real === '') throw new Error(`no key of an entity: ${JSON.stringify(told)}`);
    const isMissing = this.#hash('missing', subgraph, real, key) % OF_HUNDRED < this.#faults.entities;
    return isMissing ? null : { __typename: this.#nameIn(subgraph, real), real, key, told };
  }

  #nameIn(subgraph: string, real: string): string {
    const isInterfaceObject = this.#world.media?.other === subgraph && MEDIA.some((name) => name === real);
    return isInterfaceObject ? 'Media' : real;
  }

  #hash(...parts: readonly string[]): number {
    return hashOf([this.#world.seed, ...parts].join('|'));
  }

  #value(
    whole: GraphQLSchema,
    thing: Thing,
    field: string,
    { args, type }: { readonly args: object; readonly type: GraphQLOutputType },
  ): unknown {
    const { real, key } = thing;
    if (field === 'id') return `${real}-${key}`;
    if (field === 'sku') return `sku ${real}-${key}`;
    const place = [real, key, field, JSON.stringify(args)];
    const spec = this.#fields.get(`${real}.${field}`);
    if (this.#isFault(real, field) && this.#hash('fault', ...place) % OF_HUNDRED < this.#faults.fields) {
      throw new Error(FAULT);
    }
    if (spec?.requires !== undefined) {
      const required = this.#required(whole, thing, fieldSet(spec.requires));
      return `${field} of ${JSON.stringify(required)}`;
    }
    return this.#made(type, spec, place);
  }

  /** What others compute from, and what finds entities, does not fail: a failure there has no like in one graph. */
  #isFault(type: string, field: string): boolean {
    return type !== 'Extent' && field !== 'label' && !this.#sure.has(`${type}.${field}`);
  }

  #made(type: GraphQLOutputType, spec: WorldField | undefined, place: readonly string[]): unknown {
    const hash = this.#hash(...place);
    if (isNonNullType(type)) return this.#present(type.ofType, spec, place);
    return hash % 7 === 0 ? null : this.#present(type, spec, place);
  }

  #present(type: GraphQLOutputType, spec: WorldField | undefined, place: readonly string[]): unknown {
    const hash = this.#hash('present', ...place);
    if (isListType(type)) {
      return Array.from({ length: hash % 4 }, (_, index) => this.#made(type.ofType, spec, [...place, `${index}`]));
    }
    if (isEnumType(type)) return at(type.getValues(), hash).name;
    if (isCompositeType(type)) return this.#object(type.name, spec, place);
    switch (getNamedType(type).name) {
      case 'Int':
        return at(INTS, hash);
      case 'Float':
        return at(FLOATS, hash);
      case 'Boolean':
        return hash % 2 === 0;
      case 'Blob':
        return at(BLOBS, hash);
      default:
        return at(STRINGS, hash);
    }
  }

  #object(type: string, spec: WorldField | undefined, place: readonly string[]): Thing {
    const hash = this.#hash('object', ...place);
    const real = at(this.#membersOf(type, spec?.homes ?? []), hash);
    const key = real === 'Extent' ? place.join('/') : String((hash >>> 8) % KEYS);
    return { __typename: real, real, key };
  }

  /** What objects of a type can be, as all its homes know it. */
  #membersOf(type: string, homes: readonly string[]): readonly string[] {
    const { entities, union } = this.#world;
    switch (type) {
      case 'Named':
        return entities.filter((entity) => homes.every((home) => isNamedIn(entity, home))).map(({ name }) => name);
      case 'Thing':
        return union.get(homes[0] ?? '') ?? [];
      case 'Media':
        return MEDIA;
      default:
        return [type];
    }
  }

  /** What a field requires: as its subgraph was told, or as the whole graph has it. */
  #required(whole: GraphQLSchema, thing: Thing, set: SelectionSetNode): unknown {
    return thing.told === undefined ? this.#evaluated(whole, thing, set) : this.#chosen(thing.told, set);
  }

  #chosen(value: unknown, set: SelectionSetNode | undefined): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#chosen(item, set));
    if (typeof value !== 'object' || value === null || set === undefined) return value;
    return Object.fromEntries(
      set.selections.flatMap((selection) => {
        if (selection.kind !== Kind.FIELD) return [];
        const name = selection.name.value;
        if (!Object.hasOwn(value, name)) throw new Error(`a representation has no ${name}: ${JSON.stringify(value)}`);
        return [[name, this.#chosen(Reflect.get(value, name), selection.selectionSet)]];
      }),
    );
  }

  #evaluated(whole: GraphQLSchema, value: unknown, set: SelectionSetNode | undefined): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#evaluated(whole, item, set));
    if (!isThing(value) || set === undefined) return value ?? null;
    const type = whole.getType(value.real);
    if (!isObjectType(type)) throw new TypeError(`no object type: ${value.real}`);
    return Object.fromEntries(
      set.selections.flatMap((selection) => {
        if (selection.kind !== Kind.FIELD) return [];
        const field = type.getFields()[selection.name.value];
        if (field === undefined) throw new TypeError(`no field: ${selection.name.value}`);
        const given = { args: getArgumentValues(field, selection), type: field.type };
        const inner = this.#value(whole, value, field.name, given);
        return [[field.name, this.#evaluated(whole, inner, selection.selectionSet)]];
      }),
    );
  }
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && 'real' in value;
