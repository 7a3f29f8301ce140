import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** How long the lists are of what a graph says of itself. */
export type IntrospectionSizes = {
  /** By coordinate (`__Type.fields`): what it is for a type that nothing is known of, not always a whole number. */
  readonly usual: ReadonlyMap<string, number>;
  /** Of one type that is asked for by its name, by the field's name: the longest that there is. */
  readonly ofOneType: ReadonlyMap<string, number>;
};

/** Of two types one is a list of another, or one that is never null; few are both. */
const WRAPPED = 0.5;

/** The members of a type, by the field of `__Type` that lists them. */
function membersOf(type: GraphQLNamedType, schema: GraphQLSchema): ReadonlyMap<string, number> {
  const size = (members: object) => Object.keys(members).length;
  if (isObjectType(type)) {
    return new Map([
      ['fields', size(type.getFields())],
      ['interfaces', type.getInterfaces().length],
    ]);
  }
  if (isInterfaceType(type)) {
    return new Map([
      ['fields', size(type.getFields())],
      ['interfaces', type.getInterfaces().length],
      ['possibleTypes', schema.getPossibleTypes(type).length],
    ]);
  }
  if (isInputObjectType(type)) {
    return new Map([['inputFields', size(type.getFields())]]);
  }
  return isEnumType(type) ? new Map([['enumValues', type.getValues().length]]) : new Map();
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

const LISTS = ['fields', 'interfaces', 'possibleTypes', 'inputFields', 'enumValues'];

/** Measures what a graph has to say of itself. */
export function introspectionSizes(schema: GraphQLSchema): IntrospectionSizes {
  const types = Object.values(schema.getTypeMap());
  const members = types.map((type) => membersOf(type, schema));
  const lengths = (list: string) => members.map((of) => of.get(list) ?? 0);
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const directives = schema.getDirectives();
  return {
    usual: new Map([
      ['__Schema.types', types.length],
      ['__Schema.directives', directives.length],
      ['__Type.ofType', WRAPPED],
      ['__Field.args', mean(fields.map(({ args }) => args.length))],
      ['__Directive.args', mean(directives.map(({ args }) => args.length))],
      ['__Directive.locations', 1],
      ...LISTS.map((list) => [`__Type.${list}`, mean(lengths(list))] as const),
    ]),
    ofOneType: new Map(LISTS.map((list) => [list, Math.max(0, ...lengths(list))] as const)),
  };
}
