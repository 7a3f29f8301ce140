import type { AgentId, CommissionId, Id } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { type DueItem, type DueKind, dueKey, isForEither } from './due.ts';

interface DueDocument {
  /** As `dueKey` says. */
  _id: string;
  agentId: string;
  commissionId: string;
  kind: DueKind;
  at: Date;
  hasTerm: boolean;
  teamId?: string;
  slotId?: string;
  milestoneId?: string;
  versionId?: string;
  documentId?: string;
}

const text = { type: String, required: true } as const;

const schema = new Schema<DueDocument>(
  {
    _id: text,
    agentId: text,
    commissionId: text,
    kind: text,
    at: { type: Date, required: true },
    hasTerm: { type: Boolean, required: true },
    teamId: String,
    slotId: String,
    milestoneId: String,
    versionId: String,
    documentId: String,
  },
  { versionKey: false },
);
// What one agent is to do, the next first; and all of a commission, to make it anew.
schema.index({ agentId: 1, at: 1, _id: 1 });
schema.index({ commissionId: 1 });

/** The form of keys in lists of what is due: the instant, and the item's own. */
export const dueKeyForm =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (?:per|org)_[0-9a-f-]{36} com_[0-9a-f-]{36} [A-Z_]+(?: [a-z]{3}_[0-9a-f-]{36})?$/;

/** The key of an item. */
export const dueListKey = (item: DueItem): string => `${item.at.toISOString()} ${dueKey(item)}`;

/** What everybody is to do: made of commissions as they stand, a moment behind, so that one list tells it. */
export class DueItemStore {
  readonly #model: Model<DueDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<DueDocument>('DueItem', schema, 'due_items');
  }

  /** This is what is to be done in a commission, and nothing else. */
  async replaceAll(session: ClientSession, commissionId: CommissionId, items: readonly DueItem[]): Promise<void> {
    const before = new Map(
      (await this.#model.find({ commissionId }).session(session).lean()).map((row) => [row._id, toItem(row)]),
    );
    const after = new Map(items.map((item) => [dueKey(item), item]));
    const gone = [...before.keys()].filter((key) => !after.has(key));
    if (gone.length > 0) await this.#model.deleteMany({ _id: mongoose.trusted({ $in: gone }) }, { session });
    const changed = [...after].filter(([key, item]) => !isSame(before.get(key), item));
    if (changed.length === 0) return;
    await this.#model.bulkWrite(
      changed.map(([_id, item]) => ({
        replaceOne: { filter: { _id }, replacement: { _id, ...item }, upsert: true },
      })),
      { session },
    );
  }

  /**
   * One more than a page of what these agents are to do, what is due next first. What any of them may do for all is there once: for
   * the first of them that is to do it.
   */
  async page(agents: readonly AgentId[], { limit, after }: PageRequest): Promise<readonly DueItem[]> {
    const found: DueItem[] = [];
    let from = after;
    for (let more = true; more && found.length <= limit; ) {
      const rows = await this.#model
        .find({ agentId: mongoose.trusted({ $in: [...agents] }), ...behind(from) })
        .sort({ at: 1, _id: 1 })
        .limit(limit + 1)
        .lean();
      const items = rows.map(toItem);
      found.push(...(await this.#once(items, agents)));
      const last = items.at(-1);
      from = last && dueListKey(last);
      more = items.length > limit;
    }
    return found.slice(0, limit + 1);
  }

  /** Those of these items that no agent before theirs is to do as well. */
  async #once(items: readonly DueItem[], agents: readonly AgentId[]): Promise<readonly DueItem[]> {
    const others = new Map(items.map((item) => [item, sameBefore(item, agents)]));
    const keys = [...new Set([...others.values()].flat())];
    if (keys.length === 0) return items;
    const rows = await this.#model.find({ _id: mongoose.trusted({ $in: keys }) }, { _id: 1 }).lean();
    const there = new Set(rows.map(({ _id }) => _id));
    return items.filter((item) => !others.get(item)?.some((key) => there.has(key)));
  }
}

/** The keys under which an agent before the item's would be to do the same. */
const sameBefore = (item: DueItem, agents: readonly AgentId[]): readonly string[] =>
  isForEither(item) ? agents.slice(0, agents.indexOf(item.agentId)).map((agentId) => dueKey({ ...item, agentId })) : [];

function behind(after: string | undefined) {
  if (after === undefined) return {};
  const [at, key] = [new Date(after.slice(0, 24)), after.slice(25)];
  return {
    at: mongoose.trusted({ $gte: at }),
    $or: [{ at: mongoose.trusted({ $gt: at }) }, { at, _id: mongoose.trusted({ $gt: key }) }],
  };
}

/** By what may change of an item under the same key. */
const isSame = (before: DueItem | undefined, { at, hasTerm, teamId }: DueItem): boolean =>
  before?.at.getTime() === at.getTime() && before.hasTerm === hasTerm && before.teamId === teamId;

const toItem = ({ agentId, commissionId, kind, at, hasTerm, ...ids }: DueDocument) => ({
  agentId: agentId as AgentId,
  commissionId: commissionId as Id<'com'>,
  ...{ kind, at, hasTerm },
  ...about(ids),
});

/** What an item is about. */
const about = ({ teamId, slotId, milestoneId, versionId, documentId }: Partial<DueDocument>) => ({
  ...(teamId ? { teamId: teamId as Id<'tea'> } : {}),
  ...(slotId ? { slotId: slotId as Id<'slt'> } : {}),
  ...(milestoneId ? { milestoneId: milestoneId as Id<'mil'> } : {}),
  ...(versionId ? { versionId: versionId as Id<'agv'> } : {}),
  ...(documentId ? { documentId: documentId as Id<'rmd'> } : {}),
});
