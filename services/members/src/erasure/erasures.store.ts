import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Erasure, Tie } from './erasure.ts';

interface ErasureDocument {
  /** The person's id. */
  _id: string;
  state: Erasure['state'];
  askedAt: Date;
  askedBy: string;
  dueAt?: Date;
  blockedBy?: string[];
  cancelledAt?: Date;
  erasedAt?: Date;
  version: number;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;

const schema = new Schema<ErasureDocument>(
  {
    ...{ _id: text, state: text, askedAt: instant, askedBy: text, dueAt: Date },
    ...{ blockedBy: { type: [String], default: undefined }, cancelledAt: Date, erasedAt: Date },
    version: { type: Number, required: true },
  },
  { versionKey: false },
);
schema.index({ dueAt: 1 }, { partialFilterExpression: { state: 'ASKED' } });

/** A stored erasure that lacks what its state has: the store was written by something else. */
class CorruptErasure extends TypeError {
  constructor({ _id, state }: ErasureDocument) {
    super(`The erasure of ${_id} is no ${state} one.`);
  }
}

function toErasure(row: ErasureDocument): Erasure {
  const { state, askedAt, askedBy, dueAt, cancelledAt, erasedAt } = row;
  const facts = {
    ...{ personId: row._id as PersonId, askedAt, askedBy: askedBy as PersonId },
    version: Number(row.version),
  };
  if (state === 'ASKED' && dueAt) {
    return { ...facts, state, dueAt, blockedBy: (row.blockedBy ?? []) as Tie['code'][] };
  }
  if (state === 'CANCELLED' && cancelledAt) return { ...facts, state, cancelledAt };
  if (state === 'ERASED' && erasedAt) return { ...facts, state, erasedAt };
  throw new CorruptErasure(row);
}

function toDocument(erasure: Erasure): Omit<ErasureDocument, '_id'> {
  const { personId: _, ...row } = erasure;
  return row.state === 'ASKED' ? { ...row, blockedBy: [...row.blockedBy] } : row;
}

/** Who is to be erased, and who was. */
export class ErasureStore {
  readonly #model: Model<ErasureDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ErasureDocument>('Erasure', schema, 'erasures');
  }

  /** Puts one in, or replaces one that was read in the same transaction. */
  async save(session: ClientSession, erasure: Erasure): Promise<void> {
    await this.#model.replaceOne({ _id: erasure.personId }, toDocument(erasure), { session, upsert: true });
  }

  /** A person's. */
  async find(personId: PersonId, session?: ClientSession): Promise<Erasure | undefined> {
    const row = await this.#model
      .findById(personId)
      .session(session ?? null)
      .lean();
    return row ? toErasure(row) : undefined;
  }

  /** Those that are due by `by`, longest first. */
  async due(by: Instant, limit: number): Promise<readonly { readonly personId: PersonId; readonly dueAt: Instant }[]> {
    const rows = await this.#model
      .find({ state: 'ASKED', dueAt: mongoose.trusted({ $lte: by }) })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean();
    return rows.map(({ _id, dueAt }) => ({ personId: _id as PersonId, dueAt: dueAt ?? by }));
  }
}
