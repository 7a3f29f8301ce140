import type { Skill } from './skill.ts';

/** A skill in an answer, and why it stands where it does. */
export interface Ranked {
  readonly skill: Skill;
  /** How well it fits what was typed, 0 best. */
  readonly rank: number;
  /** How many people claim it. */
  readonly claims: number;
  /** Where it stands among those that are alike. */
  readonly order: number;
}

/** What fits better first; of what fits alike, what more people claim. */
export const byFit = (a: Ranked, b: Ranked): number => a.rank - b.rank || b.claims - a.claims || a.order - b.order;

/** The form of a skill's place in a list: how many claimed it when the list was read, and its URI. */
export const placeForm = /^\d{1,9} http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f-]{36}$/;

/** A skill's place in a list, as a text. */
export const placeOf = ({ claims, skill }: Ranked): string => `${claims} ${skill.uri}`;

/**
 * What comes behind a place: where the skill stood when the page before was read, though more or fewer claim it by now. Undefined where
 * the list never had that skill.
 */
export function behind(list: readonly Ranked[], place: string): readonly Ranked[] | undefined {
  const [claims = '', uri = ''] = place.split(' ');
  const now = list.find(({ skill }) => skill.uri === uri);
  if (!now) return undefined;
  const then = { ...now, claims: Number(claims) };
  return list.filter((one) => one !== now && byFit(one, then) > 0);
}
