import type { Id, PersonId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, type PageStage, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { ProposalId, ResponseId } from './proposal.ts';
import type { ProposalResponse } from './response.ts';

interface ResponseDocument {
  _id: string;
  proposalId: string;
  personId: string;
  note: string;
  at: Date;
  withdrawnAt?: Date;
  takenAt?: Date;
}

/** A page of the responses to one proposal. */
export interface ResponsePage {
  readonly proposalId: ProposalId;
  readonly page: PageRequest;
}

const text = { type: String, required: true } as const;
const schema = new Schema<ResponseDocument>(
  {
    ...{ _id: text, proposalId: text, personId: text, note: text, at: { type: Date, required: true } },
    ...{ withdrawnAt: Date, takenAt: Date },
  },
  { versionKey: false },
);
schema.index({ proposalId: 1, _id: -1 });
// Nobody responds twice.
schema.index({ personId: 1, proposalId: 1 }, { unique: true });

const toResponse = (row: ResponseDocument): ProposalResponse => ({
  id: row._id as ResponseId,
  proposalId: row.proposalId as ProposalId,
  personId: row.personId as Id<'per'>,
  note: row.note,
  at: row.at,
  ...(row.withdrawnAt ? { withdrawnAt: row.withdrawnAt } : {}),
  ...(row.takenAt ? { takenAt: row.takenAt } : {}),
});

/** The response is not there any more that was read in the same transaction: a bug. */
class NoSuchResponse extends TypeError {
  constructor(id: string) {
    super(`The response ${id} is not there.`);
  }
}

/** Who is interested in what. */
export class ResponseStore {
  readonly #model: Model<ResponseDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ResponseDocument>('ProposalResponse', schema, 'proposal_responses');
  }

  /** Puts a response in. */
  async insert(session: ClientSession, { id, ...response }: ProposalResponse): Promise<void> {
    await this.#model.create([{ _id: id, ...response }], { session });
  }

  /**
   * Replaces one that was read in the same transaction. Of its person, who takes it back, and the proposal's owner, who takes it, both at
   * once, one begins again. Throws {@link NoSuchResponse}.
   */
  async replace(session: ClientSession, { id, ...response }: ProposalResponse): Promise<void> {
    const { matchedCount } = await this.#model.replaceOne({ _id: id }, response, { session });
    if (matchedCount !== 1) throw new NoSuchResponse(id);
  }

  /** The response with this id. */
  async find(id: ResponseId, session?: ClientSession): Promise<ProposalResponse | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? toResponse(row) : undefined;
  }

  /** What a person responded to a proposal. */
  async by(personId: PersonId, proposalId: ProposalId, session?: ClientSession): Promise<ProposalResponse | undefined> {
    const row = await this.#model
      .findOne({ personId, proposalId })
      .session(session ?? null)
      .lean();
    return row ? toResponse(row) : undefined;
  }

  /** Forgets what a person responded, and what others responded to these. */
  async forget(personId: PersonId, proposalIds: readonly ProposalId[]): Promise<void> {
    await this.#model.deleteMany({ personId });
    await this.#model.deleteMany({ proposalId: mongoose.trusted({ $in: [...proposalIds] }) });
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<ResponseId, ProposalResponse | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toResponse(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** What one person responded to each of many proposals. */
  ownLoader(personId: PersonId | undefined): DataLoader<ProposalId, ProposalResponse | undefined> {
    return new DataLoader(async (proposalIds) => {
      if (personId === undefined) return proposalIds.map(() => undefined);
      const rows = await this.#model.find({ personId, proposalId: mongoose.trusted({ $in: [...proposalIds] }) }).lean();
      const found = new Map(rows.map((row) => [row.proposalId, toResponse(row)]));
      return proposalIds.map((id) => found.get(id));
    });
  }

  /** Answers many proposals' lists of one request by one query: one more than a page each, newest first. */
  pageLoader(): DataLoader<ResponsePage, readonly ProposalResponse[], string> {
    const read = async (pages: readonly ResponsePage[]) =>
      (await pagesAtOnce(this.#model, pages.map(pageStages))).map((rows) => rows.map(toResponse));
    return new DataLoader(read, {
      cacheKeyFn: ({ proposalId, page }) => `${proposalId} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostPages,
    });
  }
}

const pageStages = ({ proposalId, page }: ResponsePage): PageStage[] => [
  { $match: { proposalId, ...(page.after === undefined ? {} : { _id: { $lt: page.after } }) } },
  { $sort: { _id: -1 } },
  { $limit: page.limit + 1 },
];
