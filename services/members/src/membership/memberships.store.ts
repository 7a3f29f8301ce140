import type { Id, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { Membership, MembershipState } from './membership.ts';
import { fromDocument, type MembershipDocument, membershipSchema, toDocument } from './membership-document.store.ts';

/** The membership had changed since it was read, in the same transaction: a bug. */
export class StaleMembership extends TypeError {
  constructor(id: string, version: number) {
    super(`The membership of ${id} is not at version ${version}.`);
  }
}

const outsideStates: readonly MembershipState[] = ['REGISTERED', 'APPLIED', 'REFUSED', 'ADMITTED', 'SUSPENDED', 'LEFT'];

/** How people stand to the community; of who signed up before there were memberships nothing may be here yet. */
export class MembershipStore {
  readonly #model: Model<MembershipDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<MembershipDocument>('Membership', membershipSchema, 'memberships');
  }

  /** Puts a new one in: of two at once of one person, one begins again, and finds the other. */
  async insert(session: ClientSession, membership: Membership): Promise<void> {
    await this.#model.create([toDocument(membership)], { session });
  }

  /** Replaces one that was read at `version`. Throws {@link StaleMembership}. */
  async replace(session: ClientSession, version: number, membership: Membership): Promise<void> {
    const { _id, ...row } = toDocument(membership);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleMembership(_id, version);
  }

  /** Forgets what was said of somebody who was erased: by an administrator, or by themselves. That it was decided stays. */
  async forgetWords(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#model.updateOne({ _id: personId }, { $unset: { statement: true } }, { session });
    const said = { _id: personId, reason: mongoose.trusted({ $exists: true }) };
    await this.#model.updateOne(said, { $set: { reason: '' } }, { session });
  }

  /** A person's membership. */
  async find(personId: PersonId, session?: ClientSession): Promise<Membership | undefined> {
    const row = await this.#model
      .findById(personId)
      .session(session ?? null)
      .lean();
    return row ? fromDocument(row) : undefined;
  }

  /**
   * Those of `personIds` who are no members: not there yet, suspended, or gone. What is decided upon that conflicts with what ends a
   * membership at the same time: one of both begins again, and sees the other.
   */
  async claimOutsiders(session: ClientSession, personIds: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
    const theirs = { _id: mongoose.trusted({ $in: [...personIds] }) };
    await this.#model.updateMany(theirs, { $inc: { touches: 1 } }, { session });
    const rows = await this.#model.find(theirs, { state: 1 }).session(session).lean();
    return new Set(rows.flatMap(({ _id, state }) => (state === 'ACTIVE' ? [] : [_id as Id<'per'>])));
  }

  /** Those who are no members now, and may have been: who is suspended, has left, or comes again. */
  async outside(): Promise<readonly PersonId[]> {
    const rows = await this.#model.find({ state: mongoose.trusted({ $in: [...outsideStates] }) }, { _id: 1 }).lean();
    return rows.map(({ _id }) => _id as Id<'per'>);
  }

  /** One more than a page of those in a state, or of all, in the order in which the people signed up. */
  async page(state: MembershipState | undefined, { limit, after }: PageRequest): Promise<readonly Membership[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $gt: after }) };
    const rows = await this.#model
      .find({ ...(state ? { state } : {}), ...behind })
      .sort({ _id: 1 })
      .limit(limit + 1)
      .lean();
    return rows.map(fromDocument);
  }

  /** Those admitted whose first day begins not after `until`, longest due first. */
  async due(until: Date, limit: number): Promise<readonly { readonly personId: PersonId; readonly beginsAt: Date }[]> {
    const rows = await this.#model
      .find({ state: 'ADMITTED', beginsAt: mongoose.trusted({ $lte: until }) })
      .sort({ beginsAt: 1 })
      .limit(limit)
      .lean();
    return rows.map(({ _id, beginsAt }) => ({ personId: _id as Id<'per'>, beginsAt: beginsAt ?? until }));
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<PersonId, Membership | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
