import type { EpochDay } from '@millepiani/calendar/local-date-time';
import type { AgentId, Id, OrganizationId, PersonId } from '@millepiani/kernel/id';
import { inTransaction } from '@millepiani/mongo/transaction';
import type { Collection, Filter } from 'mongodb';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import { type EntryDocument, entrySchema, idOf, toDocument, toFreeDays, walks } from './directory-document.store.ts';
import type { DirectoryEntry } from './directory-entry.ts';
import type { DirectoryOrder, FreeCriterion } from './directory-question.ts';
import type { FacetRows } from './facets.ts';
import { daysAWeek, type FreeDays } from './free-days.ts';
import { ownerToken, type Token } from './token.ts';

/** A part of those who have some tokens. */
export interface Walk {
  /** Walked along. */
  readonly lead: Token;
  /** Tested on the way. */
  readonly others: readonly Token[];
  readonly order: DirectoryOrder;
  /** Only those behind this place. */
  readonly after: string | undefined;
  readonly limit: number;
  /** Time that they have to have, at the most: without it, free time is not answered. */
  readonly free?: Pick<FreeCriterion, 'from' | 'to' | 'minutes'> | undefined;
}

/** Somebody who has them. */
export interface Candidate {
  readonly id: AgentId;
  readonly name: string;
  readonly registeredAt: Date;
  /** The place in the order. */
  readonly key: string;
  /** Undefined of who offers no time, and where it was not asked for. */
  readonly free: FreeDays | undefined;
}

/** What is told of free time, without the weeks, by which it was looked through already. */
const told = Object.fromEntries(
  (['since', 'firm', 'tentative', 'across', 'holds', 'until'] satisfies (keyof FreeDays)[]).map((field) => [
    `free.${field}`,
    1,
  ]),
);

/** The most values of a facet. */
const mostValues = 20;

/** Agents as they are looked for. */
export class DirectoryStore {
  readonly #connection: Connection;
  readonly #model: Model<EntryDocument>;
  readonly #entries: Collection<EntryDocument>;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#model = connection.model<EntryDocument>('DirectoryEntry', entrySchema, 'directory_entries');
    this.#entries = connection.collection<EntryDocument>('directory_entries');
  }

  /** Puts entries in, or others in their place, and takes out those of `gone`. */
  async save(
    { entries, gone }: { readonly entries: readonly DirectoryEntry[]; readonly gone: readonly AgentId[] },
    session?: ClientSession,
  ): Promise<void> {
    const puts = entries.map(toDocument).map((row) => ({
      replaceOne: { filter: { _id: row._id }, replacement: row, upsert: true },
    }));
    const takes = gone.map((_id) => ({ deleteOne: { filter: { _id } } }));
    if (puts.length + takes.length === 0) return;
    await this.#model.bulkWrite([...puts, ...takes], { ordered: true, ...(session ? { session } : {}) });
  }

  /** Does something in a transaction of its own. */
  inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    return inTransaction(this.#connection, work);
  }

  /** Takes an agent out. */
  async remove(session: ClientSession, id: AgentId): Promise<void> {
    await this.#model.deleteOne({ _id: id }, { session });
  }

  /** The people who are found as owners of any of some organizations. */
  async ownersOf(organizationIds: readonly OrganizationId[], session: ClientSession): Promise<readonly PersonId[]> {
    const rows = await this.#model
      .find({ tokens: mongoose.trusted({ $in: organizationIds.map(ownerToken) }) }, { _id: 1 })
      .session(session)
      .lean();
    return rows.map(({ _id }) => _id as Id<'per'>);
  }

  /** Whose entries tell of fewer days than may be asked for from a day on; the longest first. */
  async stale(today: EpochDay, limit: number): Promise<readonly AgentId[]> {
    const rows = await this.#model
      .find({ staleOn: mongoose.trusted({ $lte: today }) }, { _id: 1 })
      .sort({ staleOn: 1 })
      .limit(limit)
      .lean();
    return rows.map(idOf);
  }

  /** A part of those who have some tokens, in an order. */
  async walk(walk: Walk): Promise<readonly Candidate[]> {
    const isByName = walk.order === 'NAME';
    const key = isByName ? { byName: 1 } : { byTime: 1 };
    // By the driver itself: this is asked for each letter that somebody types, and a model's own work would be half of it.
    const rows = await this.#entries
      .find(matching(walk), {
        projection: { name: 1, registeredAt: 1, ...key, ...(walk.free ? told : {}) },
        sort: isByName ? { byName: 1 } : { byTime: -1 },
        ...{ hint: walks[walk.order], limit: walk.limit, batchSize: walk.limit, promoteBuffers: true },
      })
      .toArray();
    return rows.map((row) => ({
      ...{ id: idOf(row), name: row.name, registeredAt: row.registeredAt },
      key: isByName ? row.byName : row.byTime,
      free: row.free && toFreeDays(row.free),
    }));
  }

  /** What those have in common who have some tokens, or of them those of `ids`; at most `most` of them count. */
  async facets(of: Pick<Walk, 'lead' | 'others'>, most: number, ids?: readonly AgentId[]): Promise<FacetRows> {
    const whose = ids ? { _id: { $in: [...ids] } } : matching({ ...of, order: 'NAME', after: undefined });
    const [rows] = await this.#model.aggregate<FacetRows>(
      [
        { $match: whose },
        { $limit: most },
        {
          $project: { skillUris: 1, languages: 1, allianceIds: 1, place: 1, isOrganization: { $lt: ['$_id', 'per'] } },
        },
        {
          $facet: {
            agents: [{ $count: 'count' }],
            organizations: [{ $match: { isOrganization: true } }, { $count: 'count' }],
            skills: common('skillUris'),
            languages: common('languages'),
            alliances: common('allianceIds'),
            countries: by('$place.country', { country: { $first: '$place.country' } }),
            cities: by(
              { country: '$place.country', city: { $toLower: '$place.city' } },
              { country: { $first: '$place.country' }, city: { $first: '$place.city' } },
              { 'place.city': { $exists: true } },
            ),
          },
        },
      ],
      ids ? {} : { hint: walks.NAME },
    );
    return (
      rows ?? { agents: [], organizations: [], skills: [], languages: [], alliances: [], countries: [], cities: [] }
    );
  }
}

function matching({ lead, others, order, after, free }: Omit<Walk, 'limit'>): Filter<EntryDocument> {
  // One token bounds the walk. The planner is left no choice of another: it would choose for one question, and keep to it for all.
  const tested: object[] = others.map((token) => ({ $in: [token, '$tokens'] }));
  if (free) tested.push(mayBeFree(free));
  return {
    tokens: lead,
    ...behind(order, after),
    // Who offers nothing needs no reckoning.
    ...(free ? { 'free.since': { $exists: true } } : {}),
    ...(tested.length > 0 ? { $expr: { $and: tested } } : {}),
  };
}

function behind(order: DirectoryOrder, after: string | undefined): Filter<EntryDocument> {
  if (after === undefined) return {};
  return order === 'NAME' ? { byName: { $gt: after } } : { byTime: { $lt: after } };
}

/**
 * Whether all that is offered in the weeks that have a part of the days comes to so much: what it lets through is reckoned with, what it
 * does not has no such time. Beyond what is told anything may be offered.
 */
function mayBeFree({ from, to, minutes }: NonNullable<Walk['free']>): object {
  const week = (day: number, round: '$ceil' | '$floor') => ({
    [round]: { $divide: [{ $subtract: [day, '$free.since'] }, daysAWeek] },
  });
  const first = { $max: [0, week(from, '$floor')] };
  const count = { $max: [1, { $subtract: [week(to, '$ceil'), first] }] };
  const offered = { $sum: { $slice: ['$free.weeks', { $toInt: first }, { $toInt: count }] } };
  return { $or: [{ $gte: [offered, minutes] }, { $gt: [to, { $ifNull: ['$free.until', Number.MAX_SAFE_INTEGER] }] }] };
}

/** The values that most have of a list. */
const common = (field: 'skillUris' | 'languages' | 'allianceIds') => [
  { $unwind: `$${field}` },
  { $group: { _id: `$${field}`, count: { $sum: 1 } } },
  { $sort: { count: -1 as const, _id: 1 as const } },
  { $limit: mostValues },
];

const by = (
  key: unknown,
  fields: Record<string, { $first: string }>,
  where: Record<string, unknown> = { place: { $exists: true } },
) => [
  { $match: where },
  { $group: { _id: key, ...fields, count: { $sum: 1 } } },
  { $sort: { count: -1 as const, _id: 1 as const } },
  { $limit: mostValues },
];
