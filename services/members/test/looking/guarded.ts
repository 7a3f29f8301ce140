import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType, isRequiredArgument, Kind } from 'graphql';
import { membersSchema } from '../../src/subgraph.ts';

/** A field of a type, how it is selected, and the scopes of which one opens it; none where it is public. */
export interface Guarded {
  readonly name: string;
  readonly selection: string;
  readonly scopes: readonly string[];
}

const schema = membersSchema();

const typeOf = (name: string): GraphQLObjectType => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new RangeError(`${name} is no object type of this schema.`);
  return type;
};

/** What required arguments are given. */
const given: Readonly<Record<string, string>> = {
  from: '"2027-01-01T00:00:00Z"',
  to: '"2027-02-01T00:00:00Z"',
};

function selectionOf({ name, type, args }: ReturnType<GraphQLObjectType['getFields']>[string]): string {
  const needed = args.filter(isRequiredArgument).map((one) => {
    const value = given[one.name];
    if (value === undefined) throw new RangeError(`Nobody said what ${name}(${one.name}:) is given.`);
    return `${one.name}: ${value}`;
  });
  const said = needed.length > 0 ? `(${needed.join(', ')})` : '';
  return `${name}${said}${isLeafType(getNamedType(type)) ? '' : ' { __typename }'}`;
}

function scopesOf({ astNode }: ReturnType<GraphQLObjectType['getFields']>[string]): readonly string[] {
  const value = astNode?.directives?.find(({ name }) => name.value === 'requiresScopes')?.arguments?.[0]?.value;
  const lists = value?.kind === Kind.LIST ? value.values : [];
  return lists.flatMap((list) =>
    list.kind === Kind.LIST ? list.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : [])) : [],
  );
}

/** All fields of an object type, as the schema says them. */
export const fieldsOf = (type: string): readonly Guarded[] =>
  Object.values(typeOf(type).getFields()).map((field) => ({
    name: field.name,
    selection: selectionOf(field),
    scopes: scopesOf(field),
  }));
