import { type GraphQLCompositeType, type GraphQLSchema, getNamedType, isInterfaceType, isUnionType } from 'graphql';
import type { Requirement } from './condition.ts';
import type { SupergraphRequirements } from './supergraph-requirements.ts';

/** What must hold to select something in a document. */
export type RequirementLookup = {
  /** For a fragment's type condition. */
  type: (typeName: string) => Requirement;
  /** For a field of a composite type; meta fields (`__typename` and introspection) are public. */
  field: (parent: GraphQLCompositeType, fieldName: string) => Requirement;
};

/**
 * Looks requirements up for an API schema. A field needs what its parent type, it itself and its output type need. On an
 * interface it needs besides what it needs on every type that implements it: which of them will answer is not known
 * before the plan runs. And on a type it needs what it needs on the interfaces: what is guarded there is not to be had by
 * naming the type (CVE-2025-64530), nor is what a subgraph adds by `@interfaceObject`.
 */
export function createRequirementLookup(
  schema: GraphQLSchema,
  requirements: SupergraphRequirements,
): RequirementLookup {
  const known = new Map<string, Requirement>();

  const type = (typeName: string): Requirement => requirements.types.get(typeName) ?? [];

  const ownField = (parent: GraphQLCompositeType, fieldName: string): Requirement => {
    const field = isUnionType(parent) ? undefined : parent.getFields()[fieldName];
    return [
      ...type(parent.name),
      ...(requirements.fields.get(`${parent.name}.${fieldName}`) ?? []),
      ...(field === undefined ? [] : type(getNamedType(field.type).name)),
    ];
  };

  const implementations = (parent: GraphQLCompositeType): readonly GraphQLCompositeType[] => {
    if (!isInterfaceType(parent)) {
      return [];
    }
    const { interfaces, objects } = schema.getImplementations(parent);
    return [...interfaces, ...objects];
  };

  /** The interfaces that say something of this field. */
  const interfaces = (type: GraphQLCompositeType, fieldName: string): readonly GraphQLCompositeType[] =>
    isUnionType(type) ? [] : type.getInterfaces().filter((each) => Object.hasOwn(each.getFields(), fieldName));

  const field = (parent: GraphQLCompositeType, fieldName: string): Requirement => {
    if (fieldName.startsWith('__')) {
      return [];
    }
    const coordinate = `${parent.name}.${fieldName}`;
    let requirement = known.get(coordinate);
    if (requirement === undefined) {
      const types = [parent, ...implementations(parent)];
      const all = new Set([...types, ...types.flatMap((type) => interfaces(type, fieldName))]);
      requirement = [...all].flatMap((candidate) => ownField(candidate, fieldName));
      known.set(coordinate, requirement);
    }
    return requirement;
  };

  return { type, field };
}
