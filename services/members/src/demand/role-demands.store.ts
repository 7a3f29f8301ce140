import type { CommissionId, Id } from '@millepiani/kernel/id';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { type AskedRole, type NamedWork, openRolesOf, type RoleDemand } from './role-demand.ts';
import type { OpenRole } from './within-reach.ts';

interface AskedDocument {
  slotId: string;
  title: string;
  skillUri: string;
  level: number;
}

interface DemandDocument {
  /** The commission's id. */
  _id: string;
  title?: string;
  isSought: boolean;
  isForParties: boolean;
  roles: AskedDocument[];
  taken: string[];
}

interface OpenDocument extends Omit<AskedDocument, 'slotId'> {
  /** The slot's id. */
  _id: string;
  commissionId: string;
  isForParties: boolean;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const flag = { type: Boolean, required: true } as const;
const asked = { title: text, skillUri: text, level: number };

const demandSchema = new Schema<DemandDocument>(
  {
    _id: text,
    title: String,
    isSought: flag,
    isForParties: flag,
    roles: { type: [new Schema({ slotId: text, ...asked }, { _id: false })], required: true },
    taken: { type: [String], required: true },
  },
  { versionKey: false },
);

const openSchema = new Schema<OpenDocument>(
  { _id: text, commissionId: text, isForParties: flag, ...asked },
  { versionKey: false },
);
openSchema.index({ commissionId: 1 });

const toRole = ({ slotId, title, skillUri, level }: AskedDocument): AskedRole => ({
  slotId: slotId as Id<'slt'>,
  title,
  skillUri,
  level: Number(level),
});

/** What commissions ask for, and which roles nobody fills: a copy made of projects' events. */
export class RoleDemandStore {
  readonly #demands: Model<DemandDocument>;
  readonly #open: Model<OpenDocument>;

  constructor(connection: Connection) {
    this.#demands = connection.model<DemandDocument>('RoleDemand', demandSchema, 'role_demands');
    this.#open = connection.model<OpenDocument>('OpenRole', openSchema, 'open_roles');
  }

  /** What was heard of a commission so far. */
  async find(session: ClientSession, id: CommissionId): Promise<RoleDemand | undefined> {
    const row = await this.#demands.findById(id).session(session).lean();
    if (!row) return undefined;
    const { title, isSought, isForParties, roles, taken } = row;
    return { commissionId: id, title, isSought, isForParties, roles: roles.map(toRole), taken: taken as Id<'slt'>[] };
  }

  /** Keeps what was heard of a commission, and which of its roles are open by that. */
  async save(session: ClientSession, demand: RoleDemand): Promise<void> {
    const { commissionId, title, roles, taken, ...facts } = demand;
    const named = title === undefined ? {} : { title };
    const row = { ...facts, ...named, roles: roles.map((role) => ({ ...role })), taken: [...taken] };
    await this.#demands.replaceOne({ _id: commissionId }, row, { session, upsert: true });
    await this.#open.deleteMany({ commissionId }, { session });
    const open = openRolesOf(demand).map(({ slotId, ...role }) => ({
      ...{ _id: slotId, commissionId, isForParties: demand.isForParties, ...role },
    }));
    if (open.length > 0) await this.#open.insertMany(open, { session });
  }

  /** What these commissions and their roles are called, as far as it was told. */
  async named(ids: readonly CommissionId[]): Promise<ReadonlyMap<CommissionId, NamedWork>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#demands.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
    return new Map(
      rows.flatMap(({ _id, title, roles }) => {
        const named = new Map(roles.map(({ slotId, title: role }) => [slotId as Id<'slt'>, role]));
        return title === undefined ? [] : [[_id as CommissionId, { title, roles: named }] as const];
      }),
    );
  }

  /** The roles that nobody fills, the latest first, at most so many. */
  async open(limit: number): Promise<readonly OpenRole[]> {
    const rows = await this.#open.find().sort({ _id: -1 }).limit(limit).lean();
    return rows.map(({ _id, commissionId, isForParties, ...role }) => ({
      ...toRole({ slotId: _id, ...role }),
      commissionId: commissionId as Id<'com'>,
      isForParties,
    }));
  }
}
