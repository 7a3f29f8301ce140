import type { Offer } from '@millepiani/calendar/offer';
import type { Demand } from '@millepiani/kernel/capacity';
import type { AgentId, Id, OrganizationId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Organization } from '../organizations/organization.ts';
import type { Person } from '../persons/person.ts';
import type { OrganizationProfile, PersonProfile, Place } from '../profiles/profile.ts';
import { beginningsOf, wordsOf } from '../searching/words.ts';
import { labelOf } from '../skills/label.ts';
import type { Skill } from '../skills/skill.ts';
import type { SkillClaim } from '../skills/skill-claim.ts';
import { type FreeDays, freeDaysOf } from './free-days.ts';
import {
  allianceToken,
  anybody,
  cityToken,
  countryToken,
  kindToken,
  languageToken,
  skillToken,
  type Token,
  wordToken,
} from './token.ts';

/** What the directory has of an agent: by what it is found, and by what it is counted. */
export interface DirectoryEntry {
  readonly id: AgentId;
  /** The public name, as it is written. */
  readonly name: string;
  readonly registeredAt: Instant;
  /** Its place by name, unique: {@link keyByName}. */
  readonly byName: string;
  /** Its place by when it came, unique: {@link keyByTime}. */
  readonly byTime: string;
  readonly tokens: readonly Token[];
  readonly skillUris: readonly string[];
  readonly languages: readonly string[];
  readonly allianceIds: readonly Id<'ali'>[];
  /** The organizations that a person owns a part of. */
  readonly ownedIds: readonly OrganizationId[];
  readonly place: Place | undefined;
  /** Undefined of who offers no time. */
  readonly free: FreeDays | undefined;
}

/** What an entry of a person is made of. */
export interface PersonFacts {
  readonly person: Person;
  readonly profile: PersonProfile;
  readonly claims: readonly SkillClaim[];
  readonly organizationIds: readonly OrganizationId[];
  readonly allianceIds: readonly Id<'ali'>[];
  readonly offers: readonly Offer[];
  readonly holds: readonly Demand[];
}

/** What an entry of an organization is made of. */
export interface OrganizationFacts {
  readonly organization: Organization;
  readonly profile: OrganizationProfile;
  readonly allianceIds: readonly Id<'ali'>[];
}

/** So many letters of a name order it: those who share them follow each other by their ids. */
const longestName = 40;
/** So many words of what an agent says of itself are found. */
const mostWords = 100;

const keyByName = (name: string, id: AgentId): string =>
  `${[...labelOf(name).folded].slice(0, longestName).join('')} ${id}`;
/** Somebody's place among those who came last first. */
export const keyByTime = (at: Instant, id: AgentId): string => `${at.toISOString()} ${id}`;

/** The entry of a member. */
export function personEntry(
  { person, profile, claims, organizationIds, allianceIds, offers, holds }: PersonFacts,
  findSkill: (uri: string) => Skill | undefined,
  at: Instant,
): DirectoryEntry {
  const labels = claims.flatMap(({ skillUri }) => Object.values(findSkill(skillUri)?.labels ?? {}));
  return {
    ...shared(person),
    tokens: unique([
      ...[anybody, kindToken('person')],
      ...ofName(person.name),
      ...ofWords(profile.bio ?? ''),
      ...labels.flatMap(wordsOf).map(wordToken),
      ...claims.flatMap(({ skillUri, level }) => upTo(level).map((one) => skillToken(skillUri, one))),
      ...profile.languages.map(languageToken),
      ...ofPlace(profile.place),
      ...allianceIds.map(allianceToken),
    ]),
    skillUris: claims.map(({ skillUri }) => skillUri),
    languages: profile.languages,
    allianceIds,
    ownedIds: organizationIds,
    place: profile.place,
    free: freeDaysOf(offers, holds, at),
  };
}

/** The entry of an organization. Its country is where it is registered, unless it says to be elsewhere. */
export function organizationEntry({ organization, profile, allianceIds }: OrganizationFacts): DirectoryEntry {
  const place = profile.place ?? { country: organization.country, city: undefined };
  return {
    ...shared(organization),
    tokens: unique([
      ...[anybody, kindToken('organization')],
      ...ofName(organization.name),
      ...ofWords(profile.description ?? ''),
      ...ofPlace(place),
      ...allianceIds.map(allianceToken),
    ]),
    ...{ skillUris: [], languages: [], allianceIds, ownedIds: [], place, free: undefined },
  };
}

const shared = ({ id, name, registeredAt }: Person | Organization) => ({
  ...{ id, name, registeredAt },
  byName: keyByName(name, id),
  byTime: keyByTime(registeredAt, id),
});

const ofName = (name: string): readonly Token[] => wordsOf(name).flatMap(beginningsOf).map(wordToken);
const ofWords = (text: string): readonly Token[] => wordsOf(text).slice(0, mostWords).map(wordToken);
const ofPlace = (place: Place | undefined): readonly Token[] => {
  if (!place) return [];
  const { country, city } = place;
  return [countryToken(country), ...(city ? [cityToken(country, city), ...wordsOf(city).map(wordToken)] : [])];
};
const upTo = (level: number): readonly number[] => Array.from({ length: level }, (_, at) => at + 1);
const unique = (tokens: readonly Token[]): readonly Token[] => [...new Set(tokens)];
