import { isCurrency } from '@millepiani/kernel/currency';
import type { AgentId } from '@millepiani/kernel/id';
import { CorruptMoney } from '@millepiani/mongo/money-codec';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Reserve, ReservedFor, ReserveId } from './reserve.ts';

interface ReserveDocument {
  _id: string;
  ownerId: string;
  purpose: ReservedFor;
  currency: string;
  /** Minor units. */
  balance: bigint;
  version: number;
}

const text = { type: String, required: true } as const;

const schema = new Schema<ReserveDocument>(
  {
    ...{ _id: text, ownerId: text, purpose: text, currency: text },
    ...{ balance: { type: BigInt, required: true }, version: { type: Number, required: true } },
  },
  { versionKey: false },
);
// One reserve each: of two at once one conflicts, and finds the other there.
schema.index({ ownerId: 1, purpose: 1, currency: 1 }, { unique: true });

function toReserve(row: ReserveDocument): Reserve {
  if (!isCurrency(row.currency)) throw new CorruptMoney(row.currency);
  const { _id, ownerId, purpose, currency, balance, version } = row;
  return { id: _id as ReserveId, ownerId: ownerId as AgentId, purpose, currency, balance, version };
}

/** Reserves with their balances. */
export class ReserveStore {
  readonly #model: Model<ReserveDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ReserveDocument>('Reserve', schema, 'reserves');
  }

  /** An owner's reserves, by purpose and currency. */
  async ofOwner(ownerId: AgentId, session?: ClientSession): Promise<readonly Reserve[]> {
    const query = this.#model.find({ ownerId }).sort({ ownerId: 1, purpose: 1, currency: 1 });
    return (await query.session(session ?? null).lean()).map(toReserve);
  }

  /** The reserve with this id. */
  async find(id: ReserveId, session: ClientSession): Promise<Reserve | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? toReserve(row) : undefined;
  }

  /** Keeps a reserve that was read in the same transaction, or is new. */
  async save(session: ClientSession, { id, ...facts }: Reserve): Promise<void> {
    await this.#model.replaceOne({ _id: id }, facts, { session, upsert: true });
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<ReserveId, Reserve | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toReserve(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers the reserves of many owners by one query. */
  ofOwnerLoader(): DataLoader<AgentId, readonly Reserve[]> {
    return new DataLoader(async (ownerIds) => {
      const owned = { ownerId: mongoose.trusted({ $in: [...ownerIds] }) };
      const rows = await this.#model.find(owned).sort({ ownerId: 1, purpose: 1, currency: 1 }).lean();
      const byOwner = Map.groupBy(rows.map(toReserve), ({ ownerId }) => ownerId);
      return ownerIds.map((ownerId) => byOwner.get(ownerId) ?? []);
    });
  }
}
