import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import type { Requirement } from './condition.ts';

type Fields = ReadonlyMap<string, FieldDefinitionNode>;

/** A supergraph's types, as far as their fields are concerned. */
class Types {
  readonly #fields = new Map<string, Map<string, FieldDefinitionNode>>();
  /** By interface or union, the types that it may stand for. */
  readonly #possible = new Map<string, string[]>();

  constructor(supergraph: DocumentNode) {
    for (const definition of supergraph.definitions) {
      this.#read(definition);
    }
  }

  get all(): ReadonlyMap<string, Fields> {
    return this.#fields;
  }

  /** A type and those that it may stand for. */
  possible(type: string): readonly string[] {
    return [type, ...(this.#possible.get(type) ?? [])];
  }

  field(type: string, name: string): FieldDefinitionNode | undefined {
    return this.#fields.get(type)?.get(name);
  }

  #read(definition: DefinitionNode): void {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION: {
        const { value } = definition.name;
        const fields = this.#fields.get(value) ?? new Map<string, FieldDefinitionNode>();
        for (const field of definition.fields ?? []) {
          fields.set(field.name.value, field);
        }
        this.#fields.set(value, fields);
        for (const { name } of definition.interfaces ?? []) {
          this.#stands(name.value, value);
        }
        return;
      }
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.UNION_TYPE_EXTENSION:
        for (const { name } of definition.types ?? []) {
          this.#stands(definition.name.value, name.value);
        }
        return;
      default:
    }
  }

  #stands(abstract: string, type: string): void {
    this.#possible.set(abstract, [...(this.#possible.get(abstract) ?? []), type]);
  }
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

const JOIN_FIELD = 'join__field';

function requiredSets(directives: readonly ConstDirectiveNode[]): SelectionSetNode[] {
  return directives
    .filter(({ name }) => name.value === JOIN_FIELD)
    .flatMap((directive) => directive.arguments ?? [])
    .flatMap(({ name, value }) => {
      if (name.value !== 'requires' || value.kind !== Kind.STRING) {
        return [];
      }
      const [definition] = parse(`{ ${value.value} }`, { noLocation: true }).definitions;
      return definition?.kind === Kind.OPERATION_DEFINITION ? [definition.selectionSet] : [];
    });
}

/** A field that a field set reads, and the type that its values are of. */
type Read = { readonly coordinate: string; readonly value: string };

/** The fields that a field set reads, of every type that it may be on. */
function read(types: Types, parent: string, set: SelectionSetNode): Read[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return read(types, selection.typeCondition?.name.value ?? parent, selection.selectionSet);
    }
    const isField = selection.kind === Kind.FIELD && selection.name.value !== '__typename';
    return isField ? types.possible(parent).flatMap((type) => readField(types, type, selection)) : [];
  });
}

function readField(types: Types, type: string, { name, selectionSet }: FieldNode): Read[] {
  const field = types.field(type, name.value);
  if (field === undefined) {
    return [];
  }
  const value = namedType(field.type);
  const inner = selectionSet === undefined ? [] : read(types, value, selectionSet);
  return [{ coordinate: `${type}.${name.value}`, value }, ...inner];
}

/** What guards fields and types by themselves. */
export type OwnRequirements = {
  readonly types: ReadonlyMap<string, Requirement>;
  readonly fields: ReadonlyMap<string, Requirement>;
};

/**
 * What fields need because of what they are made from: a field with `@requires` shows something of the fields that it reads, so
 * who may not see those may not see it (GHSA-m8jr-fxqx-8xx6). Composition asks for it since 2.9.4; a supergraph that was composed
 * otherwise is not to be less safe. By coordinate; without what the field needs by itself.
 */
export function transitiveRequirements(supergraph: DocumentNode, own: OwnRequirements): Map<string, Requirement> {
  const types = new Types(supergraph);
  const reads = new Map<string, Read[]>();
  for (const [type, fields] of types.all) {
    for (const [name, field] of fields) {
      const found = requiredSets(field.directives ?? []).flatMap((set) => read(types, type, set));
      if (found.length > 0) {
        reads.set(`${type}.${name}`, found);
      }
    }
  }
  const gather = (coordinate: string, seen: Set<string>): Requirement =>
    (reads.get(coordinate) ?? []).flatMap(({ coordinate: source, value }) => {
      if (seen.has(source)) {
        return [];
      }
      seen.add(source);
      const [parent = ''] = source.split('.');
      return [
        ...(own.types.get(parent) ?? []),
        ...(own.fields.get(source) ?? []),
        ...(own.types.get(value) ?? []),
        ...gather(source, seen),
      ];
    });
  return new Map(
    [...reads.keys()].flatMap((coordinate) => {
      const requirement = gather(coordinate, new Set([coordinate]));
      return requirement.length === 0 ? [] : [[coordinate, requirement] as const];
    }),
  );
}
