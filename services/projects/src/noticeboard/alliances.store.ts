import type { OrganizationId } from '@millepiani/kernel/id';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { AllianceId } from './proposal.ts';

interface AllianceDocument {
  _id: string;
  organizationIds: string[];
}

/** An alliance that is formed and not dissolved. */
export interface Alliance {
  readonly id: AllianceId;
  readonly organizationIds: readonly OrganizationId[];
}

const schema = new Schema<AllianceDocument>(
  { _id: { type: String, required: true }, organizationIds: { type: [String], required: true } },
  { versionKey: false },
);
schema.index({ organizationIds: 1 });

/** Alliances and their organizations: a copy made of members' events, a moment behind. */
export class AllianceStore {
  readonly #model: Model<AllianceDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<AllianceDocument>('Alliance', schema, 'alliances');
  }

  /** An alliance is formed. */
  async put(session: ClientSession, { id, organizationIds }: Alliance): Promise<void> {
    const row = { organizationIds: [...organizationIds] };
    await this.#model.replaceOne({ _id: id }, row, { session, upsert: true });
  }

  /** An alliance is no more. */
  async remove(session: ClientSession, id: AllianceId): Promise<void> {
    await this.#model.deleteOne({ _id: id }, { session });
  }

  /** The alliances in which any of these organizations is. */
  async of(organizationIds: readonly OrganizationId[], session?: ClientSession): Promise<readonly Alliance[]> {
    if (organizationIds.length === 0) return [];
    const rows = await this.#model
      .find({ organizationIds: mongoose.trusted({ $in: [...organizationIds] }) })
      .session(session ?? null)
      .lean();
    return rows.map((row) => ({
      id: row._id as AllianceId,
      organizationIds: row.organizationIds as OrganizationId[],
    }));
  }
}
