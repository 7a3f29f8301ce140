import type { TimeZone } from '@millepiani/kernel/time-zone';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { AccountMailId } from '../account-mails/account-mail.ts';
import type { Locale } from '../contacts/contact.ts';
import type { PendingSignUp } from './pending-sign-up.ts';

interface SignUpDocument {
  _id: string;
  name: string;
  email: string;
  passwordHash: string;
  locale: string;
  timeZone: string;
  expiresAt: Date;
}

const text = { type: String, required: true } as const;

const schema = new Schema<SignUpDocument>(
  {
    ...{ _id: text, name: text, email: text, passwordHash: text, locale: text, timeZone: text },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ email: 1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** Who signed up and did not show yet that the address is theirs. */
export class PendingSignUpStore {
  readonly #model: Model<SignUpDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<SignUpDocument>('PendingSignUp', schema, 'pending_sign_ups');
  }

  /** Puts one in. */
  async insert(session: ClientSession, { id, ...facts }: PendingSignUp): Promise<void> {
    await this.#model.create([{ _id: id, ...facts }], { session });
  }

  /** The one that a mail's link completes. */
  async find(id: AccountMailId, session?: ClientSession): Promise<PendingSignUp | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    if (!row) return undefined;
    const { _id, locale, timeZone, ...facts } = row;
    // Written from what was read as such.
    return { id: _id as AccountMailId, ...facts, locale: locale as Locale, timeZone: timeZone as TimeZone };
  }

  /** Takes all out that were begun with an address: it has an account now, or its mail is not sent. */
  async removeAll(session: ClientSession, email: string): Promise<void> {
    await this.#model.deleteMany({ email }, { session });
  }

  /** Takes one out. */
  async remove(session: ClientSession, id: AccountMailId): Promise<void> {
    await this.#model.deleteOne({ _id: id }, { session });
  }
}
