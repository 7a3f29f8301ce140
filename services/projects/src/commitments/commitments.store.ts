import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { Commitment, CommitmentId, CommitmentState } from './commitment.ts';
import { type CommitmentDocument, commitmentSchema, fromDocument, toDocument } from './commitment-document.store.ts';

/** A page of all the commitments to a commission. */
export interface CommitmentPage {
  readonly commissionId: CommissionId;
  readonly page: PageRequest;
}

/** Which of a person's commitments a list is about. */
export interface CommitmentFilter {
  readonly personId: PersonId;
  readonly state: CommitmentState | undefined;
}

/** The commitment had changed since it was read, in the same transaction: a bug. */
export class StaleCommitment extends TypeError {
  constructor(id: string, version: number) {
    super(`The commitment ${id} is not at version ${version}.`);
  }
}

/** Commitments. */
export class CommitmentStore {
  readonly #model: Model<CommitmentDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<CommitmentDocument>('Commitment', commitmentSchema, 'commitments');
  }

  /** Puts a new commitment in. */
  async insert(session: ClientSession, commitment: Commitment): Promise<void> {
    await this.#model.create([toDocument(commitment)], { session });
  }

  /** Replaces one that was read at `version`. Throws {@link StaleCommitment}. */
  async replace(session: ClientSession, version: number, commitment: Commitment): Promise<void> {
    const { _id, ...row } = toDocument(commitment);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleCommitment(_id, version);
  }

  /** All of a commission's commitments, newest first. */
  async ofCommission(commissionId: CommissionId, session?: ClientSession): Promise<readonly Commitment[]> {
    const rows = await this.#model
      .find({ commissionId })
      .session(session ?? null)
      .sort({ _id: -1 })
      .lean();
    return rows.map(fromDocument);
  }

  /** Those by which somebody is bound. */
  async standing(commissionId: CommissionId, session: ClientSession): Promise<readonly Commitment[]> {
    return (await this.ofCommission(commissionId, session)).filter(({ state }) => state === 'ACCEPTED');
  }

  /** One more than a page of a person's commitments, newest first. */
  async page({ personId, state }: CommitmentFilter, { limit, after }: PageRequest): Promise<readonly Commitment[]> {
    const rows = await this.#model
      .find({
        personId,
        ...(state ? { state } : {}),
        ...(after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) }),
      })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean();
    return rows.map(fromDocument);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<CommitmentId, Commitment | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many commissions' lists of one request by one query: one more than a page each, newest first. */
  pageLoader(): DataLoader<CommitmentPage, readonly Commitment[], string> {
    const stagesOf = ({ commissionId, page: { limit, after } }: CommitmentPage) => [
      { $match: { commissionId, ...(after === undefined ? {} : { _id: { $lt: after } }) } },
      { $sort: { _id: -1 as const } },
      { $limit: limit + 1 },
    ];
    const read = async (pages: readonly CommitmentPage[]) =>
      (await pagesAtOnce(this.#model, pages.map(stagesOf))).map((rows) => rows.map(fromDocument));
    return new DataLoader(read, {
      cacheKeyFn: ({ commissionId, page }) => `${commissionId} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostPages,
    });
  }
}
