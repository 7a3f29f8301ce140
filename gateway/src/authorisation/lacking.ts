import type { Actor } from '../identity/actor.ts';
import type { Requirement } from './condition.ts';

/** `a, b or c`, each what must be there together: `d and e`. */
function choices(anyOf: readonly (readonly string[])[]): string {
  const all = anyOf.map((names) => names.join(' and '));
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} or ${all.at(-1)}` : (all[0] ?? 'none that there is');
}

/** What somebody lacks of a requirement, for whoever writes a client: to sign in, or a scope. Policies are nobody's to ask for. */
export function lackingText(requirement: Requirement, actor: Actor): string {
  if (actor.kind === 'anonymous') return 'sign in.';
  const lacking = requirement.find(
    (condition) =>
      condition.kind === 'scopes' && !condition.anyOf.some((all) => all.every((scope) => actor.scopes.has(scope))),
  );
  if (lacking?.kind !== 'scopes') return 'the token does not allow it.';
  return `it wants a token with the scope ${choices(lacking.anyOf)}.`;
}
