import type { ClientId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { EndpointId } from './endpoint.ts';

interface ClientDocument {
  /** The application's id. */
  _id: string;
  registered: number;
  revokedAt?: Date;
  /** Its endpoints are being stopped, those up to `stoppedTo` are. */
  isStopping?: boolean;
  stoppedTo?: string;
}

const schema = new Schema<ClientDocument>(
  {
    ...{ _id: { type: String, required: true }, registered: { type: Number, required: true } },
    ...{ revokedAt: Date, isStopping: Boolean, stoppedTo: String },
  },
  { versionKey: false },
);
schema.index({ isStopping: 1, _id: 1 }, { partialFilterExpression: { isStopping: true } });

/** The partners' applications by which endpoints are registered, and those that were revoked: an own copy of what members tells. */
export class EndpointClientStore {
  readonly #model: Model<ClientDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ClientDocument>('EndpointClient', schema, 'endpoint_clients');
  }

  /** Has those who register by an application take turns, and whoever revokes it; answers whether it was revoked. */
  async takeTurn(session: ClientSession, clientId: ClientId): Promise<{ readonly isRevoked: boolean }> {
    const turn = { session, upsert: true, returnDocument: 'after' } as const;
    const row = await this.#model.findOneAndUpdate({ _id: clientId }, { $inc: { registered: 1 } }, turn).lean();
    return { isRevoked: row?.revokedAt !== undefined };
  }

  /** An application was revoked: nothing is registered by it any more, and its endpoints are to be stopped. */
  async revoke(session: ClientSession, clientId: ClientId, revokedAt: Instant): Promise<void> {
    const update = { $set: { revokedAt, isStopping: true }, $setOnInsert: { registered: 0 } };
    await this.#model.updateOne({ _id: clientId }, update, { session, upsert: true });
  }

  /** Applications whose endpoints are being stopped. */
  async stopping(limit: number): Promise<readonly ClientId[]> {
    const rows = await this.#model.find({ isStopping: true }, { _id: 1 }).sort({ _id: 1 }).limit(limit).lean();
    return rows.map(({ _id }) => _id as ClientId);
  }

  /** Up to which one the endpoints of an application are stopped; undefined where there is nothing to be done. */
  async stoppedTo(
    session: ClientSession,
    clientId: ClientId,
  ): Promise<{ readonly after: EndpointId | undefined } | undefined> {
    const row = await this.#model.findOne({ _id: clientId, isStopping: true }).session(session).lean();
    return row ? { after: row.stoppedTo as EndpointId | undefined } : undefined;
  }

  /** They are stopped up to this one; all of them are, where it is the last. */
  async moveOn(
    session: ClientSession,
    clientId: ClientId,
    { to, isLast }: { readonly to: EndpointId | undefined; readonly isLast: boolean },
  ): Promise<void> {
    const moved = to === undefined ? {} : { $set: { stoppedTo: to } };
    const done = isLast ? { $unset: { isStopping: 1 as const } } : {};
    await this.#model.updateOne({ _id: clientId }, { ...moved, ...done }, { session });
  }
}
