import type { Id, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, type PageStage, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Supply } from '../report/training-gaps.ts';
import { type ClaimedSkill, lotOf, type OfferedWindow, placeBehind, placeOf } from './candidate.ts';

interface SkillDocument {
  _id: string;
  personId: string;
  skill: string;
  level: number;
  /** As `placeOf` says. */
  place: string;
  /** As `lotOf` says. */
  lot: string;
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
  { _id: text, personId: text, skill: text, level: number, place: text, lot: text },
  { versionKey: false },
);
// Candidates for a role, in their order: no page walks over anybody else.
skillSchema.index({ skill: 1, place: 1 });
// Some of those who master a skill at one level, by lot.
skillSchema.index({ skill: 1, level: 1, lot: 1 });
// What some people can do.
skillSchema.index({ personId: 1, skill: 1 });

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

/** How many of each level are drawn, and where drawing begins. */
export interface Draw {
  readonly from: string;
  readonly most: number;
}

const levels = [5, 4, 3, 2, 1];

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
    await this.#skills.replaceOne(
      { _id: claimId },
      { ...claim, place: placeOf(claim), lot: lotOf(claim.personId) },
      { session, upsert: true },
    );
  }

  /** Somebody claims a skill no more. */
  async removeSkill(session: ClientSession, claimId: string): Promise<void> {
    await this.#skills.deleteOne({ _id: claimId }, { session });
  }

  /** These are all windows that somebody offers from now on. */
  async putWindows(session: ClientSession, personId: PersonId, windows: readonly OfferedWindow[]): Promise<void> {
    await this.#availability.replaceOne({ _id: personId }, { windows: [...windows] }, { session, upsert: true });
  }

  /** Forgets what somebody could do, and when they were free. */
  async forget(personId: PersonId): Promise<void> {
    await this.#skills.deleteMany({ personId });
    await this.#availability.deleteOne({ _id: personId });
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

  /**
   * Some of those who master each of these skills, in the order of their lots from `from` on, and around to it: of each level
   * so many. Two queries at most, for up to 20 skills.
   */
  async drawn(skills: readonly string[], { from, most }: Draw): Promise<readonly PersonId[]> {
    const lists = skills.flatMap((skill) => levels.map((level) => ({ skill, level })));
    const behind = await this.#drawAll(lists, { $gte: from }, most);
    const short = lists.filter((_, at) => (behind[at]?.length ?? 0) < most);
    const before = await this.#drawAll(short, { $lt: from }, most);
    const drawn = [...behind, ...before]
      .flat()
      .toSorted((a, b) => orderOf(a, from) - orderOf(b, from) || (a.lot < b.lot ? -1 : 1));
    return [...new Set(drawn.map(({ personId }) => personId as Id<'per'>))];
  }

  /** Which of these skills these people master, and how well. */
  async mastered(
    personIds: readonly PersonId[],
    skills: readonly string[],
  ): Promise<ReadonlyMap<PersonId, ReadonlyMap<string, number>>> {
    const rows = await this.#skills
      .find({ personId: mongoose.trusted({ $in: [...personIds] }), skill: mongoose.trusted({ $in: [...skills] }) })
      .lean();
    const byPerson = Map.groupBy(rows, ({ personId }) => personId);
    return new Map(
      personIds.map((personId) => {
        const theirs = byPerson.get(personId) ?? [];
        return [personId, new Map(theirs.map(({ skill, level }) => [skill, Number(level)]))];
      }),
    );
  }

  /** How many people claim each of these skills, level by level: counted in the index alone. */
  async countByLevel(skills: readonly string[]): Promise<readonly Supply[]> {
    if (skills.length === 0) return [];
    const rows = await this.#skills.aggregate<{ _id: { skill: string; level: number }; people: number | bigint }>([
      { $match: { skill: { $in: [...skills] } } },
      { $group: { _id: { skill: '$skill', level: '$level' }, people: { $sum: 1 } } },
    ]);
    return rows.map(({ _id, people }) => ({
      skill: _id.skill,
      level: Number(_id.level),
      people: Number(people),
    }));
  }

  /** What these people offer between two instants. */
  async windows(
    personIds: readonly PersonId[],
    { start, end }: Pick<OfferedWindow, 'start' | 'end'>,
  ): Promise<ReadonlyMap<PersonId, readonly OfferedWindow[]>> {
    const isInside = (window: OfferedWindow) => window.start < end && window.end > start;
    const rows = await this.#availability.find({ _id: mongoose.trusted({ $in: [...personIds] }) }).lean();
    return new Map(rows.map((row) => [row._id as Id<'per'>, row.windows.map(toWindow).filter(isInside)]));
  }

  async #drawAll(
    lists: readonly { readonly skill: string; readonly level: number }[],
    lot: { readonly $gte: string } | { readonly $lt: string },
    most: number,
  ): Promise<readonly (readonly SkillDocument[])[]> {
    const drawn: (readonly SkillDocument[])[] = [];
    for (let at = 0; at < lists.length; at += mostPages) {
      const pages = lists.slice(at, at + mostPages);
      const stages = pages.map((list): PageStage[] => [
        { $match: { ...list, lot } },
        { $sort: { lot: 1 } },
        { $limit: most },
      ]);
      drawn.push(...(await pagesAtOnce(this.#skills, stages)));
    }
    return drawn;
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

/** What lies before the first lot comes after all that lies behind it. */
const orderOf = ({ lot }: SkillDocument, from: string): number => (lot < from ? 1 : 0);

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
