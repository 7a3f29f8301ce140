import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import { dayMs, type EpochDay, epochDayOf, type LocalDateTime, localAt, readLocal, wallMs } from './local-date-time.ts';
import { daysOf, longestRuleDays } from './rule-days.ts';
import { formatParts, parseParts, type RuleParts } from './rule-parts.ts';
import { epochMsOf, instantOf, localOf } from './zone-clock.ts';

/** A recurrence rule (RFC 5545, 3.3.10) that was checked by {@link parseRule}, in the form in which it is kept: it ends, and comes about once a day at most. */
export type RuleText = string & { readonly __ruleText: true };

/** From when a rule is, and by which clock. */
export interface RuleStart {
  readonly start: LocalDateTime;
  readonly timeZone: TimeZone;
}

/** The most occurrences of one rule: every day of two years. */
const mostOccurrences = longestRuleDays + 1;

/**
 * Reads a rule that is to begin so. `UNTIL` is an instant in UTC, or a day, of which all counts. Fails with `INVALID_RULE`,
 * `TOO_FREQUENT` (finer than daily), `ENDLESS_RULE` (neither `UNTIL` nor `COUNT`), `TOO_MANY_OCCURRENCES`, `START_NOT_IN_RULE`, or
 * `ENDS_TOO_LATE` (an occurrence that begins more than two years after the first).
 */
export function parseRule(text: string, begins: RuleStart, path: FailurePath): Result<RuleText, Failures> {
  const read = parseParts(text, path);
  if (!read.ok) return read;
  if (read.value.until === undefined && read.value.count === undefined) {
    return fail('ENDLESS_RULE', 'A rule ends: say until when (UNTIL), or how many times (COUNT).', path);
  }
  const parts = withInstant(read.value, begins.timeZone);
  if (!parts) return fail('INVALID_RULE', 'Not a recurrence rule by RFC 5545: UNTIL is no day of the calendar.', path);
  if ((parts.count ?? 0) > mostOccurrences) {
    return fail('TOO_MANY_OCCURRENCES', `At most ${mostOccurrences} occurrences.`, path);
  }
  const days = tryDays(parts, begins);
  if (!days) return fail('INVALID_RULE', 'Not a recurrence rule that could be followed.', path);
  const firstDay = epochDayOf(wallMs(begins.start));
  if (days[0] !== firstDay) {
    return fail('START_NOT_IN_RULE', 'The first occurrence is to be one of the rule’s own.', path);
  }
  const isCut =
    parts.count === undefined ? lastDayOf(parts, begins) > firstDay + longestRuleDays : days.length < parts.count;
  if (isCut) return fail('ENDS_TOO_LATE', 'A rule ends within two years.', path);
  return ok(formatParts(parts) as RuleText);
}

/** A library that others wrote is asked for what somebody typed: whatever it throws of it, the rule is what is wrong. */
function tryDays(parts: RuleParts, begins: RuleStart): readonly EpochDay[] | undefined {
  try {
    return ruleDays(parts, begins);
  } catch {
    return undefined;
  }
}

/** With `UNTIL` as an instant in UTC; undefined where it is none. */
function withInstant(parts: RuleParts, timeZone: TimeZone): RuleParts | undefined {
  if (parts.until === undefined) return parts;
  const [, year, month, day, hour = '23', minute = '59', second = '59'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/.exec(parts.until) ?? [];
  const local = readLocal(`${year}-${month}-${day}T${hour}:${minute}:${second}`);
  if (local === undefined) return undefined;
  return parts.until.endsWith('Z') ? parts : { ...parts, until: basicInstant(instantOf(local, timeZone)) };
}

/** What a rule that was checked says. */
export function partsOf(rule: RuleText): RuleParts {
  const parts = parseParts(rule, []);
  if (!parts.ok) throw new CorruptRule(rule);
  return parts.value;
}

/** The days of a rule that was checked, in order. */
export const daysOfRule = (rule: RuleText, begins: RuleStart): readonly EpochDay[] => ruleDays(partsOf(rule), begins);

function ruleDays(parts: RuleParts, begins: RuleStart): readonly EpochDay[] {
  const { start, timeZone } = begins;
  const wall = wallMs(start);
  const days = daysOf(parts, epochDayOf(wall), lastDayOf(parts, begins));
  const [until, last] = [untilOf(parts), days.at(-1)];
  if (until === undefined || last === undefined) return days;
  // Of the last day it may be that the hour is past it.
  const ofDay = wall - epochDayOf(wall) * dayMs;
  return epochMsOf(last * dayMs + ofDay, timeZone) > until.getTime() ? days.slice(0, -1) : days;
}

/** The day of `UNTIL` by the zone's calendar; of a rule that counts, one that is never reached. */
function lastDayOf(parts: RuleParts, { timeZone }: RuleStart): EpochDay {
  const until = untilOf(parts);
  return until === undefined ? Number.MAX_SAFE_INTEGER : epochDayOf(wallMs(localOf(until, timeZone)));
}

/** Until when a rule goes on, the instant included, where it says so. */
export function untilOf({ until }: Pick<RuleParts, 'until'>): Instant | undefined {
  if (until === undefined) return undefined;
  return new Date(until.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

/** The rule when it ends with what begins at this instant, or before it. */
export function endingWith(rule: RuleText, last: Instant): RuleText {
  const { count: _, ...parts } = partsOf(rule);
  return formatParts({ ...parts, until: basicInstant(last) }) as RuleText;
}

/** As iCalendar writes an instant: `20271231T225959Z`. */
const basicInstant = (instant: Instant): string =>
  `${localAt(instant.getTime()).slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** A rule that was checked, and is none: whoever stored it did not check it. */
export class CorruptRule extends TypeError {
  constructor(rule: string) {
    super(`Not a rule: ${rule}.`);
  }
}
