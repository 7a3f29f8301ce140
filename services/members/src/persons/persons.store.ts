import type { Id, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { MembershipState } from '../membership/membership.ts';
import type { Person } from './person.ts';

interface PersonDocument {
  _id: string;
  name: string;
  registeredAt: Date;
  version: number;
  erasedAt?: Date;
  /** Made from the person's membership, by which members are listed; absent until the early ones were told of. */
  membership?: MembershipState | null;
}

const schema = new Schema<PersonDocument>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    registeredAt: { type: Date, required: true },
    version: { type: Number, required: true },
    erasedAt: Date,
    membership: String,
  },
  { versionKey: false },
);
// Members in the order of registration; and those of whom no membership was told are found under null.
schema.index({ membership: 1, _id: 1 });

/** Who is listed and counted: members, and who signed up before there were memberships. */
const members = mongoose.trusted({ $in: ['ACTIVE', null] satisfies (MembershipState | null)[] });

const toPerson = (row: PersonDocument): Person => ({
  kind: 'person',
  id: row._id as Id<'per'>,
  name: row.name,
  registeredAt: row.registeredAt,
  version: Number(row.version),
  ...(row.erasedAt ? { erasedAt: row.erasedAt } : {}),
});

/** To the document, with how the person stands to the community. */
export const toDocument = (
  { id, name, registeredAt, version }: Person,
  membership?: MembershipState,
): PersonDocument => ({ _id: id, name, registeredAt, version, ...(membership ? { membership } : {}) });

/** The person had changed since they were read, in the same transaction: a bug. */
class StalePerson extends TypeError {
  constructor(id: string) {
    super(`The person ${id} is another one by now.`);
  }
}

/** People's public profiles. */
export class PersonStore {
  readonly #model: Model<PersonDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<PersonDocument>('Person', schema, 'persons');
  }

  /** Puts a new person in, with how they stand to the community. */
  async insert(session: ClientSession, person: Person, membership?: MembershipState): Promise<void> {
    await this.#model.create([toDocument(person, membership)], { session });
  }

  /** Says how a person stands to the community, in the transaction in which that is stored. */
  async setMembership(session: ClientSession, id: PersonId, membership: MembershipState): Promise<void> {
    await this.#model.updateOne({ _id: id }, { $set: { membership } }, { session });
  }

  /** Whether somebody with this id is a member now. */
  async hasMember(id: PersonId, session?: ClientSession): Promise<boolean> {
    return (await this.#model.exists({ _id: id, membership: members }).session(session ?? null)) !== null;
  }

  /** Those of `ids` who are members now, in no order. */
  async membersAmong(ids: readonly PersonId[], session?: ClientSession): Promise<readonly Person[]> {
    const query = this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }), membership: members });
    return (await query.session(session ?? null).lean()).map(toPerson);
  }

  /** Some of those of whom no membership was told. */
  async withoutMembership(limit: number): Promise<readonly PersonId[]> {
    const rows = await this.#model.find({ membership: null }, { _id: 1 }).limit(limit).lean();
    return rows.map(({ _id }) => _id as Id<'per'>);
  }

  /** Gives somebody who is erased another name, under which facts stay. */
  async erase(
    session: ClientSession,
    id: PersonId,
    { name, at }: { readonly name: string; readonly at: Date },
  ): Promise<void> {
    await this.#model.updateOne({ _id: id }, { $set: { name, erasedAt: at } }, { session });
  }

  /** Keeps a person's other name: the person was read in the same transaction. Throws {@link StalePerson}. */
  async rename(session: ClientSession, { id, name, version }: Person): Promise<void> {
    const one = { _id: id, version: version - 1 };
    const { matchedCount } = await this.#model.updateOne(one, { $set: { name, version } }, { session });
    if (matchedCount !== 1) throw new StalePerson(id);
  }

  /** Those of `ids` that exist, in no order. */
  async findMany(ids: readonly PersonId[], session?: ClientSession): Promise<readonly Person[]> {
    const query = this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) });
    return (await query.session(session ?? null).lean()).map(toPerson);
  }

  /** One more than a page's members, in the order of registration. */
  async page({ limit, after }: PageRequest): Promise<readonly Person[]> {
    const behind = after === undefined ? {} : { $gt: after };
    const rows = await this.#model
      .find({ membership: members, _id: mongoose.trusted({ $gte: 'per_', ...behind }) })
      .sort({ _id: 1 })
      .limit(limit + 1)
      .lean();
    return rows.map(toPerson);
  }

  /** How many members there are: counted in the index alone. */
  count(): Promise<number> {
    return this.#model.countDocuments({ membership: members });
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<PersonId, Person | undefined> {
    return new DataLoader(async (ids) => {
      const found = new Map((await this.findMany(ids)).map((person) => [person.id, person]));
      return ids.map((id) => found.get(id));
    });
  }
}
