/** A role for which nobody is there. */
export interface Demand {
  readonly skillUri: string;
  readonly level: number;
}

/** How many people claim a skill at one level, and of how many of them that is verified. */
export interface Supply extends Demand {
  readonly people: number;
  readonly verified: number;
}

/** How many claims of a skill are endorsed, at one level at the highest. */
export interface Vouched extends Demand {
  readonly claims: number;
}

/** What the community can do, of what is asked for. */
export interface Pool {
  readonly supplies: readonly Supply[];
  readonly vouched: readonly Vouched[];
}

/** A skill that open roles ask for and the community lacks. */
export interface SkillGap {
  readonly skillUri: string;
  /** The level at which the most are missing: all figures are of this level and above. */
  readonly level: number;
  /** Open roles that ask for it. */
  readonly asked: number;
  readonly people: number;
  /** Of the people, for how many somebody vouches at that level. */
  readonly endorsed: number;
  /** Of the people, how many are verified by training. */
  readonly verified: number;
}

/** How many are missing. */
export const missingIn = ({ asked, people }: Pick<SkillGap, 'asked' | 'people'>): number => asked - people;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The worst first: where the most are missing, then where the most are asked for. */
export const byWorst = (a: SkillGap, b: SkillGap): number =>
  missingIn(b) - missingIn(a) || b.asked - a.asked || compare(a.skillUri, b.skillUri);

/**
 * The skills of which the community has too few, the worst first. Each role needs somebody of its level or above, and each person has
 * one role at most: so of a skill as many are missing as, at the worst of its levels, more roles ask for it than people claim it.
 */
export function skillGaps(demands: readonly Demand[], { supplies, vouched }: Pool): readonly SkillGap[] {
  const supplied = Map.groupBy(supplies, ({ skillUri }) => skillUri);
  const backed = Map.groupBy(vouched, ({ skillUri }) => skillUri);
  return [...Map.groupBy(demands, ({ skillUri }) => skillUri)]
    .flatMap(([skillUri, roles]) => {
      const pool = { supplies: supplied.get(skillUri) ?? [], vouched: backed.get(skillUri) ?? [] };
      return worstOf(skillUri, roles, pool) ?? [];
    })
    .toSorted(byWorst);
}

function worstOf(skillUri: string, roles: readonly Demand[], pool: Pool): SkillGap | undefined {
  const levels = [...new Set(roles.map(({ level }) => level))];
  return levels
    .map((level) => gapAt({ skillUri, level }, roles, pool))
    .filter((gap) => missingIn(gap) > 0)
    .toSorted((a, b) => missingIn(b) - missingIn(a) || b.level - a.level)[0];
}

function gapAt(wanted: Demand, roles: readonly Demand[], { supplies, vouched }: Pool): SkillGap {
  const able = supplies.filter((supply) => supply.level >= wanted.level);
  const people = able.reduce((sum, supply) => sum + supply.people, 0);
  const backed = vouched.filter(({ level }) => level >= wanted.level).reduce((sum, { claims }) => sum + claims, 0);
  return {
    ...wanted,
    asked: roles.filter(({ level }) => level >= wanted.level).length,
    people,
    // An endorsement keeps its level though less is claimed by now.
    endorsed: Math.min(people, backed),
    verified: able.reduce((sum, supply) => sum + supply.verified, 0),
  };
}

/** The form of a gap's place in the list. */
export const placeForm = /^\d{1,9} \d{1,9} http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f-]{36}$/;

/** A gap's place in the list, as a text. */
export const placeOf = (gap: SkillGap): string => `${missingIn(gap)} ${gap.asked} ${gap.skillUri}`;

/** What comes behind a place: that of a gap as it was when the page before was read, whatever has become of it. */
export function behind(gaps: readonly SkillGap[], place: string): readonly SkillGap[] {
  const [missing = '', asked = '', skillUri = ''] = place.split(' ');
  const then = { skillUri, asked: Number(asked), people: Number(asked) - Number(missing) };
  const rest = { level: 1, endorsed: 0, verified: 0 };
  return gaps.filter((gap) => gap.skillUri !== skillUri && byWorst(gap, { ...then, ...rest }) > 0);
}

/** The gaps of a day, in figures. */
export interface GapFigures {
  /** Roles for which somebody is sought and nobody is there. */
  readonly openRoles: number;
  /** Skills that the community lacks. */
  readonly skills: number;
  /** How many people are missing in all. */
  readonly missing: number;
}

/** Sums gaps up. */
export const figuresOf = (openRoles: number, gaps: readonly SkillGap[]): GapFigures => ({
  openRoles,
  skills: gaps.length,
  missing: gaps.reduce((sum, gap) => sum + missingIn(gap), 0),
});
