import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Commission } from '../commissions/commission.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import type {
  Commitment,
  CommitmentEvent,
  CommitmentId,
  CommitmentPlace,
  CommitmentTerms,
  WithdrawalReason,
} from './commitment.ts';

/** To withdraw from a commitment, by the person who is bound. */
export interface WithdrawCommitment {
  readonly reason: WithdrawalReason;
  readonly at: Instant;
}

/**
 * Decides to withdraw. Fails with `WRONG_STATE`: the person is not bound any more, or the commission is neither `WON` nor `RUNNING`.
 */
export function withdraw(
  { reason, at }: WithdrawCommitment,
  { state }: Pick<Commitment, 'state'>,
  commission: Pick<Commission, 'state'>,
): Result<CommitmentEvent, Failures> {
  if (state !== 'ACCEPTED') {
    return wrongState({ is: `The commitment is ${state}`, allowed: ['ACCEPTED'], path: 'slotId' });
  }
  if (commission.state !== 'WON' && commission.state !== 'RUNNING') {
    return wrongState({
      is: `The commission is ${commission.state}`,
      allowed: ['WON', 'RUNNING'],
      path: 'commissionId',
    });
  }
  return ok({ type: 'commitment.withdrawn', reason, at });
}

/** A seat to which somebody is bound by a version of an agreement that comes into force. */
export type BoundSeat = Pick<CommitmentPlace, 'slotId' | 'personId'> & Omit<CommitmentTerms, 'agreementVersionId'>;

/** What comes of one commitment: `before` is undefined where it is new. */
export interface CommitmentChange {
  readonly before: Commitment | undefined;
  readonly event: CommitmentEvent;
}

/** To bind everybody by a version that comes into force. */
export interface Binding {
  readonly commissionId: Commission['id'];
  readonly agreementVersionId: CommitmentTerms['agreementVersionId'];
  readonly seats: readonly BoundSeat[];
  /** Those that the commission has. */
  readonly present: readonly Commitment[];
  /** One for each seat, used where somebody is bound who was not. */
  readonly newIds: readonly CommitmentId[];
  readonly at: Instant;
}

/**
 * Binds everybody: who is bound already is bound on by the new terms; who is not gets a commitment of their own, and it takes the
 * place of one that was given up.
 */
export const bind = ({ seats, newIds, ...facts }: Binding): readonly CommitmentChange[] =>
  seats.flatMap((seat, index) => bindSeat(seat, newIds[index], facts));

function bindSeat(
  { slotId, personId, ...terms }: BoundSeat,
  newId: CommitmentId | undefined,
  { commissionId, agreementVersionId, present, at }: Omit<Binding, 'seats' | 'newIds'>,
): readonly CommitmentChange[] {
  const ofSlot = present.filter((one) => one.slotId === slotId);
  const before = ofSlot.find((one) => one.state === 'ACCEPTED' && one.personId === personId);
  const id = before?.id ?? newId;
  if (id === undefined) throw new MissingCommitmentId();
  const place = { id, commissionId, slotId, personId };
  const bound = { type: 'commitment.accepted', place, terms: { ...terms, agreementVersionId }, at } as const;
  const given = before ? undefined : ofSlot.find(({ state }) => state === 'WITHDRAWN');
  return [
    { before, event: bound },
    ...(given
      ? [
          {
            before: given,
            event: { type: 'commitment.substituted', substituteId: personId, newCommitmentId: id, at } as const,
          },
        ]
      : []),
  ];
}

/** What is done once the client has taken all of the commission: by whoever is bound. */
export const fulfil = (present: readonly Commitment[], at: Instant): readonly CommitmentChange[] =>
  present
    .filter(({ state }) => state === 'ACCEPTED')
    .map((before) => ({ before, event: { type: 'commitment.fulfilled', at } }));

/** Counts work that is approved, or with a minus no more. Fails with `OVER_COMMITTED`: it is more than the person is bound to. */
export function countWork<C extends Commitment>(commitment: C, minutes: number): Result<C, Failures> {
  const approvedMinutes = commitment.approvedMinutes + minutes;
  if (approvedMinutes <= commitment.minutes) return ok({ ...commitment, approvedMinutes });
  const left = commitment.minutes - commitment.approvedMinutes;
  const message = `${left} of ${commitment.minutes} committed minutes are left: another version of the agreement can commit more.`;
  return fail('OVER_COMMITTED', message, ['contributionId']);
}

/** Fewer identifiers than seats were handed in: a bug of the caller. */
export class MissingCommitmentId extends TypeError {
  constructor() {
    super('Every seat needs an identifier for its commitment.');
  }
}
