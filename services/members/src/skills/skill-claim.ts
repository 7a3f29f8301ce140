import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';

/** A claim's identifier. */
export type SkillClaimId = Id<'clm'>;

/** What a claim says, as the person says it. */
interface Statement {
  /** 1, a beginner's, to 5, an expert's. */
  readonly level: number;
  readonly evidence: string | undefined;
}

/** The training that shows what a claim says: whoever gives the course confirmed it. */
export interface Verification {
  readonly recordId: Id<'trn'>;
  readonly courseId: Id<'crs'>;
  /** To which the course trains: what is claimed, or more. */
  readonly level: number;
  /** ISO 8601. */
  readonly completedOn: string;
  readonly confirmedBy: PersonId;
}

/** What a person says to be able to do. One a person and skill. */
export interface SkillClaim extends Statement {
  readonly id: SkillClaimId;
  readonly personId: PersonId;
  /** An ESCO skill's URI. */
  readonly skillUri: string;
  readonly claimedAt: Instant;
  readonly version: number;
  readonly verification?: Verification | undefined;
}

/** To claim a skill, or to say something else about one that was claimed before. `id` is for a new claim. */
export interface ClaimSkill {
  readonly id: SkillClaimId;
  readonly personId: PersonId;
  readonly skillUri: string;
  readonly level: number;
  readonly evidence?: string | null | undefined;
  readonly at: Instant;
}

/** Why a claim is verified no more. */
export type VerificationEnd = 'LEVEL_RAISED' | 'CONFIRMATION_REVOKED' | 'RECORD_WITHDRAWN';

/** Somebody claims a skill, or claims it anew: the whole of what the claim says from then on. */
export type SkillClaimed = { readonly type: 'skill.claimed' } & Omit<SkillClaim, 'version' | 'verification'>;

/** What happens to a claim by what its person learnt. */
export type VerificationEvent =
  | { readonly type: 'skill.verified'; readonly verification: Verification }
  | { readonly type: 'skill.verification-ended'; readonly recordId: Id<'trn'>; readonly reason: VerificationEnd };

/** The most claims of a person. */
export const mostClaims = 100;
const evidenceRule = { max: 500, multiline: true };

/**
 * Decides a claim. `known` says whether the catalogue has the skill, `count` how many claims the person has. Nothing
 * happens when the claim says so already. Fails with `UNKNOWN_SKILL`, `LEVEL_OUT_OF_RANGE`, `TOO_MANY_CLAIMS`, and for
 * the evidence with `TOO_LONG` or `FORBIDDEN_CHARACTER`.
 */
export function claim(
  command: ClaimSkill,
  state: { readonly before: SkillClaim | undefined; readonly known: boolean; readonly count: number },
): Result<readonly SkillClaimed[], Failures> {
  const { before } = state;
  const said = gather({
    skillUri: state.known ? ok(command.skillUri) : fail('UNKNOWN_SKILL', 'Not in the catalogue.', ['skillUri']),
    level: parseLevel(command.level),
    evidence: parseEvidence(command.evidence),
  });
  if (!said.ok) return said;
  if (!before && state.count >= mostClaims) return fail('TOO_MANY_CLAIMS', `At most ${mostClaims} a person.`);
  if (before?.level === said.value.level && before.evidence === said.value.evidence) return ok([]);
  const { id, claimedAt } = before ?? { id: command.id, claimedAt: command.at };
  return ok([{ type: 'skill.claimed', id, personId: command.personId, claimedAt, ...said.value }]);
}

/** The claim after its person said something. */
export function evolve(before: SkillClaim | undefined, { type: _, ...facts }: SkillClaimed): SkillClaim {
  return { ...facts, version: (before?.version ?? 0) + 1, verification: before?.verification };
}

/** The claim after something was learnt, or is not held to be any more. */
export function evolveVerification(before: SkillClaim, event: VerificationEvent): SkillClaim {
  const version = before.version + 1;
  switch (event.type) {
    case 'skill.verified':
      return { ...before, version, verification: event.verification };
    case 'skill.verification-ended':
      return { ...before, version, verification: undefined };
    default:
      return event satisfies never;
  }
}

/** Reads how well somebody masters a skill. Fails with `LEVEL_OUT_OF_RANGE` at `level`. */
export function parseLevel(level: number): Result<number, Failures> {
  if (Number.isInteger(level) && level >= 1 && level <= 5) return ok(level);
  return fail('LEVEL_OUT_OF_RANGE', 'Expected 1 to 5.', ['level']);
}

function parseEvidence(evidence: string | null | undefined): Result<string | undefined, Failures> {
  if (evidence === undefined || evidence === null || evidence.trim() === '') return ok(undefined);
  return parseText(evidence, evidenceRule, ['evidence']);
}
