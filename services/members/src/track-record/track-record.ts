import type { Id, PersonId } from '@millepiani/kernel/id';

/** What became of what somebody was bound to, as projects told it. */
export interface TrackRecord {
  /** Roles whose work is done and taken. */
  readonly commitmentsFulfilled: number;
  /** Roles that were given up. */
  readonly commitmentsWithdrawn: number;
  /** Milestones that clients accepted while the person was bound to their commission. */
  readonly milestonesAccepted: number;
  /** Work that others approved, and that was not taken back since. */
  readonly minutesApproved: number;
}

/** Of whom nothing was told yet. */
export const blankRecord: TrackRecord = {
  ...{ commitmentsFulfilled: 0, commitmentsWithdrawn: 0, milestonesAccepted: 0, minutesApproved: 0 },
};

/** What projects tells of somebody's work. */
export type RecordNews =
  | { readonly type: 'fulfilled' | 'withdrawn' | 'milestone-accepted' }
  | { readonly type: 'work-approved' | 'work-reversed'; readonly minutes: number };

/** The record after some news. */
export function hear(record: TrackRecord, news: RecordNews): TrackRecord {
  switch (news.type) {
    case 'fulfilled':
      return { ...record, commitmentsFulfilled: record.commitmentsFulfilled + 1 };
    case 'withdrawn':
      return { ...record, commitmentsWithdrawn: record.commitmentsWithdrawn + 1 };
    case 'milestone-accepted':
      return { ...record, milestonesAccepted: record.milestonesAccepted + 1 };
    case 'work-approved':
      return { ...record, minutesApproved: record.minutesApproved + news.minutes };
    case 'work-reversed':
      // What was approved before somebody was forgotten is in no record of theirs.
      return { ...record, minutesApproved: Math.max(0, record.minutesApproved - news.minutes) };
    default:
      return news satisfies never;
  }
}

/** That somebody is bound to a role of a commission. */
export interface Bond {
  readonly commitmentId: Id<'cmt'>;
  readonly personId: PersonId;
}

/** With one bond more: who is bound on by another version of the agreement was bound before. */
export const bind = (bonds: readonly Bond[], bond: Bond): readonly Bond[] => [
  ...unbind(bonds, bond.commitmentId),
  bond,
];

/** With one bond less. */
export const unbind = (bonds: readonly Bond[], commitmentId: Bond['commitmentId']): readonly Bond[] =>
  bonds.filter((bond) => bond.commitmentId !== commitmentId);

/** Who is bound, each once, in however many roles. */
export const boundPeople = (bonds: readonly Bond[]): readonly PersonId[] => [
  ...new Set(bonds.map(({ personId }) => personId)),
];
