import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, type PipelineStage } from 'mongoose';
import type { Commission, CommissionState } from './commission.ts';
import { type CommissionDocument, commissionSchema, fromDocument, toDocument } from './commission-document.store.ts';

/** Which commissions a list is about. */
export interface CommissionFilter {
  /** As `audiencesOf` says. */
  readonly audiences: readonly string[];
  readonly state?: CommissionState | undefined;
}

/** A page of one agent's commissions. */
export interface AgentPage {
  readonly agentId: AgentId;
  readonly page: PageRequest;
}

/** The commission had changed since it was read, in the same transaction: a bug. */
export class StaleCommission extends TypeError {
  constructor(id: string, version: number) {
    super(`The commission ${id} is not at version ${version}.`);
  }
}

const collection = 'commissions';

/** Agents whose lists one query answers; MongoDB bounds the stages of a pipeline. */
const mostAgents = 100;

/** Commissions with their slots. */
export class CommissionStore {
  readonly #model: Model<CommissionDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<CommissionDocument>('Commission', commissionSchema, collection);
  }

  /** Puts a new commission in. */
  async insert(session: ClientSession, commission: Commission): Promise<void> {
    await this.#model.create([toDocument(commission)], { session });
  }

  /** Replaces one that was read at `version`. Throws {@link StaleCommission}. */
  async replace(session: ClientSession, version: number, commission: Commission): Promise<void> {
    const { _id, ...row } = toDocument(commission);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleCommission(_id, version);
  }

  /** The commission with this id. */
  async find(id: CommissionId, session?: ClientSession): Promise<Commission | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? fromDocument(row) : undefined;
  }

  /** One more than a page's commissions, newest first. */
  async page({ audiences, state }: CommissionFilter, { limit, after }: PageRequest): Promise<readonly Commission[]> {
    const rows = await this.#model
      .find({
        audience: mongoose.trusted({ $in: [...audiences] }),
        ...(state ? { state } : {}),
        ...(after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) }),
      })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean();
    return rows.map(fromDocument);
  }

  /** Leads whose `respondBy` is not after `until`, longest due first. */
  async leadsDue(until: Date, limit: number): Promise<readonly Pick<Commission, 'id' | 'respondBy'>[]> {
    const rows = await this.#model
      .find({ state: 'LEAD', respondBy: mongoose.trusted({ $lte: until }) })
      .sort({ respondBy: 1 })
      .limit(limit)
      .lean();
    return rows.map(fromDocument);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<CommissionId, Commission | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many agents' lists of one request by one query: one more than a page each, newest first. */
  agentLoader(audiences: readonly string[]): DataLoader<AgentPage, readonly Commission[], string> {
    return new DataLoader((pages) => this.#agentPages(audiences, pages), {
      cacheKeyFn: ({ agentId, page }) => `${agentId} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostAgents,
    });
  }

  /** Each list has its own limit and walks its own index range; a union of them is still one round trip. */
  async #agentPages(audiences: readonly string[], pages: readonly AgentPage[]): Promise<(readonly Commission[])[]> {
    const [first = [], ...others] = pages.map((page, list) => listStages(audiences, page, list));
    const rows = await this.#model.aggregate<CommissionDocument & { list: number }>([
      ...first,
      ...others.map((pipeline) => ({ $unionWith: { coll: collection, pipeline } })),
    ]);
    return pages.map((_, list) => rows.filter((row) => row.list === list).map(fromDocument));
  }
}

type ListStage = PipelineStage.Match | PipelineStage.Sort | PipelineStage.Limit | PipelineStage.AddFields;

function listStages(audiences: readonly string[], { agentId, page }: AgentPage, list: number): ListStage[] {
  const behind = page.after === undefined ? {} : { _id: { $lt: page.after } };
  return [
    { $match: { parties: agentId, audience: { $in: [...audiences] }, ...behind } },
    { $sort: { _id: -1 } },
    { $limit: page.limit + 1 },
    { $addFields: { list } },
  ];
}
