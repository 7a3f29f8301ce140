import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
} from 'graphql';
import { linkedFeatures } from '../supergraph/linked-features.ts';
import type { Condition, Requirement } from './condition.ts';
import { transitiveRequirements } from './transitive-requirements.ts';

/** What a supergraph's own directives ask for, element by element; absent means public. */
export type SupergraphRequirements = {
  readonly types: ReadonlyMap<string, Requirement>;
  /** By coordinate: `Type.field`. */
  readonly fields: ReadonlyMap<string, Requirement>;
};

/** The features whose directives this gateway enforces, by the last part of their specification's URL. */
const AUTHORISATION_FEATURES = ['authenticated', 'requiresScopes', 'policy'] as const;
type Feature = (typeof AUTHORISATION_FEATURES)[number];

function stringLists(value: ConstValueNode | undefined): string[][] {
  const list = value?.kind === Kind.LIST ? value.values : [];
  return list.map((inner) => {
    const items = inner.kind === Kind.LIST ? inner.values : [inner];
    return items.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []));
  });
}

function argument(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((candidate) => candidate.name.value === name)?.value;
}

function toCondition(feature: Feature, directive: ConstDirectiveNode): Condition {
  switch (feature) {
    case 'authenticated':
      return { kind: 'authenticated' };
    case 'requiresScopes':
      return { kind: 'scopes', anyOf: stringLists(argument(directive, 'scopes')) };
    case 'policy':
      return { kind: 'policies', anyOf: stringLists(argument(directive, 'policies')) };
    default: {
      const unknown: never = feature;
      return unknown;
    }
  }
}

/** The directives' names in this document: a `@link` may rename them, and the plain name is enforced besides. */
function directiveNames(supergraph: DocumentNode): Map<string, Feature> {
  const names = new Map<string, Feature>(AUTHORISATION_FEATURES.map((feature) => [feature, feature]));
  for (const linked of linkedFeatures(supergraph)) {
    const feature = AUTHORISATION_FEATURES.find((candidate) => candidate === linked.name);
    if (feature !== undefined) {
      names.set(linked.localName, feature);
    }
  }
  return names;
}

type Guarded = { name: string; directives: readonly ConstDirectiveNode[]; fields: readonly FieldDefinitionNode[] };

function guardedType(definition: DefinitionNode): Guarded | undefined {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return {
        name: definition.name.value,
        directives: definition.directives ?? [],
        fields: definition.fields ?? [],
      };
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_EXTENSION:
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.UNION_TYPE_EXTENSION:
      return { name: definition.name.value, directives: definition.directives ?? [], fields: [] };
    default:
      return;
  }
}

/** Reads the authorisation directives of a whole supergraph (the committed text, not what Apollo is handed). */
export function readRequirements(supergraph: DocumentNode): SupergraphRequirements {
  const names = directiveNames(supergraph);
  const types = new Map<string, Requirement>();
  const fields = new Map<string, Requirement>();
  const add = (into: Map<string, Requirement>, key: string, directives: readonly ConstDirectiveNode[]): void => {
    const conditions = directives.flatMap((directive) => {
      const feature = names.get(directive.name.value);
      return feature === undefined ? [] : [toCondition(feature, directive)];
    });
    if (conditions.length > 0) {
      into.set(key, [...(into.get(key) ?? []), ...conditions]);
    }
  };
  for (const definition of supergraph.definitions) {
    const type = guardedType(definition);
    if (type !== undefined) {
      add(types, type.name, type.directives);
      for (const field of type.fields) {
        add(fields, `${type.name}.${field.name.value}`, field.directives ?? []);
      }
    }
  }
  for (const [coordinate, requirement] of transitiveRequirements(supergraph, { types, fields })) {
    fields.set(coordinate, [...(fields.get(coordinate) ?? []), ...requirement]);
  }
  return { types, fields };
}
