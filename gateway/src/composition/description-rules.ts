import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

type Described = { description?: string | null | undefined };

function* members(type: GraphQLNamedType): Generator<[string, Described]> {
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field];
      for (const argument of field.args) {
        yield [`${type.name}.${field.name}(${argument.name}:)`, argument];
      }
    }
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      yield [`${type.name}.${field.name}`, field];
    }
  } else if (isEnumType(type)) {
    for (const value of type.getValues()) {
      yield [`${type.name}.${value.name}`, value];
    }
  }
}

function* described(schema: GraphQLSchema): Generator<[string, Described]> {
  const roots = new Set<GraphQLNamedType | null | undefined>([
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) {
      continue;
    }
    if (!roots.has(type)) {
      // Root types are put together by `extend type` alone, which takes no description.
      yield [type.name, type];
    }
    yield* members(type);
  }
}

/** The graph documents itself: every type, field, argument and value that a client can see says what it is. */
export function descriptionFaults(schema: GraphQLSchema): string[] {
  return [...described(schema)]
    .filter(([, element]) => (element.description ?? '').trim() === '')
    .map(([coordinate]) => `${coordinate} has no description.`);
}
