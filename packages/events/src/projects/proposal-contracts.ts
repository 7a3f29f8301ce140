import type { EventContract } from '../define-event.ts';
import {
  proposalAnswered,
  proposalClosed,
  proposalDrafted,
  proposalMatched,
  proposalPublished,
  proposalResponded,
  proposalResponseWithdrawn,
  proposalRevised,
} from './proposal.events.ts';

/** All that is told of the noticeboard. */
export const proposalContracts: readonly EventContract[] = [
  proposalDrafted,
  proposalRevised,
  proposalPublished,
  proposalMatched,
  proposalAnswered,
  proposalClosed,
  proposalResponded,
  proposalResponseWithdrawn,
];
