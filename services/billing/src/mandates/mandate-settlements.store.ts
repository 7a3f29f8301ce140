import type { AgentId } from '@millepiani/kernel/id';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { VersionId } from '../agreements/agreed-version.ts';
import type { HandedOver, MandateSettlement } from './mandate.ts';

interface SettlementDocument {
  /** The version and the agent. */
  _id: string;
  versionId: string;
  agentId: string;
  /** Cents. */
  offset: bigint;
  received: HandedOver[];
}

const text = { type: String, required: true } as const;
const cents = { type: BigInt, required: true } as const;

const schema = new Schema<SettlementDocument>(
  {
    ...{ _id: text, versionId: text, agentId: text, offset: cents },
    received: [new Schema({ amount: cents, paidOn: text, reference: text }, { _id: false, versionKey: false })],
  },
  { versionKey: false },
);
schema.index({ versionId: 1, agentId: 1 });
schema.index({ agentId: 1, _id: 1 });

const toSettlement = ({ versionId, agentId, offset, received }: SettlementDocument): MandateSettlement => ({
  versionId: versionId as VersionId,
  agentId: agentId as AgentId,
  offset,
  received: received.map(({ amount, paidOn, reference }) => ({ amount, paidOn, reference })),
});

/** What was settled between members and who pays them, beside what batches pay. */
export class MandateSettlementStore {
  readonly #model: Model<SettlementDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<SettlementDocument>('MandateSettlement', schema, 'mandate_settlements');
  }

  /** All of a version, by the bytes of agents' ids. */
  async ofVersion(versionId: VersionId, session?: ClientSession): Promise<readonly MandateSettlement[]> {
    const query = this.#model.find({ versionId }).sort({ versionId: 1, agentId: 1 });
    return (await query.session(session ?? null).lean()).map(toSettlement);
  }

  /** Keeps one that was read in the same transaction, or is new. */
  async save(session: ClientSession, settlement: MandateSettlement): Promise<void> {
    const { versionId, agentId, received } = settlement;
    const row = { ...settlement, received: received.map((one) => ({ ...one })) };
    await this.#model.replaceOne({ _id: `${versionId} ${agentId}` }, row, { session, upsert: true });
  }
}
