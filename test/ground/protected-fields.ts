import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { projectRoot } from '../../infra/local/config.ts';

/** A field that the gateway must guard, with a document that asks for it. */
export interface ProtectedField {
  readonly name: string;
  readonly document: string;
  /** Response keys from the root to the field. */
  readonly path: readonly string[];
  /** Sets of scopes, of which one must be held; empty where being signed in is enough. */
  readonly scopes: readonly (readonly string[])[];
}

interface Step {
  readonly key: string;
  readonly text: string;
}

function loadSchema(): GraphQLSchema {
  const text = readFileSync(join(projectRoot, 'gateway/supergraph.graphql'), 'utf8');
  return buildASTSchema(parse(text), { assumeValidSDL: true });
}

/** A value that the type accepts; what is in it does not matter, for nothing may run. */
function sample(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return `[${sample(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${fields.map((field) => `${field.name}: ${sample(field.type)}`).join(', ')} }`;
  }
  const samples: Record<string, string> = {
    Int: '1',
    Float: '1',
    Boolean: 'true',
    DateTime: '"2030-01-01T00:00:00Z"',
    Date: '"2030-01-01"',
  };
  return samples[type.name] ?? '"sample"';
}

function step(field: GraphQLField<unknown, unknown>): Step {
  const required = field.args.filter((argument: GraphQLArgument) => isNonNullType(argument.type));
  const args = required.map((argument) => `${argument.name}: ${sample(argument.type)}`).join(', ');
  return { key: field.name, text: args ? `${field.name}(${args})` : field.name };
}

/** The shortest ways from the roots to every type. */
function waysFrom(root: GraphQLObjectType): Map<string, readonly Step[]> {
  const ways = new Map<string, readonly Step[]>([[root.name, []]]);
  const queue = [root.name];
  const types = new Map<string, ReturnType<typeof getNamedType>>([[root.name, root]]);
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const type = types.get(name);
    if (!(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type);
      if (ways.has(next.name) || !isCompositeType(next)) continue;
      ways.set(next.name, [...(ways.get(name) ?? []), step(field)]);
      types.set(next.name, next);
      queue.push(next.name);
    }
  }
  return ways;
}

function scopesOf(field: GraphQLField<unknown, unknown>): readonly (readonly string[])[] | undefined {
  const directives = field.astNode?.directives ?? [];
  const scopes = directives.find(({ name }) => name.value === 'requiresScopes')?.arguments?.[0]?.value;
  if (scopes?.kind === 'ListValue') {
    return scopes.values.map((all) =>
      all.kind === 'ListValue' ? all.values.map((one) => ('value' in one ? String(one.value) : '')) : [],
    );
  }
  return directives.some(({ name }) => name.value === 'authenticated') ? [] : undefined;
}

type Root = readonly [operation: 'query' | 'mutation', type: GraphQLObjectType];

function asking([operation]: Root, way: readonly Step[], field: GraphQLField<unknown, unknown>) {
  const steps = [...way, step(field)];
  const leaf = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const selection = steps.reduceRight((inner, { text }) => `{ ${text}${inner ? ` ${inner}` : leaf} }`, '');
  return { document: `${operation} ${selection}`, path: steps.map(({ key }) => key) };
}

function guardedFieldsOf(schema: GraphQLSchema, root: Root): ProtectedField[] {
  return [...waysFrom(root[1])].flatMap(([typeName, way]) => {
    const type = schema.getType(typeName);
    // What a mutation's payload leads to is the same as what a query leads to.
    if (!(isObjectType(type) || isInterfaceType(type)) || (root[0] === 'mutation' && type !== root[1])) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const scopes = scopesOf(field);
      return scopes ? [{ name: `${typeName}.${field.name}`, scopes, ...asking(root, way, field) }] : [];
    });
  });
}

/** Every field of the graph that bears `@authenticated` or `@requiresScopes`, read from the composed supergraph. */
export function protectedFields(): readonly ProtectedField[] {
  const schema = loadSchema();
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  return [
    ...(query ? guardedFieldsOf(schema, ['query', query]) : []),
    ...(mutation ? guardedFieldsOf(schema, ['mutation', mutation]) : []),
  ];
}
