import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { firstDue, type Progress } from './passes.ts';

interface ErasedDocument {
  /** The person's id, which is the pseudonym under which facts stay. */
  _id: string;
  erasedAt: Date;
  passes: number;
  dueAt?: Date;
}

const schema = new Schema<ErasedDocument>(
  {
    _id: { type: String, required: true },
    erasedAt: { type: Date, required: true },
    passes: { type: Number, required: true },
    dueAt: Date,
  },
  { versionKey: false },
);
schema.index({ dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } });

/** Somebody whom a service is to forget. */
export interface ErasedPerson extends Progress {
  readonly personId: PersonId;
}

const toErased = ({ _id, passes, dueAt }: ErasedDocument): ErasedPerson => ({
  personId: _id as PersonId,
  passes: Number(passes),
  dueAt: dueAt ?? undefined,
});

/** Who was erased, and how far this service is with forgetting them. Rows stay: they say of whom nothing is to be kept any more. */
export class ErasedPersonStore {
  readonly #model: Model<ErasedDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ErasedDocument>('ErasedPerson', schema, 'erased_persons');
  }

  /** Notes that a person was erased; nothing happens where that is known. */
  async note(session: ClientSession, personId: PersonId, at: Instant): Promise<void> {
    const row = { erasedAt: at, ...firstDue(at) };
    await this.#model.updateOne({ _id: personId }, { $setOnInsert: row }, { session, upsert: true });
  }

  /** Those of some people who were erased. */
  async among(personIds: readonly PersonId[], session?: ClientSession): Promise<ReadonlySet<PersonId>> {
    if (personIds.length === 0) return new Set();
    const rows = await this.#model
      .find({ _id: mongoose.trusted({ $in: [...personIds] }) }, { _id: 1 })
      .session(session ?? null)
      .lean();
    return new Set(rows.map(({ _id }) => _id as PersonId));
  }

  /** Somebody who was erased; undefined for others. */
  async find(personId: PersonId): Promise<ErasedPerson | undefined> {
    const row = await this.#model.findById(personId).lean();
    return row ? toErased(row) : undefined;
  }

  /** Those who are to be forgotten by `by`, longest due first. */
  async due(by: Instant, limit: number): Promise<readonly ErasedPerson[]> {
    const rows = await this.#model
      .find({ dueAt: mongoose.trusted({ $lte: by }) })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean();
    return rows.map(toErased);
  }

  /** Keeps how far it is, unless another pass was kept meanwhile. */
  async keep({ personId, passes }: ErasedPerson, after: Progress): Promise<void> {
    const change =
      after.dueAt === undefined
        ? { $set: { passes: after.passes }, $unset: { dueAt: true as const } }
        : { $set: { passes: after.passes, dueAt: after.dueAt } };
    await this.#model.updateOne({ _id: personId, passes }, change);
  }
}
