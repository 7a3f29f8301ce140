import type { CapacityWindow, Firmness } from '@millepiani/kernel/capacity';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseTimeZone, type TimeZone } from '@millepiani/kernel/time-zone';
import { type LocalDateTime, localAt, readLocal } from './local-date-time.ts';
import type { Offer } from './offer.ts';
import { parseRule, type RuleText } from './recurrence-rule.ts';

/** An offer as it is stored, and told to other services. */
export interface OfferRecord {
  /** DTSTART by the clock of the zone: `2027-01-11T09:00:00`. */
  readonly start: string;
  /** An IANA name: `Europe/Rome`. */
  readonly timeZone: string;
  readonly durationMs: number;
  /** RRULE, with `UNTIL` in UTC; null for a single window. */
  readonly rule: string | null;
  /** EXDATE, as `start`. */
  readonly exceptions: readonly string[];
  readonly minutes: number;
  readonly firmness: Firmness;
}

/** What is stored and told of an offer. */
export const recordOf = ({ start, timeZone, durationMs, rule, exceptions, minutes, firmness }: Offer): OfferRecord => ({
  ...{ start, timeZone, durationMs, minutes, firmness },
  rule: rule ?? null,
  exceptions: [...exceptions],
});

/** The offer of which a service has stored the record itself: it was checked before. */
export const offerOf = ({ start, timeZone, rule, exceptions, ...facts }: OfferRecord): Offer => ({
  start: start as LocalDateTime,
  timeZone: timeZone as TimeZone,
  durationMs: facts.durationMs,
  rule: rule === null ? undefined : (rule as RuleText),
  exceptions: exceptions.map((local) => local as LocalDateTime),
  minutes: facts.minutes,
  firmness: facts.firmness,
});

/**
 * The offer of which another service tells: with a time zone and a rule that are known here too. Fails with `INVALID_LOCAL_TIME`,
 * `UNKNOWN_TIME_ZONE`, or as {@link parseRule}.
 */
export function readOffer(record: OfferRecord): Result<Offer, Failures> {
  const read = gather({
    start: readTime(record.start, 'start'),
    timeZone: parseTimeZone(record.timeZone, ['timeZone']),
    exceptions: readTimes(record.exceptions),
  });
  if (!read.ok) return read;
  const { start, timeZone, exceptions } = read.value;
  const rule = record.rule === null ? ok(undefined) : parseRule(record.rule, { start, timeZone }, ['rule']);
  if (!rule.ok) return rule;
  const { durationMs, minutes, firmness } = record;
  return ok({ start, timeZone, durationMs, rule: rule.value, exceptions, minutes, firmness });
}

function readTime(text: string, name: string): Result<LocalDateTime, Failures> {
  const local = readLocal(text);
  return local === undefined ? fail('INVALID_LOCAL_TIME', `Not a local time: ${text}.`, [name]) : ok(local);
}

function readTimes(texts: readonly string[]): Result<readonly LocalDateTime[], Failures> {
  const times = texts.map(readLocal);
  const known = times.filter((time) => time !== undefined);
  return known.length === times.length ? ok(known) : fail('INVALID_LOCAL_TIME', 'Not a local time.', ['exceptions']);
}

/** A single window, whose clock is that of UTC. */
export const singleWindow = ({ start, end, minutes, firmness }: CapacityWindow): Offer => ({
  start: localAt(start.getTime()),
  timeZone: 'UTC' as TimeZone,
  durationMs: end.getTime() - start.getTime(),
  rule: undefined,
  exceptions: [],
  minutes,
  firmness,
});
