import type { PersonId } from '@millepiani/kernel/id';
import type { Supply, Vouched } from './skill-gap.ts';

/** What somebody claims who is no member now: it stays theirs, and does not count for the community. */
export interface ClaimAside {
  readonly personId: PersonId;
  readonly skillUri: string;
  readonly level: number;
  readonly isVerified: boolean;
  /** The highest level at which it is endorsed; undefined where nobody endorsed it. */
  readonly endorsedLevel: number | undefined;
}

/** How many people they are of. */
export const peopleOf = (aside: readonly ClaimAside[]): number => new Set(aside.map(({ personId }) => personId)).size;

// Of two reads one may be a moment ahead of the other: nothing is counted below nothing.
const less = (count: number, taken: number | undefined): number => Math.max(0, count - (taken ?? 0));

function countBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

/** Counts by skill, without those claims; of a skill that nobody else claims there is none. */
export function lessBySkill(counts: ReadonlyMap<string, number>, aside: readonly ClaimAside[]) {
  const taken = countBy(aside, ({ skillUri }) => skillUri);
  return new Map(
    [...counts].map(([uri, count]) => [uri, less(count, taken.get(uri))] as const).filter(([, n]) => n > 0),
  );
}

const at = ({ skillUri, level }: { readonly skillUri: string; readonly level: number }): string =>
  `${level} ${skillUri}`;

/** How many claim skills at each level, without those claims. */
export function lessSupplies(supplies: readonly Supply[], aside: readonly ClaimAside[]): readonly Supply[] {
  const people = countBy(aside, at);
  const verified = countBy(
    aside.filter(({ isVerified }) => isVerified),
    at,
  );
  return supplies.map((one) => ({
    ...one,
    people: less(one.people, people.get(at(one))),
    verified: less(one.verified, verified.get(at(one))),
  }));
}

/** How many claims are endorsed at each level, without those claims. */
export function lessVouched(vouched: readonly Vouched[], aside: readonly ClaimAside[]): readonly Vouched[] {
  const taken = countBy(
    aside.flatMap(({ skillUri, endorsedLevel }) =>
      endorsedLevel === undefined ? [] : [{ skillUri, level: endorsedLevel }],
    ),
    at,
  );
  return vouched.map((one) => ({ ...one, claims: less(one.claims, taken.get(at(one))) }));
}
