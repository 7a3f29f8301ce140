import type { AgentId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, type PageStage, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { KnowHowAsset, KnowHowId, KnowHowKind, KnowHowVersion } from './know-how.ts';
import {
  fromDocument,
  fromVersionDocument,
  type KnowHowDocument,
  type KnowHowVersionDocument,
  knowHowSchema,
  knowHowVersionSchema,
  toDocument,
  toVersionDocument,
} from './know-how-document.store.ts';
import { askedTerms, keyOf } from './words.ts';

/** What is looked for. */
export interface KnowHowFilter {
  /** As `audiencesOf` says. */
  readonly audiences: readonly string[];
  readonly text?: string | undefined;
  readonly kind?: KnowHowKind | undefined;
}

/** A page of one agent's know-how. */
export interface AgentKnowHowPage {
  readonly agentId: AgentId;
  readonly page: PageRequest;
}

const kinds: readonly KnowHowKind[] = ['DESIGN', 'METHOD', 'TOOL'];

/** The know-how had changed since it was read, in the same transaction: a bug. */
export class StaleKnowHow extends TypeError {
  constructor(id: string, version: number) {
    super(`The know-how ${id} is not at version ${version}.`);
  }
}

/** Know-how, with the versions that are or were in force. */
export class KnowHowStore {
  readonly #model: Model<KnowHowDocument>;
  readonly #versions: Model<KnowHowVersionDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<KnowHowDocument>('KnowHow', knowHowSchema, 'know_how');
    this.#versions = connection.model<KnowHowVersionDocument>(
      'KnowHowVersion',
      knowHowVersionSchema,
      'know_how_versions',
    );
  }

  /** Puts new know-how in. */
  async insert(session: ClientSession, asset: KnowHowAsset): Promise<void> {
    await this.#model.create([toDocument(asset)], { session });
  }

  /** Replaces what was read at `version`. Throws {@link StaleKnowHow}. */
  async replace(session: ClientSession, version: number, asset: KnowHowAsset): Promise<void> {
    const { _id, ...row } = toDocument(asset);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleKnowHow(_id, version);
  }

  /** Puts a version in that is in force from now on: it never changes. */
  async insertVersion(session: ClientSession, version: KnowHowVersion): Promise<void> {
    await this.#versions.create([toVersionDocument(version)], { session });
  }

  /** The know-how with this id. */
  async find(id: KnowHowId, session?: ClientSession): Promise<KnowHowAsset | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? fromDocument(row) : undefined;
  }

  /** The ids of what waits for somebody's word. */
  async waitingFor(agentId: AgentId, session?: ClientSession): Promise<readonly KnowHowId[]> {
    const rows = await this.#model
      .find({ asked: agentId }, { _id: 1 })
      .session(session ?? null)
      .lean();
    return rows.map(({ _id }) => _id as KnowHowId);
  }

  /** Those of these that are there, by id. */
  async findMany(ids: readonly KnowHowId[], session: ClientSession): Promise<ReadonlyMap<KnowHowId, KnowHowAsset>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#model
      .find({ _id: mongoose.trusted({ $in: [...new Set(ids)] }) })
      .session(session)
      .lean();
    return new Map(rows.map(fromDocument).map((one) => [one.id, one]));
  }

  /** Those of these versions that are there, in no order. */
  async findVersions(
    which: readonly Pick<KnowHowVersion, 'assetId' | 'number'>[],
    session: ClientSession,
  ): Promise<readonly KnowHowVersion[]> {
    if (which.length === 0) return [];
    const ids = new Set(which.map(({ assetId, number }) => `${assetId} ${number}`));
    const rows = await this.#versions
      .find({ _id: mongoose.trusted({ $in: [...ids] }) })
      .session(session)
      .lean();
    return rows.map(fromVersionDocument);
  }

  /** One more than a page of its versions, the newest first; `after` is a number. */
  async versionsOf(assetId: KnowHowId, { limit, after }: PageRequest): Promise<readonly KnowHowVersion[]> {
    const behind = after === undefined ? {} : { number: mongoose.trusted({ $lt: Number(after) }) };
    const rows = await this.#versions
      .find({ assetId, ...behind })
      .sort({ number: -1 })
      .limit(limit + 1)
      .lean();
    return rows.map(fromVersionDocument);
  }

  /** One more than a page of what is registered and has all the words, newest first. */
  async page(
    { audiences, text, kind }: KnowHowFilter,
    { limit, after }: PageRequest,
  ): Promise<readonly KnowHowAsset[]> {
    const [first, ...others] = askedTerms(text);
    const anyOf = (term: string) => mongoose.trusted({ $in: audiences.map((one) => keyOf(one, term)) });
    const rows = await this.#model
      .find({
        keys: anyOf(first),
        kind: mongoose.trusted({ $in: kind ? [kind] : [...kinds] }),
        ...(others.length > 0 ? { $and: others.map((term) => ({ keys: anyOf(term) })) } : {}),
        ...(after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) }),
      })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean();
    return rows.map(fromDocument);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<KnowHowId, KnowHowAsset | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many agents' lists of one request by one query: one more than a page each, newest first. */
  agentLoader(
    audiencesOf: () => Promise<readonly string[]>,
  ): DataLoader<AgentKnowHowPage, readonly KnowHowAsset[], string> {
    const read = async (pages: readonly AgentKnowHowPage[]) => {
      const audiences = await audiencesOf();
      const stages = pages.map((page) => listStages(audiences, page));
      return (await pagesAtOnce(this.#model, stages)).map((rows) => rows.map(fromDocument));
    };
    return new DataLoader(read, {
      cacheKeyFn: ({ agentId, page }) => `${agentId} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostPages,
    });
  }
}

function listStages(audiences: readonly string[], { agentId, page }: AgentKnowHowPage): PageStage[] {
  const behind = page.after === undefined ? {} : { _id: { $lt: page.after } };
  // Who is only proposed as a maker is told to those of whom it knows.
  const shown = [{ openedBy: agentId }, { 'content.makers.agentId': agentId }, { parties: { $in: [...audiences] } }];
  return [
    { $match: { parties: agentId, audience: { $in: [...audiences] }, $or: shown, ...behind } },
    { $sort: { _id: -1 } },
    { $limit: page.limit + 1 },
  ];
}
