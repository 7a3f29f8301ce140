import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** An object or interface type of a supergraph. */
export type CompositeDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** A subgraph, by its name in `join__Graph`. */
type Graph = string;

function applied(node: { directives?: readonly ConstDirectiveNode[] }, name: string): ConstDirectiveNode[] {
  return (node.directives ?? []).filter((directive) => directive.name.value === name);
}

function text(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function flag(directive: ConstDirectiveNode, name: string): boolean | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

/** The object and interface types of a supergraph that come from subgraphs. */
export function compositeDefinitions(supergraph: DocumentNode): CompositeDefinition[] {
  return supergraph.definitions.filter(
    (definition): definition is CompositeDefinition =>
      (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) &&
      applied(definition, 'join__type').length > 0,
  );
}

/** Which subgraph has what of a supergraph, as its `@join__…` directives tell. */
export class Ownership {
  readonly #types: ReadonlyMap<string, CompositeDefinition>;
  readonly #unions: ReadonlyMap<string, readonly string[]>;

  constructor(supergraph: DocumentNode) {
    this.#types = new Map(compositeDefinitions(supergraph).map((type) => [type.name.value, type]));
    this.#unions = new Map(
      supergraph.definitions.flatMap((definition) =>
        definition.kind === Kind.UNION_TYPE_DEFINITION
          ? [[definition.name.value, (definition.types ?? []).map((type) => type.name.value)] as const]
          : [],
      ),
    );
  }

  isEntity(type: CompositeDefinition): boolean {
    return applied(type, 'join__type').some((join) => text(join, 'key') !== undefined);
  }

  /**
   * The subgraphs that define an entity as their own: not by `extend`, a stub or an `@interfaceObject`. Where several do,
   * the one that says it is a `Node` (or implements another interface) is the owner: the others only add to it.
   */
  owners(type: CompositeDefinition): Graph[] {
    const own = applied(type, 'join__type').filter(
      (join) => text(join, 'key') !== undefined && !this.#isBorrowed(join),
    );
    const graphs = [...new Set(own.flatMap((join) => text(join, 'graph') ?? []))];
    const implementing = new Set(applied(type, 'join__implements').map((join) => text(join, 'graph')));
    const narrowed = graphs.filter((graph) => implementing.has(graph));
    return narrowed.length > 0 ? narrowed : graphs;
  }

  #isBorrowed(join: ConstDirectiveNode): boolean {
    return (
      flag(join, 'extension') === true || flag(join, 'resolvable') === false || flag(join, 'isInterfaceObject') === true
    );
  }

  /** Whether `graph` has only a reference to this type, and another subgraph the rest. */
  isForeign(typeName: string, graph: Graph): boolean {
    const members = this.#unions.get(typeName);
    if (members !== undefined) {
      return members.some((member) => this.isForeign(member, graph));
    }
    const type = this.#types.get(typeName);
    if (type === undefined) {
      return false;
    }
    const isThere = applied(type, 'join__type').some((join) => text(join, 'graph') === graph);
    return isThere && this.isEntity(type) && !this.owners(type).includes(graph);
  }

  /** The subgraphs that can answer a field. */
  resolvers(type: CompositeDefinition, field: FieldDefinitionNode): Graph[] {
    const joins = applied(field, 'join__field');
    const named = joins.filter((join) => flag(join, 'external') !== true).flatMap((join) => text(join, 'graph') ?? []);
    // Without a subgraph named, every one that has the type has the field.
    return joins.length > 0
      ? named
      : [...new Set(applied(type, 'join__type').flatMap((join) => text(join, 'graph') ?? []))];
  }

  /** The fields of a type's keys. */
  keyFields(type: CompositeDefinition): Set<string> {
    const keys = applied(type, 'join__type').flatMap((join) => text(join, 'key') ?? []);
    return new Set(keys.flatMap((key) => key.match(/\w+/g) ?? []));
  }
}
