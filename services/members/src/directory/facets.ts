import type { Id } from '@millepiani/kernel/id';
import type { Place } from '../profiles/profile.ts';

type Count = number | bigint;
interface ValueRow {
  readonly _id: string;
  readonly count: Count;
}
interface PlaceRow {
  readonly country: string;
  readonly city?: string;
  readonly count: Count;
}

/** What was counted, as the store answers. */
export interface FacetRows {
  readonly agents: readonly { readonly count: Count }[];
  readonly organizations: readonly { readonly count: Count }[];
  readonly skills: readonly ValueRow[];
  readonly languages: readonly ValueRow[];
  readonly alliances: readonly ValueRow[];
  readonly countries: readonly PlaceRow[];
  readonly cities: readonly PlaceRow[];
}

/** How many have something. */
export interface Counted<V> {
  readonly value: V;
  readonly count: number;
}

/** How many have a skill, by its URI. */
export type CountedSkill = Counted<string>;
/** How many take part in an alliance, by its id. */
export type CountedAlliance = Counted<Id<'ali'>>;

/** What those who were found have, the commonest first: what a search could be narrowed down by. */
export interface DirectoryFacets {
  readonly persons: number;
  readonly organizations: number;
  /** Whether all who were found are counted. */
  readonly isWhole: boolean;
  readonly skills: readonly CountedSkill[];
  readonly languages: readonly Counted<string>[];
  readonly alliances: readonly CountedAlliance[];
  readonly countries: readonly Counted<Place>[];
  readonly cities: readonly Counted<Place>[];
}

/** The facets of what was counted. */
export function facetsOf(rows: FacetRows, isWhole: boolean): DirectoryFacets {
  const [agents, organizations] = [Number(rows.agents[0]?.count ?? 0), Number(rows.organizations[0]?.count ?? 0)];
  return {
    ...{ persons: agents - organizations, organizations, isWhole },
    skills: rows.skills.map(toValue),
    languages: rows.languages.map(toValue),
    alliances: rows.alliances.map(({ _id, count }) => ({ value: _id as Id<'ali'>, count: Number(count) })),
    countries: rows.countries.map(toPlace),
    cities: rows.cities.map(toPlace),
  };
}

const toValue = ({ _id, count }: ValueRow): Counted<string> => ({ value: _id, count: Number(count) });
const toPlace = ({ country, city, count }: PlaceRow): Counted<Place> => ({
  value: { country, city },
  count: Number(count),
});
