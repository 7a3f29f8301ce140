import { type EpochDay, epochDay } from '@millepiani/calendar/local-date-time';
import { type FailurePath, type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseHours } from '../availability/hours.ts';
import { parseLanguage } from '../profiles/language.ts';
import { type PlaceText, parsePlace } from '../profiles/profile.ts';
import { parseTyped } from '../searching/typed.ts';
import { type Days, daysAhead } from './free-days.ts';
import {
  allianceToken,
  anybody,
  cityToken,
  countryToken,
  kindToken,
  languageToken,
  nobody,
  skillToken,
  type Token,
  wordToken,
} from './token.ts';

/** In what order agents are listed: by their names, or those who came last first. */
export type DirectoryOrder = 'NAME' | 'NEWEST';

/** Time that is to be free. */
export interface FreeCriterion extends Days {
  readonly minutes: number;
  readonly mayUseTentative: boolean;
}

/** What is looked for. */
export interface DirectoryQuestion {
  /** What an entry has to have, all of it; at least one. */
  readonly tokens: readonly Token[];
  readonly free: FreeCriterion | undefined;
}

type Optional<T> = T | null | undefined;

/** What is looked for, as the edge hands it over. What is left out asks for nothing. */
export interface DirectoryFilterText {
  readonly text?: Optional<string>;
  readonly kind?: Optional<'PERSON' | 'ORGANIZATION'>;
  readonly skills?: Optional<readonly { readonly skillUri: string; readonly level?: Optional<number> }[]>;
  readonly free?: Optional<{
    readonly from: string;
    readonly to: string;
    readonly hours: string;
    readonly mayUseTentative?: Optional<boolean>;
  }>;
  readonly allianceId?: Optional<string>;
  readonly place?: Optional<PlaceText>;
  readonly language?: Optional<string>;
}

/** The most skills of one question. */
const mostSkills = 10;
const levels = { least: 1, most: 5 };

/** What a question is read by. */
export interface Reading {
  readonly isSkill: (uri: string) => boolean;
  /** The present day of the community. */
  readonly today: EpochDay;
}

/**
 * Reads what is looked for. Fails with `TOO_LONG`, `TOO_MANY_WORDS`, `FORBIDDEN_CHARACTER`, `TOO_MANY`, `UNKNOWN_SKILL`,
 * `INVALID_LEVEL`, `INVALID_ID`, `UNKNOWN_COUNTRY`, `TOO_SHORT`, `UNKNOWN_LANGUAGE`, `ENDS_BEFORE_START`, `IN_THE_PAST`, `TOO_FAR_AHEAD` or
 * `INVALID_HOURS`, at the path of what is wrong within `filter`.
 */
export function parseQuestion(filter: DirectoryFilterText, reading: Reading): Result<DirectoryQuestion, Failures> {
  const read = gather({
    words: orNone(filter.text, parseWords),
    skills: orNone(filter.skills, (skills) => parseSkills(skills, reading)),
    alliance: orNone(filter.allianceId, parseAlliance),
    place: orNone(filter.place, placeTokens),
    language: orNone(filter.language, (code) => map(parseLanguage(code, at('language')), languageToken)),
    free: filter.free ? parseFree(filter.free, reading.today) : ok(undefined),
  });
  if (!read.ok) return read;
  const { free, ...found } = read.value;
  const kind = filter.kind === 'PERSON' ? 'person' : 'organization';
  const tokens = [...Object.values(found).flat(), ...(filter.kind ? [kindToken(kind)] : [])];
  return ok({ tokens: tokens.length > 0 ? [...new Set(tokens)] : [anybody], free });
}

const at = (...path: FailurePath): FailurePath => ['filter', ...path];
const map = (result: Result<string, Failures>, token: (text: string) => Token): Result<readonly Token[], Failures> =>
  result.ok ? ok([token(result.value)]) : result;

function orNone<T>(
  given: Optional<T>,
  parse: (given: T) => Result<readonly Token[], Failures>,
): Result<readonly Token[], Failures> {
  return given === null || given === undefined ? ok([]) : parse(given);
}

function parseWords(text: string): Result<readonly Token[], Failures> {
  const read = parseTyped(text, at('text'));
  if (!read.ok) return read;
  const words = read.value;
  return ok(words?.length === 0 ? [nobody] : (words ?? []).map(wordToken));
}

function parseSkills(
  skills: NonNullable<DirectoryFilterText['skills']>,
  { isSkill }: Reading,
): Result<readonly Token[], Failures> {
  if (skills.length > mostSkills) return fail('TOO_MANY', `At most ${mostSkills} skills.`, at('skills'));
  const failures: Failures[] = [];
  const tokens = skills.map(({ skillUri, level: said }, place) => {
    const level = said ?? levels.least;
    const read = gather({
      skill: isSkill(skillUri)
        ? ok(skillUri)
        : fail('UNKNOWN_SKILL', 'The catalogue has no skill with this URI.', at('skills', place, 'skillUri')),
      level:
        level >= levels.least && level <= levels.most
          ? ok(level)
          : fail('INVALID_LEVEL', 'Levels are 1 to 5.', at('skills', place, 'level')),
    });
    if (!read.ok) failures.push(read.error);
    return skillToken(skillUri, level);
  });
  return failures.length > 0 ? err(failures.flat()) : ok(tokens);
}

function parseAlliance(text: string): Result<readonly Token[], Failures> {
  const id = parseId(text, ['ali'], at('allianceId'));
  return id.ok ? ok([allianceToken(id.value)]) : id;
}

function placeTokens(text: PlaceText): Result<readonly Token[], Failures> {
  const read = parsePlace(text);
  if (!read.ok) return err(within(at(), read.error));
  const { country, city } = read.value;
  return ok([city === undefined ? countryToken(country) : cityToken(country, city)]);
}

function parseFree(
  { from, to, hours, mayUseTentative }: NonNullable<DirectoryFilterText['free']>,
  today: EpochDay,
): Result<FreeCriterion, Failures> {
  const days = { from: epochDay(from), to: epochDay(to) };
  const read = gather({
    span: checkDays(days, today),
    minutes: parseHours(hours, at('free', 'hours')),
  });
  if (!read.ok) return read;
  return ok({ ...days, minutes: read.value.minutes, mayUseTentative: mayUseTentative ?? false });
}

function checkDays({ from, to }: Days, today: EpochDay): Result<true, Failures> {
  const path = at('free', 'to');
  if (to <= from)
    return fail('ENDS_BEFORE_START', 'The day that is not in it any more comes after the first one.', path);
  if (to <= today) return fail('IN_THE_PAST', 'What is over is not free any more.', path);
  if (to > today + daysAhead) return fail('TOO_FAR_AHEAD', `At most ${daysAhead} days from today.`, path);
  return ok(true);
}
