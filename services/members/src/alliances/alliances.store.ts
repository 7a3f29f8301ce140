import type { Id, OrganizationId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { Alliance, AllianceId } from './alliance.ts';
import { type AllianceDocument, allianceSchema, fromDocument, toDocument } from './alliance-document.store.ts';

/** Which alliances of an organization are asked for. */
export interface AlliancesOf {
  readonly organizationId: OrganizationId;
  /** Not those alone that are in force. */
  readonly isAll: boolean;
  readonly request: PageRequest;
}

const everyState = ['PROPOSED', 'ACTIVE', 'DISSOLVED', 'DECLINED'] as const;

/** The alliance had changed since it was read, in the same transaction: a bug. */
export class StaleAlliance extends TypeError {
  constructor(id: string, version: number) {
    super(`The alliance ${id} is not at version ${version}.`);
  }
}

/** Which organizations take commissions together. */
export class AllianceStore {
  readonly #model: Model<AllianceDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<AllianceDocument>('Alliance', allianceSchema, 'alliances');
  }

  /** Puts a new one in. */
  async insert(session: ClientSession, alliance: Alliance): Promise<void> {
    await this.#model.create([toDocument(alliance)], { session });
  }

  /** Replaces one that was read at `version`. Throws {@link StaleAlliance}. */
  async replace(session: ClientSession, version: number, alliance: Alliance): Promise<void> {
    const { _id, ...row } = toDocument(alliance);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleAlliance(_id, version);
  }

  /** The alliance with this id. */
  async find(id: AllianceId, session: ClientSession): Promise<Alliance | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? fromDocument(row) : undefined;
  }

  /** One more than a page of an organization's alliances, in the order of proposing. */
  async page({ organizationId, isAll, request }: AlliancesOf): Promise<readonly Alliance[]> {
    const behind = request.after === undefined ? {} : { _id: mongoose.trusted({ $gt: request.after }) };
    const seen = mongoose.trusted({ $in: [...(isAll ? everyState : (['ACTIVE'] as const))] });
    const found = this.#model.find({ organizationIds: organizationId, state: seen, ...behind }).sort({ _id: 1 });
    return (await found.limit(request.limit + 1).lean()).map(fromDocument);
  }

  /** The alliances in force of each of some organizations. */
  async activeOfEach(
    organizationIds: readonly OrganizationId[],
    session?: ClientSession,
  ): Promise<ReadonlyMap<OrganizationId, readonly AllianceId[]>> {
    const theirs = mongoose.trusted({ $in: [...organizationIds] });
    const query = this.#model.find({ organizationIds: theirs, state: 'ACTIVE' });
    const rows = await query.session(session ?? null).lean();
    return new Map(
      organizationIds.map((id) => [
        id,
        rows.filter((row) => row.organizationIds.includes(id)).map(({ _id }) => _id as Id<'ali'>),
      ]),
    );
  }

  /** How many are in force. */
  async count(): Promise<number> {
    return this.#model.countDocuments({ state: 'ACTIVE' });
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<AllianceId, Alliance | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
