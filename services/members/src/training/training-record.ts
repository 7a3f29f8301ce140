import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { CourseId, TrainedSkill } from './course.ts';

/** A training record's identifier. */
export type TrainingRecordId = Id<'trn'>;

/** What somebody took: a course of the community's list, with what it trains, or another one in their own words. */
export type Training =
  | { readonly kind: 'course'; readonly courseId: CourseId; readonly trains: readonly TrainedSkill[] }
  | { readonly kind: 'outside'; readonly title: string; readonly provider: string };

/** What a person says to have completed. */
export interface TrainingFacts {
  readonly id: TrainingRecordId;
  readonly personId: PersonId;
  readonly training: Training;
  /** ISO 8601. */
  readonly completedOn: string;
  readonly certificateId: string | undefined;
  readonly certificateUrl: string | undefined;
  readonly recordedAt: Instant;
}

interface Stored extends TrainingFacts {
  readonly version: number;
}

/** As its person says. */
export interface RecordedTraining extends Stored {
  readonly state: 'RECORDED';
}

/** Whoever gives the course says so too. */
export interface ConfirmedTraining extends Stored {
  readonly state: 'CONFIRMED';
  readonly confirmedBy: PersonId;
  readonly confirmedAt: Instant;
}

/** Whoever gives the course said so, and does so no more. */
export interface RevokedTraining extends Stored {
  readonly state: 'REVOKED';
  readonly revokedBy: PersonId;
  readonly revokedAt: Instant;
}

/** What somebody learnt. */
export type TrainingRecord = RecordedTraining | ConfirmedTraining | RevokedTraining;

/** What happens to a record. */
export type TrainingEvent =
  | { readonly type: 'training.recorded'; readonly facts: TrainingFacts }
  | { readonly type: 'training.confirmed'; readonly by: PersonId; readonly at: Instant }
  | { readonly type: 'training.confirmation-revoked'; readonly by: PersonId; readonly at: Instant };

/** An event that cannot follow on what came before: a bug of whoever stored it. */
export class ImpossibleTrainingEvent extends TypeError {
  constructor(event: TrainingEvent['type'], state: TrainingRecord['state'] | undefined) {
    super(`${event} on a training that is ${state ?? 'not there'}.`);
  }
}

const factsOf = ({
  id,
  personId,
  training,
  completedOn,
  certificateId,
  certificateUrl,
  recordedAt,
}: TrainingFacts): TrainingFacts => ({
  id,
  personId,
  training,
  completedOn,
  certificateId,
  certificateUrl,
  recordedAt,
});

/** The state after an event. Throws {@link ImpossibleTrainingEvent}. */
export function evolve(before: TrainingRecord | undefined, event: TrainingEvent): TrainingRecord {
  if (event.type === 'training.recorded') {
    if (before) throw new ImpossibleTrainingEvent(event.type, before.state);
    return { ...event.facts, state: 'RECORDED', version: 1 };
  }
  if (!before) throw new ImpossibleTrainingEvent(event.type, undefined);
  const stored = { ...factsOf(before), version: before.version + 1 };
  switch (event.type) {
    case 'training.confirmed':
      if (before.state === 'CONFIRMED') break;
      return { ...stored, state: 'CONFIRMED', confirmedBy: event.by, confirmedAt: event.at };
    case 'training.confirmation-revoked':
      if (before.state !== 'CONFIRMED') break;
      return { ...stored, state: 'REVOKED', revokedBy: event.by, revokedAt: event.at };
    default:
      return event satisfies never;
  }
  throw new ImpossibleTrainingEvent(event.type, before.state);
}

/** The course that was taken; undefined for one that is not in the list. */
export const courseOf = ({ training }: Pick<TrainingFacts, 'training'>): CourseId | undefined =>
  training.kind === 'course' ? training.courseId : undefined;

/** What was trained, as far as the community knows. */
export const trainedBy = ({ training }: Pick<TrainingFacts, 'training'>): readonly TrainedSkill[] =>
  training.kind === 'course' ? training.trains : [];
