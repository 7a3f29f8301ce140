import { type DocumentNode, type FieldDefinitionNode, Kind, type TypeNode } from 'graphql';
import { type CompositeDefinition, compositeDefinitions, Ownership } from './ownership.ts';

function isNonNull(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE;
}

/** The innermost type of a list (of lists), or the type itself. */
function elementType(type: TypeNode): TypeNode {
  const inner = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return inner.kind === Kind.LIST_TYPE ? elementType(inner.type) : type;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

class NullabilityCheck {
  readonly #ownership: Ownership;
  readonly faults: string[] = [];

  constructor(supergraph: DocumentNode) {
    this.#ownership = new Ownership(supergraph);
    for (const type of compositeDefinitions(supergraph)) {
      this.#type(type);
    }
  }

  #type(type: CompositeDefinition): void {
    const owners = this.#ownership.owners(type);
    if (owners.length > 1) {
      this.faults.push(
        `${type.name.value} is an entity of ${owners.sort().join(' and ')}: where it is only added to, write "extend ` +
          `type ${type.name.value}", or let its owner alone implement Node, so that it is known whose it is.`,
      );
    }
    for (const field of type.fields ?? []) {
      this.#field(type, field);
    }
  }

  #field(type: CompositeDefinition, field: FieldDefinitionNode): void {
    const coordinate = `${type.name.value}.${field.name.value}`;
    const ownership = this.#ownership;
    if (type.name.value === 'Query' && isNonNull(field.type)) {
      this.faults.push(`${coordinate} must be nullable: with its subgraph down it would take the whole answer away.`);
    }
    const resolvers = ownership.resolvers(type, field);
    const isAdded =
      ownership.isEntity(type) &&
      !ownership.keyFields(type).has(field.name.value) &&
      resolvers.some((graph) => ownership.isForeign(type.name.value, graph));
    if (isAdded && isNonNull(field.type)) {
      this.faults.push(
        `${coordinate} must be nullable: ${resolvers.join(', ')} adds it to an entity of another subgraph, which must ` +
          `stay whole with ${resolvers.join(', ')} down.`,
      );
    }
    const refersAway = resolvers.some((graph) => ownership.isForeign(namedType(field.type), graph));
    if (refersAway && (isNonNull(field.type) || isNonNull(elementType(field.type)))) {
      this.faults.push(
        `${coordinate} must be nullable, its elements included: ${namedType(field.type)} is another subgraph's, and ` +
          'null is all there is of it with that one down.',
      );
    }
  }
}

/**
 * A dead subgraph costs its own fields only: whatever may be missing because one is down can be null. That is each root
 * field of Query, each field that a subgraph adds to another's entity, and each reference to another's entity.
 */
export function nullabilityFaults(supergraph: DocumentNode): string[] {
  return new NullabilityCheck(supergraph).faults;
}
