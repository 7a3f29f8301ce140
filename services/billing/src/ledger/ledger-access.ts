import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { AgentId } from '@millepiani/kernel/id';
import type { JournalEntry } from './journal-entry.ts';

/** Whether the actor keeps the ledger: opens accounts, posts and reverses entries. */
export const canPost = (actor: Actor): boolean => actor.id !== undefined && hasScope(actor, 'ledger:post');

/** Whether the actor sees the whole ledger. */
export const canAudit = (actor: Actor): boolean => actor.id !== undefined && hasScope(actor, 'ledger:audit');

const isReader = (actor: Actor): boolean => actor.id !== undefined && hasScope(actor, 'ledger:read');

/** Whether the actor may see the accounts of an agent, with their postings: the agent and auditors may. */
export const canSeeAccountsOf = (actor: Actor, ownerId: AgentId): boolean =>
  canAudit(actor) || (isReader(actor) && actor.id === ownerId);

/** Whether the actor may see an entry: who owns an account in it and auditors may. */
export const canSeeEntry = (actor: Actor, { parties }: JournalEntry): boolean =>
  canAudit(actor) || (isReader(actor) && parties.some((party) => party === actor.id));

/** Whose entries the actor may see: everybody's, one agent's, or nobody's. */
export type Sight = { readonly of: 'everybody' } | { readonly of: 'party'; readonly party: AgentId };

/** What the actor may see of a list of entries; undefined: nothing at all. */
export function sightOf(actor: Actor): Sight | undefined {
  if (canAudit(actor)) return { of: 'everybody' };
  return isReader(actor) && actor.id !== undefined ? { of: 'party', party: actor.id } : undefined;
}
