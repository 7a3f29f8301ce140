import type { Id } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { Training, TrainingFacts, TrainingRecord } from './training-record.ts';

/** A training record as it is stored: the states' own fields are there in those states. */
export interface TrainingDocument {
  _id: string;
  personId: string;
  courseId?: string;
  trains: { skillUri: string; level: number }[];
  outside?: { title: string; provider: string };
  completedOn: string;
  certificateId?: string;
  certificateUrl?: string;
  recordedAt: Date;
  state: TrainingRecord['state'];
  confirmedBy?: string;
  confirmedAt?: Date;
  revokedBy?: string;
  revokedAt?: Date;
  version: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

/** The collection's form and indexes. */
export const trainingSchema = new Schema<TrainingDocument>(
  {
    _id: text,
    personId: text,
    courseId: String,
    trains: { type: [new Schema({ skillUri: text, level: number }, { _id: false })], required: true },
    outside: { type: new Schema({ title: text, provider: text }, { _id: false }) },
    completedOn: text,
    certificateId: String,
    certificateUrl: String,
    recordedAt: { type: Date, required: true },
    state: text,
    confirmedBy: String,
    confirmedAt: Date,
    revokedBy: String,
    revokedAt: Date,
    version: number,
  },
  { versionKey: false },
);
// A person's list, all of it or what is confirmed; a course's, of each state.
trainingSchema.index({ personId: 1, state: 1, _id: 1 });
trainingSchema.index({ courseId: 1, state: 1, _id: 1 });
// A course and day once a person, whatever the code thinks.
trainingSchema.index(
  { personId: 1, courseId: 1, completedOn: 1 },
  { unique: true, partialFilterExpression: { courseId: { $exists: true } } },
);

/** A stored record that lacks what its state has: the store was written by something else. */
class CorruptTraining extends TypeError {
  constructor(id: string, field: string) {
    super(`The training ${id} has no ${field}.`);
  }
}

/** To the document. */
export function toDocument({
  id,
  training,
  certificateId,
  certificateUrl,
  ...facts
}: TrainingRecord): TrainingDocument {
  return {
    _id: id,
    ...facts,
    ...trainingFields(training),
    ...(certificateId === undefined ? {} : { certificateId }),
    ...(certificateUrl === undefined ? {} : { certificateUrl }),
  };
}

const trainingFields = (training: Training): Pick<TrainingDocument, 'courseId' | 'trains' | 'outside'> =>
  training.kind === 'course'
    ? { courseId: training.courseId, trains: training.trains.map((trained) => ({ ...trained })) }
    : { trains: [], outside: { title: training.title, provider: training.provider } };

/** From the document. Throws {@link CorruptTraining}. */
export function fromDocument(row: TrainingDocument): TrainingRecord {
  const stored: TrainingFacts & { version: number } = {
    id: row._id as Id<'trn'>,
    personId: row.personId as Id<'per'>,
    training: trainingOf(row),
    completedOn: row.completedOn,
    certificateId: row.certificateId ?? undefined,
    certificateUrl: row.certificateUrl ?? undefined,
    recordedAt: row.recordedAt,
    version: Number(row.version),
  };
  switch (row.state) {
    case 'RECORDED':
      return { ...stored, state: row.state };
    case 'CONFIRMED': {
      const [confirmedBy, confirmedAt] = [present(row, 'confirmedBy') as Id<'per'>, present(row, 'confirmedAt')];
      return { ...stored, state: row.state, confirmedBy, confirmedAt };
    }
    case 'REVOKED': {
      const [revokedBy, revokedAt] = [present(row, 'revokedBy') as Id<'per'>, present(row, 'revokedAt')];
      return { ...stored, state: row.state, revokedBy, revokedAt };
    }
    default:
      return row.state satisfies never;
  }
}

function trainingOf(row: TrainingDocument): Training {
  const { courseId, trains } = row;
  if (courseId) {
    const skills = trains.map(({ skillUri, level }) => ({ skillUri, level: Number(level) }));
    return { kind: 'course', courseId: courseId as Id<'crs'>, trains: skills };
  }
  const { title, provider } = present(row, 'outside');
  return { kind: 'outside', title, provider };
}

function present<F extends keyof TrainingDocument>(row: TrainingDocument, field: F): NonNullable<TrainingDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptTraining(row._id, field);
  return value;
}
