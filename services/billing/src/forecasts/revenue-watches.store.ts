import type { AgentId, PersonId } from '@millepiani/kernel/id';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';

interface WatchDocument {
  _id: string;
  /** How often something changed by which the agent's revenue may change. */
  changes: number;
  /** The last day on which it was looked at, for who is in the regime; absent for who is to be looked at, and for who is in none. */
  lookOn?: string | undefined;
  year: number;
  alarm: number;
  told: number;
}

const number = { type: Number, required: true } as const;

const schema = new Schema<WatchDocument>(
  { _id: { type: String, required: true }, changes: number, lookOn: String, year: number, alarm: number, told: number },
  { versionKey: false },
);
schema.index({ lookOn: 1, _id: 1 }, { partialFilterExpression: { lookOn: { $exists: true } } });

/** What was told of an agent's revenue last. */
export interface RevenueWatch {
  readonly agentId: AgentId;
  readonly changes: number;
  /** The day on which it is to be looked at next, ISO 8601; undefined: when something changes. */
  readonly lookOn: string | undefined;
  readonly year: number;
  /** As `alarmOf` says, when it was looked at last. */
  readonly alarm: number;
  /** How many events were told of it. */
  readonly told: number;
}

const toWatch = ({ _id, lookOn, ...facts }: WatchDocument): RevenueWatch => ({
  agentId: _id as AgentId,
  lookOn,
  ...facts,
});

/** The first of all days: what is due by it is due at once. */
const atOnce = '0000-01-01';

/** Whose revenue is to be held against the limits of their regime, and what was told of it. */
export class RevenueWatchStore {
  readonly #model: Model<WatchDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<WatchDocument>('RevenueWatch', schema, 'revenue_watches');
  }

  /** Something changed by which these agents' revenue may change: they are to be looked at. */
  async mark(session: ClientSession, agentIds: readonly AgentId[]): Promise<void> {
    // In one order always, so that two that mark the same agents never wait for each other.
    for (const id of [...new Set(agentIds)].toSorted()) {
      const change = {
        ...{ $inc: { changes: 1 }, $set: { lookOn: atOnce } },
        $setOnInsert: { year: 0, alarm: 0, told: 0 },
      };
      await this.#model.updateOne({ _id: id }, change, { session, upsert: true });
    }
  }

  /** What is known of an agent. */
  async find(agentId: AgentId, session?: ClientSession): Promise<RevenueWatch | undefined> {
    const row = await this.#model
      .findById(agentId)
      .session(session ?? null)
      .lean();
    return row ? toWatch(row) : undefined;
  }

  /** Keeps what was looked at in the same transaction. */
  async save(session: ClientSession, { agentId, lookOn, ...facts }: RevenueWatch): Promise<void> {
    const row = { ...facts, ...(lookOn === undefined ? {} : { lookOn }) };
    await this.#model.replaceOne({ _id: agentId }, row, { session });
  }

  /** A person was erased: nothing is told of them any more. */
  async forget(personId: PersonId): Promise<void> {
    await this.#model.updateOne({ _id: personId }, { $unset: { lookOn: 1 }, $set: { alarm: 0 } });
  }

  /** Those that are to be looked at on a day, longest first. */
  async due(today: string, limit: number): Promise<readonly RevenueWatch[]> {
    const query = this.#model.find({ lookOn: mongoose.trusted({ $lte: today }) }).sort({ lookOn: 1, _id: 1 });
    return (await query.limit(limit).lean()).map(toWatch);
  }
}
