import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type UnionTypeDefinitionNode,
} from 'graphql';
import { type CompositeDefinition, Ownership } from '../composition/ownership.ts';
import { graphNames } from '../composition/supergraph-services.ts';
import { linkedFeatures } from '../supergraph/linked-features.ts';
import { type CacheScope, serviceOf } from './policy.ts';

/** What `@cacheControl` says at one place of the schema. */
export type CacheHint = {
  maxAge: number | undefined;
  scope: CacheScope;
  inheritMaxAge: boolean;
  /** Absent: whatever the service tells. */
  changedBy: readonly string[] | undefined;
};

/** What a supergraph's services say of how long their data may be kept. */
export type CacheHints = {
  ofType: (type: string) => CacheHint | undefined;
  ofField: (type: string, field: string) => CacheHint | undefined;
  /** Whether the field is of a key of its type: with another value it would be another entity. */
  isKey: (type: string, field: string) => boolean;
  /** The services that can answer a field, by their names in the supergraph. */
  servicesOf: (type: string, field: string) => readonly string[];
  /** The services that speak for a type: of an entity the one whose own it is, of anything else all that have it. */
  speakersOf: (type: string) => readonly string[];
  /** The services of whose events, or mutations, something that is kept depends. */
  dependedOn: ReadonlySet<string>;
  /** Whether anything is hinted at all. */
  isEmpty: boolean;
};

const FEATURE = 'cacheControl';

type Annotated = { readonly directives?: readonly ConstDirectiveNode[] | undefined };
type Hinted = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | UnionTypeDefinitionNode;

function isHinted(node: DocumentNode['definitions'][number]): node is Hinted {
  return (
    node.kind === Kind.OBJECT_TYPE_DEFINITION ||
    node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    node.kind === Kind.UNION_TYPE_DEFINITION
  );
}

function isComposite(type: Hinted | undefined): type is CompositeDefinition {
  return type !== undefined && type.kind !== Kind.UNION_TYPE_DEFINITION;
}

/** Undefined where it is anything but texts. */
function texts(value: ConstValueNode | undefined): string[] | undefined {
  const items = value?.kind === Kind.LIST ? value.values : value === undefined ? undefined : [value];
  const found = items?.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []));
  return found?.length === items?.length ? found : undefined;
}

/** Reads one `@cacheControl`. What cannot be read is taken for the narrower. */
export function readHint(directive: ConstDirectiveNode): CacheHint {
  const given = new Map(directive.arguments?.map(({ name, value }) => [name.value, value]));
  const [maxAge, scope, inherits] = [given.get('maxAge'), given.get('scope'), given.get('inheritMaxAge')];
  const isPublic = scope === undefined || (scope.kind === Kind.ENUM && scope.value === 'PUBLIC');
  return {
    maxAge: maxAge === undefined ? undefined : maxAge.kind === Kind.INT ? Number(maxAge.value) : 0,
    scope: isPublic ? 'PUBLIC' : 'PRIVATE',
    inheritMaxAge: inherits?.kind === Kind.BOOLEAN && inherits.value,
    changedBy: texts(given.get('changedBy')),
  };
}

/** The graphs that have a type. */
function graphsOf({ directives = [] }: Hinted): string[] {
  const joins = directives.filter(({ name }) => name.value === 'join__type');
  return joins.flatMap(({ arguments: given = [] }) =>
    given.flatMap(({ name, value }) => (name.value === 'graph' && value.kind === Kind.ENUM ? [value.value] : [])),
  );
}

/** The name under which a supergraph has the directive; undefined where no service uses it. */
export function cacheDirectiveName(supergraph: DocumentNode): string | undefined {
  return linkedFeatures(supergraph).find(({ name }) => name === FEATURE)?.localName;
}

type Definitions = ReadonlyMap<string, { type: Hinted; fields: ReadonlyMap<string, FieldDefinitionNode> }>;

class SupergraphHints implements CacheHints {
  readonly #types = new Map<string, CacheHint>();
  readonly #fields = new Map<string, CacheHint>();
  readonly #definitions: Definitions;
  readonly #ownership: Ownership;
  readonly #graphs: ReadonlyMap<string, string>;
  readonly dependedOn: ReadonlySet<string>;

  constructor(supergraph: DocumentNode) {
    this.#ownership = new Ownership(supergraph);
    this.#graphs = graphNames(supergraph);
    this.#definitions = new Map(
      supergraph.definitions.filter(isHinted).map((type) => {
        const own = type.kind === Kind.UNION_TYPE_DEFINITION ? [] : (type.fields ?? []);
        return [type.name.value, { type, fields: new Map(own.map((field) => [field.name.value, field])) }];
      }),
    );
    this.dependedOn = new Set(this.#read(cacheDirectiveName(supergraph)));
  }

  /** Reads all hints; answers the services that each depends on. */
  #read(directive: string | undefined): string[] {
    const services: string[] = [];
    const read = (
      node: Annotated,
      into: Map<string, CacheHint>,
      { name, by }: { name: string; by: readonly string[] },
    ) => {
      const found = node.directives?.find((applied) => applied.name.value === directive);
      if (directive !== undefined && found !== undefined) {
        const hint = readHint(found);
        into.set(name, hint);
        services.push(...(hint.maxAge ? (hint.changedBy?.map(serviceOf) ?? by) : []));
      }
    };
    for (const [typeName, { type, fields }] of this.#definitions) {
      read(type, this.#types, { name: typeName, by: this.speakersOf(typeName) });
      for (const [name, field] of fields) {
        read(field, this.#fields, { name: `${typeName}.${name}`, by: this.servicesOf(typeName, name) });
      }
    }
    return services;
  }

  get isEmpty(): boolean {
    return this.#types.size === 0 && this.#fields.size === 0;
  }

  ofType(type: string): CacheHint | undefined {
    return this.#types.get(type);
  }

  ofField(type: string, field: string): CacheHint | undefined {
    return this.#fields.get(`${type}.${field}`);
  }

  isKey(typeName: string, field: string): boolean {
    const type = this.#definitions.get(typeName)?.type;
    return isComposite(type) && this.#ownership.keyFields(type).has(field);
  }

  servicesOf(typeName: string, fieldName: string): readonly string[] {
    const found = this.#definitions.get(typeName);
    const field = found?.fields.get(fieldName);
    return isComposite(found?.type) && field !== undefined
      ? this.#named(this.#ownership.resolvers(found.type, field))
      : [];
  }

  speakersOf(typeName: string): readonly string[] {
    const type = this.#definitions.get(typeName)?.type;
    if (type === undefined) {
      return [];
    }
    if (!(isComposite(type) && this.#ownership.isEntity(type))) {
      return this.#named(graphsOf(type));
    }
    const owners = this.#ownership.owners(type);
    // Whose word it is does not show in a supergraph.
    return owners.length === 1 ? this.#named(owners) : [];
  }

  #named(graphs: readonly string[]): string[] {
    return graphs.map((graph) => this.#graphs.get(graph) ?? graph);
  }
}

/** Reads what a supergraph says of keeping its data. */
export const readCacheHints = (supergraph: DocumentNode): CacheHints => new SupergraphHints(supergraph);
