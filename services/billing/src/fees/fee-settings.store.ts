import type { OrganizationId } from '@millepiani/kernel/id';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { FeeSettings } from './fee-settings.ts';
import type { PlanId } from './membership-plan.ts';

interface SettingsDocument {
  _id: string;
  organizationId: string;
  defaultPlanId?: string | undefined;
  defaultSince: string;
  dueInDays: number;
  graceDays: number;
  version: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const schema = new Schema<SettingsDocument>(
  {
    ...{ _id: text, organizationId: text, defaultPlanId: String, defaultSince: text },
    ...{ dueInDays: number, graceDays: number, version: number },
  },
  { versionKey: false },
);

/** There is one community. */
const only = 'community';

/** Who the community is, and how it asks for its fees. */
export class FeeSettingsStore {
  readonly #model: Model<SettingsDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<SettingsDocument>('FeeSettings', schema, 'fee_settings');
  }

  /** The settings; undefined before somebody made them. */
  async find(session?: ClientSession): Promise<FeeSettings | undefined> {
    const row = await this.#model
      .findById(only)
      .session(session ?? null)
      .lean();
    if (!row) return undefined;
    const { _id, organizationId, defaultPlanId, ...facts } = row;
    return {
      ...facts,
      organizationId: organizationId as OrganizationId,
      defaultPlanId: defaultPlanId as PlanId | undefined,
    };
  }

  /** Keeps settings that were read in the same transaction, or are the first. */
  async save(session: ClientSession, { defaultPlanId, ...facts }: FeeSettings): Promise<void> {
    const row = { ...facts, ...(defaultPlanId === undefined ? {} : { defaultPlanId }) };
    await this.#model.replaceOne({ _id: only }, row, { session, upsert: true });
  }
}
