import type { AgentId, ProjectId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, type PageStage, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import type { Project, ProjectState } from './project.ts';
import { fromDocument, type ProjectDocument, projectSchema, toDocument } from './project-document.store.ts';

/** Which projects a list is about. */
export interface ProjectFilter {
  /** As `audiencesOf` says. */
  readonly audiences: readonly string[];
  readonly state?: ProjectState | undefined;
}

/** A page of one agent's projects. */
export interface AgentProjectPage {
  readonly agentId: AgentId;
  readonly page: PageRequest;
}

/** What is to be funded, and by when. */
export interface DueFunding {
  readonly id: ProjectId;
  readonly deadline: Date;
}

/** Those to which something can still happen that ends them. */
const underWay: readonly ProjectState[] = ['IDEA', 'FUNDING', 'FUNDED', 'RUNNING'];

/** The project had changed since it was read, in the same transaction: a bug. */
export class StaleProject extends TypeError {
  constructor(id: string, version: number) {
    super(`The project ${id} is not at version ${version}.`);
  }
}

/** Projects, with who takes part in them. */
export class ProjectStore {
  readonly #model: Model<ProjectDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ProjectDocument>('Project', projectSchema, 'projects');
  }

  /** Puts a new project in. */
  async insert(session: ClientSession, project: Project): Promise<void> {
    await this.#model.create([toDocument(project)], { session });
  }

  /**
   * Replaces one that was read at `version`. A pledge leaves the version as it is: of two at once one conflicts on the row, and begins
   * again. Throws {@link StaleProject}.
   */
  async replace(session: ClientSession, version: number, project: Project): Promise<void> {
    const { _id, ...row } = toDocument(project);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleProject(_id, version);
  }

  /** The project with this id. */
  async find(id: ProjectId, session?: ClientSession): Promise<Project | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? fromDocument(row) : undefined;
  }

  /** One more than a page's projects, newest first. */
  async page({ audiences, state }: ProjectFilter, { limit, after }: PageRequest): Promise<readonly Project[]> {
    const rows = await this.#model
      .find({
        audience: mongoose.trusted({ $in: [...audiences] }),
        ...(state ? { state } : {}),
        ...(after === undefined ? {} : { _id: mongoose.trusted({ $lt: after }) }),
      })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean();
    return rows.map(fromDocument);
  }

  /** Those that are to be funded by `until`, longest due first. */
  async due(until: Date, limit: number): Promise<readonly DueFunding[]> {
    const rows = await this.#model
      .find({ state: 'FUNDING', fundingDue: mongoose.trusted({ $lte: until }) }, { fundingDue: 1 })
      .sort({ fundingDue: 1 })
      .limit(limit)
      .lean();
    return rows.flatMap(({ _id, fundingDue }) => (fundingDue ? [{ id: _id as ProjectId, deadline: fundingDue }] : []));
  }

  /** The ids of the projects under way of which somebody is a party. */
  async underWayOf(agentId: AgentId, session?: ClientSession): Promise<readonly ProjectId[]> {
    const state = mongoose.trusted({ $in: [...underWay] });
    const rows = await this.#model
      .find({ parties: agentId, state }, { _id: 1 })
      .session(session ?? null)
      .lean();
    return rows.map(({ _id }) => _id as ProjectId);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<ProjectId, Project | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many agents' lists of one request by one query: one more than a page each, newest first. */
  agentLoader(audiencesOf: () => Promise<readonly string[]>): DataLoader<AgentProjectPage, readonly Project[], string> {
    const read = async (pages: readonly AgentProjectPage[]) => {
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

function listStages(audiences: readonly string[], { agentId, page }: AgentProjectPage): PageStage[] {
  const behind = page.after === undefined ? {} : { _id: { $lt: page.after } };
  // Who joins and who backs are told in the project, to those who take part: of others one finds what they lead.
  const led = audiences.includes(agentId) ? {} : { leadId: agentId };
  return [
    { $match: { parties: agentId, ...led, audience: { $in: [...audiences] }, ...behind } },
    { $sort: { _id: -1 } },
    { $limit: page.limit + 1 },
  ];
}
