import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { AgentId } from '@millepiani/kernel/id';
import { agentsOf, type Standing, speaksFor } from '@millepiani/speakers/standing';
import type { JournalEntry } from './journal-entry.ts';

/** Whether the actor keeps the ledger: opens accounts, posts and reverses entries. */
export const canPost = (actor: Actor): boolean => actor.id !== undefined && hasScope(actor, 'ledger:post');

/** Whether the actor sees the whole ledger. */
export const canAudit = (actor: Actor): boolean => actor.id !== undefined && hasScope(actor, 'ledger:audit');

/** Whether the actor may look at what the ledger says to everybody who may look at all: rates, plans. */
export const isReader = (actor: Actor): boolean => actor.id !== undefined && hasScope(actor, 'ledger:read');

/**
 * Whether somebody may see the accounts of an agent, with their postings: the agent, whoever speaks for the organization that
 * it is, and auditors may.
 */
export const canSeeAccountsOf = (standing: Standing, ownerId: AgentId): boolean =>
  canAudit(standing.actor) || (isReader(standing.actor) && speaksFor(standing, ownerId));

/** Whether somebody may see an entry: who owns an account in it, or speaks for who does, and auditors may. */
export const canSeeEntry = (standing: Standing, { parties }: Pick<JournalEntry, 'parties'>): boolean =>
  canAudit(standing.actor) || parties.some((party) => canSeeAccountsOf(standing, party));

/** Whose entries somebody may see: everybody's, or those of some agents. */
export type Sight = { readonly of: 'everybody' } | { readonly of: 'parties'; readonly parties: readonly AgentId[] };

/** What somebody may see of a list of entries; undefined: nothing at all. */
export function sightOf(standing: Standing): Sight | undefined {
  if (canAudit(standing.actor)) return { of: 'everybody' };
  return isReader(standing.actor) ? { of: 'parties', parties: agentsOf(standing) } : undefined;
}
