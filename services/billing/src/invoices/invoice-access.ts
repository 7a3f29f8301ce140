import type { Actor } from '@millepiani/kernel/actor';
import type { Standing } from '@millepiani/speakers/standing';
import { canPost, canSeeAccountsOf } from '../ledger/ledger-access.ts';
import type { Sides } from './issuing.ts';

/** Whether the actor drafts, issues and settles documents: bookkeepers do. */
export const canKeepInvoices = (actor: Actor): boolean => canPost(actor);

/** Whether somebody may see a document: either side, whoever speaks for it, and auditors may. */
export const canSeeInvoice = (standing: Standing, { sellerId, buyerId }: Sides): boolean =>
  canSeeAccountsOf(standing, sellerId) || canSeeAccountsOf(standing, buyerId);
