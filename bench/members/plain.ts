import type { Db } from 'mongodb';
import type { Drawn } from './drawn.ts';
import { monthAfter, type QuestionName } from './questions.ts';

/** A question asked of the database itself, as one would write it first; answers with how much was found. */
export type Plain = (db: Db, drawn: Drawn) => Promise<number>;

interface Row {
  readonly _id: string;
}

const first = 20;
const people = (db: Db) => db.collection<Row & { name: string; membership: string }>('persons');
const escaped = (text: string): string => text.replaceAll(/[^\p{L}\p{N} ]/gu, '\\$&');

/** A page of the members among some, by name. */
async function pageOf(db: Db, ids: readonly string[]): Promise<number> {
  const found = people(db).find({ _id: { $in: [...ids] }, membership: 'ACTIVE' }, { projection: { name: 1 } });
  return (await found.sort({ name: 1 }).limit(first).toArray()).length;
}

const idsOf = (rows: readonly { readonly personId: string }[]): string[] => [
  ...new Set(rows.map(({ personId }) => personId)),
];

async function byText(db: Db, { text }: Drawn): Promise<number> {
  const words = text.split(' ').map((word) => ({ name: new RegExp(`\\b${escaped(word)}`, 'iu') }));
  const found = people(db).find({ membership: 'ACTIVE', $and: words }, { projection: { name: 1 } });
  return (await found.sort({ name: 1 }).limit(first).toArray()).length;
}

const claimants = async (db: Db, skillUri: string, level: number): Promise<string[]> =>
  idsOf(
    await db
      .collection<Row & { personId: string }>('skill_claims')
      .find({ skillUri, level: { $gte: level } }, { projection: { personId: 1 } })
      .toArray(),
  );

/** Whose offers reach into the span: how much of them there is, and what is held of it, is not reckoned at all. */
async function bySkillAndTime(db: Db, { claim, from, to }: Drawn): Promise<number> {
  const span = { end: { $gt: new Date(from) }, start: { $lt: new Date(to) } };
  const offers = db.collection<Row & { personId: string; end: Date; start: Date }>('availability_offers');
  const personId = { $in: await claimants(db, claim.skillUri, claim.level) };
  return pageOf(db, idsOf(await offers.find({ personId, ...span }, { projection: { personId: 1 } }).toArray()));
}

const inPlace = async (db: Db, { place }: Drawn): Promise<string[]> =>
  (
    await db
      .collection<Row>('agent_profiles')
      .find({ 'place.country': place.country, 'place.city': place.city }, { projection: { _id: 1 } })
      .toArray()
  ).map(({ _id }) => _id);

/** The page, and the commonest skills and towns of all that are found. */
async function withFacets(db: Db, drawn: Drawn): Promise<number> {
  const ids = drawn.claim.level > 2 ? await claimants(db, drawn.claim.skillUri, 1) : await inPlace(db, drawn);
  await pageOf(db, ids);
  const commonest = [{ $sort: { count: -1 } }, { $limit: 20 }];
  await Promise.all([
    db
      .collection('skill_claims')
      .aggregate([
        { $match: { personId: { $in: ids } } },
        { $group: { _id: '$skillUri', count: { $sum: 1 } } },
        ...commonest,
      ])
      .toArray(),
    db
      .collection<Row>('agent_profiles')
      .aggregate([{ $match: { _id: { $in: ids } } }, { $group: { _id: '$place', count: { $sum: 1 } } }, ...commonest])
      .toArray(),
  ]);
  return ids.length;
}

/** What is offered and held; how much of it is free is not reckoned. */
async function freeBusy(db: Db, { personId, from }: Drawn): Promise<number> {
  const [start, end] = [new Date(from), new Date(monthAfter(from))];
  const offers = db.collection('availability_offers').find({ personId, end: { $gt: start }, start: { $lt: end } });
  const holds = db
    .collection('capacity_holds')
    .find({ personId, state: { $in: ['HELD', 'CONFIRMED'] }, to: { $gt: start } });
  await Promise.all([offers.toArray(), holds.toArray()]);
  return 1;
}

/** Counted each time that somebody asks. */
async function report(db: Db): Promise<number> {
  const [skills] = await Promise.all([
    db
      .collection('skill_claims')
      .aggregate([{ $group: { _id: '$skillUri', people: { $sum: 1 } } }, { $sort: { people: -1 } }, { $limit: 20 }])
      .toArray(),
    people(db).countDocuments({ membership: 'ACTIVE' }),
    db.collection('organizations').countDocuments({ state: 'registered' }),
    db.collection('skill_claimants').countDocuments({ claims: { $gt: 0 } }),
  ]);
  return skills.length;
}

const growth: Plain = async (db) =>
  (await db.collection('community_reports').find().sort({ _id: -1 }).limit(30).toArray()).length;

/** The same questions, plainly. */
export const plain: Readonly<Record<QuestionName, Plain>> = {
  text: byText,
  'skill-free': bySkillAndTime,
  place: async (db, drawn) => pageOf(db, await inPlace(db, drawn)),
  facets: withFacets,
  'free-busy': freeBusy,
  report,
  growth,
};
