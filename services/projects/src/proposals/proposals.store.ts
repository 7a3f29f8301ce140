import type { CommissionId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, type PageStage, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { Placement } from '../formation/formation.ts';
import {
  fromDocument,
  type ProposalDocument,
  proposalSchema,
  toDocument,
  toReplaced,
} from './proposal-document.store.ts';
import type { PendingProposal, TeamProposal, TeamProposalId } from './team-proposal.ts';

/** A page of all proposals for a commission. */
export interface CommissionProposals {
  readonly commissionId: CommissionId;
  readonly page: PageRequest;
}

/** The proposal was not pending any more, in the same transaction: a bug. */
export class NotPending extends TypeError {
  constructor(id: string) {
    super(`The proposal ${id} is not pending.`);
  }
}

/** Proposals of teams: asked for, and computed. */
export class ProposalStore {
  readonly #model: Model<ProposalDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ProposalDocument>('TeamProposal', proposalSchema, 'team_proposals');
  }

  /** Puts one in that is asked for. */
  async insert(session: ClientSession, proposal: PendingProposal): Promise<void> {
    await this.#model.create([{ ...toDocument(proposal), tries: 0 }], { session });
  }

  /** Keeps what came of one that was pending. Throws {@link NotPending}. */
  async end(session: ClientSession, proposal: TeamProposal): Promise<void> {
    const { _id, ...row } = toDocument(proposal);
    const { matchedCount } = await this.#model.updateOne({ _id, state: 'PENDING' }, { $set: row }, { session });
    if (matchedCount !== 1) throw new NotPending(_id);
  }

  /** The proposal with this id. */
  async find(id: TeamProposalId, session?: ClientSession): Promise<TeamProposal | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? fromDocument(row) : undefined;
  }

  /** A commission's latest proposal. */
  async latest(commissionId: CommissionId, session: ClientSession): Promise<TeamProposal | undefined> {
    const row = await this.#model.findOne({ commissionId }).sort({ _id: -1 }).session(session).lean();
    return row ? fromDocument(row) : undefined;
  }

  /** For whom somebody else was looked for in a commission, as often as it was the last so many times. */
  async replaced(commissionId: CommissionId, limit: number): Promise<readonly Placement[]> {
    const rows = await this.#model
      .find({ commissionId, replaces: mongoose.trusted({ $exists: true }) }, { replaces: 1 })
      .sort({ _id: -1 })
      .limit(limit)
      .lean();
    return rows.flatMap(({ replaces }) => (replaces ? [toReplaced(replaces)] : []));
  }

  /** Counts one more try to compute a pending one; answers how many there were, this one included. */
  async begin(id: TeamProposalId): Promise<number> {
    const row = await this.#model
      .findOneAndUpdate({ _id: id, state: 'PENDING' }, { $inc: { tries: 1 } }, { returnDocument: 'after' })
      .lean();
    return Number(row?.tries ?? 0);
  }

  /** The ids of what is still to be computed, the oldest first. */
  async pending(limit: number): Promise<readonly TeamProposalId[]> {
    const rows = await this.#model
      .find({ state: 'PENDING', requestedAt: mongoose.trusted({ $exists: true }) }, { _id: 1 })
      .sort({ requestedAt: 1 })
      .limit(limit)
      .lean();
    return rows.map(({ _id }) => _id as TeamProposalId);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<TeamProposalId, TeamProposal | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many commissions' lists of one request by one query: one more than a page each, newest first. */
  pageLoader(): DataLoader<CommissionProposals, readonly TeamProposal[], string> {
    const read = async (pages: readonly CommissionProposals[]) =>
      (await pagesAtOnce(this.#model, pages.map(listStages))).map((rows) => rows.map(fromDocument));
    return new DataLoader(read, {
      cacheKeyFn: ({ commissionId, page }) => `${commissionId} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostPages,
    });
  }
}

const listStages = ({ commissionId, page }: CommissionProposals): PageStage[] => [
  { $match: { commissionId, ...(page.after === undefined ? {} : { _id: { $lt: page.after } }) } },
  { $sort: { _id: -1 } },
  { $limit: page.limit + 1 },
];
