import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { AgentId } from '@millepiani/kernel/id';
import { looksAtTaxes } from '../identity/looking.ts';
import { type Organization, ownersOf, partiesOf } from '../organizations/organization.ts';
import { type Granted, sees } from '../relationships/guest-sight.ts';

/** Whose taxes: a person's, or those of an organization, with its owners. */
export type Taxed = { readonly id: AgentId; readonly organization?: Organization | undefined };

/**
 * Whether the actor may see how an agent is taxed: a person alone; of an organization those who own it, or, until it is
 * registered, those who are to; and a guest to whom the owners granted it; by a token for that.
 * Administrators may not.
 */
export function canSeeTaxes(actor: Actor, { id, organization }: Taxed, granted?: Granted): boolean {
  if (actor.id === undefined || !looksAtTaxes(actor)) return false;
  if (!organization) return actor.id === id;
  if (sees(granted, 'TAX_PROFILE', id)) return true;
  if (organization.state !== 'registered') return partiesOf(organization).has(actor.id);
  return ownersOf(organization).some(({ personId }) => personId === actor.id);
}

/** Whether the actor may say how an agent is taxed: whose affair it is, and no guest, with a token that may write. */
export const canSetTaxes = (actor: Actor, taxed: Taxed): boolean =>
  hasScope(actor, 'members:write') && canSeeTaxes(actor, taxed);
