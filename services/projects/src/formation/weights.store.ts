import type { Id } from '@millepiani/kernel/id';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { type CommunityWeights, type ScoreWeights, unset } from './weights.ts';

interface WeightsDocument {
  /** There is one. */
  _id: string;
  settingId: string;
  weights: ScoreWeights;
  version: number;
  setBy: string;
  setAt: Date;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const weightsSchema = new Schema<WeightsDocument>(
  {
    ...{ _id: text, settingId: text, version: number, setBy: text, setAt: { type: Date, required: true } },
    weights: {
      _id: false,
      type: new Schema(
        { skillFit: number, availability: number, trackRecord: number, diversification: number },
        { _id: false },
      ),
      required: true,
    },
  },
  { versionKey: false },
);

const only = 'community';

/** The weights were set meanwhile, in the same transaction: a bug. */
class StaleWeights extends TypeError {
  constructor() {
    super('The weights are not at the version that was read.');
  }
}

/** By how much the parts of a score count, as the community has set it. */
export class WeightsStore {
  readonly #model: Model<WeightsDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<WeightsDocument>('FormationWeights', weightsSchema, 'formation_weights');
  }

  /** Those by which teams are formed now. */
  async present(session?: ClientSession): Promise<CommunityWeights> {
    const row = await this.#model
      .findById(only)
      .session(session ?? null)
      .lean();
    if (!row) return unset;
    const { skillFit, availability, trackRecord, diversification } = row.weights;
    return {
      set: { id: row.settingId as Id<'fwt'>, by: row.setBy as Id<'per'>, at: row.setAt },
      weights: {
        ...{ skillFit: Number(skillFit), availability: Number(availability) },
        ...{ trackRecord: Number(trackRecord), diversification: Number(diversification) },
      },
      version: Number(row.version),
    };
  }

  /** Keeps weights that were set. Of two who set them at once, one begins again. */
  async save(session: ClientSession, { set, weights, version }: CommunityWeights): Promise<void> {
    if (!set) return;
    const row = { settingId: set.id, weights, version, setBy: set.by, setAt: set.at };
    if (version === 1) {
      await this.#model.create([{ _id: only, ...row }], { session });
      return;
    }
    const { matchedCount } = await this.#model.replaceOne({ _id: only, version: version - 1 }, row, { session });
    if (matchedCount !== 1) throw new StaleWeights();
  }
}
