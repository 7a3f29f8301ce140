import { hasScope } from '@millepiani/kernel/actor';
import { agentsOf, type Standing, speaksFor } from '@millepiani/speakers/standing';
import { canPost, canSeeAccountsOf } from '../ledger/ledger-access.ts';
import type { Claim } from './claim.ts';

type Parties = Pick<Claim, 'debtorId' | 'creditorId'>;

/** Whether somebody sees a claim: auditors do, and who speaks for one of the two. */
export const canSeeClaim = (standing: Standing, { debtorId, creditorId }: Parties): boolean =>
  canSeeAccountsOf(standing, debtorId) || canSeeAccountsOf(standing, creditorId);

/** Whether somebody records how a claim was paid or set off: bookkeepers do. */
export const canKeepClaims = ({ actor }: Standing): boolean => canPost(actor);

/** Whether a claim is the person's own affair: who owes it, or is owed it, does not say that it is cleared. */
export const isConcerned = (standing: Standing, { debtorId, creditorId }: Parties): boolean =>
  agentsOf(standing).some((agent) => agent === debtorId || agent === creditorId);

/** Whether somebody gives up what is owed to the creditor: only who speaks for it does. */
export const canGiveUp = (standing: Standing, { creditorId }: Parties): boolean =>
  hasScope(standing.actor, 'ledger:approve') && speaksFor(standing, creditorId);
