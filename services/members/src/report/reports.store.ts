import type { PageRequest } from '@millepiani/mongo/keyset';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { GapFigures } from '../demand/skill-gap.ts';
import type { CommunityPool } from './community-pool.ts';
import type { CommunityReport, ReportState } from './community-report.ts';

interface ReportDocument extends Partial<Omit<CommunityReport, 'day'>> {
  _id: string;
  requestedAt?: Date;
}

const schema = new Schema<ReportDocument>(
  {
    _id: { type: String, required: true },
    requestedAt: Date,
    countedAt: Date,
    persons: Number,
    organizations: Number,
    sharedOrganizations: Number,
    alliances: Number,
    pool: {
      type: new Schema(
        {
          ...{ people: Number, claims: Number, endorsedClaims: Number, skills: Number },
          ...{ specificity: Number, diversity: Number },
        },
        { _id: false },
      ),
    },
    gap: { type: new Schema({ openRoles: Number, skills: Number, missing: Number }, { _id: false }) },
  },
  { versionKey: false },
);

const toReport = ({
  _id,
  countedAt,
  persons,
  organizations,
  sharedOrganizations,
  alliances,
  pool,
  gap,
}: ReportDocument): CommunityReport[] =>
  countedAt === undefined
    ? []
    : [
        {
          day: _id,
          countedAt,
          persons: Number(persons),
          organizations: Number(organizations),
          sharedOrganizations: Number(sharedOrganizations),
          // Reports that were counted before these were have none.
          alliances: alliances === undefined ? undefined : Number(alliances),
          pool: pool && toPool(pool),
          gap: gap && toGap(gap),
        },
      ];

const toPool = ({ specificity, ...pool }: CommunityPool): CommunityPool => ({
  people: Number(pool.people),
  claims: Number(pool.claims),
  endorsedClaims: Number(pool.endorsedClaims),
  skills: Number(pool.skills),
  specificity: specificity === undefined || specificity === null ? undefined : Number(specificity),
  diversity: Number(pool.diversity),
});

const toGap = ({ openRoles, skills, missing }: GapFigures): GapFigures => ({
  openRoles: Number(openRoles),
  skills: Number(skills),
  missing: Number(missing),
});

/** The reports by day; a day that was asked for and not yet counted is there without figures. */
export class ReportStore {
  readonly #model: Model<ReportDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ReportDocument>('CommunityReport', schema, 'community_reports');
  }

  /** Notes that a day's report is asked for. */
  async request(session: ClientSession, day: string, at: Date): Promise<void> {
    await this.#model.updateOne({ _id: day }, { $set: { requestedAt: at } }, { session, upsert: true });
  }

  /** How a day's report stands. */
  async state(day: string): Promise<ReportState> {
    const row = await this.#model.findById(day).lean();
    return { requestedAt: row?.requestedAt, countedAt: row?.countedAt };
  }

  /** A day's report, where it was counted. */
  async find(day: string): Promise<CommunityReport | undefined> {
    const row = await this.#model.findById(day).lean();
    return row ? toReport(row)[0] : undefined;
  }

  /** Keeps a day's figures, unless later ones are there. */
  async save({ day, ...figures }: CommunityReport): Promise<void> {
    const later = { $gt: ['$countedAt', figures.countedAt] };
    const set = Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, { $cond: [later, `$${name}`, { $literal: value }] }]),
    );
    await this.#model.updateOne({ _id: day }, [{ $set: set }], { upsert: true, updatePipeline: true });
  }

  /** One more than a page's reports that were counted, latest first. */
  async page({ limit, after }: PageRequest): Promise<readonly CommunityReport[]> {
    const behind = after === undefined ? { $lte: '9999-12-31' } : { $lt: after };
    const rows = await this.#model
      .find({ _id: mongoose.trusted(behind), countedAt: mongoose.trusted({ $ne: null }) })
      .sort({ _id: -1 })
      .limit(limit + 1)
      .lean();
    return rows.flatMap(toReport);
  }
}
