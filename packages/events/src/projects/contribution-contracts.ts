import type { EventContract } from '../define-event.ts';
import {
  contributionApproved,
  contributionDisputed,
  contributionRecorded,
  contributionRestored,
  contributionReversed,
} from './contribution.events.ts';
import { disputeEvidenceAdded, disputeOpened, disputeResolved } from './dispute.events.ts';

/** All that is told of what is put in, and of disputes about it. */
export const contributionContracts: readonly EventContract[] = [
  contributionRecorded,
  contributionApproved,
  contributionReversed,
  contributionDisputed,
  contributionRestored,
  disputeOpened,
  disputeEvidenceAdded,
  disputeResolved,
];
