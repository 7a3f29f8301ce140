import type { Actor } from '@millepiani/kernel/actor';
import { canAudit, canPost, canSeeAccountsOf } from '../ledger/ledger-access.ts';
import type { Sides } from './issuing.ts';

/** Whether the actor drafts, issues and settles documents: bookkeepers do. */
export const canKeepInvoices = (actor: Actor): boolean => canPost(actor);

/** Whether the actor may see a document: either side and auditors may. */
export const canSeeInvoice = (actor: Actor, { sellerId, buyerId }: Sides): boolean =>
  canAudit(actor) || canSeeAccountsOf(actor, sellerId) || canSeeAccountsOf(actor, buyerId);
