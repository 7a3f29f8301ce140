/** How many people claim a skill, and how many of those claims somebody endorsed. */
export interface SkillCount {
  readonly skillUri: string;
  readonly people: number;
  readonly endorsed: number;
}

/** What the community can do, in figures. */
export interface CommunityPool {
  /** Who claim a skill at all. */
  readonly people: number;
  readonly claims: number;
  /** Claims that somebody who worked with the claimant vouches for. */
  readonly endorsedClaims: number;
  /** Different skills that are claimed. */
  readonly skills: number;
  /** 0 to 1; undefined where fewer than two people claim skills. */
  readonly specificity: number | undefined;
  /** 1 or more; 0 where nothing is claimed. */
  readonly diversity: number;
}

const digits = 4;
const rounded = (value: number): number => Number(value.toFixed(digits));

/**
 * How rare skills are in the pool: of a claim picked at random, the part of the other people with skills who do not claim the same
 * skill. 1 where no two claim the same, 0 where all claim the same. Σ n·(P − n) ÷ (N·(P − 1)), with n people for each skill, N
 * claims in all, P people. Undefined where there is nobody to compare with.
 */
export function specificityOf(counts: readonly SkillCount[], people: number): number | undefined {
  const claims = counts.reduce((sum, one) => sum + one.people, 0);
  if (people < 2 || claims === 0) return undefined;
  const apart = counts.reduce((sum, one) => sum + one.people * (people - one.people), 0);
  return rounded(Math.min(1, Math.max(0, apart / (claims * (people - 1)))));
}

/**
 * How many skills there would be, were all equally common and the pool as diverse as it is: 1 ÷ Σ (n ÷ N)², the inverse of
 * Simpson's index. 0 where nothing is claimed.
 */
export function diversityOf(counts: readonly SkillCount[]): number {
  const claims = counts.reduce((sum, one) => sum + one.people, 0);
  if (claims === 0) return 0;
  return rounded(claims ** 2 / counts.reduce((sum, one) => sum + one.people ** 2, 0));
}

/** The figures of a pool of so many people, by what is claimed. */
export const poolOf = (counts: readonly SkillCount[], people: number): CommunityPool => ({
  people,
  claims: counts.reduce((sum, one) => sum + one.people, 0),
  endorsedClaims: counts.reduce((sum, one) => sum + one.endorsed, 0),
  skills: counts.length,
  specificity: specificityOf(counts, people),
  diversity: diversityOf(counts),
});

/** The commonest skills first; of equally common ones, those that more people endorsed, then by their URIs. */
export const byCommonness = (counts: readonly SkillCount[]): readonly SkillCount[] =>
  counts.toSorted((a, b) => b.people - a.people || b.endorsed - a.endorsed || (a.skillUri < b.skillUri ? -1 : 1));
