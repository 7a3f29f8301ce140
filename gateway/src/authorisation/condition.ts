import type { Actor } from '../identity/actor.ts';

/**
 * One condition on an actor, as an authorisation directive states it. `anyOf` reads: at least one of the lists, and of
 * that list everything.
 */
export type Condition =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly anyOf: readonly (readonly string[])[] }
  | { readonly kind: 'policies'; readonly anyOf: readonly (readonly string[])[] };

/** Everything that must hold for an element to be seen; empty for a public one. */
export type Requirement = readonly Condition[];

/** The policies that the gateway knows how to answer, by name. */
export type Policies = ReadonlyMap<string, (actor: Actor) => boolean>;

export const NO_POLICIES: Policies = new Map();

function someList(anyOf: readonly (readonly string[])[], holds: (name: string) => boolean): boolean {
  return anyOf.some((all) => all.every(holds));
}

/** Whether one condition holds for an actor. */
export function holds(condition: Condition, actor: Actor, policies: Policies): boolean {
  switch (condition.kind) {
    case 'authenticated':
      return actor.kind === 'signed-in';
    case 'scopes':
      return actor.kind === 'signed-in' && someList(condition.anyOf, (scope) => actor.scopes.has(scope));
    case 'policies':
      // A policy that nobody taught the gateway is refused: forgetting to must not open a door.
      return someList(condition.anyOf, (name) => policies.get(name)?.(actor) === true);
    default: {
      const unknown: never = condition;
      return unknown;
    }
  }
}

/** Whether the actor may see what the requirement guards. */
export function isMet(requirement: Requirement, actor: Actor, policies: Policies): boolean {
  return requirement.every((condition) => holds(condition, actor, policies));
}
