import type { AgentId, CommissionId, Id, ProjectId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, type PageStage, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { StateCount } from '../report/projects-report.ts';
import type { DemandingSlot } from '../report/training-gaps.ts';
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

/** The roles of a commission for which people are wanted. */
export interface DemandingCommission {
  readonly slots: readonly DemandingSlot[];
  readonly teamId: Id<'tea'> | undefined;
}

/** In the order in which a commission goes through them. */
const states: readonly CommissionState[] = [
  'LEAD',
  'QUALIFIED',
  'BID',
  'WON',
  'RUNNING',
  'ACCEPTED',
  'SETTLED',
  'CLOSED',
  'LOST',
];
/** A lead that nobody looked at yet asks for nobody. */
const demandingStates = ['QUALIFIED', 'BID', 'WON', 'RUNNING'] as const satisfies readonly CommissionState[];

/** Something may happen still to a commission in these. */
const unfinishedStates = states.filter((state) => state !== 'CLOSED' && state !== 'LOST');

/** The commission had changed since it was read, in the same transaction: a bug. */
export class StaleCommission extends TypeError {
  constructor(id: string, version: number) {
    super(`The commission ${id} is not at version ${version}.`);
  }
}

/** Commissions with their slots. */
export class CommissionStore {
  readonly #model: Model<CommissionDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<CommissionDocument>('Commission', commissionSchema, 'commissions');
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

  /** One more than a page of a project's commissions, of those that these audiences may see, newest first. */
  async ofProject(
    { projectId, audiences }: { readonly projectId: ProjectId; readonly audiences: readonly string[] },
    { limit, after }: PageRequest,
  ): Promise<readonly Commission[]> {
    const rows = await this.#model
      .find({
        projectId,
        audience: mongoose.trusted({ $in: [...audiences] }),
        ...(after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) }),
      })
      // Of a project with few commissions, walking all that one may see looks as cheap.
      .hint({ projectId: 1, audience: 1, _id: -1 })
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

  /** The ids of commissions in which one of these takes part and to which something may happen still: in order, behind `after`. */
  async unfinishedOf(agents: readonly AgentId[], { limit, after }: PageRequest): Promise<readonly CommissionId[]> {
    const rows = await this.#model
      .find(
        {
          parties: mongoose.trusted({ $in: [...agents] }),
          state: mongoose.trusted({ $in: [...unfinishedStates] }),
          ...(after === undefined ? {} : { _id: mongoose.trusted({ $gt: after }) }),
        },
        { _id: 1 },
      )
      .sort({ _id: 1 })
      .limit(limit)
      // Few commissions make another index look as good, by which all of a state are looked at.
      .hint({ parties: 1, state: 1, _id: 1 })
      .lean();
    return rows.map(({ _id }) => _id as CommissionId);
  }

  /** How many there are in each state in which there are any: counted in the index alone. */
  async countByState(): Promise<readonly StateCount[]> {
    const rows = await this.#model.aggregate<{ _id: CommissionState; count: number | bigint }>([
      { $sort: { state: 1 } },
      { $group: { _id: '$state', count: { $sum: 1 } } },
    ]);
    const counts = new Map(rows.map(({ _id, count }) => [_id, Number(count)]));
    return states.flatMap((state) => {
      const count = counts.get(state);
      return count === undefined ? [] : [{ state, count }];
    });
  }

  /** The roles of all commissions that are worth a bid and not done yet, with the current team of each. */
  async demanding(): Promise<readonly DemandingCommission[]> {
    const rows = await this.#model
      .find({ state: mongoose.trusted({ $in: [...demandingStates] }) }, { slots: 1, team: 1 })
      .lean();
    return rows.map(({ slots, team }) => ({
      slots: slots.map(({ id, skill, skillLabel, level }) => ({
        ...{ id: id as Id<'slt'>, skill, skillLabel },
        level: Number(level),
      })),
      teamId: team && (team.id as Id<'tea'>),
    }));
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
  agentLoader(audiencesOf: () => Promise<readonly string[]>): DataLoader<AgentPage, readonly Commission[], string> {
    const read = async (pages: readonly AgentPage[]) => {
      const audiences = await audiencesOf();
      const stages = pages.map((page) => listStages(audiences, page));
      return (await pagesAtOnce(this.#model, stages)).map((rows) => rows.map(fromDocument));
    };
    return new DataLoader(read, {
      cacheKeyFn: ({ agentId, page }) => `${agentId} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostPages,
    });
  }
}

function listStages(audiences: readonly string[], { agentId, page }: AgentPage): PageStage[] {
  const behind = page.after === undefined ? {} : { _id: { $lt: page.after } };
  // Who is in the team is told to who takes part.
  const open = [{ leadId: agentId }, { clientId: agentId }, { openedBy: agentId }];
  const shown = [...open, { parties: { $in: [...audiences] } }];
  return [
    { $match: { parties: agentId, audience: { $in: [...audiences] }, $or: shown, ...behind } },
    { $sort: { _id: -1 } },
    { $limit: page.limit + 1 },
  ];
}
