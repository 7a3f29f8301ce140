import type { Id, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Invitation, InvitationId } from './invitation.ts';

interface InvitationDocument {
  _id: string;
  email: string;
  invitedBy: string;
  invitedAt: Date;
  expiresAt: Date;
  state: Invitation['state'];
  endedAt?: Date;
  acceptedBy?: string;
  /** Whoever has the address was erased: the invitation is to go. */
  erasedPersonId?: string;
  version: number;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const isOpen = { partialFilterExpression: { state: 'OPEN' } } as const;

const schema = new Schema<InvitationDocument>(
  {
    ...{ _id: text, email: text, invitedBy: text, invitedAt: instant, expiresAt: instant, state: text },
    ...{ endedAt: Date, acceptedBy: String, erasedPersonId: String, version: { type: Number, required: true } },
  },
  { versionKey: false },
);
// Each member has one waiting for an address, at most.
schema.index({ email: 1, invitedBy: 1 }, { unique: true, ...isOpen });
schema.index({ invitedBy: 1, _id: 1 });
schema.index({ invitedBy: 1, state: 1, _id: 1 });
// All of an address and of whoever accepted, for who asks for a copy or is erased.
schema.index({ email: 1, _id: 1 });
schema.index({ acceptedBy: 1, _id: 1 }, { partialFilterExpression: { acceptedBy: { $exists: true } } });
schema.index({ erasedPersonId: 1, _id: 1 }, { partialFilterExpression: { erasedPersonId: { $exists: true } } });
schema.index({ state: 1, _id: 1 });
schema.index({ expiresAt: 1 }, isOpen);

/** By which one invitation waited for an address, whoever made it: so who was refused learned of somebody else's. */
export const outdatedInvitationIndexes = [{ collection: 'invitations', index: 'email_1' }] as const;

/** An invitation had changed since it was read, in the same transaction, or lacks what its state has: a bug. */
export class BrokenInvitation extends TypeError {
  constructor(id: string, what: string) {
    super(`The invitation ${id} ${what}.`);
  }
}

function toInvitation(row: InvitationDocument): Invitation {
  const { _id, email, invitedAt, expiresAt, state, endedAt, acceptedBy } = row;
  const terms = { id: _id as Id<'ivt'>, email, invitedBy: row.invitedBy as Id<'per'>, invitedAt, expiresAt };
  const facts = { ...terms, version: Number(row.version) };
  if (state === 'OPEN') return { ...facts, state };
  if (!endedAt) throw new BrokenInvitation(_id, 'has no end');
  if (state !== 'ACCEPTED') return { ...facts, state, endedAt };
  if (!acceptedBy) throw new BrokenInvitation(_id, 'was accepted by nobody');
  return { ...facts, state, endedAt, acceptedBy: acceptedBy as PersonId };
}

/** Whose invitations are listed: all, a person's, or those in a state. */
export interface InvitationsOf {
  readonly invitedBy?: PersonId | undefined;
  readonly state?: Invitation['state'] | undefined;
}

/** Who was asked to join the community. */
export class InvitationStore {
  readonly #model: Model<InvitationDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<InvitationDocument>('Invitation', schema, 'invitations');
  }

  /** Puts a new one in: of two at once of one member for one address, one begins again, and finds the other. */
  async insert(session: ClientSession, { id, ...facts }: Invitation): Promise<void> {
    await this.#model.create([{ _id: id, ...facts }], { session });
  }

  /** Replaces one that was read at `version`. Throws {@link BrokenInvitation}. */
  async replace(session: ClientSession, version: number, { id, ...facts }: Invitation): Promise<void> {
    const { matchedCount } = await this.#model.replaceOne({ _id: id, version }, facts, { session });
    if (matchedCount !== 1) throw new BrokenInvitation(id, `is not at version ${version}`);
  }

  /** The invitation with this id. */
  async find(id: InvitationId, session: ClientSession): Promise<Invitation | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? toInvitation(row) : undefined;
  }

  /** Whether one that is good still waits for an address. */
  async hasOpen(email: string, at: Date, session?: ClientSession): Promise<boolean> {
    const open = { email, state: 'OPEN' as const, expiresAt: mongoose.trusted({ $gt: at }) };
    return (await this.#model.exists(open).session(session ?? null)) !== null;
  }

  /** The one of a member's that waits for an address, be it good still or not. */
  async findOpen(email: string, invitedBy: PersonId, session: ClientSession): Promise<Invitation | undefined> {
    const row = await this.#model.findOne({ email, invitedBy, state: 'OPEN' }).session(session).lean();
    return row ? toInvitation(row) : undefined;
  }

  /** Those that wait for an address, be they good still or not, whoever made them: so many at most. */
  async openTo(email: string, limit: number, session: ClientSession): Promise<readonly Invitation[]> {
    return (await this.#model.find({ email, state: 'OPEN' }).limit(limit).session(session).lean()).map(toInvitation);
  }

  /** All of a person's that wait. */
  async openOf(session: ClientSession, invitedBy: PersonId): Promise<readonly Invitation[]> {
    return (await this.#model.find({ invitedBy, state: 'OPEN' }).session(session).lean()).map(toInvitation);
  }

  /** Overwrites the address in all that were made to it, in the transaction in which whoever has it is erased; they are to go. */
  async forgetAddress(session: ClientSession, erasedPersonId: PersonId, email: string): Promise<void> {
    for (const made of [{ email }, { acceptedBy: erasedPersonId }]) {
      for (const { _id } of await this.#model.find(made, { _id: 1 }).session(session).lean()) {
        await this.#model.updateOne({ _id }, { $set: { email: _id, erasedPersonId } }, { session });
      }
    }
  }

  /** Those of which the address was overwritten. */
  async erasedOf(erasedPersonId: PersonId): Promise<readonly InvitationId[]> {
    const rows = await this.#model.find({ erasedPersonId }, { _id: 1 }).lean();
    return rows.map(({ _id }) => _id as Id<'ivt'>);
  }

  /** Takes one out. */
  async remove(id: InvitationId): Promise<void> {
    await this.#model.deleteOne({ _id: id });
  }

  /** How many of a person's wait. */
  countOpen(invitedBy: PersonId, session: ClientSession): Promise<number> {
    return this.#model.countDocuments({ invitedBy, state: 'OPEN' }).session(session);
  }

  /** One more than a page, newest first. */
  async page({ invitedBy, state }: InvitationsOf, { limit, after }: PageRequest): Promise<readonly Invitation[]> {
    const which = { ...(invitedBy ? { invitedBy } : {}), ...(state ? { state } : {}) };
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const found = this.#model.find({ ...which, ...behind }).sort({ _id: -1 });
    return (await found.limit(limit + 1).lean()).map(toInvitation);
  }

  /** Those that wait and expire not after `until`, longest due first. */
  async due(until: Date, limit: number): Promise<readonly Pick<Invitation, 'id' | 'expiresAt'>[]> {
    const found = this.#model.find({ state: 'OPEN', expiresAt: mongoose.trusted({ $lte: until }) });
    return (await found.sort({ expiresAt: 1 }).limit(limit).lean()).map(toInvitation);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<InvitationId, Invitation | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toInvitation(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
