import { type FailurePath, type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Locale } from '../contacts/contact.ts';
import { parseLevel } from '../skills/skill-claim.ts';
import type { CertificateKind, Course, CourseEvent, CourseId, CourseTerms, TrainedSkill } from './course.ts';
import { parseOptionalLink } from './link.ts';

/** A course as the edge hands it over. */
export type CourseText = {
  readonly titleEn?: string | null | undefined;
  readonly titleIt?: string | null | undefined;
  readonly skills: readonly TrainedSkill[];
  readonly hours: number;
  readonly certificate: CertificateKind;
  readonly link?: string | null | undefined;
  /** A day, ISO 8601; the present one when left out. */
  readonly since?: string | null | undefined;
};

/** To offer a course. */
export interface OfferCourse extends CourseText {
  readonly id: CourseId;
  readonly providerId: OrganizationId | undefined;
  readonly by: PersonId;
  readonly at: Instant;
  /** The community's day. */
  readonly today: string;
}

/** What an offer is read against. */
export interface OfferState {
  /** Whether the catalogue has a skill. */
  readonly isKnown: (skillUri: string) => boolean;
  /** How many courses the provider offers. */
  readonly count: number;
}

/** The most courses that a provider offers at a time. */
export const mostCourses = 500;
const mostSkills = 10;
const mostHours = 2_000;
const longestTitle = 120;
const earliest = '1950-01-01';

/**
 * Decides an offer. Fails with `NO_TITLE`, `TOO_LONG`, `TOO_SHORT`, `FORBIDDEN_CHARACTER`, `NO_SKILL`, `TOO_MANY_SKILLS` (over 10),
 * `DUPLICATE_SKILL`, `UNKNOWN_SKILL`, `LEVEL_OUT_OF_RANGE`, `HOURS_OUT_OF_RANGE` (1 to 2,000), `INVALID_LINK`, `DAY_OUT_OF_RANGE`
 * (`since` before 1950, or to come) or `TOO_MANY_COURSES` (over 500 of a provider).
 */
export function offer(command: OfferCourse, state: OfferState): Result<readonly CourseEvent[], Failures> {
  const { id, providerId, by: offeredBy, at: offeredAt, certificate } = command;
  const parsed = gather({
    titles: parseTitles(command),
    skills: parseSkills(command.skills, state),
    hours: parseHours(command.hours),
    link: parseOptionalLink(command.link, ['link']),
    since: parseSince(command.since ?? command.today, command.today),
  });
  if (!parsed.ok) return parsed;
  if (state.count >= mostCourses) return fail('TOO_MANY_COURSES', `At most ${mostCourses} at a time.`);
  const terms: CourseTerms = { id, providerId, ...parsed.value, certificate, offeredBy, offeredAt };
  return ok([{ type: 'course.offered', terms }]);
}

/** Decides that a course is given no more. Nothing happens where it is so already. */
export const retire = (course: Course, at: Instant): readonly CourseEvent[] =>
  course.state === 'OFFERED' ? [{ type: 'course.retired', at }] : [];

function parseTitles({ titleEn, titleIt }: CourseText): Result<CourseTerms['titles'], Failures> {
  const parsed = gather({ EN: parseTitle(titleEn, ['titleEn']), IT: parseTitle(titleIt, ['titleIt']) });
  if (!parsed.ok) return parsed;
  const titles = Object.entries(parsed.value).flatMap(([language, title]) =>
    title === undefined ? [] : [[language as Locale, title] as const],
  );
  if (titles.length === 0) return fail('NO_TITLE', 'In English, in Italian, or in both.', ['titleEn']);
  return ok(Object.fromEntries(titles));
}

const parseTitle = (title: string | null | undefined, path: FailurePath): Result<string | undefined, Failures> =>
  title === undefined || title === null ? ok(undefined) : parseText(title, { max: longestTitle }, path);

function parseSkills(
  skills: readonly TrainedSkill[],
  { isKnown }: OfferState,
): Result<readonly TrainedSkill[], Failures> {
  if (skills.length === 0) return fail('NO_SKILL', 'A course trains something.', ['skills']);
  if (skills.length > mostSkills) return fail('TOO_MANY_SKILLS', `At most ${mostSkills} skills.`, ['skills']);
  const failures = skills.flatMap((skill, at) => within(['skills', at], faultsOf(skill, at, { skills, isKnown })));
  if (failures.length > 0) return err(failures);
  return ok(skills.map(({ skillUri, level }) => ({ skillUri, level })));
}

function faultsOf(
  { skillUri, level }: TrainedSkill,
  at: number,
  { skills, isKnown }: { skills: readonly TrainedSkill[]; isKnown: OfferState['isKnown'] },
): Failures {
  const isTwice = skills.findIndex((other) => other.skillUri === skillUri) < at;
  const read = gather({
    skillUri: isKnown(skillUri) ? ok(skillUri) : fail('UNKNOWN_SKILL', 'Not in the catalogue.', ['skillUri']),
    once: isTwice ? fail('DUPLICATE_SKILL', 'This skill is named twice.', ['skillUri']) : ok(undefined),
    level: parseLevel(level),
  });
  return read.ok ? [] : read.error;
}

function parseHours(hours: number): Result<number, Failures> {
  if (Number.isInteger(hours) && hours >= 1 && hours <= mostHours) return ok(hours);
  return fail('HOURS_OUT_OF_RANGE', `Whole hours, 1 to ${mostHours}.`, ['hours']);
}

function parseSince(since: string, today: string): Result<string, Failures> {
  if (since >= earliest && since <= today) return ok(since);
  return fail('DAY_OUT_OF_RANGE', `A day from ${earliest} to today.`, ['since']);
}
