import type { CommissionId, Id } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { Agreement, AgreementId, AgreementVersion, VersionId } from './agreement.ts';
import {
  type AgreementDocument,
  agreementSchema,
  fromDocument,
  toDocument,
  toProgress,
  type VersionDocument,
  versionSchema,
} from './agreement-document.store.ts';

/** A page of all versions that an agreement ever had. */
export interface VersionPage {
  readonly agreementId: AgreementId;
  readonly page: PageRequest;
}

/** The agreement had changed since it was read, in the same transaction: a bug. */
export class StaleAgreement extends TypeError {
  constructor(id: string, version: number) {
    super(`The agreement ${id} is not at version ${version}.`);
  }
}

const current = ['PROPOSED', 'IN_FORCE'] as const;

/** Agreements, and their versions by themselves: what is signed is put in once, and only what comes of it is written on. */
export class AgreementStore {
  readonly #agreements: Model<AgreementDocument>;
  readonly #versions: Model<VersionDocument>;

  constructor(connection: Connection) {
    this.#agreements = connection.model<AgreementDocument>('Agreement', agreementSchema, 'agreements');
    this.#versions = connection.model<VersionDocument>('AgreementVersion', versionSchema, 'agreement_versions');
  }

  /** Stores what came of an agreement that was read in the same transaction. Throws {@link StaleAgreement}. */
  async save(session: ClientSession, before: Agreement | undefined, after: Agreement): Promise<void> {
    const { id: _id, commissionId, lastNumber, version } = after;
    const row = { commissionId, lastNumber, version };
    if (before) {
      const { matchedCount } = await this.#agreements.replaceOne({ _id, version: before.version }, row, { session });
      if (matchedCount !== 1) throw new StaleAgreement(_id, before.version);
    } else await this.#agreements.create([{ _id, ...row }], { session });
    for (const one of after.versions) {
      const was = before?.versions.find(({ id }) => id === one.id);
      if (!was) await this.#versions.create([toDocument(one)], { session });
      else if (was !== one) await this.#versions.updateOne({ _id: one.id }, { $set: toProgress(one) }, { session });
    }
  }

  /** The agreement of a commission, with its versions that are proposed or in force. */
  async ofCommission(commissionId: CommissionId, session: ClientSession): Promise<Agreement | undefined> {
    const row = await this.#agreements.findOne({ commissionId }).session(session).lean();
    return row ? toAgreement(row, await this.#currentVersions([row._id], session)) : undefined;
  }

  /** The version with this id. */
  async findVersion(id: VersionId, session: ClientSession): Promise<AgreementVersion | undefined> {
    const row = await this.#versions.findById(id).session(session).lean();
    return row ? fromDocument(row) : undefined;
  }

  async #currentVersions(agreementIds: readonly string[], session?: ClientSession): Promise<VersionDocument[]> {
    const filter = {
      agreementId: mongoose.trusted({ $in: [...agreementIds] }),
      state: mongoose.trusted({ $in: [...current] }),
    };
    return this.#versions
      .find(filter)
      .session(session ?? null)
      .lean();
  }

  async #agreementsOf(rows: readonly AgreementDocument[]): Promise<readonly Agreement[]> {
    const versions = await this.#currentVersions(rows.map(({ _id }) => _id));
    return rows.map((row) => toAgreement(row, versions));
  }

  /** Answers many commissions' agreements of one request by two queries. */
  commissionLoader(): DataLoader<CommissionId, Agreement | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#agreements.find({ commissionId: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map((await this.#agreementsOf(rows)).map((one) => [one.commissionId, one]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many single look-ups of one request by two queries. */
  loader(): DataLoader<AgreementId, Agreement | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#agreements.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map((await this.#agreementsOf(rows)).map((one) => [one.id, one]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many single look-ups of versions of one request by one query. */
  versionLoader(): DataLoader<VersionId, AgreementVersion | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#versions.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many agreements' lists of one request by one query: one more than a page of all versions each, newest first. */
  versionPageLoader(): DataLoader<VersionPage, readonly AgreementVersion[], string> {
    const stagesOf = ({ agreementId, page: { limit, after } }: VersionPage) => [
      { $match: { agreementId, ...(after === undefined ? {} : { _id: { $lt: after } }) } },
      { $sort: { _id: -1 as const } },
      { $limit: limit + 1 },
    ];
    const read = async (pages: readonly VersionPage[]) =>
      (await pagesAtOnce(this.#versions, pages.map(stagesOf))).map((rows) => rows.map(fromDocument));
    return new DataLoader(read, {
      cacheKeyFn: ({ agreementId, page }) => `${agreementId} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostPages,
    });
  }
}

const toAgreement = (row: AgreementDocument, versions: readonly VersionDocument[]): Agreement => ({
  id: row._id as Id<'agr'>,
  commissionId: row.commissionId as Id<'com'>,
  lastNumber: Number(row.lastNumber),
  // One or two, the older one first.
  versions: versions
    .filter(({ agreementId }) => agreementId === row._id)
    .toSorted((one, other) => (one._id < other._id ? -1 : 1))
    .map(fromDocument),
  version: Number(row.version),
});
