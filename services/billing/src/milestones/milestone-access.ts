import type { Standing } from '@millepiani/speakers/standing';
import { canSeeAccountsOf } from '../ledger/ledger-access.ts';
import type { BillingPart, MilestoneBilling } from './milestone-billing.ts';

type Billed = Pick<MilestoneBilling, 'clientId' | 'parts'>;

/**
 * The parts of a milestone's billing that somebody may see: those of which they, or who they speak for, are a side. The
 * client is a side of all of them; auditors see all.
 */
export const seenParts = (standing: Standing, { clientId, parts }: Billed): readonly BillingPart[] =>
  clientId !== undefined && canSeeAccountsOf(standing, clientId)
    ? parts
    : parts.filter(({ sellerId }) => canSeeAccountsOf(standing, sellerId));

/** Whether somebody may see a milestone's billing: who sees a part of it. */
export const canSeeBilling = (standing: Standing, billing: Billed): boolean => seenParts(standing, billing).length > 0;
