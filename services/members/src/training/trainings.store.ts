import type { PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { CourseId } from './course.ts';
import { fromDocument, type TrainingDocument, toDocument, trainingSchema } from './training-document.store.ts';
import type { ConfirmedTraining, TrainingRecord, TrainingRecordId } from './training-record.ts';

/** Which of a person's records are asked for. */
export interface TrainingsOf {
  readonly personId: PersonId;
  /** Not what is confirmed alone. */
  readonly isAll: boolean;
  readonly request: PageRequest;
}

/** Which of a course's records are asked for. */
export interface TrainingsIn {
  readonly courseId: CourseId;
  readonly state: TrainingRecord['state'] | undefined;
  readonly request: PageRequest;
}

const states = ['RECORDED', 'CONFIRMED', 'REVOKED'] as const satisfies readonly TrainingRecord['state'][];

/** The record had changed since it was read, in the same transaction: a bug. */
export class StaleTraining extends TypeError {
  constructor(id: string, version: number) {
    super(`The training ${id} is not at version ${version}.`);
  }
}

/** What people learnt. */
export class TrainingStore {
  readonly #model: Model<TrainingDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<TrainingDocument>('TrainingRecord', trainingSchema, 'training_records');
  }

  /** Puts a new one in. */
  async insert(session: ClientSession, record: TrainingRecord): Promise<void> {
    await this.#model.create([toDocument(record)], { session });
  }

  /** Replaces one that was read at the version before. Throws {@link StaleTraining}. */
  async replace(session: ClientSession, record: TrainingRecord): Promise<void> {
    const { _id, ...row } = toDocument(record);
    const version = record.version - 1;
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleTraining(_id, version);
  }

  /** Takes one out that was read in the same transaction. */
  async remove(session: ClientSession, { id }: TrainingRecord): Promise<void> {
    await this.#model.deleteOne({ _id: id }, { session });
  }

  /** The record with this id. */
  async find(session: ClientSession, id: TrainingRecordId): Promise<TrainingRecord | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? fromDocument(row) : undefined;
  }

  /** All that a person recorded. */
  async ofPerson(session: ClientSession, personId: PersonId): Promise<readonly TrainingRecord[]> {
    return (await this.#model.find({ personId }).session(session).lean()).map(fromDocument);
  }

  /** How many a person has. */
  async count(session: ClientSession, personId: PersonId): Promise<number> {
    return this.#model.countDocuments({ personId }).session(session);
  }

  /** Whether a person recorded a course and day. */
  async has(
    session: ClientSession,
    { personId, courseId, completedOn }: { personId: PersonId; courseId: CourseId; completedOn: string },
  ): Promise<boolean> {
    return (await this.#model.exists({ personId, courseId, completedOn }).session(session)) !== null;
  }

  /** All that is confirmed of what a person learnt. */
  async confirmedOf(session: ClientSession, personId: PersonId): Promise<readonly ConfirmedTraining[]> {
    const rows = await this.#model.find({ personId, state: 'CONFIRMED' }).session(session).lean();
    return rows.map(fromDocument).filter((record) => record.state === 'CONFIRMED');
  }

  /** One more than a page of what a person recorded, in the order of recording. */
  async page({ personId, isAll, request }: TrainingsOf): Promise<readonly TrainingRecord[]> {
    return this.#pageOf({ personId, state: inStates(isAll ? states : ['CONFIRMED']) }, request);
  }

  /** One more than a page of what was recorded of a course, in the order of recording. */
  async pageOfCourse({ courseId, state, request }: TrainingsIn): Promise<readonly TrainingRecord[]> {
    return this.#pageOf({ courseId, state: inStates(state ? [state] : states) }, request);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<TrainingRecordId, TrainingRecord | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  async #pageOf(filter: object, { limit, after }: PageRequest): Promise<readonly TrainingRecord[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $gt: after }) };
    const found = this.#model.find({ ...filter, ...behind }).sort({ _id: 1 });
    return (await found.limit(limit + 1).lean()).map(fromDocument);
  }
}

const inStates = (among: readonly TrainingRecord['state'][]) => mongoose.trusted({ $in: [...among] });
