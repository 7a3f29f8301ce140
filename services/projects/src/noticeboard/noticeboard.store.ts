import type { AgentId, Id } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, type PageStage, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import { fromDocument, type NoticeDocument, noticeSchema, toDocument } from './notice-document.store.ts';
import type { Proposal, ProposalId, ProposalKind, ProposalState, ProposalVisibility, Published } from './proposal.ts';
import { audiencesWithin } from './proposal-access.ts';
import { type Asked, askedTerms, keyOf } from './words.ts';

/** Which proposals a list is about. */
export interface NoticeFilter extends Asked {
  /** As `boardAudiencesOf` says. */
  readonly audiences: readonly string[];
  readonly state: ProposalState;
  readonly kind?: ProposalKind | undefined;
  readonly visibility?: ProposalVisibility | undefined;
}

/** A page of one agent's proposals. */
export interface OwnerPage {
  readonly ownerId: AgentId;
  readonly state: ProposalState | undefined;
  readonly page: PageRequest;
}

/** What is read to be ranked: what is published and has one of these terms, and what is new. */
export interface BoardQuestion {
  readonly audiences: readonly string[];
  /** What somebody can do, of which requests may ask for it. */
  readonly skills: readonly string[];
  /** What somebody asks for, which may be offered. */
  readonly needs: readonly string[];
}

/** By whose turn it is. */
interface OwnerDocument {
  _id: string;
  turns: number;
}

const ownerSchema = new Schema<OwnerDocument>(
  { _id: { type: String, required: true }, turns: { type: Number, required: true } },
  { versionKey: false },
);

const kinds: readonly ProposalKind[] = ['REQUEST', 'OFFER'];
/** So many are read for each skill, and so many of the newest: what is ranked is bounded, however much there is. */
const [mostOfSkill, mostNew] = [20, 200];

/** The proposal had changed since it was read, in the same transaction: a bug. */
export class StaleNotice extends TypeError {
  constructor(id: string, version: number) {
    super(`The proposal ${id} is not at version ${version}.`);
  }
}

/** Requests and offers. */
export class NoticeboardStore {
  readonly #model: Model<NoticeDocument>;
  readonly #owners: Model<OwnerDocument>;

  constructor(connection: Connection) {
    this.#owners = connection.model<OwnerDocument>('ProposalOwner', ownerSchema, 'proposal_owners');
    this.#model = connection.model<NoticeDocument>('Proposal', noticeSchema, 'proposals');
  }

  /** Puts a new proposal in. */
  async insert(session: ClientSession, proposal: Proposal): Promise<void> {
    await this.#model.create([toDocument(proposal)], { session });
  }

  /** Replaces one that was read at `version`. Throws {@link StaleNotice}. */
  async replace(session: ClientSession, version: number, proposal: Proposal): Promise<void> {
    const { _id, ...row } = toDocument(proposal);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleNotice(_id, version);
  }

  /** The proposal with this id. */
  async find(id: ProposalId, session?: ClientSession): Promise<Proposal | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? fromDocument(row) : undefined;
  }

  /** One more than a page's proposals, the newest first. */
  async page(filter: NoticeFilter, { limit, after }: PageRequest): Promise<readonly Proposal[]> {
    const { state, kind, visibility } = filter;
    const audiences = visibility ? audiencesWithin(filter.audiences, visibility) : filter.audiences;
    const [first, ...others] = askedTerms(filter);
    const rows = await this.#model
      .find({
        keys: anyOf(audiences, first),
        state,
        kind: mongoose.trusted({ $in: kind ? [kind] : [...kinds] }),
        ...(others.length > 0 ? { $and: others.map((term) => ({ keys: anyOf(audiences, term) })) } : {}),
        ...(visibility ? { visibility } : {}),
        ...(after === undefined ? {} : { place: mongoose.trusted({ $lt: after }) }),
      })
      .sort({ place: -1 })
      .limit(limit + 1)
      .lean();
    return rows.map(fromDocument);
  }

  /** What may fit somebody, each once: the newest of each of their skills and needs, and the newest of all. */
  async mayFit({ audiences, skills, needs }: BoardQuestion): Promise<readonly Published[]> {
    const lists: readonly PageStage[][] = [
      boardStages(audiences, { asked: {}, kind: kinds, most: mostNew }),
      ...skills.map((skill) => boardStages(audiences, { asked: { skill }, kind: ['REQUEST'], most: mostOfSkill })),
      ...needs.map((skill) => boardStages(audiences, { asked: { skill }, kind: ['OFFER'], most: mostOfSkill })),
    ];
    const rows = await pagesAtOnce(this.#model, lists.slice(0, mostPages));
    const found = new Map(rows.flat().map((row) => [row._id, row]));
    return [...found.values()].map(fromDocument).filter((one) => one.state === 'PUBLISHED');
  }

  /** What these agents ask for or offer at present: 50 at most, the newest. */
  async publishedOf(ownerIds: readonly AgentId[], session?: ClientSession): Promise<readonly Published[]> {
    const rows = await this.#model
      .find({ ownerId: mongoose.trusted({ $in: [...ownerIds] }), state: 'PUBLISHED' })
      .sort({ place: -1 })
      .limit(50)
      .session(session ?? null)
      .lean();
    return rows.map(fromDocument).filter((one) => one.state === 'PUBLISHED');
  }

  /** How many an agent has published, 50 at most. Those who publish for one at the same time take turns: each counts what came before. */
  async countInTurn(session: ClientSession, ownerId: AgentId): Promise<number> {
    await this.#owners.updateOne({ _id: ownerId }, { $inc: { turns: 1 } }, { session, upsert: true });
    return this.#model.countDocuments({ ownerId, state: 'PUBLISHED' }).limit(50).session(session);
  }

  /** Published ones whose time is up by `until`, longest due first. */
  async due(until: Date, limit: number): Promise<readonly Pick<Proposal, 'id' | 'expiresAt'>[]> {
    const rows = await this.#model
      .find({ state: 'PUBLISHED', expiresAt: mongoose.trusted({ $lte: until }) }, { expiresAt: 1 })
      .sort({ expiresAt: 1 })
      .limit(limit)
      .lean();
    return rows.map(({ _id, expiresAt }) => ({ id: _id as ProposalId, expiresAt }));
  }

  /** The ids of an agent's proposals that are not closed. */
  async openOf(ownerId: AgentId, session?: ClientSession): Promise<readonly ProposalId[]> {
    const rows = await this.#model
      .find({ ownerId, state: mongoose.trusted({ $ne: 'CLOSED' }) }, { _id: 1 })
      .session(session ?? null)
      .lean();
    return rows.map(({ _id }) => _id as ProposalId);
  }

  /** Forgets all that a person asked for or offered; answers with what it was. */
  async forget(personId: Id<'per'>): Promise<readonly ProposalId[]> {
    const rows = await this.#model.find({ ownerId: personId }, { _id: 1 }).lean();
    await this.#model.deleteMany({ ownerId: personId });
    await this.#owners.deleteOne({ _id: personId });
    return rows.map(({ _id }) => _id as ProposalId);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<ProposalId, Proposal | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many agents' lists of one request by one query: one more than a page each, newest first. */
  ownerLoader(audiencesOf: () => Promise<readonly string[]>): DataLoader<OwnerPage, readonly Proposal[], string> {
    const read = async (pages: readonly OwnerPage[]) => {
      const audiences = await audiencesOf();
      const stages = pages.map((page) => ownerStages(audiences, page));
      return (await pagesAtOnce(this.#model, stages)).map((rows) => rows.map(fromDocument));
    };
    return new DataLoader(read, {
      cacheKeyFn: ({ ownerId, state, page }) => `${ownerId} ${state ?? ''} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostPages,
    });
  }
}

/** What somebody may see of what has a term. */
const anyOf = (audiences: readonly string[], term: string) =>
  mongoose.trusted({ $in: audiences.map((one) => keyOf(one, term)) });

interface BoardList {
  readonly asked: Asked;
  readonly kind: readonly ProposalKind[];
  readonly most: number;
}

const boardStages = (audiences: readonly string[], { asked, kind, most }: BoardList): PageStage[] => [
  {
    $match: {
      keys: { $in: audiences.map((one) => keyOf(one, askedTerms(asked)[0])) },
      ...{ state: 'PUBLISHED', kind: { $in: [...kind] } },
    },
  },
  { $sort: { place: -1 } },
  { $limit: most },
];

const ownerStages = (audiences: readonly string[], { ownerId, state, page }: OwnerPage): PageStage[] => [
  {
    $match: {
      ...{ ownerId, audience: { $in: [...audiences] } },
      ...(state ? { state } : {}),
      ...(page.after === undefined ? {} : { place: { $lt: page.after } }),
    },
  },
  { $sort: { place: -1 } },
  { $limit: page.limit + 1 },
];
