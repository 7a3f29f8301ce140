import { Chance } from './chance.ts';

/** A field of the whole graph, and where it is. */
export interface WorldField {
  readonly name: string;
  readonly type: string;
  /** In SDL, with parentheses; or nothing. */
  readonly args: string;
  /** The subgraphs that give it; with more than one it is shared. */
  readonly homes: readonly string[];
  /** A field set; only where it has one home. */
  readonly requires?: string;
  /** A field set of what its home gives with it. */
  readonly provides?: string;
}

/** A key by which a subgraph knows an entity. */
export interface WorldKey {
  readonly fields: 'id' | 'sku';
  readonly isResolvable: boolean;
}

/** Something that has an identity in several subgraphs. */
export interface WorldEntity {
  readonly name: string;
  readonly isNamed: boolean;
  /** By subgraph, of those that know it. */
  readonly keys: ReadonlyMap<string, readonly WorldKey[]>;
  readonly fields: readonly WorldField[];
}

/** An interface that is an entity, which another subgraph knows as one object type. */
export interface WorldMedia {
  readonly owner: string;
  readonly other: string;
  readonly fields: readonly WorldField[];
}

/** A graph, of which each subgraph has a part. */
export interface World {
  readonly seed: string;
  readonly subgraphs: readonly string[];
  readonly entities: readonly WorldEntity[];
  /** By subgraph, of those that know the union: its members there. */
  readonly union: ReadonlyMap<string, readonly string[]>;
  readonly media: WorldMedia | undefined;
  readonly query: readonly WorldField[];
  readonly mutation: readonly WorldField[];
}

export const MEDIA = ['Film', 'Song'] as const;
const LEAVES = ['Int', 'Float', 'String', 'Boolean', 'ID', 'Color', 'Blob'] as const;
const ARGUMENTS = ['(limit: Int)', '(color: Color = RED)', '(filter: Filter)', '(limit: Int = 2, name: String)'];
const ARGUMENTS_OF_REQUIRED = ['limit: 1', 'limit: 3', 'color: BLUE', 'filter: { min: 1 }', 'name: "x"'];

const isKnownIn = (entity: WorldEntity, subgraph: string): boolean => entity.keys.has(subgraph);

/** Whether an entity has the interface `Named` in a subgraph: its field `id` is needed for it. */
export const isNamedIn = ({ isNamed, keys }: WorldEntity, subgraph: string): boolean =>
  isNamed && (keys.get(subgraph) ?? []).some(({ fields }) => fields === 'id');

function wrapped(chance: Chance, type: string): string {
  return chance.pick([type, type, `${type}!`, `[${type}]`, `[${type}!]!`, `[${type}!]`, `[[${type}]!]`]);
}

/** Chooses what a world is made of. */
class WorldMaker {
  readonly #chance: Chance;
  readonly #seed: string;
  readonly #subgraphs: readonly string[];
  #fields = 0;

  constructor(seed: string) {
    this.#seed = seed;
    this.#chance = new Chance(`world ${seed}`);
    this.#subgraphs = ['alpha', 'beta', 'gamma', 'delta'].slice(0, 2 + this.#chance.below(3));
  }

  make(): World {
    const chance = this.#chance;
    const bare = ['Atom', 'Beam', 'Coin', 'Dust'].slice(0, 2 + chance.below(3)).map((name) => this.#entity(name));
    const union = this.#union(bare);
    const media = this.#media();
    const known = { entities: bare, union, media };
    const entities = bare.map((entity) => this.#withFields(entity, known));
    const query = this.#subgraphs.flatMap((home) =>
      Array.from({ length: 2 + chance.below(2) }, () => this.#field([home], known)),
    );
    const mutation = this.#subgraphs
      .slice(0, 2)
      .map((home) => ({ ...this.#field([home], known), name: `change${home}` }));
    return {
      ...{ seed: this.#seed, subgraphs: this.#subgraphs, entities, union, media, mutation },
      query: [...query, ...this.#sharedRoot(known)].map((field) => this.#withProvides(field, entities)),
    };
  }

  #entity(name: string): WorldEntity {
    const chance = this.#chance;
    const [owner = '', ...others] = chance.some(this.#subgraphs, 75);
    const hasSku = chance.percent(35);
    const key = (fields: 'id' | 'sku', isResolvable = true): WorldKey => ({ fields, isResolvable });
    const keysOfOther = (): readonly WorldKey[] => {
      if (!hasSku) return [key('id', !chance.percent(20))];
      return chance.pick([[key('id')], [key('sku')], [key('sku', false), key('id')], [key('id', false), key('sku')]]);
    };
    const keys = new Map<string, readonly WorldKey[]>([[owner, hasSku ? [key('id'), key('sku')] : [key('id')]]]);
    for (const other of others) keys.set(other, keysOfOther());
    return { name, isNamed: chance.percent(50), keys, fields: [] };
  }

  #union(entities: readonly WorldEntity[]): ReadonlyMap<string, readonly string[]> {
    const chance = this.#chance;
    const parts = this.#subgraphs.flatMap((subgraph) => {
      const known = entities.filter((entity) => isKnownIn(entity, subgraph)).map(({ name }) => name);
      return known.length > 0 && chance.percent(60) ? [[subgraph, chance.some(known, 70)] as const] : [];
    });
    return new Map(parts);
  }

  #media(): WorldMedia | undefined {
    const chance = this.#chance;
    if (!chance.percent(40)) return;
    const [owner = '', other = ''] = this.#subgraphs;
    const field = (name: string, type: string, home: string): WorldField => ({ name, type, args: '', homes: [home] });
    return {
      ...{ owner, other },
      fields: [
        field('title', 'String', owner),
        field('rating', 'Int!', other),
        field('similar', '[Media]', other),
        ...(chance.percent(60) ? [{ ...field('score', 'String', other), requires: 'title' }] : []),
      ],
    };
  }

  #compositesOf(home: string, { entities, union, media }: Pick<World, 'entities' | 'union' | 'media'>) {
    const known = entities.filter((entity) => isKnownIn(entity, home));
    return [
      ...known.map(({ name }) => name),
      ...(known.some((entity) => isNamedIn(entity, home)) ? ['Named'] : []),
      ...(union.has(home) ? ['Thing'] : []),
      ...(media !== undefined && [media.owner, media.other].includes(home) ? ['Media'] : []),
      'Extent',
    ];
  }

  #field(homes: readonly string[], known: Pick<World, 'entities' | 'union' | 'media'>): WorldField {
    const chance = this.#chance;
    this.#fields += 1;
    const [home = ''] = homes;
    const isLeaf = homes.length > 1 || chance.percent(45);
    const type = isLeaf ? chance.pick(LEAVES) : chance.pick(this.#compositesOf(home, known));
    const args = chance.percent(35) ? chance.pick(ARGUMENTS) : '';
    return { name: `f${this.#fields}`, type: wrapped(chance, type), args, homes };
  }

  #withFields(entity: WorldEntity, known: Pick<World, 'entities' | 'union' | 'media'>): WorldEntity {
    const chance = this.#chance;
    // A subgraph that only refers to an entity cannot be asked for more of it.
    const homes = [...entity.keys].flatMap(([name, keys]) => (keys.some((key) => key.isResolvable) ? [name] : []));
    const fields: WorldField[] = Array.from({ length: 3 + chance.below(4) }, () =>
      this.#field(chance.percent(15) ? chance.some(homes) : [chance.pick(homes)], known),
    );
    for (let tries = chance.below(4); tries > 0; tries -= 1) {
      const home = chance.pick(homes);
      const required = chance
        .some(fields.filter((field) => !field.homes.includes(home) && this.#isRequirable(field)).concat(NOTHING), 40)
        .filter((field) => field !== NOTHING);
      if (required.length > 0) fields.push(this.#requiring(home, required));
    }
    return { ...entity, fields };
  }

  #isRequirable({ type }: WorldField): boolean {
    const name = type.replace(/[[\]!]/g, '');
    return name === 'Extent' || LEAVES.some((leaf) => leaf === name);
  }

  #requiring(home: string, required: readonly WorldField[]): WorldField {
    const chance = this.#chance;
    this.#fields += 1;
    const parts = required.map(({ name, type, args }) => {
      const fitting = ARGUMENTS_OF_REQUIRED.filter((given) => args.includes(given.slice(0, given.indexOf(':') + 1)));
      const given = fitting.length > 0 && chance.percent(70) ? `(${chance.pick(fitting)})` : '';
      return `${name}${given}${type.includes('Extent') ? ` { ${chance.some(['a', 'b', 'c']).join(' ')} }` : ''}`;
    });
    const type = chance.pick(['String', 'String!']);
    return { name: `calc${this.#fields}`, type, args: '', homes: [home], requires: parts.join(' ') };
  }

  #sharedRoot(known: Pick<World, 'entities' | 'union' | 'media'>): readonly WorldField[] {
    const chance = this.#chance;
    const entity = chance.pick(known.entities);
    const homes = [...entity.keys.keys()];
    if (homes.length < 2 || !chance.percent(40)) return [];
    return [{ name: 'shared', type: wrapped(chance, entity.name), args: '', homes }];
  }

  #withProvides(field: WorldField, entities: readonly WorldEntity[]): WorldField {
    const entity = entities.find(({ name }) => name === field.type.replace(/[[\]!]/g, ''));
    const [home = ''] = field.homes;
    const foreign = entity?.fields.find(
      ({ homes, requires, type, args }) =>
        homes.length === 1 && !homes.includes(home) && requires === undefined && args === '' && isLeafType(type),
    );
    return foreign !== undefined && field.homes.length === 1 && this.#chance.percent(30)
      ? { ...field, provides: foreign.name }
      : field;
  }
}

const isLeafType = (type: string): boolean => LEAVES.some((leaf) => leaf === type.replace(/[[\]!]/g, ''));
const NOTHING: WorldField = { name: '', type: '', args: '', homes: [] };

/** A graph by chance: entities with keys, interfaces, a union, an interface object, what requires and provides. */
export function makeWorld(seed: string): World {
  return new WorldMaker(seed).make();
}
