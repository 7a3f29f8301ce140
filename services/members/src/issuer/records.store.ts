import { createHash } from 'node:crypto';
import type { PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { factsOf, isSecret, type RecordKind } from './record.ts';

/** What the provider hands over to be kept: JSON. */
export type Payload = Readonly<Record<string, unknown>>;

interface RecordDocument {
  _id: string;
  /** JSON: whatever the provider writes, MongoDB reads no operator and no path in it. */
  payload: string;
  grantId?: string;
  browserId?: string;
  accountId?: string;
  consumedAt?: Date;
  expiresAt: Date;
}

const text = { type: String, required: true } as const;

const schema = new Schema<RecordDocument>(
  {
    _id: text,
    payload: text,
    grantId: String,
    browserId: String,
    accountId: String,
    consumedAt: Date,
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
);
const where = (field: string) => ({ partialFilterExpression: { [field]: { $exists: true } } });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
schema.index({ grantId: 1 }, where('grantId'));
schema.index({ browserId: 1 }, { unique: true, ...where('browserId') });
schema.index({ accountId: 1 }, where('accountId'));

const second = 1_000;

/** A digest tells nothing of a token of 256 random bits, and finds it all the same. */
const digest = (id: string): string => createHash('sha256').update(id).digest('base64url');

const keyOf = (kind: RecordKind, id: string): string => `${kind}:${isSecret(kind) ? digest(id) : id}`;

/** What the provider keeps between requests. */
export class RecordStore {
  readonly #model: Model<RecordDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<RecordDocument>('IssuerRecord', schema, 'issuer_records');
  }

  /** Keeps one, in the place of what was there. */
  async put(kind: RecordKind, id: string, payload: Payload, life: { now: Instant; seconds: number }): Promise<void> {
    const { jti, ...others } = payload;
    const { grantId, browserId, accountId } = factsOf(kind, payload);
    const row = {
      // The id of a token is the token.
      payload: JSON.stringify(isSecret(kind) ? others : { jti, ...others }),
      ...(grantId === undefined ? {} : { grantId }),
      ...(browserId === undefined ? {} : { browserId }),
      ...(accountId === undefined ? {} : { accountId }),
      expiresAt: plusMs(life.now, life.seconds * second),
    };
    await this.#model.replaceOne({ _id: keyOf(kind, id) }, row, { upsert: true });
  }

  /** The one with this id; `consumed` says when it was used, in seconds since the epoch. */
  async find(kind: RecordKind, id: string): Promise<Payload | undefined> {
    return read(await this.#model.findById(keyOf(kind, id)).lean(), isSecret(kind) ? { jti: id } : {});
  }

  /** The sign-in in a browser. */
  async findBrowser(browserId: string): Promise<Payload | undefined> {
    return read(await this.#model.findOne({ browserId }).lean(), {});
  }

  /** Uses one up; answers whether it was there and not used before: of several at once one hears that it was. */
  async consume(kind: RecordKind, id: string, now: Instant): Promise<boolean> {
    const { modifiedCount } = await this.#model.updateOne(
      { _id: keyOf(kind, id), consumedAt: null },
      { $set: { consumedAt: now } },
    );
    return modifiedCount === 1;
  }

  /** Forgets one. */
  async remove(kind: RecordKind, id: string): Promise<void> {
    await this.#model.deleteOne({ _id: keyOf(kind, id) });
  }

  /** Forgets a grant and all that was issued under it. */
  async forgetGrant(session: ClientSession, grantId: string): Promise<void> {
    await this.#model.deleteMany({ grantId }, { session });
  }

  /** Has a browser sign in anew. */
  async forgetBrowser(session: ClientSession, browserId: string): Promise<void> {
    await this.#model.deleteOne({ browserId }, { session });
  }

  /** Has all browsers of somebody sign in anew, but for one. */
  async forgetBrowsersOf(session: ClientSession, accountId: PersonId, except?: string): Promise<void> {
    const others = mongoose.trusted({ $exists: true, ...(except === undefined ? {} : { $ne: except }) });
    await this.#model.deleteMany({ accountId, browserId: others }, { session });
  }

  /** Forgets all that is kept of somebody: sign-ins, entries under way, grants and what was issued under them. */
  async forgetPerson(session: ClientSession, accountId: PersonId): Promise<void> {
    await this.#model.deleteMany({ accountId }, { session });
  }
}

function read(row: RecordDocument | null, more: Payload): Payload | undefined {
  if (!row) return undefined;
  const consumed = row.consumedAt ? { consumed: Math.floor(row.consumedAt.getTime() / second) } : {};
  // Written by `put`, of an object.
  return { ...(JSON.parse(row.payload) as Payload), ...more, ...consumed };
}
