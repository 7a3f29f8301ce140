import type { Id, PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { AccountMail, AccountMailId, DropReason, LinkPurpose, MailPurpose, Posting } from './account-mail.ts';

interface AccountMailDocument {
  _id: string;
  purpose: string;
  personId?: string;
  address: string;
  createdAt: Date;
  expiresAt: Date;
  usedAt?: Date;
  state: Posting['state'];
  dueAt?: Date;
  attempts?: number;
  sentAt?: Date;
  why?: string;
  /** Somebody is at it until then. */
  claimedUntil?: Date;
  /** When the row goes: for who uses a link a little too late, it is there to say so. */
  purgeAt: Date;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const keptMs = 86_400_000;

const schema = new Schema<AccountMailDocument>(
  {
    ...{ _id: text, purpose: text, personId: String, address: text, createdAt: instant, expiresAt: instant },
    ...{ usedAt: Date, state: text, dueAt: Date, attempts: Number, sentAt: Date, why: String, claimedUntil: Date },
    purgeAt: instant,
  },
  { versionKey: false },
);
schema.index({ dueAt: 1 }, { partialFilterExpression: { state: 'PENDING' } });
schema.index({ personId: 1, purpose: 1 });
schema.index({ address: 1, purpose: 1 });
schema.index({ purgeAt: 1 }, { expireAfterSeconds: 0 });

/** A stored mail that lacks what its state has: the store was written by something else. */
class CorruptAccountMail extends TypeError {
  constructor(id: string, state: string) {
    super(`${id} is no account mail that is ${state}.`);
  }
}

function postingOf({ _id, state, dueAt, attempts, sentAt, why }: AccountMailDocument): Posting {
  if (state === 'PENDING' && dueAt) return { state, dueAt, attempts: Number(attempts ?? 0) };
  if (state === 'SENT' && sentAt) return { state, sentAt };
  if (state === 'DROPPED' && why) return { state, why: why as DropReason };
  throw new CorruptAccountMail(_id, state);
}

const toMail = (row: AccountMailDocument): AccountMail => ({
  id: row._id as Id<'aml'>,
  purpose: row.purpose as MailPurpose,
  personId: (row.personId ?? undefined) as PersonId | undefined,
  ...{ address: row.address, createdAt: row.createdAt, expiresAt: row.expiresAt },
  usedAt: row.usedAt ?? undefined,
  posting: postingOf(row),
});

const toDocument = ({ id, personId, usedAt, posting, ...facts }: AccountMail): AccountMailDocument => ({
  _id: id,
  ...facts,
  ...(personId === undefined ? {} : { personId }),
  ...(usedAt === undefined ? {} : { usedAt }),
  ...posting,
  purgeAt: plusMs(facts.expiresAt, keptMs),
});

/** A mail that is due. */
export type DueMail = Pick<AccountMail, 'id'> & { readonly dueAt: Instant; readonly attempts: number };

/** Mails about accounts: what is to be sent, and which links are good. No token and no secret is among it. */
export class AccountMailStore {
  readonly #model: Model<AccountMailDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<AccountMailDocument>('AccountMail', schema, 'account_mails');
  }

  /** Puts a new mail in. */
  async insert(session: ClientSession, mail: AccountMail): Promise<void> {
    await this.#model.create([toDocument(mail)], { session });
  }

  /** Replaces one that was read in the same transaction, and lets others take it up. */
  async replace(session: ClientSession, mail: AccountMail): Promise<void> {
    const { _id, ...row } = toDocument(mail);
    await this.#model.replaceOne({ _id }, row, { session });
  }

  /** The mail with this id. */
  async find(id: AccountMailId, session?: ClientSession): Promise<AccountMail | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toMail(row) : undefined;
  }

  /** Takes up a mail that is due, for nobody else to send until `until`; undefined where there is nothing to do. */
  async claim(id: AccountMailId, now: Instant, until: Instant): Promise<AccountMail | undefined> {
    const due = { state: 'PENDING', dueAt: mongoose.trusted({ $lte: now }) } as const;
    const nobody = [
      { claimedUntil: mongoose.trusted({ $exists: false }) },
      { claimedUntil: mongoose.trusted({ $lte: now }) },
    ];
    const row = await this.#model
      .findOneAndUpdate(
        { _id: id, ...due, $or: nobody },
        { $set: { claimedUntil: until } },
        { returnDocument: 'after' },
      )
      .lean();
    return row ? toMail(row) : undefined;
  }

  /** At most `limit` mails that are due by `by`, longest first. */
  async dueBy(by: Instant, limit: number): Promise<readonly DueMail[]> {
    const rows = await this.#model
      .find({ state: 'PENDING', dueAt: mongoose.trusted({ $lte: by }) }, { dueAt: 1, attempts: 1 })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean();
    return rows.map(({ _id, dueAt, attempts }) => ({
      id: _id as Id<'aml'>,
      dueAt: dueAt ?? by,
      attempts: Number(attempts ?? 0),
    }));
  }

  /** Has no link for one of `purposes` be good any more that is a person's, or was sent to an address. */
  async expire(
    session: ClientSession,
    whose: { readonly personId: PersonId } | { readonly address: string },
    purposes: readonly LinkPurpose[],
    at: Instant,
  ): Promise<void> {
    const open = { purpose: mongoose.trusted({ $in: [...purposes] }), usedAt: null };
    await this.#model.updateMany({ ...whose, ...open }, { $set: { usedAt: at } }, { session });
  }

  /** Takes all out that are a person's, or are to their address. */
  async removeAll(session: ClientSession, personId: PersonId, address: string | undefined): Promise<void> {
    await this.#model.deleteMany({ personId }, { session });
    if (address !== undefined) await this.#model.deleteMany({ address }, { session });
  }
}
