import type { CommissionId } from '@millepiani/kernel/id';
import type { PageRequest } from '@millepiani/mongo/keyset';
import { mostPages, type PageStage, pagesAtOnce } from '@millepiani/mongo/pages-at-once';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model } from 'mongoose';
import { type SeatFilter, seatBefore, seatsMeant, seatsOf } from './seat-list.ts';
import type { HoldId, SeatOfTeam, Team, TeamId } from './team.ts';
import { fromDocument, type TeamDocument, teamSchema, toDocument } from './team-document.store.ts';

/** A page of all the teams that a commission ever had. */
export interface CommissionTeams {
  readonly commissionId: CommissionId;
  readonly page: PageRequest;
}

/** The team had changed since it was read, in the same transaction: a bug. */
export class StaleTeam extends TypeError {
  constructor(id: string, version: number) {
    super(`The team ${id} is not at version ${version}.`);
  }
}

/** Teams with their seats. */
export class TeamStore {
  readonly #model: Model<TeamDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<TeamDocument>('Team', teamSchema, 'teams');
  }

  /** Puts a new team in. */
  async insert(session: ClientSession, team: Team): Promise<void> {
    await this.#model.create([toDocument(team)], { session });
  }

  /** Replaces one that was read at `version`. Throws {@link StaleTeam}. */
  async replace(session: ClientSession, version: number, team: Team): Promise<void> {
    const { _id, ...row } = toDocument(team);
    const { matchedCount } = await this.#model.replaceOne({ _id, version }, row, { session });
    if (matchedCount !== 1) throw new StaleTeam(_id, version);
  }

  /** The team with this id. */
  async find(id: TeamId, session?: ClientSession): Promise<Team | undefined> {
    const row = await this.#model
      .findById(id)
      .session(session ?? null)
      .lean();
    return row ? fromDocument(row) : undefined;
  }

  /** The team that asked for this hold, current or not. */
  async findByHold(holdId: HoldId, session: ClientSession): Promise<Team | undefined> {
    const row = await this.#model.findOne({ 'seats.holdId': holdId }).session(session).lean();
    return row ? fromDocument(row) : undefined;
  }

  /** The latest teams that a commission had, current or not, newest first. */
  async latest(commissionId: CommissionId, limit: number, session?: ClientSession): Promise<readonly Team[]> {
    const rows = await this.#model
      .find({ commissionId })
      .sort({ _id: -1 })
      .limit(limit)
      .session(session ?? null)
      .lean();
    return rows.map(fromDocument);
  }

  /** One more than a page of a person's seats, newest team first. */
  async seatsPage(filter: SeatFilter, page: PageRequest): Promise<readonly SeatOfTeam[]> {
    const { answer, state } = seatsMeant(filter);
    const before = seatBefore(page);
    const seats = { personId: filter.personId, answer: { $in: [...answer] }, state: { $in: [...state] } };
    const rows = await this.#model
      .find({
        seats: mongoose.trusted({ $elemMatch: seats }),
        ...(before ? { _id: mongoose.trusted({ $lte: before.teamId }) } : {}),
      })
      .sort({ _id: -1 })
      // Each team has a seat for the page, but for the one with which the page before ended.
      .limit(page.limit + 2)
      .lean();
    return seatsOf(rows.map(fromDocument), filter, page);
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<TeamId, Team | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, fromDocument(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Answers many commissions' lists of one request by one query: one more than a page of all teams each, newest first. */
  pageLoader(): DataLoader<CommissionTeams, readonly Team[], string> {
    const read = async (pages: readonly CommissionTeams[]) =>
      (await pagesAtOnce(this.#model, pages.map(listStages))).map((rows) => rows.map(fromDocument));
    return new DataLoader(read, {
      cacheKeyFn: ({ commissionId, page }) => `${commissionId} ${page.limit} ${page.after ?? ''}`,
      maxBatchSize: mostPages,
    });
  }
}

const listStages = ({ commissionId, page }: CommissionTeams): PageStage[] => [
  { $match: { commissionId, ...(page.after === undefined ? {} : { _id: { $lt: page.after } }) } },
  { $sort: { _id: -1 } },
  { $limit: page.limit + 1 },
];
