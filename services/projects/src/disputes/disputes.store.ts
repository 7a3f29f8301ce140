import type { AgentId, CommissionId, Id } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { ContributionId, DisputeId } from '../contributions/contribution.ts';
import type { Dispute, DisputeState, Outcome } from './dispute.ts';

/** A dispute as it is stored: what it came to is there once it is resolved. */
interface DisputeDocument {
  _id: string;
  contributionId: string;
  commissionId: string;
  agentId: string;
  openedBy: string;
  openedAt: Date;
  reason: string;
  evidence: { by: string; at: Date; text: string; link?: string | null }[];
  state: DisputeState;
  outcome?: Outcome;
  resolvedBy?: string;
  resolvedAt?: Date;
  resolution?: string;
  version: number;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const evidence = new Schema({ by: text, at: instant, text, link: String }, { _id: false });

const schema = new Schema<DisputeDocument>(
  {
    ...{ _id: text, contributionId: text, commissionId: text, agentId: text, openedBy: text, openedAt: instant },
    ...{ reason: text, evidence: [evidence], state: text, outcome: String, resolvedBy: String, resolvedAt: Date },
    ...{ resolution: String, version: { type: Number, required: true } },
  },
  { versionKey: false },
);
schema.index({ contributionId: 1, _id: -1 });
schema.index({ commissionId: 1, _id: -1 });
schema.index({ commissionId: 1, state: 1, _id: -1 });

/** A page of a commission's disputes. */
export interface DisputePage {
  readonly commissionId: CommissionId;
  readonly state: DisputeState | undefined;
  readonly page: PageRequest;
}

/** The dispute had changed since it was read, in the same transaction: a bug. */
export class StaleDispute extends TypeError {
  constructor(id: string, version: number) {
    super(`The dispute ${id} is not at version ${version}.`);
  }
}

/** A stored dispute that lacks what its state has: the store was written by something else. */
export class CorruptDispute extends TypeError {
  constructor(id: string) {
    super(`The dispute ${id} lacks what it came to.`);
  }
}

/** Disputes about contributions. */
export class DisputeStore {
  readonly #model: Model<DisputeDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<DisputeDocument>('Dispute', schema, 'disputes');
  }

  /** Puts a new one in. */
  async insert(session: ClientSession, dispute: Dispute): Promise<void> {
    await this.#model.create([toDocument(dispute)], { session });
  }

  /** Replaces one that was read at `version`. Throws {@link StaleDispute}. */
  async replace(session: ClientSession, version: number, dispute: Dispute): Promise<void> {
    const { _id, ...row } = toDocument(dispute);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleDispute(_id, version);
  }

  /** The dispute with this id. */
  async find(id: DisputeId, session: ClientSession): Promise<Dispute | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? fromDocument(row) : undefined;
  }

  /** All that a contribution had, newest first. */
  async ofContribution(contributionId: ContributionId, session: ClientSession): Promise<readonly Dispute[]> {
    const rows = await this.#model.find({ contributionId }).session(session).sort({ _id: -1 }).lean();
    return rows.map(fromDocument);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<DisputeId, Dispute | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers by one query which is the last dispute that each of many contributions had. */
  lastLoader(): DataLoader<ContributionId, Dispute | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model
        .find({ contributionId: mongoose.trusted({ $in: [...ids] }) })
        .sort({ contributionId: 1, _id: -1 })
        .lean();
      // Of each contribution the newest comes first, and stays.
      const last = new Map(rows.toReversed().map((row) => [row.contributionId, row]));
      return ids.map((id) => {
        const row = last.get(id);
        return row && fromDocument(row);
      });
    });
  }

  /** Answers many commissions' lists of one request by one query: one more than a page each, newest first. */
  pageLoader(): DataLoader<DisputePage, readonly Dispute[], string> {
    const stagesOf = ({ commissionId, state, page: { limit, after } }: DisputePage) => [
      {
        $match: { commissionId, ...(state ? { state } : {}), ...(after === undefined ? {} : { _id: { $lt: after } }) },
      },
      { $sort: { _id: -1 as const } },
      { $limit: limit + 1 },
    ];
    const read = async (pages: readonly DisputePage[]) =>
      (await pagesAtOnce(this.#model, pages.map(stagesOf))).map((rows) => rows.map(fromDocument));
    return new DataLoader(read, {
      cacheKeyFn: ({ commissionId, state, page }) => `${commissionId} ${state ?? ''} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostPages,
    });
  }
}

const toDocument = ({ id, evidence: shown, ...facts }: Dispute): DisputeDocument => ({
  _id: id,
  ...facts,
  evidence: shown.map((one) => ({ ...one })),
});

function fromDocument(row: DisputeDocument): Dispute {
  const stored = {
    id: row._id as DisputeId,
    contributionId: row.contributionId as ContributionId,
    commissionId: row.commissionId as CommissionId,
    agentId: row.agentId as AgentId,
    openedBy: row.openedBy as Id<'per'>,
    openedAt: row.openedAt,
    reason: row.reason,
    evidence: row.evidence.map(({ by, at, text: said, link }) => ({
      ...{ by: by as Id<'per'>, at, text: said },
      ...(link ? { link } : {}),
    })),
    version: Number(row.version),
  };
  const { state, outcome, resolvedBy, resolvedAt, resolution } = row;
  if (state !== 'RESOLVED') return { ...stored, state };
  if (!(outcome && resolvedBy && resolvedAt && resolution)) throw new CorruptDispute(row._id);
  return { ...stored, state, outcome, resolvedBy: resolvedBy as Id<'per'>, resolvedAt, resolution };
}
