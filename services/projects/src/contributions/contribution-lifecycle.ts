import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Commission } from '../commissions/commission.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import type { Contribution, ContributionEvent, ContributionState, DisputeId } from './contribution.ts';

/** What somebody does to a contribution that was recorded, having read the version that they name. */
export type ContributionCommand = {
  readonly by: PersonId;
  readonly at: Instant;
  /** Undefined where they do not say: whatever it is by now. */
  readonly expectedVersion?: number | null | undefined;
} & ({ readonly type: 'approve' | 'reverse' } | { readonly type: 'dispute'; readonly disputeId: DisputeId });

const allowedIn: Readonly<Record<ContributionCommand['type'], readonly ContributionState[]>> = {
  approve: ['RECORDED'],
  reverse: ['RECORDED', 'APPROVED'],
  dispute: ['RECORDED', 'APPROVED'],
};

/**
 * Decides what a command does to a contribution. Fails with `VERSION_CONFLICT`, and with `WRONG_STATE`: it stands elsewhere, as in
 * a dispute, or the commission is neither `RUNNING` nor `ACCEPTED`; what is settled is not corrected here any more.
 */
export function decide(
  command: ContributionCommand,
  contribution: Contribution,
  commission: Pick<Commission, 'state'>,
): Result<ContributionEvent, Failures> {
  const { by, at, expectedVersion } = command;
  if (expectedVersion !== undefined && expectedVersion !== null && expectedVersion !== contribution.version) {
    const message = `The contribution is at version ${contribution.version}: read it again.`;
    return fail('VERSION_CONFLICT', message, ['expectedVersion']);
  }
  if (commission.state !== 'RUNNING' && commission.state !== 'ACCEPTED') {
    const is = `The commission is ${commission.state}`;
    return wrongState({ is, allowed: ['RUNNING', 'ACCEPTED'], path: 'contributionId' });
  }
  const allowed = allowedIn[command.type];
  if (!allowed.includes(contribution.state)) {
    return wrongState({ is: `The contribution is ${contribution.state}`, allowed, path: 'contributionId' });
  }
  switch (command.type) {
    case 'approve':
      return ok({ type: 'contribution.approved', by, at });
    case 'reverse':
      return ok({ type: 'contribution.reversed', by, at });
    case 'dispute':
      return ok({ type: 'contribution.disputed', disputeId: command.disputeId, by, at });
    default:
      return command satisfies never;
  }
}
