import type { Id, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, type PageStage, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { type ClaimedSkill, type OfferedWindow, placeBehind, placeOf } from './candidate.ts';

interface SkillDocument {
  _id: string;
  personId: string;
  skill: string;
  level: number;
  /** As `placeOf` says. */
  place: string;
}

interface AvailabilityDocument {
  /** The person's id. */
  _id: string;
  windows: OfferedWindow[];
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;

const skillSchema = new Schema<SkillDocument>(
  { _id: text, personId: text, skill: text, level: number, place: text },
  { versionKey: false },
);
// Candidates for a role, in their order: no page walks over anybody else.
skillSchema.index({ skill: 1, place: 1 });

const availabilitySchema = new Schema<AvailabilityDocument>(
  { _id: text, windows: [{ _id: false, start: instant, end: instant, minutes: number, firmness: text }] },
  { versionKey: false },
);

/** Who masters a skill, and how well. */
export type Mastery = Pick<ClaimedSkill, 'personId' | 'level'>;

/** A page of those who master a skill at a level or above it. */
export interface SkillPage {
  readonly skill: string;
  readonly level: number;
  readonly page: PageRequest;
}

/**
 * What people can do and when they are free: a copy made of members' events. Each event of a person comes after the one
 * before it, and tells all that is to be known, so the last one is right.
 */
export class PoolStore {
  readonly #skills: Model<SkillDocument>;
  readonly #availability: Model<AvailabilityDocument>;

  constructor(connection: Connection) {
    this.#skills = connection.model<SkillDocument>('PoolSkill', skillSchema, 'pool_skills');
    this.#availability = connection.model<AvailabilityDocument>(
      'PoolAvailability',
      availabilitySchema,
      'pool_availability',
    );
  }

  /** Somebody claims a skill, or claims it at another level. */
  async putSkill(session: ClientSession, { claimId, ...claim }: ClaimedSkill): Promise<void> {
    await this.#skills.replaceOne({ _id: claimId }, { ...claim, place: placeOf(claim) }, { session, upsert: true });
  }

  /** Somebody claims a skill no more. */
  async removeSkill(session: ClientSession, claimId: string): Promise<void> {
    await this.#skills.deleteOne({ _id: claimId }, { session });
  }

  /** These are all windows that somebody offers from now on. */
  async putWindows(session: ClientSession, personId: PersonId, windows: readonly OfferedWindow[]): Promise<void> {
    await this.#availability.replaceOne({ _id: personId }, { windows: [...windows] }, { session, upsert: true });
  }

  /** Answers many roles' candidates of one request by one query: one more than a page each, in the order of `placeOf`. */
  skillLoader(): DataLoader<SkillPage, readonly Mastery[], string> {
    const read = async (pages: readonly SkillPage[]) =>
      (await pagesAtOnce(this.#skills, pages.map(pageStages))).map((rows) => rows.map(toMastery));
    return new DataLoader(read, {
      cacheKeyFn: ({ skill, level, page }) => `${skill} ${level} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostPages,
    });
  }

  /** Answers many people's windows of one request by one query. */
  windowLoader(): DataLoader<PersonId, readonly OfferedWindow[]> {
    return new DataLoader(async (personIds) => {
      const rows = await this.#availability.find({ _id: mongoose.trusted({ $in: [...personIds] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, row.windows.map(toWindow)]));
      return personIds.map((id) => found.get(id) ?? []);
    });
  }
}

const pageStages = ({ skill, level, page }: SkillPage): PageStage[] => [
  { $match: { skill, place: { $lt: placeBehind(level), ...(page.after === undefined ? {} : { $gt: page.after }) } } },
  { $sort: { place: 1 } },
  { $limit: page.limit + 1 },
];

const toMastery = ({ personId, level }: SkillDocument): Mastery => ({
  personId: personId as Id<'per'>,
  level: Number(level),
});

const toWindow = ({ start, end, minutes, firmness }: OfferedWindow): OfferedWindow => ({
  start,
  end,
  minutes: Number(minutes),
  firmness,
});
