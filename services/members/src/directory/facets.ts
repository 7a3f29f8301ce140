import type { Id } from '@millepiani/kernel/id';
import { isId } from '@millepiani/kernel/id';
import type { Place } from '../profiles/profile.ts';
import type { Listed } from './entry-table.ts';

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

/** The most values of a facet. */
const mostValues = 20;

/** How often each value came, by what tells values apart. */
class Tally<V> {
  readonly #counts = new Map<string, { readonly value: V; count: number }>();

  add(key: string, value: V): void {
    const known = this.#counts.get(key);
    if (known) known.count += 1;
    else this.#counts.set(key, { value, count: 1 });
  }

  /** The commonest; of two that are equally common, the one whose key comes first. */
  commonest(): readonly Counted<V>[] {
    return [...this.#counts]
      .toSorted(([keyA, a], [keyB, b]) => b.count - a.count || (keyA < keyB ? -1 : 1))
      .slice(0, mostValues)
      .map(([, { value, count }]) => ({ value, count }));
  }
}

/** What some have in common. Cities are the same however their names are capitalised, and shown as the first one has it. */
export function facetsOf(found: Iterable<Listed>, isWhole: boolean): DirectoryFacets {
  let [persons, organizations] = [0, 0];
  const skills = new Tally<string>();
  const languages = new Tally<string>();
  const alliances = new Tally<Id<'ali'>>();
  const countries = new Tally<Place>();
  const cities = new Tally<Place>();
  for (const { id, place, skillUris, languages: spoken, allianceIds } of found) {
    if (isId(id, 'per')) persons += 1;
    else organizations += 1;
    for (const uri of skillUris) skills.add(uri, uri);
    for (const code of spoken) languages.add(code, code);
    for (const allianceId of allianceIds) alliances.add(allianceId, allianceId);
    if (!place) continue;
    countries.add(place.country, { country: place.country, city: undefined });
    if (place.city !== undefined) cities.add(`${place.country} ${place.city.toLowerCase()}`, place);
  }
  return {
    ...{ persons, organizations, isWhole },
    skills: skills.commonest(),
    languages: languages.commonest(),
    alliances: alliances.commonest(),
    countries: countries.commonest(),
    cities: cities.commonest(),
  };
}
