import type { Id, PersonId } from '@millepiani/kernel/id';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Contact } from '../contacts/contact.ts';
import type { Account } from './account.ts';
import type { Role } from './roles.ts';

interface AccountDocument {
  _id: string;
  email: string;
  passwordHash: string;
  roles: string[];
  version: number;
  emailVerifiedAt?: Date;
  contact?: { locale: Contact['locale']; timeZone: string; version: number };
}

interface SingletonDocument {
  _id: string;
  personId?: string;
  /** Of the row on which decisions about administrators conflict. */
  touches?: number;
}

const schema = new Schema<AccountDocument>(
  {
    _id: { type: String, required: true },
    email: { type: String, required: true },
    passwordHash: { type: String, required: true },
    roles: { type: [String], required: true },
    version: { type: Number, required: true },
    emailVerifiedAt: Date,
    contact: {
      type: new Schema(
        {
          locale: { type: String, required: true },
          timeZone: { type: String, required: true },
          version: { type: Number, required: true },
        },
        { _id: false },
      ),
    },
  },
  { versionKey: false },
);
schema.index({ email: 1 }, { unique: true });
// By it those are found who have none: an index has what lacks the field under null.
schema.index({ 'contact.version': 1 });
// The few who administer the community.
schema.index({ roles: 1 }, { partialFilterExpression: { roles: 'ADMINISTRATOR' } });

const singletonSchema = new Schema<SingletonDocument>(
  { _id: { type: String, required: true }, personId: String, touches: Number },
  { versionKey: false },
);

const toAccount = (row: AccountDocument): Account => ({
  personId: row._id as Id<'per'>,
  email: row.email,
  passwordHash: row.passwordHash,
  roles: row.roles as Role[],
  version: row.version,
  emailVerifiedAt: row.emailVerifiedAt ?? undefined,
  contact: row.contact && {
    locale: row.contact.locale,
    // Written from what was read as one.
    timeZone: row.contact.timeZone as TimeZone,
    version: Number(row.contact.version),
  },
});

/** To the document. */
export const toDocument = ({ personId, contact, roles, emailVerifiedAt, ...account }: Account): AccountDocument => ({
  _id: personId,
  ...account,
  roles: [...roles],
  ...(emailVerifiedAt ? { emailVerifiedAt } : {}),
  ...(contact ? { contact } : {}),
});

/** What people sign in with. */
export class AccountStore {
  readonly #model: Model<AccountDocument>;
  readonly #singletons: Model<SingletonDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<AccountDocument>('Account', schema, 'accounts');
    this.#singletons = connection.model<SingletonDocument>('Singleton', singletonSchema, 'singletons');
  }

  /** Puts a new account in. */
  async insert(session: ClientSession, account: Account): Promise<void> {
    await this.#model.create([toDocument(account)], { session });
  }

  /** Replaces an account that has not changed since it was read in the same transaction. */
  async replace(session: ClientSession, account: Account): Promise<void> {
    const { _id, ...row } = toDocument(account);
    await this.#model.replaceOne({ _id }, row, { session });
  }

  /** Takes an account out: its address is free again. */
  async remove(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#model.deleteOne({ _id: personId }, { session });
  }

  /** Some of those of whom nobody was told how to write to them. */
  async withoutContact(limit: number): Promise<readonly PersonId[]> {
    const rows = await this.#model.find({ 'contact.version': null }, { _id: 1 }).limit(limit).lean();
    return rows.map(({ _id }) => _id as Id<'per'>);
  }

  /** The account with a normalised address. */
  async findByEmail(email: string, session?: ClientSession): Promise<Account | undefined> {
    const row = await this.#model
      .findOne({ email })
      .session(session ?? null)
      .lean();
    return row ? toAccount(row) : undefined;
  }

  /** A person's account. */
  async find(personId: PersonId, session?: ClientSession): Promise<Account | undefined> {
    const row = await this.#model
      .findById(personId)
      .session(session ?? null)
      .lean();
    return row ? toAccount(row) : undefined;
  }

  /** Who became the first administrator, if somebody did. */
  async firstAdministrator(session: ClientSession): Promise<PersonId | undefined> {
    const row = await this.#singletons.findById('first-administrator').session(session).lean();
    return row?.personId ? (row.personId as Id<'per'>) : undefined;
  }

  /**
   * Those with the administrators' role, to decide upon who of them stays: of two transactions that do so at once, one begins again and
   * sees what the other did. So the last one never goes.
   */
  async claimAdministrators(session: ClientSession): Promise<readonly PersonId[]> {
    await this.#singletons.updateOne({ _id: 'administrators' }, { $inc: { touches: 1 } }, { session, upsert: true });
    const rows = await this.#model.find({ roles: 'ADMINISTRATOR' }, { _id: 1 }).session(session).lean();
    return rows.map(({ _id }) => _id as Id<'per'>);
  }

  /** Notes who became the first administrator: of two at once one conflicts, and finds the other there. */
  async setFirstAdministrator(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#singletons.create([{ _id: 'first-administrator', personId }], { session });
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<PersonId, Account | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toAccount(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
