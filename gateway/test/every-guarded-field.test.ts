import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import {
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  print,
} from 'graphql';
import type { Generation } from '../src/supergraph/generation.ts';
import { actorWith, decide, fixtureGeneration } from './support/generation.ts';

const supergraph = readFileSync(fileURLToPath(new URL('../supergraph.graphql', import.meta.url)), 'utf8');
const generation: Generation = await fixtureGeneration(supergraph);
const GUARDS = new Set(['authenticated', 'requiresScopes', 'policy']);
type Step = { parent: string; field: string };
type Guarded = Step & { needsScope: boolean };

/** Every field that a directive of its own guards, read from the text: nothing here is shared with what is tested. */
const guarded: Guarded[] = parse(supergraph).definitions.flatMap((type) =>
  type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION
    ? (type.fields ?? [])
        .filter((field) => field.directives?.some(({ name }) => GUARDS.has(name.value)))
        .map((field) => ({
          parent: type.name.value,
          field: field.name.value,
          needsScope: field.directives?.some(({ name }) => name.value === 'requiresScopes') === true,
        }))
    : [],
);
/** Every scope that the graph knows. */
const everyScope = [
  ...new Set(
    [...supergraph.matchAll(/scopes: (\[\[.*?\]\])/g)].flatMap(([, lists]) => lists?.match(/[^[\]", ]+/g) ?? []),
  ),
];

/** For each type, the fields that lead to it from a root, the shortest way. */
function ways(): Map<string, Step[]> {
  const { schema } = generation;
  const found = new Map<string, Step[]>();
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((root): root is GraphQLObjectType =>
    Boolean(root),
  );
  const queue = roots.map((root) => root.name);
  for (const root of queue) {
    found.set(root, []);
  }
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const type = schema.getType(name);
    const next = isInterfaceType(type)
      ? schema.getPossibleTypes(type).map((possible) => ({ to: possible.name, by: '' }))
      : [];
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const reached = fields.map((field) => ({ to: getNamedType(field.type).name, by: field.name }));
    for (const { to, by } of [...reached, ...next]) {
      if (!found.has(to) && isCompositeType(schema.getType(to))) {
        found.set(to, [...(found.get(name) ?? []), { parent: name, field: by }]);
        queue.push(to);
      }
    }
  }
  return found;
}

/** Literals for the arguments that a field must have. */
function literals(step: Step): string {
  const type = generation.schema.getType(step.parent);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[step.field] : undefined;
  const needed = (field?.args ?? []).filter(
    (argument) => isNonNullType(argument.type) && argument.defaultValue === undefined,
  );
  const values = needed.map((argument) => `${argument.name}: $${step.field}_${argument.name}`);
  return values.length === 0 ? '' : `(${values.join(', ')})`;
}

function variables(steps: readonly Step[]): string {
  const all = steps.flatMap((step) => {
    const type = generation.schema.getType(step.parent);
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[step.field] : undefined;
    return (field?.args ?? [])
      .filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)
      .map((argument) => `$${step.field}_${argument.name}: ${argument.type}`);
  });
  return all.length === 0 ? '' : `(${all.join(', ')})`;
}

/** An operation that asks for one field, and beside it for nothing that is guarded. */
function operationFor(target: Step, steps: readonly Step[]): string {
  const type = generation.schema.getType(target.parent);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[target.field] : undefined;
  const body = field !== undefined && isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  let selection = `${target.field}${literals(target)}${body}`;
  for (const step of steps.toReversed()) {
    selection =
      step.field === ''
        ? `... on ${steps[steps.indexOf(step) + 1]?.parent ?? target.parent} { ${selection} }`
        : `${step.field}${literals(step)} { ${selection} }`;
  }
  // The roots are called as their kinds of operations are.
  const kind = (steps[0] ?? target).parent.toLowerCase();
  return `${kind} ${variables([...steps, target])} { ${selection} }`;
}

const allWays = ways();
const cases = guarded.map((target) => [`${target.parent}.${target.field}`, target] as const);

describe('every guarded field of the community graph', () => {
  it('is some', () => {
    expect(cases.length).toBeGreaterThan(20);
    expect(everyScope.length).toBeGreaterThan(2);
  });

  it.each(cases)('%s is refused to who is not signed in, and given to who has every scope', (_name, target) => {
    const operation = operationFor(target, allWays.get(target.parent) ?? []);
    const anonymous = decide(generation, operation, { actor: actorWith(undefined), variables: sample(operation) });
    expect([operation, anonymous.kind]).toEqual([operation, 'refused']);
    const all = decide(generation, operation, { actor: actorWith(everyScope.join(' ')), variables: sample(operation) });
    expect([operation, all.kind]).toEqual([operation, 'allowed']);
  });

  it.each(cases.filter(([, { needsScope }]) => needsScope))(
    '%s is refused to a member without a scope',
    (_name, target) => {
      const operation = operationFor(target, allWays.get(target.parent) ?? []);
      const member = decide(generation, operation, { actor: actorWith(''), variables: sample(operation) });
      expect([operation, member.kind]).toEqual([operation, 'refused']);
    },
  );
});

/** Values for an operation's variables: only their form matters here, since nothing is run. */
function sample(operation: string): Record<string, unknown> {
  const [definition] = parse(operation).definitions;
  const needed = definition?.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [];
  return Object.fromEntries(
    needed.map(({ variable, type }) => [
      variable.name.value,
      value(print(type).replaceAll(/[[\]!]/g, ''), print(type).startsWith('[')),
    ]),
  );
}

function value(typeName: string, isList: boolean): unknown {
  const type = generation.schema.getType(typeName);
  if (isList) {
    return [];
  }
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, value(getNamedType(field.type).name, String(field.type).startsWith('['))]),
    );
  }
  if (type && 'getValues' in type) {
    return type.getValues()[0]?.name;
  }
  return { Int: 1, Float: 1, Boolean: true }[typeName] ?? 'x';
}
