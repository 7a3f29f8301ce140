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

/** Somebody who does not take part: who has left, or is suspended. */
interface GoneDocument {
  /** The person's id. */
  _id: string;
  /** Absent: has left. */
  isSuspended?: boolean;
}

const text = { type: String, required: true } as const;

const schema = new Schema<ContactDocument>(
  { _id: text, email: text, name: text, locale: text, timeZone: text },
  { versionKey: false },
);

const goneSchema = new Schema<GoneDocument>({ _id: text, isSuspended: Boolean }, { versionKey: false });

const toContact = ({ _id, email, name, locale, timeZone }: ContactDocument): Contact => ({
  personId: _id as PersonId,
  ...{ email, name },
  locale: locale as Locale,
  timeZone: timeZone as TimeZone,
});

/** How to write to people: a copy made of members' events. Each tells all there is, so the last one is right. */
export class ContactStore {
  readonly #model: Model<ContactDocument>;
  readonly #gone: Model<GoneDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ContactDocument>('Contact', schema, 'contacts');
    this.#gone = connection.model<GoneDocument>('Gone', goneSchema, 'gone_people');
  }

  /** A person has left the community: nobody is told anything who is not there. */
  async setGone(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#gone.updateOne({ _id: personId }, { $unset: { isSuspended: 1 } }, { session, upsert: true });
  }

  /** A person does not take part until reinstated. What is their own affair they are told all the same. */
  async setSuspended(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#gone.updateOne({ _id: personId }, { $set: { isSuspended: true } }, { session, upsert: true });
  }

  /** Whether a person takes part in the community: has neither left nor is suspended. */
  async takesPart(personId: PersonId): Promise<boolean> {
    return (await this.#gone.exists({ _id: personId })) === null;
  }

  /** A person is there, for the first time or again. */
  async setPresent(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#gone.deleteOne({ _id: personId }, { session });
  }

  /** Those of these people who have left. */
  async goneOf(personIds: readonly PersonId[], session: ClientSession): Promise<ReadonlySet<PersonId>> {
    const rows = await this.#away(personIds, session);
    return new Set(rows.filter(({ isSuspended }) => !isSuspended).map(({ _id }) => _id as PersonId));
  }

  /** Those of these people who take no part: who have left, or are suspended. */
  async awayOf(personIds: readonly PersonId[], session: ClientSession): Promise<ReadonlySet<PersonId>> {
    return new Set((await this.#away(personIds, session)).map(({ _id }) => _id as PersonId));
  }

  #away(personIds: readonly PersonId[], session: ClientSession): Promise<readonly GoneDocument[]> {
    return this.#gone
      .find({ _id: mongoose.trusted({ $in: [...personIds] }) })
      .session(session)
      .lean<GoneDocument[]>();
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
  async find(personId: PersonId, session?: ClientSession): Promise<Contact | undefined> {
    const row = await this.#model
      .findById(personId)
      .session(session ?? null)
      .lean();
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
