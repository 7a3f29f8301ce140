import { isCurrency } from '@millepiani/kernel/currency';
import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { CorruptMoney } from '@millepiani/mongo/money-codec';
import type { OwingTier } from '@millepiani/sharing/distribution';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { RunId } from '../distributions/distribution-run.ts';
import { type Claim, type ClaimId, type ClaimReason, keyText, openOf } from './claim.ts';

interface ClaimDocument {
  _id: string;
  commissionId: string;
  versionId: string;
  runId: string;
  /** By which claims of one debt are found together. */
  key: string;
  number: number;
  reason: ClaimReason;
  tier?: OwingTier | undefined;
  debtorId: string;
  creditorId: string;
  /** Both of them: whose lists it is in. */
  parties: string[];
  isHeld: boolean;
  currency: string;
  /** Minor units, as all that follow. */
  amount: bigint;
  cleared: bigint;
  givenUp: bigint;
  corrected: bigint;
  returned: bigint;
  /** There while something of it is open. */
  isOpen?: true | undefined;
  raisedAt: Date;
  told: number;
}

const text = { type: String, required: true } as const;
const minor = { type: BigInt, required: true } as const;
const count = { type: Number, required: true } as const;

const schema = new Schema<ClaimDocument>(
  {
    ...{ _id: text, commissionId: text, versionId: text, runId: text, key: text, number: count, reason: text },
    ...{ tier: String, debtorId: text, creditorId: text, parties: { type: [String], required: true } },
    ...{ isHeld: { type: Boolean, required: true }, currency: text, amount: minor, cleared: minor, givenUp: minor },
    ...{ corrected: minor, returned: minor, isOpen: Boolean, raisedAt: { type: Date, required: true }, told: count },
  },
  { versionKey: false },
);
// A debt's claims are numbered: of two that raise the same at once one conflicts, and finds the other's there.
schema.index({ versionId: 1, key: 1, number: 1 }, { unique: true });
schema.index({ commissionId: 1, _id: 1 });
schema.index({ parties: 1, _id: -1 });
schema.index({ parties: 1, isOpen: 1, _id: -1 }, { partialFilterExpression: { isOpen: true } });

function toClaim(row: ClaimDocument): Claim {
  if (!isCurrency(row.currency)) throw new CorruptMoney(row.currency);
  const { number, reason, tier, isHeld, currency, amount, cleared, givenUp, corrected, returned, raisedAt, told } = row;
  return {
    ...{ number, reason, tier, isHeld, currency, amount, cleared, givenUp, corrected, returned, raisedAt, told },
    ...{ id: row._id as ClaimId, commissionId: row.commissionId as CommissionId, runId: row.runId as RunId },
    ...{ versionId: row.versionId as VersionId, debtorId: row.debtorId as AgentId },
    creditorId: row.creditorId as AgentId,
  };
}

function toDocument(claim: Claim): ClaimDocument {
  const { id, tier, ...facts } = claim;
  return {
    ...{ _id: id, ...facts, key: keyText(claim), parties: [claim.debtorId, claim.creditorId] },
    ...(tier === undefined ? {} : { tier }),
    ...(openOf(claim) > 0n ? { isOpen: true } : {}),
  };
}

/** A page of what somebody owes and is owed. */
export interface PageOfParty extends PageRequest {
  readonly agentId: AgentId;
  readonly onlyOpen: boolean;
}

/** Claims. */
export class ClaimStore {
  readonly #model: Model<ClaimDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ClaimDocument>('Claim', schema, 'claims');
  }

  /** Puts a new claim in. */
  async insert(session: ClientSession, claim: Claim): Promise<void> {
    await this.#model.create([toDocument(claim)], { session });
  }

  /** Keeps what has become of a claim that was read in the same transaction. */
  async replace(session: ClientSession, claim: Claim): Promise<void> {
    const { _id, ...facts } = toDocument(claim);
    await this.#model.replaceOne({ _id }, facts, { session });
  }

  /** The claim with this id. */
  async find(id: ClaimId, session?: ClientSession): Promise<Claim | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toClaim(row) : undefined;
  }

  /** All claims of a version that has ended. */
  async ofVersion(versionId: VersionId, session: ClientSession): Promise<readonly Claim[]> {
    const rows = await this.#model
      .find({ versionId })
      .sort({ versionId: 1, key: 1, number: 1 })
      .session(session)
      .lean();
    return rows.map(toClaim);
  }

  /** One more than a page of what somebody owes and is owed, latest first. */
  async pageOf({ agentId, onlyOpen, limit, after }: PageOfParty): Promise<readonly Claim[]> {
    const behind = after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) };
    const query = onlyOpen
      ? this.#model.find({ parties: agentId, isOpen: true, ...behind }).sort({ _id: -1 })
      : this.#model.find({ parties: agentId, ...behind }).sort({ _id: -1 });
    return (await query.limit(limit + 1).lean()).map(toClaim);
  }

  /** All that somebody owes and is owed, latest first. */
  async ofParty(agentId: AgentId, onlyOpen: boolean): Promise<readonly Claim[]> {
    const query = onlyOpen
      ? this.#model.find({ parties: agentId, isOpen: true })
      : this.#model.find({ parties: agentId });
    return (await query.sort({ _id: -1 }).lean()).map(toClaim);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<ClaimId, Claim | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toClaim(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers the claims about many commissions by one query, in the order in which they were raised. */
  ofCommissionLoader(): DataLoader<CommissionId, readonly Claim[]> {
    return new DataLoader(async (ids) => {
      const about = { commissionId: mongoose.trusted({ $in: [...ids] }) };
      const rows = await this.#model.find(about).sort({ commissionId: 1, _id: 1 }).lean();
      const byCommission = Map.groupBy(rows.map(toClaim), ({ commissionId }) => commissionId);
      return ids.map((id) => byCommission.get(id) ?? []);
    });
  }
}
