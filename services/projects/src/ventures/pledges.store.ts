import type { AgentId, Id, ProjectId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import { mostPages, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Pledge, PledgeId } from './pledge.ts';

interface PledgeDocument {
  _id: string;
  projectId: string;
  backerId: string;
  amount: MoneyDocument;
  pledgedBy: string;
  pledgedAt: Date;
  withdrawnAt?: Date;
  /** Absent where the service withdrew it. */
  withdrawnBy?: string;
  version: number;
}

const text = { type: String, required: true } as const;

const schema = new Schema<PledgeDocument>(
  {
    ...{ _id: text, projectId: text, backerId: text, pledgedBy: text },
    amount: { type: new Schema(moneySchema, { _id: false }), required: true },
    pledgedAt: { type: Date, required: true },
    ...{ withdrawnAt: Date, withdrawnBy: String, version: { type: Number, required: true } },
  },
  { versionKey: false },
);
schema.index({ projectId: 1, _id: -1 });
// What a backer pledged to a project, the newest first; and all that is theirs.
schema.index({ backerId: 1, projectId: 1, _id: -1 });
// Who did so for whom: for the data export.
schema.index({ pledgedBy: 1 });
schema.index({ withdrawnBy: 1 }, { sparse: true });

/** A page of what is pledged to a project. */
export interface PledgePage {
  readonly projectId: ProjectId;
  readonly page: PageRequest;
}

/** The pledge had changed since it was read, in the same transaction: a bug. */
export class StalePledge extends TypeError {
  constructor(id: string, version: number) {
    super(`The pledge ${id} is not at version ${version}.`);
  }
}

/** What backers pledge. */
export class PledgeStore {
  readonly #model: Model<PledgeDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<PledgeDocument>('Pledge', schema, 'pledges');
  }

  /** Puts a new pledge in. */
  async insert(session: ClientSession, pledge: Pledge): Promise<void> {
    await this.#model.create([toDocument(pledge)], { session });
  }

  /** Replaces one that was read at `version`. Throws {@link StalePledge}. */
  async replace(session: ClientSession, version: number, pledge: Pledge): Promise<void> {
    const { _id, ...row } = toDocument(pledge);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StalePledge(_id, version);
  }

  /** The pledge with this id. */
  async find(id: PledgeId, session?: ClientSession): Promise<Pledge | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? fromDocument(row) : undefined;
  }

  /** What a backer has pledged to a project and not taken back. */
  async standingOf(projectId: ProjectId, backerId: AgentId, session: ClientSession): Promise<Pledge | undefined> {
    const rows = await this.#model.find({ backerId, projectId }).sort({ _id: -1 }).limit(1).session(session).lean();
    const [last] = rows.map(fromDocument);
    return last && !last.withdrawn ? last : undefined;
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<PledgeId, Pledge | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many projects' lists of one request by one query: one more than a page each, newest first. */
  pageLoader(): DataLoader<PledgePage, readonly Pledge[], string> {
    const stagesOf = ({ projectId, page: { limit, after } }: PledgePage) => [
      { $match: { projectId, ...(after === undefined ? {} : { _id: { $lt: after } }) } },
      { $sort: { _id: -1 as const } },
      { $limit: limit + 1 },
    ];
    const read = async (pages: readonly PledgePage[]) =>
      (await pagesAtOnce(this.#model, pages.map(stagesOf))).map((rows) => rows.map(fromDocument));
    return new DataLoader(read, {
      cacheKeyFn: ({ projectId, page }) => `${projectId} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostPages,
    });
  }
}

function toDocument({ id, amount, withdrawn, ...facts }: Pledge): PledgeDocument {
  return {
    ...{ _id: id, ...facts, amount: toMoneyDocument(amount) },
    ...(withdrawn ? { withdrawnAt: withdrawn.at } : {}),
    ...(withdrawn?.by ? { withdrawnBy: withdrawn.by } : {}),
  };
}

const fromDocument = (row: PledgeDocument): Pledge => ({
  id: row._id as Id<'plg'>,
  projectId: row.projectId as Id<'prj'>,
  backerId: row.backerId as AgentId,
  amount: fromMoneyDocument(row.amount),
  pledgedBy: row.pledgedBy as Id<'per'>,
  pledgedAt: row.pledgedAt,
  version: Number(row.version),
  ...(row.withdrawnAt ? { withdrawn: { by: row.withdrawnBy as Id<'per'> | undefined, at: row.withdrawnAt } } : {}),
});
