import type { PageRequest } from '@millepiani/mongo/keyset';
import mongoose, { type Connection, type Model, Schema } from 'mongoose';
import type { SkillGap } from './skill-gap.ts';

/** How much of a skill was missing on a day. */
export interface GapDay extends SkillGap {
  /** In Europe/Rome, ISO 8601. */
  readonly day: string;
}

interface GapDayDocument extends GapDay {
  /** The day and the skill. */
  _id: string;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const schema = new Schema<GapDayDocument>(
  {
    ...{ _id: text, day: text, skillUri: text },
    ...{ level: number, asked: number, people: number, endorsed: number, verified: number },
  },
  { versionKey: false },
);
schema.index({ skillUri: 1, day: 1 });
schema.index({ day: 1, skillUri: 1 });

/** So many of a day's gaps are kept, the worst ones. */
const mostKept = 100;

/** How the training gap grew, or shrank: a row a day for each skill of which some were missing. */
export class GapDayStore {
  readonly #model: Model<GapDayDocument>;
  /** What this process kept last: the same again is not written. */
  #kept = '';

  constructor(connection: Connection) {
    this.#model = connection.model<GapDayDocument>('SkillGapDay', schema, 'skill_gap_days');
  }

  /** Keeps a day's gaps, as they stand; of several counts of a day the last stays. */
  async save(day: string, gaps: readonly SkillGap[]): Promise<void> {
    const rows = gaps.slice(0, mostKept).map((gap) => ({ _id: `${day} ${gap.skillUri}`, day, ...gap }));
    const kept = JSON.stringify([day, rows]);
    if (kept === this.#kept) return;
    const closed = { day, skillUri: mongoose.trusted({ $nin: rows.map(({ skillUri }) => skillUri) }) };
    await this.#model.deleteMany(closed);
    if (rows.length > 0)
      await this.#model.bulkWrite(
        rows.map(({ _id, ...row }) => ({ updateOne: { filter: { _id }, update: { $set: row }, upsert: true } })),
      );
    this.#kept = kept;
  }

  /** One more than a page of a skill's days, the latest first. */
  async page(skillUri: string, { limit, after }: PageRequest): Promise<readonly GapDay[]> {
    const before = after === undefined ? {} : { day: mongoose.trusted({ $lt: after }) };
    const found = this.#model.find({ skillUri, ...before }).sort({ day: -1 });
    return (await found.limit(limit + 1).lean()).map(toGapDay);
  }
}

const toGapDay = ({ day, skillUri, level, asked, people, endorsed, verified }: GapDayDocument): GapDay => ({
  ...{ day, skillUri, level: Number(level), asked: Number(asked) },
  ...{ people: Number(people), endorsed: Number(endorsed), verified: Number(verified) },
});
