import type { AgentId, OrganizationId } from '@millepiani/kernel/id';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { type Alliance, type AllianceId, isAmong } from './alliance.ts';

interface AllianceDocument {
  _id: string;
  name: string;
  organizationIds: string[];
  kind: Alliance['mandate']['kind'];
  invoicerId?: string | undefined;
}

const text = { type: String, required: true } as const;

const schema = new Schema<AllianceDocument>(
  { _id: text, name: text, organizationIds: { type: [String], required: true }, kind: text, invoicerId: String },
  { versionKey: false },
);
schema.index({ organizationIds: 1 });

const toAlliance = (row: AllianceDocument): Alliance => ({
  id: row._id as AllianceId,
  name: row.name,
  organizationIds: row.organizationIds as OrganizationId[],
  mandate:
    row.kind === 'WITH_REPRESENTATION'
      ? { kind: row.kind, invoicerId: row.invoicerId as OrganizationId | undefined }
      : { kind: row.kind },
});

/** Alliances that are formed and not dissolved: a copy made of members' events, a moment behind. */
export class AllianceStore {
  readonly #model: Model<AllianceDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<AllianceDocument>('Alliance', schema, 'alliances');
  }

  /** An alliance is formed. */
  async put(session: ClientSession, { id, name, organizationIds, mandate }: Alliance): Promise<void> {
    const invoicerId = mandate.kind === 'WITH_REPRESENTATION' ? mandate.invoicerId : undefined;
    const row = { name, organizationIds: [...organizationIds], kind: mandate.kind, ...(invoicerId && { invoicerId }) };
    await this.#model.replaceOne({ _id: id }, row, { session, upsert: true });
  }

  /** An alliance is no more. */
  async remove(session: ClientSession, id: AllianceId): Promise<void> {
    await this.#model.deleteOne({ _id: id }, { session });
  }

  /** The alliances of which at least two of these agents are, by their forming. */
  async among(agentIds: readonly AgentId[], session?: ClientSession): Promise<readonly Alliance[]> {
    const query = this.#model.find({ organizationIds: mongoose.trusted({ $in: [...agentIds] }) });
    const rows = await query
      .sort({ _id: 1 })
      .session(session ?? null)
      .lean();
    return rows.map(toAlliance).filter((alliance) => isAmong(alliance, agentIds));
  }
}
