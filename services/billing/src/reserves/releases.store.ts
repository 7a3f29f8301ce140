import { isCurrency } from '@millepiani/kernel/currency';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { CorruptMoney } from '@millepiani/mongo/money-codec';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { decodeExact, encodeExact } from '../documents/exact-json.ts';
import type { ReservedFor, ReserveId } from './reserve.ts';
import type { ReleaseApproval, ReleaseId, ReleaseState, ReserveRelease } from './reserve-release.ts';

interface ReleaseDocument {
  _id: string;
  reserveId: string;
  ownerId: string;
  purpose: ReservedFor;
  currency: string;
  /** Minor units. */
  amount: bigint;
  reason: string;
  state: ReleaseState;
  /** Who is asked: whose lists it is in. */
  named: string[];
  approvals: { agentId: string; by: string; at: Date }[];
  proposedBy: string;
  proposedAt: Date;
  releasedAt?: Date | undefined;
  withdrawnBy?: string | undefined;
  /** What is needed, taken and spent: as text, exactly. */
  details: string;
}

const text = { type: String, required: true } as const;
const date = { type: Date, required: true } as const;

const schema = new Schema<ReleaseDocument>(
  {
    ...{ _id: text, reserveId: text, ownerId: text, purpose: text, currency: text, reason: text, state: text },
    ...{ amount: { type: BigInt, required: true }, named: { type: [String], required: true }, details: text },
    approvals: [new Schema({ agentId: text, by: text, at: date }, { _id: false, versionKey: false })],
    ...{ proposedBy: text, proposedAt: date, releasedAt: Date, withdrawnBy: String },
  },
  { versionKey: false },
);
schema.index({ reserveId: 1, _id: -1 });
// What somebody is asked to approve.
schema.index({ named: 1, _id: -1 });

type Details = Pick<ReserveRelease, 'needs' | 'portions' | 'spendings'>;

function toRelease(row: ReleaseDocument): ReserveRelease {
  if (!isCurrency(row.currency)) throw new CorruptMoney(row.currency);
  const { purpose, currency, amount, reason, state, proposedAt, releasedAt } = row;
  return {
    ...(decodeExact(row.details) as Details),
    ...{ id: row._id as ReleaseId, reserveId: row.reserveId as ReserveId, ownerId: row.ownerId as AgentId },
    ...{ purpose, currency, amount, reason, state, proposedAt, releasedAt },
    ...{ proposedBy: row.proposedBy as PersonId, withdrawnBy: row.withdrawnBy as PersonId | undefined },
    approvals: row.approvals.map(
      ({ agentId, by, at }): ReleaseApproval => ({ agentId: agentId as AgentId, by: by as PersonId, at }),
    ),
  };
}

function toDocument(release: ReserveRelease): ReleaseDocument {
  const { id, needs, portions, spendings, approvals, releasedAt, withdrawnBy, ...facts } = release;
  const details: Details = { needs, portions, spendings };
  return {
    ...{ _id: id, ...facts, details: encodeExact(details), approvals: approvals.map((one) => ({ ...one })) },
    named: [...new Set(needs.flatMap(({ by }) => by))],
    ...(releasedAt === undefined ? {} : { releasedAt }),
    ...(withdrawnBy === undefined ? {} : { withdrawnBy }),
  };
}

/** A page of a reserve's releases, or of those that somebody is asked about. */
export type PageOfReleases = PageRequest & ({ readonly reserveId: ReserveId } | { readonly named: AgentId });

/** What is to leave reserves, or has left them. */
export class ReleaseStore {
  readonly #model: Model<ReleaseDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ReleaseDocument>('ReserveRelease', schema, 'reserve_releases');
  }

  /** Puts a proposal in. */
  async insert(session: ClientSession, release: ReserveRelease): Promise<void> {
    await this.#model.create([toDocument(release)], { session });
  }

  /** Keeps what has become of a release that was read in the same transaction. */
  async replace(session: ClientSession, release: ReserveRelease): Promise<void> {
    const { _id, ...facts } = toDocument(release);
    await this.#model.replaceOne({ _id }, facts, { session });
  }

  /** The release with this id. */
  async find(id: ReleaseId, session?: ClientSession): Promise<ReserveRelease | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toRelease(row) : undefined;
  }

  /** One more than a page, latest first. */
  async pageOf({ limit, after, ...of }: PageOfReleases): Promise<readonly ReserveRelease[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const query =
      'named' in of
        ? this.#model.find({ named: of.named, ...behind }).sort({ _id: -1 })
        : this.#model.find({ reserveId: of.reserveId, ...behind }).sort({ reserveId: 1, _id: -1 });
    return (await query.limit(limit + 1).lean()).map(toRelease);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<ReleaseId, ReserveRelease | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toRelease(row)]));
      return ids.map((id) => found.get(id));
    });
  }
}
