import type { Offer, Range } from '@millepiani/calendar/offer';
import type { Id, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, type PageStage, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { Supply } from '../report/training-gaps.ts';
import { AsideStore } from './aside.store.ts';
import { type ClaimedSkill, lotOf, type OfferedWindow, placeBehind, placeOf, windowsWithin } from './candidate.ts';
import { type OfferedTimeDocument, offeredTimeSchema, toOffers, toRecords } from './offered-time.store.ts';
import { type SkillDocument, skillSchema } from './skill-documents.store.ts';

/** Who masters a skill, and how well. */
export type Mastery = Pick<ClaimedSkill, 'personId' | 'level'>;

/** A page of those who master a skill at a level or above it. */
export interface SkillPage {
  readonly skill: string;
  readonly level: number;
  readonly page: PageRequest;
}

/** Those who master a skill at just this level. */
export interface SkillLevel {
  /** An ESCO skill's URI. */
  readonly skill: string;
  /** 1 to 5. */
  readonly level: number;
}

/** How many of each level are drawn, and where drawing begins. */
export interface Draw {
  readonly from: string;
  readonly most: number;
}

/**
 * What people can do and when they are free: a copy made of members' events. Each event of a person comes after the one
 * before it, and tells all that is to be known, so the last one is right. Whoever is suspended or has left is nobody's candidate.
 */
export class PoolStore {
  readonly #skills: Model<SkillDocument>;
  readonly #availability: Model<OfferedTimeDocument>;
  /** Who is out of the pool for a while. */
  readonly aside: AsideStore;

  constructor(connection: Connection) {
    this.#skills = connection.model<SkillDocument>('PoolSkill', skillSchema, 'pool_skills');
    this.aside = new AsideStore(connection, this.#skills);
    this.#availability = connection.model<OfferedTimeDocument>(
      'PoolAvailability',
      offeredTimeSchema,
      'pool_availability',
    );
  }

  /** Somebody claims a skill, or claims it at another level. */
  async putSkill(session: ClientSession, { claimId, ...claim }: ClaimedSkill): Promise<void> {
    const place = await this.aside.placeFor(session, claim.personId);
    await place.replaceOne(
      { _id: claimId },
      { ...claim, place: placeOf(claim), lot: lotOf(claim.personId) },
      { session, upsert: true },
    );
  }

  /** Somebody claims a skill no more. */
  async removeSkill(session: ClientSession, claimId: string): Promise<void> {
    await this.#skills.deleteOne({ _id: claimId }, { session });
    await this.aside.forget(session, claimId);
  }

  /** This is all that somebody offers from now on. */
  async putOffers(session: ClientSession, personId: PersonId, offers: readonly Offer[]): Promise<void> {
    await this.#availability.replaceOne({ _id: personId }, { offers: toRecords(offers) }, { session, upsert: true });
  }

  /** Forgets what somebody could do, and when they were free. */
  async forget(personId: PersonId): Promise<void> {
    await this.#skills.deleteMany({ personId });
    await this.aside.forgetAll(personId);
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
   * Some of those who master each of these skills at each of these levels, so many of each, in the order of their lots from `from`
   * on, and around to it. Two queries at most, for up to 100 of them.
   */
  async drawn(lists: readonly SkillLevel[], { from, most }: Draw): Promise<readonly PersonId[]> {
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

  /** What somebody masters, and how well. */
  async skillsOf(personId: PersonId): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#skills.find({ personId }).lean();
    return new Map(rows.map(({ skill, level }) => [skill, Number(level)]));
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

  /** What these people offer, window by window, each within a time of their own. */
  async windows(
    personIds: readonly PersonId[],
    rangeOf: (personId: PersonId) => Range,
  ): Promise<ReadonlyMap<PersonId, readonly OfferedWindow[]>> {
    const rows = await this.#availability.find({ _id: mongoose.trusted({ $in: [...personIds] }) }).lean();
    return new Map(
      rows.map((row) => {
        const personId = row._id as Id<'per'>;
        return [personId, windowsWithin(toOffers(row), rangeOf(personId))];
      }),
    );
  }

  async #drawAll(
    lists: readonly SkillLevel[],
    lot: { readonly $gte: string } | { readonly $lt: string },
    most: number,
  ): Promise<readonly (readonly SkillDocument[])[]> {
    const drawn: (readonly SkillDocument[])[] = [];
    for (let at = 0; at < lists.length; at += mostPages) {
      const pages = lists.slice(at, at + mostPages);
      const stages = pages.map(({ skill, level }): PageStage[] => [
        { $match: { skill, level, lot } },
        { $sort: { lot: 1 } },
        { $limit: most },
      ]);
      drawn.push(...(await pagesAtOnce(this.#skills, stages)));
    }
    return drawn;
  }

  /** Answers what many people offer by one query of one request. */
  offerLoader(): DataLoader<PersonId, readonly Offer[]> {
    return new DataLoader(async (personIds) => {
      const rows = await this.#availability.find({ _id: mongoose.trusted({ $in: [...personIds] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toOffers(row)]));
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
