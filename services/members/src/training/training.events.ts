import { event } from '@millepiani/events/event';
import {
  trainingConfirmationRevoked,
  trainingConfirmed,
  trainingRecorded,
  trainingWithdrawn,
} from '@millepiani/events/members/training.events';
import type { CourseId } from './course.ts';
import { courseOf, type TrainingEvent, type TrainingFacts, type TrainingRecord } from './training-record.ts';

/** A training is confirmed that is of no course: a bug of whoever decided it. */
class NoCourse extends TypeError {
  constructor(recordId: string) {
    super(`${recordId} is of no course, and nobody can confirm it.`);
  }
}

const courseIdOf = (record: TrainingRecord): CourseId => {
  const courseId = courseOf(record);
  if (!courseId) throw new NoCourse(record.id);
  return courseId;
};

/** What happened to a training record, as its contract tells it. `record` is as the event left it. */
export function toEvent(record: TrainingRecord, happened: TrainingEvent) {
  const { id: recordId, personId, version: aggregateVersion } = record;
  const place = { subject: recordId, aggregateVersion, partition: personId };
  switch (happened.type) {
    case 'training.recorded':
      return event(trainingRecorded, { ...place, data: recordedData(happened.facts) });
    case 'training.confirmed': {
      const data = { recordId, personId, courseId: courseIdOf(record), confirmedBy: happened.by };
      return event(trainingConfirmed, { ...place, data });
    }
    case 'training.confirmation-revoked': {
      const data = { recordId, personId, courseId: courseIdOf(record), revokedBy: happened.by };
      return event(trainingConfirmationRevoked, { ...place, data });
    }
    default:
      return happened satisfies never;
  }
}

const recordedData = ({ id, personId, training, completedOn, certificateId, certificateUrl }: TrainingFacts) => ({
  ...{ recordId: id, personId, completedOn, courseId: training.kind === 'course' ? training.courseId : null },
  personal: {
    outside: training.kind === 'outside' ? { title: training.title, provider: training.provider } : null,
    certificateId: certificateId ?? null,
    certificateUrl: certificateUrl ?? null,
  },
});

/** That a record was taken back, by whose it is. */
export const withdrawnEvent = ({ id: recordId, personId, version }: TrainingRecord) =>
  event(trainingWithdrawn, {
    ...{ subject: recordId, aggregateVersion: version + 1, partition: personId },
    data: { recordId, personId },
  });
