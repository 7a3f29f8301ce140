import type { Id, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Person } from './person.ts';

interface PersonDocument {
  _id: string;
  name: string;
  registeredAt: Date;
  version: number;
  erasedAt?: Date;
}

const schema = new Schema<PersonDocument>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    registeredAt: { type: Date, required: true },
    version: { type: Number, required: true },
    erasedAt: Date,
  },
  { versionKey: false },
);
// How many were erased.
schema.index({ erasedAt: 1 }, { partialFilterExpression: { erasedAt: { $exists: true } } });

const toPerson = (row: PersonDocument): Person => ({
  kind: 'person',
  id: row._id as Id<'per'>,
  name: row.name,
  registeredAt: row.registeredAt,
  version: row.version,
  ...(row.erasedAt ? { erasedAt: row.erasedAt } : {}),
});

/** People's public profiles. */
export class PersonStore {
  readonly #model: Model<PersonDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<PersonDocument>('Person', schema, 'persons');
  }

  /** Puts a new person in. */
  async insert(session: ClientSession, { id, name, registeredAt, version }: Person): Promise<void> {
    await this.#model.create([{ _id: id, name, registeredAt, version }], { session });
  }

  /** Gives somebody who is erased another name, under which facts stay. */
  async erase(
    session: ClientSession,
    id: PersonId,
    { name, at }: { readonly name: string; readonly at: Date },
  ): Promise<void> {
    await this.#model.updateOne({ _id: id }, { $set: { name, erasedAt: at } }, { session });
  }

  /** Those of `ids` that exist, in no order. */
  async findMany(ids: readonly PersonId[], session?: ClientSession): Promise<readonly Person[]> {
    const query = this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) });
    return (await query.session(session ?? null).lean()).map(toPerson);
  }

  /** One more than a page's people, in the order of registration, without those who were erased. */
  async page({ limit, after }: PageRequest): Promise<readonly Person[]> {
    const behind = after === undefined ? {} : { $gt: after };
    const rows = await this.#model
      .find({ _id: mongoose.trusted({ $gte: 'per_', ...behind }), erasedAt: mongoose.trusted({ $exists: false }) })
      .sort({ _id: 1 })
      .limit(limit + 1)
      .lean();
    return rows.map(toPerson);
  }

  /** How many there are, without those who were erased. */
  async count(): Promise<number> {
    const erased = await this.#model.countDocuments({ erasedAt: mongoose.trusted({ $exists: true }) });
    return (await this.#model.estimatedDocumentCount()) - erased;
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<PersonId, Person | undefined> {
    return new DataLoader(async (ids) => {
      const found = new Map((await this.findMany(ids)).map((person) => [person.id, person]));
      return ids.map((id) => found.get(id));
    });
  }
}
