import type { AgentId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { TaxProfile, TaxProfileId, Timeline } from './tax-profile.ts';
import { fromDocument, type TaxProfileDocument, taxProfileSchema, toDocument } from './tax-profile-document.store.ts';

interface TaxedDocument {
  /** The agent's id. */
  _id: string;
  touches: number;
}

const taxedSchema = new Schema<TaxedDocument>(
  { _id: { type: String, required: true }, touches: { type: Number, required: true } },
  { versionKey: false },
);

/** To the document of who is taxed. */
export const toTaxedDocument = (agentId: AgentId, touches: number): TaxedDocument => ({ _id: agentId, touches });

/** How agents are taxed, and a row an agent by which commands on that agent's profiles conflict. */
export class TaxProfileStore {
  readonly #model: Model<TaxProfileDocument>;
  readonly #taxed: Model<TaxedDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<TaxProfileDocument>('TaxProfile', taxProfileSchema, 'tax_profiles');
    this.#taxed = connection.model<TaxedDocument>('TaxedAgent', taxedSchema, 'taxed_agents');
  }

  /**
   * Reads all of an agent's profiles, to decide upon them: of two transactions that do so at once, one begins again and sees
   * what the other did. So no two are ever valid on one day.
   */
  async claim(session: ClientSession, agentId: AgentId): Promise<Timeline> {
    await this.#taxed.updateOne({ _id: agentId }, { $inc: { touches: 1 } }, { session, upsert: true });
    const rows = await this.#model.find({ agentId }).sort({ validFrom: 1 }).session(session).lean();
    return rows.map(fromDocument);
  }

  /** Puts a profile in, or replaces the one that it was, of an agent claimed in the same transaction. */
  async save(session: ClientSession, profile: TaxProfile): Promise<void> {
    const { _id, ...row } = toDocument(profile);
    await this.#model.replaceOne({ _id }, row, { session, upsert: true });
  }

  /** Takes all of an agent's profiles out: who was erased is not taxed here. */
  async removeAll(session: ClientSession, agentId: AgentId): Promise<void> {
    await this.#model.deleteMany({ agentId }, { session });
    await this.#taxed.deleteOne({ _id: agentId }, { session });
  }

  /** One more than a page of an agent's profiles, the latest day first; keys are days. */
  async page(agentId: AgentId, { limit, after }: PageRequest): Promise<readonly TaxProfile[]> {
    const behind = after === undefined ? {} : { validFrom: mongoose.trusted({ $lt: after }) };
    const found = this.#model.find({ agentId, ...behind }).sort({ validFrom: -1 });
    return (await found.limit(limit + 1).lean()).map(fromDocument);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<TaxProfileId, TaxProfile | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many agents' profiles by one query: each one's, by day. */
  agentLoader(): DataLoader<AgentId, Timeline> {
    return new DataLoader(async (agentIds) => {
      // By the index backwards: in another order of agents they would be sorted in memory.
      const rows = await this.#model
        .find({ agentId: mongoose.trusted({ $in: [...agentIds] }) })
        .sort({ agentId: -1, validFrom: 1 })
        .lean();
      const profiles = Map.groupBy(rows.map(fromDocument), ({ agentId }) => agentId);
      return agentIds.map((id) => profiles.get(id) ?? []);
    });
  }
}
