import { type DirectiveNode, Kind, type SelectionNode } from 'graphql';
import { literal } from './code.ts';

/** All of which must hold: `+a` that the variable `a` is true, `-a` that it is not. Empty: always. */
export type Condition = readonly string[];

type One = 'always' | 'never' | string;

function ofDirective({ name, arguments: given }: DirectiveNode): One {
  const wanted = name.value === 'include';
  const value = given?.find((argument) => argument.name.value === 'if')?.value;
  if (value?.kind === Kind.VARIABLE) {
    return `${wanted ? '+' : '-'}${value.name.value}`;
  }
  return value?.kind === Kind.BOOLEAN && value.value === wanted ? 'always' : 'never';
}

/** When a selection within a condition is there by its `@skip` and `@include`; undefined where it never is. */
export function conditionOf(selection: SelectionNode, outer: Condition): Condition | undefined {
  const all = new Set(outer);
  for (const directive of selection.directives ?? []) {
    if (directive.name.value !== 'skip' && directive.name.value !== 'include') {
      continue;
    }
    const one = ofDirective(directive);
    if (one === 'never') {
      return;
    }
    if (one !== 'always') {
      all.add(one);
    }
  }
  return [...all].toSorted();
}

/** Source text that is true where one of the conditions holds, by `vars`; undefined where that is always so. */
export function testOf(conditions: readonly Condition[]): string | undefined {
  if (conditions.some((condition) => condition.length === 0)) {
    return;
  }
  const texts = conditions.map((condition) =>
    condition.map((one) => `vars[${literal(one.slice(1))}]${one.startsWith('+') ? '===' : '!=='}true`).join('&&'),
  );
  return [...new Set(texts)].map((text) => `(${text})`).join('||');
}

/**
 * Source text that is true where a condition holds and none of those before it does; undefined where that is always so, `never`
 * where it cannot be.
 */
export function firstTestOf(condition: Condition, before: readonly Condition[]): string | undefined {
  const own = testOf([condition]);
  if (before.length === 0) {
    return own;
  }
  const others = testOf(before);
  if (others === undefined || before.some((other) => other.join() === condition.join())) {
    return 'never';
  }
  return own === undefined ? `!(${others})` : `${own}&&!(${others})`;
}

/** Whether a condition holds. */
export function holds(condition: Condition, variables: Readonly<Record<string, unknown>>): boolean {
  return condition.every((one) => (variables[one.slice(1)] === true) === one.startsWith('+'));
}
