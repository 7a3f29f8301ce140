import { isCountry } from '@millepiani/kernel/country';
import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import { parseName } from '@millepiani/kernel/name';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { parseLanguage } from './language.ts';
import { parseLink } from './link.ts';

/** Where somebody is to be found. */
export interface Place {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly city: string | undefined;
}

interface Stored {
  readonly place: Place | undefined;
  /** 0 before anything was said. */
  readonly version: number;
}

/** What the community reads of a person besides the name. */
export interface PersonProfile extends Stored {
  readonly kind: 'person';
  readonly id: PersonId;
  /** ISO 639, in the person's order. */
  readonly languages: readonly string[];
  readonly bio: string | undefined;
  /** https, as the person wrote them. */
  readonly links: readonly string[];
}

/** What everybody reads of an organization besides name, country and owners. */
export interface OrganizationProfile extends Stored {
  readonly kind: 'organization';
  readonly id: OrganizationId;
  readonly description: string | undefined;
}

/** What is read of somebody. */
export type Profile = PersonProfile | OrganizationProfile;

/** The profile of who has said nothing of themselves. */
export const emptyPersonProfile = (id: PersonId): PersonProfile => ({
  kind: 'person',
  id,
  place: undefined,
  languages: [],
  bio: undefined,
  links: [],
  version: 0,
});

/** The profile of an organization of which nothing was said. */
export const emptyOrganizationProfile = (id: OrganizationId): OrganizationProfile => ({
  kind: 'organization',
  id,
  place: undefined,
  description: undefined,
  version: 0,
});

/** A place as the edge hands it over. */
export interface PlaceText {
  readonly country: string;
  readonly city?: string | null | undefined;
}

/** What a person says of themselves; what is left out stays, null and nothing take it away. */
export type PersonText = {
  readonly place?: PlaceText | null | undefined;
  readonly languages?: readonly string[] | null | undefined;
  readonly bio?: string | null | undefined;
  readonly links?: readonly string[] | null | undefined;
  readonly expectedVersion: number;
};

/** What an owner says of an organization; what is left out stays, null and nothing take it away. */
export type OrganizationText = Pick<PersonText, 'place' | 'expectedVersion'> & {
  readonly description?: string | null | undefined;
};

/** What happens to a profile: the whole of what it says from then on. */
export interface ProfileChanged<P extends Profile> {
  readonly type: 'profile-changed';
  readonly profile: P;
}

type Decision<P extends Profile> = Result<readonly ProfileChanged<P>[], Failures>;

const [mostLanguages, mostLinks, longestText] = [10, 5, 1_000];

/**
 * Decides what a person says of themselves; nothing happens when it is so already. Fails with `VERSION_CONFLICT`, `UNKNOWN_COUNTRY`,
 * `UNKNOWN_LANGUAGE`, `INVALID_LINK`, `DUPLICATE`, `TOO_MANY`, `LINK_IN_NAME` (of the city), and with what texts fail with.
 */
export function changePerson(text: PersonText, before: PersonProfile): Decision<PersonProfile> {
  const said = gather({
    place: orBefore(text.place, before.place, parseOwnPlace),
    languages: orBefore(text.languages, before.languages, (texts) =>
      parseEach(texts, { most: mostLanguages, parse: parseLanguage, path: ['languages'] }),
    ),
    bio: orBefore(text.bio, before.bio, (bio) => parseLines(bio, ['bio'])),
    links: orBefore(text.links, before.links, (texts) =>
      parseEach(texts, { most: mostLinks, parse: parseLink, path: ['links'] }),
    ),
  });
  if (!said.ok) return said;
  const { languages = [], links = [], ...rest } = said.value;
  return settle({ ...next(before), languages, links, ...rest }, before, text.expectedVersion);
}

/** Decides what an owner says of an organization, likewise. */
export function changeOrganization(text: OrganizationText, before: OrganizationProfile): Decision<OrganizationProfile> {
  const said = gather({
    place: orBefore(text.place, before.place, parseOwnPlace),
    description: orBefore(text.description, before.description, (lines) => parseLines(lines, ['description'])),
  });
  if (!said.ok) return said;
  return settle({ ...next(before), ...said.value }, before, text.expectedVersion);
}

const next = <P extends Profile>(before: P) => ({ ...before, version: before.version + 1 });

function settle<P extends Profile>(after: P, before: P, expectedVersion: number): Decision<P> {
  if (canonical(after) === canonical(before)) return ok([]);
  if (expectedVersion !== before.version)
    return fail('VERSION_CONFLICT', `It is at version ${before.version}: read it again.`, ['expectedVersion']);
  return ok([{ type: 'profile-changed', profile: after }]);
}

/** Undefined: it stays; null, and nothing but blanks: there is none from now on. */
function orBefore<T, V>(
  text: T | null | undefined,
  before: V | undefined,
  parse: (text: T) => Result<V | undefined, Failures>,
): Result<V | undefined, Failures> {
  if (text === undefined) return ok(before);
  return text === null ? ok(undefined) : parse(text);
}

/** Reads a place, at the path `place`. Fails with `UNKNOWN_COUNTRY`, `TOO_SHORT`, `TOO_LONG` or `FORBIDDEN_CHARACTER`. */
export function parsePlace({ country, city }: PlaceText): Result<Place, Failures> {
  return gather({
    country: isCountry(country)
      ? ok(country)
      : fail('UNKNOWN_COUNTRY', 'Expected an ISO 3166-1 alpha-2 code such as IT.', ['place', 'country']),
    city: city === undefined || city === null ? ok(undefined) : parseText(city, { max: 60 }, ['place', 'city']),
  });
}

/** What one says of one's own place stands beside one's name, and is no link either. */
function parseOwnPlace(text: PlaceText): Result<Place, Failures> {
  const place = parsePlace(text);
  if (!place.ok || place.value.city === undefined) return place;
  const city = parseName(place.value.city, { max: 60 }, ['place', 'city']);
  return city.ok ? place : city;
}

function parseLines(text: string, path: FailurePath): Result<string | undefined, Failures> {
  const parsed = parseText(text, { min: 0, max: longestText, multiline: true }, path);
  return parsed.ok ? ok(parsed.value || undefined) : parsed;
}

function parseEach(
  texts: readonly string[],
  how: {
    readonly most: number;
    readonly parse: (text: string, path: FailurePath) => Result<string, Failures>;
    readonly path: FailurePath;
  },
): Result<readonly string[], Failures> {
  const { most, parse, path } = how;
  if (texts.length > most) return fail('TOO_MANY', `At most ${most}.`, path);
  const parsed = texts.map((text, at) => parse(text, [...path, at]));
  const failures = parsed.flatMap((one) => (one.ok ? [] : [...one.error]));
  if (failures.length > 0) return err(failures);
  const values = parsed.flatMap((one) => (one.ok ? [one.value] : []));
  const twice = values.findIndex((value, at) => values.indexOf(value) < at);
  return twice < 0 ? ok(values) : fail('DUPLICATE', 'This is there twice.', [...path, twice]);
}

/** What a profile says, in one order of its fields. */
const canonical = ({ version: _, ...said }: Profile): string =>
  JSON.stringify(Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1)));
