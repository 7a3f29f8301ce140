import { encodeExact } from '../documents/exact-json.ts';
import { dueOf, type Invoice } from '../invoices/invoice.ts';
import type { Basis, Computation, Outcome } from './computing.ts';
import type { DistributionRun, PaidRun, PostedRun } from './distribution-run.ts';

/** How a version's runs stand. */
export interface RunsOfVersion {
  /** The one that is not posted yet. */
  readonly open: Exclude<DistributionRun, PostedRun | PaidRun> | undefined;
  /** The one that was posted last. */
  readonly last: PostedRun | PaidRun | undefined;
}

/** Whether two outcomes are the same to the cent. */
export const isSameOutcome = (one: Outcome, other: Outcome): boolean => encodeExact(one) === encodeExact(other);

/**
 * Whether a run is what would be computed now. What other commissions have set aside meanwhile matters only where it changes a cent, as
 * it does by a cap.
 */
export const isCurrent = (run: Pick<Computation, 'basis' | 'outcome'>, now: Computation): boolean =>
  encodeExact(apartFromReserves(run.basis)) === encodeExact(apartFromReserves(now.basis)) &&
  isSameOutcome(run.outcome, now.outcome);

const apartFromReserves = (basis: Basis): Basis => ({ ...basis, inputs: { ...basis.inputs, reserves: [] } });

/** Whether a run would change nothing: nothing to post, and nothing to pay. */
export function isVoid({ basis, outcome }: Pick<Computation, 'basis' | 'outcome'>): boolean {
  const { postings, settlements } = outcome.run;
  const isCollectedAlike = encodeExact(basis.collected) === encodeExact(basis.before.collected);
  return isCollectedAlike && postings.length === 0 && settlements.every(({ payment }) => payment === 0n);
}

/** What is to be done about a version's runs, now that it was computed anew. */
export type Need = 'nothing' | 'new-run' | 'discard';

/**
 * Decides what a computation calls for. An open run that is what would be computed now stays. Otherwise it is given up, for a new one
 * where that would change anything, or where there is something to be told: `mustTell`.
 */
export function needOf(computed: Computation, { open }: RunsOfVersion, mustTell: boolean): Need {
  if (open && isCurrent(open, computed)) return 'nothing';
  if (!isVoid(computed) || mustTell) return 'new-run';
  return open ? 'discard' : 'nothing';
}

/** A milestone that the client accepted, and the invoices for it: one for each seller, undefined while there is none. */
export interface AcceptedMilestone {
  readonly isLast: boolean;
  readonly invoices: readonly (Invoice | undefined)[];
}

/** Whether all of what was accepted is invoiced, and paid or credited. */
export const isCollected = (milestones: readonly AcceptedMilestone[]): boolean =>
  milestones.every(({ invoices }) => invoices.every((invoice) => invoice?.stage === 'issued' && dueOf(invoice) <= 0n));

/** Whether all of a commission is accepted, invoiced, and paid or credited. */
export const isAllCollected = (milestones: readonly AcceptedMilestone[]): boolean =>
  milestones.some(({ isLast }) => isLast) && isCollected(milestones);
