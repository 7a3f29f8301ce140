import { uriOf } from '../training-given.ts';
import type { Question } from './questions-given.ts';
import { long } from './refusal.ts';

const query = `query ($filter: DirectoryFilter, $first: Int, $after: String) {
  directory(filter: $filter, first: $first, after: $after) { pageInfo { hasNextPage } } }`;
const skill = (change: object = {}) => ({ skillUri: uriOf('carpentry'), ...change });
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const free = (change: object = {}) => ({ free: { from: day(3), to: day(10), hours: '8', ...change } });

/** What is refused of searches in the directory: by what, and with which code where. */
const cases: readonly (readonly [what: string, filter: object, expected: string])[] = [
  ['10,000 characters', { text: long }, 'TOO_LONG filter.text'],
  ['thirteen words', { text: 'a b c d e f g h i j k l m' }, 'TOO_MANY_WORDS filter.text'],
  ['a text that turns', { text: 'a\u202eb' }, 'FORBIDDEN_CHARACTER filter.text'],
  ['eleven skills', { skills: Array.from({ length: 11 }, () => skill()) }, 'TOO_MANY filter.skills'],
  ['an unknown skill', { skills: [skill({ skillUri: 'x' })] }, 'UNKNOWN_SKILL filter.skills.0.skillUri'],
  ['level 9', { skills: [skill(), skill({ level: 9 })] }, 'INVALID_LEVEL filter.skills.1.level'],
  ['an alliance that is a person', { allianceId: '$fabio' }, 'INVALID_ID filter.allianceId'],
  ['a country that is none', { place: { country: 'Italia' } }, 'UNKNOWN_COUNTRY filter.place.country'],
  ['a city of 10,000 characters', { place: { country: 'IT', city: long } }, 'TOO_LONG filter.place.city'],
  ['a city without a name', { place: { country: 'IT', city: ' ' } }, 'TOO_SHORT filter.place.city'],
  ['a language that is none', { language: 'italiano' }, 'UNKNOWN_LANGUAGE filter.language'],
  ['a language by a code that no profile has', { language: 'ita' }, 'UNKNOWN_LANGUAGE filter.language'],
  ['days that end before they start', free({ to: day(1) }), 'ENDS_BEFORE_START filter.free.to'],
  ['days that are over', free({ from: '2020-01-01', to: '2020-02-01' }), 'IN_THE_PAST filter.free.to'],
  ['days in two years', free({ to: day(800) }), 'TOO_FAR_AHEAD filter.free.to'],
  ['no hours', free({ hours: '0' }), 'INVALID_HOURS filter.free.hours'],
];

/** The same as questions. */
export const searches: readonly Question[] = [
  ...cases.map(([what, filter, expected]) => ({
    ...{ what: `a search by ${what}`, query, variables: { filter }, by: 'fabio', expected },
  })),
  {
    what: 'a search for all',
    query,
    variables: { first: 1_000_000 },
    by: 'fabio',
    expected: 'INVALID_PAGE_SIZE first',
  },
  { what: 'a search behind nothing', query, variables: { after: long }, by: 'fabio', expected: 'INVALID_CURSOR after' },
];
