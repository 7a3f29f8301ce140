import type { Id } from '@millepiani/kernel/id';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { SigningKey, SigningKeyId } from './signing-key.ts';

/** A key with its private half, sealed. */
export interface SealedSigningKey extends SigningKey {
  /** JWE in compact form. */
  readonly sealed: string;
}

interface KeyDocument {
  _id: string;
  sequence: number;
  publishedAt: Date;
  usedFrom: Date;
  sealed: string;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;

const schema = new Schema<KeyDocument>(
  { _id: text, sequence: { type: Number, required: true }, publishedAt: instant, usedFrom: instant, sealed: text },
  { versionKey: false },
);
// Of two replicas that publish the same next key, one finds it there.
schema.index({ sequence: 1 }, { unique: true });

const toKey = ({ _id, sequence, publishedAt, usedFrom, sealed }: KeyDocument): SealedSigningKey => ({
  id: _id as Id<'key'>,
  sequence: Number(sequence),
  publishedAt,
  usedFrom,
  sealed,
});

/** The keys that tokens are signed by: a handful of rows. */
export class SigningKeyStore {
  readonly #model: Model<KeyDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<KeyDocument>('SigningKey', schema, 'signing_keys');
  }

  /** All of them, in order. */
  async all(session?: ClientSession): Promise<readonly SealedSigningKey[]> {
    const found = this.#model.find().sort({ sequence: 1 });
    return (await found.session(session ?? null).lean()).map(toKey);
  }

  /** Puts a new one in. */
  async insert(session: ClientSession, { id, ...facts }: SealedSigningKey): Promise<void> {
    await this.#model.create([{ _id: id, ...facts }], { session });
  }

  /** Seals one anew that was sealed so before. */
  async reseal(id: SigningKeyId, before: string, sealed: string): Promise<void> {
    await this.#model.updateOne({ _id: id, sealed: before }, { $set: { sealed } });
  }

  /** Forgets one. */
  async remove(id: SigningKeyId): Promise<void> {
    await this.#model.deleteOne({ _id: id });
  }
}
