import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { wrongState } from '../commissions/wrong-state.ts';
import type { Contribution, ContributionEvent, DisputeId } from '../contributions/contribution.ts';
import type { Dispute, DisputeEvent, Outcome } from './dispute.ts';
import { parseLink } from './link.ts';

/** Says that a contribution is not right. */
export interface OpenDispute {
  readonly id: DisputeId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
}

/** What somebody does in a dispute, having read the version that they name. */
export type DisputeCommand = {
  readonly by: PersonId;
  readonly at: Instant;
  readonly expectedVersion: number;
} & (
  | { readonly type: 'add-evidence'; readonly text: string; readonly link?: string | null | undefined }
  | { readonly type: 'resolve'; readonly outcome: Exclude<Outcome, 'WITHDRAWN'>; readonly resolution: string }
  | { readonly type: 'withdraw'; readonly resolution: string }
);

/** What can be shown in one dispute. */
export const mostEvidence = 50;

/** How often one person disputes one contribution and gives that up: whoever does so keeps others from what they put in. */
export const mostGivenUp = 2;

const inWords = { max: 2_000, multiline: true } as const;

/**
 * Decides to open a dispute about a contribution. `earlier` are those that it had before. Fails with `ALREADY_DECIDED` (the same person
 * disputed it before, and that was dismissed), `ALREADY_GIVEN_UP` (the same person disputed it twice, and gave that up each time), and
 * with what texts fail with.
 */
export function open(
  { id, by, at, reason }: OpenDispute,
  { id: contributionId, commissionId, agentId }: Contribution,
  earlier: readonly Dispute[],
): Result<DisputeEvent, Failures> {
  const endedAs = (outcome: Outcome) =>
    earlier.filter((one) => one.openedBy === by && one.state === 'RESOLVED' && one.outcome === outcome).length;
  const path = ['contributionId'];
  if (endedAs('DISMISSED') > 0) return fail('ALREADY_DECIDED', 'You disputed it before, and that was dismissed.', path);
  if (endedAs('WITHDRAWN') >= mostGivenUp) {
    return fail('ALREADY_GIVEN_UP', `You disputed it and gave that up ${mostGivenUp} times.`, path);
  }
  const text = parseText(reason, inWords, ['reason']);
  if (!text.ok) return text;
  const facts = { id, contributionId, commissionId, agentId, openedBy: by, openedAt: at, reason: text.value };
  return ok({ type: 'dispute.opened', facts });
}

/**
 * Decides what a command does to a dispute. Fails with `VERSION_CONFLICT`, `WRONG_STATE` (it is resolved), `TOO_MUCH_EVIDENCE` (over 50),
 * `INVALID_LINK`, and with what texts fail with.
 */
export function decide(command: DisputeCommand, dispute: Dispute): Result<DisputeEvent, Failures> {
  if (command.expectedVersion !== dispute.version) {
    const message = `The dispute is at version ${dispute.version}: read it again.`;
    return fail('VERSION_CONFLICT', message, ['expectedVersion']);
  }
  if (dispute.state === 'RESOLVED') {
    return wrongState({ is: 'The dispute is RESOLVED', allowed: ['OPENED', 'EVIDENCE'], path: 'disputeId' });
  }
  const { by, at } = command;
  switch (command.type) {
    case 'add-evidence': {
      if (dispute.evidence.length >= mostEvidence) {
        return fail('TOO_MUCH_EVIDENCE', `At most ${mostEvidence} pieces.`, ['disputeId']);
      }
      const parsed = gather({
        text: parseText(command.text, inWords, ['text']),
        link: parseLink(command.link, ['link']),
      });
      if (!parsed.ok) return parsed;
      const { text, link } = parsed.value;
      return ok({ type: 'dispute.evidence-added', evidence: { by, at, text, ...(link ? { link } : {}) } });
    }
    case 'resolve':
    case 'withdraw': {
      const resolution = parseText(command.resolution, inWords, ['resolution']);
      if (!resolution.ok) return resolution;
      const outcome = command.type === 'withdraw' ? 'WITHDRAWN' : command.outcome;
      return ok({ type: 'dispute.resolved', outcome, resolution: resolution.value, by, at });
    }
    default:
      return command satisfies never;
  }
}

/** What becomes of the contribution: it is reversed where the dispute is upheld, and stands as before where it is not. */
export function consequenceOf(
  { outcome, by, at }: Extract<DisputeEvent, { readonly type: 'dispute.resolved' }>,
  disputeId: DisputeId,
): ContributionEvent {
  if (outcome === 'UPHELD') return { type: 'contribution.reversed', by, at };
  return { type: 'contribution.restored', disputeId, by, at };
}
