import type { Id, PersonId } from '@millepiani/kernel/id';

/** Two people who were in one team at the same time, the lesser id first. */
export type Pair = readonly [PersonId, PersonId];

/** What is known of a team: who sits in it now, and whether it ever came about. */
export interface TeamSeats {
  readonly id: Id<'tea'>;
  readonly personIds: readonly PersonId[];
  readonly isConfirmed: boolean;
}

/** What projects tells of a team. */
export type TeamNews =
  | { readonly type: 'filled' | 'vacated'; readonly personId: PersonId }
  | { readonly type: 'confirmed' };

/** A team of which nothing was heard yet. */
export const unheard = (id: Id<'tea'>): TeamSeats => ({ id, personIds: [], isConfirmed: false });

/**
 * The team after some news of it, and who worked together by that. A team counts once it is confirmed: whoever was asked, or
 * agreed, and then it fell through, worked with nobody. Who comes later works with who is there, not with who has gone. Twice
 * is as once.
 */
export function hear(team: TeamSeats, news: TeamNews): { readonly team: TeamSeats; readonly pairs: readonly Pair[] } {
  switch (news.type) {
    case 'filled': {
      const others = team.personIds.filter((id) => id !== news.personId);
      const after = { ...team, personIds: [...others, news.personId] };
      return { team: after, pairs: team.isConfirmed ? others.map((other) => pairOf(other, news.personId)) : [] };
    }
    case 'vacated':
      return { team: { ...team, personIds: team.personIds.filter((id) => id !== news.personId) }, pairs: [] };
    case 'confirmed':
      return { team: { ...team, isConfirmed: true }, pairs: pairsOf(team.personIds) };
    default:
      return news satisfies never;
  }
}

const pairsOf = (people: readonly PersonId[]): readonly Pair[] =>
  people.flatMap((one, at) => people.slice(at + 1).map((other) => pairOf(one, other)));

/** The two in their order. */
export const pairOf = (one: PersonId, other: PersonId): Pair => (one < other ? [one, other] : [other, one]);
