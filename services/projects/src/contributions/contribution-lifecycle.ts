import type { Failures } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Commission } from '../commissions/commission.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import type { Contribution, ContributionEvent, ContributionState } from './contribution.ts';

/** What somebody does to a contribution that was recorded. */
export interface ContributionCommand {
  readonly type: 'approve' | 'reverse';
  readonly by: PersonId;
  readonly at: Instant;
}

const allowedIn: Readonly<Record<ContributionCommand['type'], readonly ContributionState[]>> = {
  approve: ['RECORDED'],
  reverse: ['RECORDED', 'APPROVED'],
};

/**
 * Decides what a command does to a contribution. Fails with `WRONG_STATE`: it stands elsewhere, or the commission is neither `RUNNING`
 * nor `ACCEPTED`; what is settled is not corrected here any more.
 */
export function decide(
  { type, by, at }: ContributionCommand,
  contribution: Contribution,
  commission: Pick<Commission, 'state'>,
): Result<ContributionEvent, Failures> {
  if (commission.state !== 'RUNNING' && commission.state !== 'ACCEPTED') {
    const is = `The commission is ${commission.state}`;
    return wrongState({ is, allowed: ['RUNNING', 'ACCEPTED'], path: 'contributionId' });
  }
  const allowed = allowedIn[type];
  if (!allowed.includes(contribution.state)) {
    return wrongState({ is: `The contribution is ${contribution.state}`, allowed, path: 'contributionId' });
  }
  return ok({ type: type === 'approve' ? 'contribution.approved' : 'contribution.reversed', by, at });
}
