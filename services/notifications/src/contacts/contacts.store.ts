import type { PersonId } from '@millepiani/kernel/id';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Locale } from '../preferences/kinds.ts';
import type { Contact } from './contact.ts';

interface ContactDocument {
  /** The person's id. */
  _id: string;
  email: string;
  name: string;
  locale: string;
  timeZone: string;
}

const text = { type: String, required: true } as const;

const schema = new Schema<ContactDocument>(
  { _id: text, email: text, name: text, locale: text, timeZone: text },
  { versionKey: false },
);

const toContact = ({ _id, email, name, locale, timeZone }: ContactDocument): Contact => ({
  personId: _id as PersonId,
  ...{ email, name },
  locale: locale as Locale,
  timeZone: timeZone as TimeZone,
});

/** How to write to people: a copy made of members' events. Each tells all there is, so the last one is right. */
export class ContactStore {
  readonly #model: Model<ContactDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ContactDocument>('Contact', schema, 'contacts');
  }

  /** A person is written to so from now on. */
  async put(session: ClientSession, { personId, ...ways }: Contact): Promise<void> {
    await this.#model.replaceOne({ _id: personId }, ways, { session, upsert: true });
  }

  /** A person was erased: there is nobody to write to. */
  async remove(personId: PersonId, session?: ClientSession): Promise<void> {
    await this.#model.deleteOne({ _id: personId }, session ? { session } : {});
  }

  /** One person's contact. */
  async find(personId: PersonId): Promise<Contact | undefined> {
    const row = await this.#model.findById(personId).lean();
    return row ? toContact(row) : undefined;
  }

  /** Those of many people that are known. */
  async findMany(personIds: readonly PersonId[], session: ClientSession): Promise<ReadonlyMap<PersonId, Contact>> {
    const rows = await this.#model
      .find({ _id: mongoose.trusted({ $in: [...personIds] }) })
      .session(session)
      .lean();
    return new Map(rows.map(toContact).map((contact) => [contact.personId, contact]));
  }
}
