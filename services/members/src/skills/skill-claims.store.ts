import type { Id, PersonId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { SkillClaim, SkillClaimId, Verification } from './skill-claim.ts';

interface ClaimDocument {
  _id: string;
  personId: string;
  skillUri: string;
  level: number;
  evidence?: string;
  claimedAt: Date;
  version: number;
  verification?: { recordId: string; courseId: string; level: number; completedOn: string; confirmedBy: string };
}

interface ClaimantDocument {
  _id: string;
  claims: number;
  /** How often somebody relied upon one of them. */
  touches?: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const schema = new Schema<ClaimDocument>(
  {
    _id: text,
    personId: text,
    skillUri: text,
    level: number,
    evidence: String,
    claimedAt: { type: Date, required: true },
    version: number,
    verification: {
      type: new Schema(
        { recordId: text, courseId: text, level: number, completedOn: text, confirmedBy: text },
        { _id: false },
      ),
    },
  },
  { versionKey: false },
);
schema.index({ personId: 1, skillUri: 1 }, { unique: true });
// How many claim each skill, at which level, and how many of them are verified, is counted in the index alone.
schema.index({ skillUri: 1, level: 1, 'verification.level': 1 });

const claimantSchema = new Schema<ClaimantDocument>(
  { _id: text, claims: number, touches: Number },
  { versionKey: false },
);

claimantSchema.index({ claims: 1 });

const toClaim = (row: ClaimDocument): SkillClaim => ({
  id: row._id as Id<'clm'>,
  personId: row.personId as Id<'per'>,
  skillUri: row.skillUri,
  level: Number(row.level),
  evidence: row.evidence ?? undefined,
  claimedAt: row.claimedAt,
  version: Number(row.version),
  verification: row.verification && toVerification(row.verification),
});

const toVerification = (row: NonNullable<ClaimDocument['verification']>): Verification => ({
  recordId: row.recordId as Id<'trn'>,
  courseId: row.courseId as Id<'crs'>,
  level: Number(row.level),
  completedOn: row.completedOn,
  confirmedBy: row.confirmedBy as Id<'per'>,
});

/** To the document that counts what a person claims. */
export const toClaimantDocument = (personId: PersonId, claims: number): ClaimantDocument => ({ _id: personId, claims });

/** How many claim a skill at a level, and how many of those claims are verified. */
export interface LevelCount {
  readonly skillUri: string;
  readonly level: number;
  readonly people: number;
  readonly verified: number;
}

/** What people claim, and how much each does. */
export class SkillClaimStore {
  readonly #model: Model<ClaimDocument>;
  readonly #claimants: Model<ClaimantDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<ClaimDocument>('SkillClaim', schema, 'skill_claims');
    this.#claimants = connection.model<ClaimantDocument>('SkillClaimant', claimantSchema, 'skill_claimants');
  }

  /** How many claims a person has. */
  async count(session: ClientSession, personId: PersonId): Promise<number> {
    const row = await this.#claimants.findById(personId).session(session).lean();
    return Number(row?.claims ?? 0);
  }

  /** How many people claim a skill at all. */
  async countPeople(): Promise<number> {
    return this.#claimants.countDocuments({ claims: mongoose.trusted({ $gt: 0 }) });
  }

  /** How many people claim each skill that is claimed. */
  async countBySkill(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#model.aggregate<{ _id: string; people: number | bigint }>([
      // By the index, which has all that is asked for: no claim is read.
      { $sort: { skillUri: 1 } },
      { $group: { _id: '$skillUri', people: { $sum: 1 } } },
    ]);
    return new Map(rows.map(({ _id, people }) => [_id, Number(people)]));
  }

  /** How many claim each of some skills at each level. */
  async countByLevel(skillUris: readonly string[]): Promise<readonly LevelCount[]> {
    const rows = await this.#model.aggregate<{ _id: LevelCount; people: number | bigint; verified: number | bigint }>([
      { $match: { skillUri: { $in: [...skillUris] } } },
      {
        $group: {
          _id: { skillUri: '$skillUri', level: '$level' },
          people: { $sum: 1 },
          verified: { $sum: { $cond: [{ $gt: ['$verification.level', 0] }, 1, 0] } },
        },
      },
    ]);
    return rows.map(({ _id: { skillUri, level }, people, verified }) => ({
      ...{ skillUri, level: Number(level) },
      ...{ people: Number(people), verified: Number(verified) },
    }));
  }

  /** Puts a new claim in. Two at once of one person conflict by the count, so that no limit is passed. */
  async insert(session: ClientSession, { id, ...claim }: SkillClaim): Promise<void> {
    await this.#step(session, claim.personId, 1);
    await this.#model.create([toDocument({ id, ...claim })], { session });
  }

  /** Replaces one that was read in the same transaction. */
  async replace(session: ClientSession, claim: SkillClaim): Promise<void> {
    const { _id, ...row } = toDocument(claim);
    await this.#model.replaceOne({ _id }, row, { session });
  }

  /** Takes one out that was read in the same transaction. */
  async remove(session: ClientSession, { id, personId }: SkillClaim): Promise<void> {
    await this.#step(session, personId, -1);
    await this.#model.deleteOne({ _id: id }, { session });
  }

  /**
   * Says that what they claim is relied upon, or that they claim nothing: of this and another change of their claims at the same time,
   * one begins again.
   */
  async touch(session: ClientSession, personId: PersonId): Promise<void> {
    const update = { $inc: { touches: 1 }, $setOnInsert: { claims: 0 } };
    await this.#claimants.updateOne({ _id: personId }, update, { session, upsert: true });
  }

  /** Forgets how many claims somebody has, who has none any more and never will. */
  async forgetClaimant(session: ClientSession, personId: PersonId): Promise<void> {
    await this.#claimants.deleteOne({ _id: personId }, { session });
  }

  /** The claim with this id. */
  async find(id: SkillClaimId, session: ClientSession): Promise<SkillClaim | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? toClaim(row) : undefined;
  }

  /** All that a person claims. */
  async ofPerson(session: ClientSession, personId: PersonId): Promise<readonly SkillClaim[]> {
    return (await this.#model.find({ personId }).session(session).lean()).map(toClaim);
  }

  /** What a person claims about some skills. */
  async findBySkills(
    session: ClientSession,
    personId: PersonId,
    skillUris: readonly string[],
  ): Promise<readonly SkillClaim[]> {
    const found = this.#model.find({ personId, skillUri: mongoose.trusted({ $in: [...skillUris] }) });
    return (await found.session(session).lean()).map(toClaim);
  }

  /** What a person claims about one skill. */
  async findBySkill(session: ClientSession, personId: PersonId, skillUri: string): Promise<SkillClaim | undefined> {
    const row = await this.#model.findOne({ personId, skillUri }).session(session).lean();
    return row ? toClaim(row) : undefined;
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<SkillClaimId, SkillClaim | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toClaim(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** All that some people claim, by person. */
  async ofPersons(
    personIds: readonly PersonId[],
    session?: ClientSession,
  ): Promise<ReadonlyMap<PersonId, readonly SkillClaim[]>> {
    const query = this.#model.find({ personId: mongoose.trusted({ $in: [...personIds] }) });
    const rows = await query.session(session ?? null).lean();
    return Map.groupBy(rows.map(toClaim), ({ personId }) => personId);
  }

  /** Answers what many people claim by one query: each one's claims, in the order of claiming. */
  personLoader(): DataLoader<PersonId, readonly SkillClaim[]> {
    return new DataLoader(async (personIds) => {
      const claims = await this.ofPersons(personIds);
      return personIds.map((id) => (claims.get(id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    });
  }

  async #step(session: ClientSession, personId: PersonId, claims: 1 | -1): Promise<void> {
    await this.#claimants.updateOne({ _id: personId }, { $inc: { claims } }, { session, upsert: true });
  }
}

/** To the document. */
export const toDocument = ({ id, evidence, verification, ...facts }: SkillClaim): ClaimDocument => ({
  _id: id,
  ...facts,
  ...(evidence === undefined ? {} : { evidence }),
  ...(verification === undefined ? {} : { verification: { ...verification } }),
});
