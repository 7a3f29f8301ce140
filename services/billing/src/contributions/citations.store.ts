import type { AgentId, CommissionId, Id } from '@millepiani/kernel/id';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { ContributionId } from './approved-contribution.ts';
import type { CitationId, CitedKnowHow } from './cited-know-how.ts';

interface CitationDocument {
  _id: string;
  contributionId: string;
  commissionId: string;
  assetId: string;
  number: number;
  makers: { agentId: string; basisPoints: number }[];
}

const text = { type: String, required: true } as const;
const count = { type: Number, required: true } as const;

const schema = new Schema<CitationDocument>(
  {
    ...{ _id: text, contributionId: text, commissionId: text, assetId: text, number: count },
    makers: [new Schema({ agentId: text, basisPoints: count }, { _id: false, versionKey: false })],
  },
  { versionKey: false },
);
// A contribution cites one thing.
schema.index({ contributionId: 1 }, { unique: true });
// Those of somebody, for a copy of all that is kept of them.
schema.index({ 'makers.agentId': 1, _id: 1 });

const toCited = ({ _id, contributionId, commissionId, assetId, number, makers }: CitationDocument): CitedKnowHow => ({
  ...{ id: _id as CitationId, contributionId: contributionId as ContributionId, number },
  ...{ commissionId: commissionId as CommissionId, assetId: assetId as Id<'kha'> },
  makers: makers.map(({ agentId, basisPoints }) => ({ agentId: agentId as AgentId, basisPoints })),
});

/**
 * Whose the know-how is that contributions cite. A copy made of projects' events, a moment behind; it comes in the know-how's order, hence
 * before or after the contribution itself.
 */
export class CitationStore {
  readonly #model: Model<CitationDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<CitationDocument>('CitedKnowHow', schema, 'citations');
  }

  /** Keeps a citation that counts from now on: once more where a contribution was restored. */
  async put(session: ClientSession, { id, makers, ...facts }: CitedKnowHow): Promise<void> {
    const row = { ...facts, makers: makers.map((maker) => ({ ...maker })) };
    await this.#model.replaceOne({ _id: id }, row, { session, upsert: true });
  }

  /** It counts no more; whether it did before. */
  async remove(session: ClientSession, id: CitationId): Promise<boolean> {
    const { deletedCount } = await this.#model.deleteOne({ _id: id }, { session });
    return deletedCount > 0;
  }

  /** Those of these contributions. */
  async ofContributions(ids: readonly ContributionId[], session?: ClientSession): Promise<readonly CitedKnowHow[]> {
    const query = this.#model.find({ contributionId: mongoose.trusted({ $in: [...ids] }) });
    return (await query.session(session ?? null).lean()).map(toCited);
  }
}
