import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { TrackOutcome } from '../formation/score.ts';
import { firstMonth, type HeldWork, monthOf, outcomeOf, shareOf, type WorkEnd } from './work.ts';

interface HeldDocument extends Omit<HeldWork, 'holdId' | 'personId' | 'commissionId'> {
  /** The hold's id. */
  _id: string;
  personId: string;
  commissionId: string;
  /** The month in which it was committed to; not there while it is not. */
  month?: string;
}

interface OutcomeDocument {
  /** The hold's id. */
  _id: string;
  personId: string;
  at: Date;
  value: number;
}

interface HoursDocument {
  /** The month, and whose. */
  _id: string;
  month: string;
  /** A person's id, or `everybody`. */
  whose: string;
  minutes: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;
const plain = { versionKey: false } as const;

const heldSchema = new Schema<HeldDocument>(
  {
    ...{ _id: text, personId: text, commissionId: text, from: instant, to: instant, minutes: number },
    ...{ mayUseTentative: { type: Boolean, required: true }, month: String },
  },
  plain,
);
heldSchema.index({ personId: 1, to: 1 });
const outcomeSchema = new Schema<OutcomeDocument>({ _id: text, personId: text, at: instant, value: number }, plain);
outcomeSchema.index({ personId: 1, at: -1 });
const hoursSchema = new Schema<HoursDocument>({ _id: text, month: text, whose: text, minutes: number }, plain);
hoursSchema.index({ whose: 1, month: 1 });

const everybody = 'everybody';
const trackYears = 5;

/** What is known of a person's work. */
export interface KnownWork {
  readonly held: readonly HeldWork[];
  readonly outcomes: readonly TrackOutcome[];
  /** Of the community's hours that were committed to in twelve months, 0 to 1. */
  readonly share: number;
}

/**
 * What people are held for, what became of their commitments, and how much of the community's work they have: an own copy,
 * made of members' events about holds. Sums are kept as they grow, so that nobody has to add up everything.
 */
export class WorkStore {
  readonly #held: Model<HeldDocument>;
  readonly #outcomes: Model<OutcomeDocument>;
  readonly #hours: Model<HoursDocument>;

  constructor(connection: Connection) {
    this.#held = connection.model<HeldDocument>('PoolHold', heldSchema, 'pool_holds');
    this.#outcomes = connection.model<OutcomeDocument>('PoolOutcome', outcomeSchema, 'pool_outcomes');
    this.#hours = connection.model<HoursDocument>('PoolHours', hoursSchema, 'pool_hours');
  }

  /** Time is held. */
  async hold(session: ClientSession, { holdId, ...held }: HeldWork): Promise<void> {
    await this.#held.replaceOne({ _id: holdId }, held, { session, upsert: true });
  }

  /** Time that was held is committed. */
  async commit(session: ClientSession, holdId: string, at: Instant): Promise<void> {
    const month = monthOf(at);
    const held = await this.#held.findOneAndUpdate({ _id: holdId }, { $set: { month } }, { session }).lean();
    if (held && held.month === undefined) await this.#count(session, { ...held, month }, 1);
  }

  /** Time is free again: committed work came to its end, or nothing was committed (`end` undefined: in time). */
  async free(session: ClientSession, holdId: string, end: WorkEnd | undefined, at: Instant): Promise<void> {
    const held = await this.#held.findOneAndDelete({ _id: holdId }, { session }).lean();
    if (!held || held.month === undefined || end === undefined) return;
    if (end !== 'FULFILLED') await this.#count(session, { ...held, month: held.month }, -1);
    const value = outcomeOf(end);
    if (value === undefined) return;
    const { personId } = held;
    await this.#outcomes.replaceOne({ _id: holdId }, { personId, at, value }, { session, upsert: true });
  }

  /** What is known of these people: of what they are held for, what is not over. */
  async of(personIds: readonly PersonId[], at: Instant): Promise<ReadonlyMap<PersonId, KnownWork>> {
    const theirs = mongoose.trusted({ $in: [...personIds] });
    const since = new Date(at);
    since.setUTCFullYear(since.getUTCFullYear() - trackYears);
    const [held, outcomes, hours] = await Promise.all([
      this.#held.find({ personId: theirs, to: mongoose.trusted({ $gt: at }) }).lean(),
      this.#outcomes.find({ personId: theirs, at: mongoose.trusted({ $gt: since }) }).lean(),
      this.#hours
        .find({
          whose: mongoose.trusted({ $in: [everybody, ...personIds] }),
          month: mongoose.trusted({ $gte: firstMonth(at) }),
        })
        .lean(),
    ]);
    const minutesOf = (name: string) =>
      (byWhose.get(name) ?? []).reduce((sum, { minutes }) => sum + Number(minutes), 0);
    const byWhose = Map.groupBy(hours, ({ whose }) => whose);
    const heldBy = Map.groupBy(held, ({ personId }) => personId);
    const outcomesBy = Map.groupBy(outcomes, ({ personId }) => personId);
    const all = minutesOf(everybody);
    return new Map(
      personIds.map((personId) => [
        personId,
        {
          held: (heldBy.get(personId) ?? []).map(toHeld),
          outcomes: (outcomesBy.get(personId) ?? []).map((row) => ({ at: row.at, value: Number(row.value) })),
          share: shareOf(minutesOf(personId), all),
        },
      ]),
    );
  }

  /** Adds hours to the sums of a month, or takes them away again. */
  async #count(
    session: ClientSession,
    { personId, minutes, month }: { readonly personId: string; readonly minutes: number; readonly month: string },
    sign: 1 | -1,
  ): Promise<void> {
    for (const whose of [personId, everybody]) {
      const sum = { $inc: { minutes: sign * Number(minutes) }, $setOnInsert: { month, whose } };
      await this.#hours.updateOne({ _id: `${month} ${whose}` }, sum, { session, upsert: true });
    }
  }
}

const toHeld = (row: HeldDocument): HeldWork => ({
  holdId: row._id,
  personId: row.personId as Id<'per'>,
  commissionId: row.commissionId as Id<'com'>,
  from: row.from,
  to: row.to,
  minutes: Number(row.minutes),
  mayUseTentative: row.mayUseTentative,
});
