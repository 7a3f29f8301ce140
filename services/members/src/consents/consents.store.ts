import type { Id, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { AnyClientId } from '../sessions/session.ts';
import type { Consent, ConsentId } from './consent.ts';

interface ConsentDocument {
  _id: string;
  personId: string;
  clientId: string;
  scopes: string[];
  since: Date;
  changedAt: Date;
  version: number;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;

const schema = new Schema<ConsentDocument>(
  {
    _id: text,
    personId: text,
    clientId: text,
    scopes: { type: [String], required: true },
    since: instant,
    changedAt: instant,
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
schema.index({ personId: 1, clientId: 1 }, { unique: true });
// Somebody's list.
schema.index({ personId: 1, _id: 1 });

const toConsent = (row: ConsentDocument): Consent => ({
  id: row._id as Id<'con'>,
  personId: row.personId as Id<'per'>,
  clientId: row.clientId,
  scopes: row.scopes,
  since: row.since,
  changedAt: row.changedAt,
  version: Number(row.version),
});

/** What people allow applications. */
export class ConsentStore {
  readonly #model: Model<ConsentDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ConsentDocument>('Consent', schema, 'consents');
  }

  /** Puts one in, or in the place of what it was. */
  async put(session: ClientSession, { id, scopes, ...facts }: Consent): Promise<void> {
    await this.#model.replaceOne({ _id: id }, { ...facts, scopes: [...scopes] }, { session, upsert: true });
  }

  /** Takes one out. */
  async remove(session: ClientSession, id: ConsentId): Promise<void> {
    await this.#model.deleteOne({ _id: id }, { session });
  }

  /** The consent with this id. */
  async find(id: ConsentId, session?: ClientSession): Promise<Consent | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toConsent(row) : undefined;
  }

  /** What a person allows an application. */
  async of(personId: PersonId, clientId: AnyClientId, session?: ClientSession): Promise<Consent | undefined> {
    const row = await this.#model
      .findOne({ personId, clientId })
      .session(session ?? null)
      .lean();
    return row ? toConsent(row) : undefined;
  }

  /** All that a person allows. */
  async allOf(session: ClientSession, personId: PersonId): Promise<readonly Consent[]> {
    return (await this.#model.find({ personId }).session(session).lean()).map(toConsent);
  }

  /** One more than a page of what a person allows, in the order of allowing. */
  async page(personId: PersonId, { limit, after }: PageRequest): Promise<readonly Consent[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $gt: after }) };
    const found = this.#model.find({ personId, ...behind }).sort({ _id: 1 });
    return (await found.limit(limit + 1).lean()).map(toConsent);
  }
}
