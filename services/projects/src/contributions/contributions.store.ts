import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { Contribution, ContributionId, ContributionState } from './contribution.ts';
import {
  type ContributionDocument,
  contributionSchema,
  fromDocument,
  standing,
  toDocument,
} from './contribution-document.store.ts';

/** A page of what was put into a commission. */
export interface ContributionPage {
  readonly commissionId: CommissionId;
  readonly state: ContributionState | undefined;
  readonly page: PageRequest;
}

/** Where what comes from elsewhere is looked for. */
export interface ExternalPlace {
  readonly commissionId: CommissionId;
  readonly agentIds: readonly AgentId[];
  readonly references: readonly string[];
}

/** A contribution that changed, and the version at which it was read. */
export interface ContributionChange {
  readonly version: number;
  readonly contribution: Contribution;
}

/** A contribution had changed since it was read, in the same transaction: a bug. */
export class StaleContribution extends TypeError {
  constructor(ids: readonly string[]) {
    super(`Not all of these contributions are at the versions at which they were read: ${ids.join(', ')}.`);
  }
}

/** Contributions. */
export class ContributionStore {
  readonly #model: Model<ContributionDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ContributionDocument>('Contribution', contributionSchema, 'contributions');
  }

  /** Puts new contributions in. */
  async insert(session: ClientSession, ...contributions: readonly Contribution[]): Promise<void> {
    await this.#model.insertMany(contributions.map(toDocument), { session });
  }

  /** Replaces each of them, in one round trip. Throws {@link StaleContribution}. */
  async replace(session: ClientSession, ...changes: readonly ContributionChange[]): Promise<void> {
    if (changes.length === 0) return;
    const writes = changes.map(({ version, contribution }) => ({
      replaceOne: { filter: { _id: contribution.id, version }, replacement: toDocument(contribution) },
    }));
    const { matchedCount } = await this.#model.bulkWrite(writes, { session });
    if (matchedCount !== changes.length) throw new StaleContribution(changes.map(({ contribution: { id } }) => id));
  }

  /** The contribution with this id. */
  async find(id: ContributionId, session: ClientSession): Promise<Contribution | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? fromDocument(row) : undefined;
  }

  /** Those of these that are there, in no order. */
  async findAll(ids: readonly ContributionId[], session: ClientSession): Promise<readonly Contribution[]> {
    const rows = await this.#model
      .find({ _id: mongoose.trusted({ $in: [...ids] }) })
      .session(session)
      .lean();
    return rows.map(fromDocument);
  }

  /** Those of a commission that stand and go by one of these references elsewhere, whosever they are. */
  async findExternal(
    { commissionId, agentIds, references }: ExternalPlace,
    session: ClientSession,
  ): Promise<readonly Contribution[]> {
    const rows = await this.#model
      .find({
        commissionId,
        agentId: mongoose.trusted({ $in: [...agentIds] }),
        externalReference: mongoose.trusted({ $in: [...references], $exists: true }),
        state: mongoose.trusted({ $in: [...standing] }),
      })
      .session(session)
      .lean();
    return rows.map(fromDocument);
  }

  /** The minutes of work that are approved, in all: summed up in the index alone. */
  async minutesWorked(): Promise<number> {
    const [sum] = await this.#model.aggregate<{ minutes: number | bigint }>([
      { $match: { kind: 'WORK', state: 'APPROVED' } },
      { $group: { _id: null, minutes: { $sum: '$minutes' } } },
    ]);
    return Number(sum?.minutes ?? 0);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<ContributionId, Contribution | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many commissions' lists of one request by one query: one more than a page each, newest first. */
  pageLoader(): DataLoader<ContributionPage, readonly Contribution[], string> {
    const stagesOf = ({ commissionId, state, page: { limit, after } }: ContributionPage) => [
      {
        $match: { commissionId, ...(state ? { state } : {}), ...(after === undefined ? {} : { _id: { $lt: after } }) },
      },
      { $sort: { _id: -1 as const } },
      { $limit: limit + 1 },
    ];
    const read = async (pages: readonly ContributionPage[]) =>
      (await pagesAtOnce(this.#model, pages.map(stagesOf))).map((rows) => rows.map(fromDocument));
    return new DataLoader(read, {
      cacheKeyFn: ({ commissionId, state, page }) => `${commissionId} ${state ?? ''} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostPages,
    });
  }
}
