import type { PersonId, SessionId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { inTransaction } from '@millepiani/mongo/transaction';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { AnyClientId, Session } from './session.ts';
import { fromDocument, type SessionDocument, sessionSchema, toDocument } from './session-document.store.ts';

interface HolderDocument {
  _id: string;
  /** How often the person's sessions were begun, or all ended. */
  changes: number;
}

const holderSchema = new Schema<HolderDocument>(
  { _id: { type: String, required: true }, changes: { type: Number, required: true } },
  { versionKey: false },
);

/** Somebody's open sessions: with one application, or with all. */
export interface OpenSessionsOf {
  readonly personId: PersonId;
  readonly clientId?: AnyClientId;
}

/** Who is signed in. */
export class SessionStore {
  readonly #connection: Connection;
  readonly #model: Model<SessionDocument>;
  readonly #holders: Model<HolderDocument>;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#model = connection.model<SessionDocument>('Session', sessionSchema, 'sessions');
    this.#holders = connection.model<HolderDocument>('SessionHolder', holderSchema, 'session_holders');
  }

  /**
   * Puts a new one in where `mayBegin` says so, in one transaction that conflicts with the end of all the person's sessions:
   * whichever is second sees what the first has done.
   */
  begin(session: Session, mayBegin: (transaction: ClientSession) => Promise<boolean>): Promise<boolean> {
    return inTransaction(this.#connection, async (transaction) => {
      await this.touch(transaction, session.personId);
      if (!(await mayBegin(transaction))) return false;
      await this.#model.create([toDocument(session)], { session: transaction });
      return true;
    });
  }

  /** Says that all of somebody's sessions end: of this and one that begins at the same time, one begins again. */
  async touch(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#holders.updateOne({ _id: personId }, { $inc: { changes: 1 } }, { session, upsert: true });
  }

  /** Forgets all of somebody's, those that are over too. */
  async removeAll(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#model.deleteMany({ personId }, { session });
    await this.#holders.deleteOne({ _id: personId }, { session });
  }

  /** The session with this id. */
  async find(id: SessionId, session?: ClientSession): Promise<Session | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? fromDocument(row) : undefined;
  }

  /** Keeps that an open one was used; answers whether it was open still. */
  async keepUse({ id, ...used }: Session): Promise<boolean> {
    const { lastUsedAt, expiresAt, purgeAt } = toDocument({ id, ...used });
    const set = { $set: { lastUsedAt, expiresAt, purgeAt } };
    const { matchedCount } = await this.#model.updateOne({ _id: id, endedAt: null }, set);
    return matchedCount === 1;
  }

  /** Replaces one that was read in the same transaction. */
  async replace(session: ClientSession, changed: Session): Promise<void> {
    const { _id, ...row } = toDocument(changed);
    await this.#model.replaceOne({ _id }, row, { session });
  }

  /** All of somebody's that were not ended. */
  async openOf(session: ClientSession, { personId, clientId }: OpenSessionsOf): Promise<readonly Session[]> {
    const of = { personId, endedAt: null, ...(clientId === undefined ? {} : { clientId }) };
    return (await this.#model.find(of).session(session).lean()).map(fromDocument);
  }

  /** All that were entered by one browser and not ended. */
  async openIn(session: ClientSession, browserId: string): Promise<readonly Session[]> {
    return (await this.#model.find({ browserId, endedAt: null }).session(session).lean()).map(fromDocument);
  }

  /** Some of an application's that were not ended. */
  async openBy(session: ClientSession, clientId: AnyClientId, limit: number): Promise<readonly Session[]> {
    const found = this.#model.find({ clientId, endedAt: null }).sort({ _id: 1 }).limit(limit);
    return (await found.session(session).lean()).map(fromDocument);
  }

  /** Those of some applications of which there are sessions that were not ended. */
  async anyOpenBy(clientIds: readonly string[]): Promise<readonly string[]> {
    const of = { clientId: mongoose.trusted({ $in: [...clientIds] }), endedAt: null };
    return this.#model.distinct('clientId', of);
  }

  /** One more than a page of somebody's that go on, the newest first. */
  async page(personId: PersonId, { limit, after }: PageRequest, now: Instant): Promise<readonly Session[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const found = this.#model
      .find({ personId, endedAt: null, expiresAt: mongoose.trusted({ $gt: now }), ...behind })
      .sort({ _id: -1 });
    return (await found.limit(limit + 1).lean()).map(fromDocument);
  }
}
