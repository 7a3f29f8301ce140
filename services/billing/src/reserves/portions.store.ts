import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { VersionId } from '../agreements/agreed-version.ts';
import { decodeExact, encodeExact } from '../documents/exact-json.ts';
import { leftOf, type ReservePortion, type ReserveTerms } from './portion.ts';
import type { ReserveId } from './reserve.ts';

interface PortionDocument {
  /** Reserve and commission. */
  _id: string;
  reserveId: string;
  commissionId: string;
  versionId: string;
  versionNumber: number;
  /** As text, exactly. */
  terms: string;
  /** Minor units. */
  credited: bigint;
  released: bigint;
  /** There while something of it is left, or missing. */
  isLeft?: true | undefined;
  since: Date;
  postedBy: string;
}

const text = { type: String, required: true } as const;
const minor = { type: BigInt, required: true } as const;

const schema = new Schema<PortionDocument>(
  {
    ...{ _id: text, reserveId: text, commissionId: text, versionId: text, terms: text, postedBy: text },
    ...{ versionNumber: { type: Number, required: true } },
    ...{ credited: minor, released: minor, isLeft: Boolean, since: { type: Date, required: true } },
  },
  { versionKey: false },
);
schema.index({ reserveId: 1, commissionId: 1 }, { unique: true });
schema.index({ reserveId: 1, isLeft: 1 }, { partialFilterExpression: { isLeft: true } });
schema.index({ commissionId: 1 });

const idOf = ({ reserveId, commissionId }: Pick<ReservePortion, 'reserveId' | 'commissionId'>): string =>
  `${reserveId} ${commissionId}`;

const toPortion = (row: PortionDocument): ReservePortion => ({
  ...{ reserveId: row.reserveId as ReserveId, commissionId: row.commissionId as CommissionId },
  ...{ versionId: row.versionId as VersionId, versionNumber: row.versionNumber },
  ...{ terms: readTerms(row.terms), credited: row.credited, released: row.released, since: row.since },
  postedBy: row.postedBy as PersonId,
});

function readTerms(encoded: string): ReserveTerms {
  const terms = decodeExact(encoded) as ReserveTerms;
  // What is undefined is left out of the text.
  return { ...terms, floor: terms.floor };
}

/** A page of what is set aside in a reserve. */
export interface PageOfReserve extends PageRequest {
  readonly reserveId: ReserveId;
}

/** What each commission has set aside in a reserve, or left to surplus, and by which terms it leaves again. */
export class PortionStore {
  readonly #model: Model<PortionDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<PortionDocument>('ReservePortion', schema, 'reserve_portions');
  }

  /** Those of a reserve of which something is left, or missing. */
  async ofReserve(reserveId: ReserveId, session?: ClientSession): Promise<readonly ReservePortion[]> {
    const query = this.#model.find({ reserveId, isLeft: true });
    return (await query.session(session ?? null).lean()).map(toPortion);
  }

  /** What a commission has set aside, in whatever reserve. */
  async ofCommission(commissionId: CommissionId, session: ClientSession): Promise<readonly ReservePortion[]> {
    return (await this.#model.find({ commissionId }).session(session).lean()).map(toPortion);
  }

  /** What a commission has set aside in a reserve. */
  async find(
    of: Pick<ReservePortion, 'reserveId' | 'commissionId'>,
    session: ClientSession,
  ): Promise<ReservePortion | undefined> {
    const row = await this.#model.findById(idOf(of)).session(session).lean();
    return row ? toPortion(row) : undefined;
  }

  /** Keeps a portion that was read in the same transaction, or is new. */
  async save(session: ClientSession, portion: ReservePortion): Promise<void> {
    const { terms, ...facts } = portion;
    const row = {
      ...{ ...facts, terms: encodeExact(terms) },
      ...(leftOf(portion) === 0n ? {} : { isLeft: true as const }),
    };
    await this.#model.replaceOne({ _id: idOf(portion) }, row, { session, upsert: true });
  }

  /** One more than a page of what is set aside in a reserve, by commission. */
  async pageOf({ reserveId, limit, after }: PageOfReserve): Promise<readonly ReservePortion[]> {
    const behind = after === undefined ? {} : { commissionId: mongoose.trusted({ $gt: after }) };
    const query = this.#model.find({ reserveId, ...behind }).sort({ reserveId: 1, commissionId: 1 });
    return (await query.limit(limit + 1).lean()).map(toPortion);
  }

  /** Whom the rules of a reserve name. */
  async namedIn(reserveId: ReserveId, session: ClientSession): Promise<readonly AgentId[]> {
    const portions = await this.ofReserve(reserveId, session);
    return [...new Set(portions.flatMap(({ terms }) => terms.by))];
  }
}
