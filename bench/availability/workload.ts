import { dayText, epochDay, readLocal } from '@millepiani/calendar/local-date-time';
import type { Offer } from '@millepiani/calendar/offer';
import { parseRule } from '@millepiani/calendar/recurrence-rule';
import type { Demand } from '@millepiani/kernel/capacity';
import { communityZone } from '@millepiani/kernel/time-zone';

const dayMs = 86_400_000;
const firstDay = epochDay('2027-01-04');
/** The Monday on which these years begin. */
export const monday = new Date(firstDay * dayMs);
/** So many days later. */
export const on = (days: number): Date => new Date(monday.getTime() + days * dayMs);

/** The workload makes a rule that is none: a mistake here. */
class NoRule extends TypeError {}

/** A year of weekdays from 9 to 17 in Rome, seven and a half hours of work a day; it ends so many days earlier. */
export function year(shorter: number): Offer {
  const start = readLocal('2027-01-04T09:00:00');
  const until = dayText(firstDay + 363 - (shorter % 300)).replaceAll('-', '');
  if (start === undefined) throw new NoRule();
  const text = `FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=${until}`;
  const rule = parseRule(text, { start, timeZone: communityZone }, []);
  if (!rule.ok) throw new NoRule(text);
  const terms = { durationMs: 8 * 3_600_000, exceptions: [], minutes: 450, firmness: 'FIRM' as const };
  return { start, timeZone: communityZone, rule: rule.value, ...terms };
}

/** Chance that is the same each time (Mulberry32): numbers from 0 to less than 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What somebody is held for in that year: one to eight weeks each, of more than one kind, that fit one with another. */
export function holdsBy(seed: number, count: number): readonly Demand[] {
  const random = chance(seed);
  return Array.from({ length: count }, () => {
    const from = Math.floor(random() * 330);
    const days = [7, 14, 30, 60][Math.floor(random() * 4)] ?? 7;
    const most = count > 20 ? 4 : 20;
    return {
      from: on(from),
      to: on(from + days),
      minutes: 60 * Math.ceil(random() * most),
      mayUseTentative: random() < 0.3,
    };
  });
}

/** The time of many people, each by a rule that ends on another day. */
export const peopleBy = (seed: number, count: number): readonly Offer[] => {
  const random = chance(seed);
  return Array.from({ length: count }, () => year(Math.floor(random() * 200)));
};
