import type { ClientId, PersonId, SessionId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';

/** Something whose tokens are good for nothing although their time is not over. */
export interface Denial {
  /** A session: all its tokens. A person or an application: those that were issued until then. */
  readonly subject: SessionId | PersonId | ClientId;
  readonly at: Instant;
}

interface DenialDocument {
  _id: string;
  at: Date;
  until: Date;
}

const instant = { type: Date, required: true } as const;
const schema = new Schema<DenialDocument>(
  { _id: { type: String, required: true }, at: instant, until: instant },
  { versionKey: false },
);
schema.index({ at: 1 });
schema.index({ until: 1 }, { expireAfterSeconds: 0 });

/** How long a denial is told, in milliseconds: longer than the gateway takes any token for good. */
const deniedForMs = 15 * 60_000;
/** The most that is told at once. */
const mostAtOnce = 10_000;

/** What the gateway is to refuse. */
export class DenialStore {
  readonly #model: Model<DenialDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<DenialDocument>('Denial', schema, 'denials');
  }

  /** Denies, in the transaction that ends what is denied. */
  async add(session: ClientSession, denials: readonly Denial[]): Promise<void> {
    for (const { subject, at } of denials) {
      const set = { $set: { at, until: plusMs(at, deniedForMs) } };
      await this.#model.updateOne({ _id: subject }, set, { session, upsert: true });
    }
  }

  /** What was denied since, the oldest first; of very many the first, whose last says from where to go on. */
  async since(at: Instant): Promise<readonly Denial[]> {
    const rows = await this.#model
      .find({ at: mongoose.trusted({ $gte: at }) })
      .sort({ at: 1 })
      .limit(mostAtOnce)
      .lean();
    return rows.map((row) => ({ subject: row._id as Denial['subject'], at: row.at }));
  }
}
