import type { EpochDay } from '@millepiani/calendar/local-date-time';
import { type Offer, occurrencesOf, windowsOf } from '@millepiani/calendar/offer';
import type { CapacityWindow, Demand, Firmness } from '@millepiani/kernel/capacity';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { beginOf, communityDay } from './community-days.ts';

/** A window that ends on a later day than it begins. */
export interface AcrossDays {
  readonly first: EpochDay;
  readonly last: EpochDay;
  readonly minutes: number;
  readonly firmness: Firmness;
}

/**
 * How much time a person offers, by the community's days, and what is held of it: enough to tell nearly always, without a flow,
 * whether so much of it is free.
 */
export interface FreeDays {
  /** The day of the first of the minutes. */
  readonly since: EpochDay;
  /** The minutes of work offered firmly in windows that lie within one day, day by day. */
  readonly firm: Uint16Array;
  /** And tentatively. */
  readonly tentative: Uint16Array;
  readonly across: readonly AcrossDays[];
  readonly holds: readonly Demand[];
  /** The day from which on nothing is told, though something is offered; undefined where all is told. */
  readonly until: EpochDay | undefined;
}

/** For so many days free time is told. */
export const daysTold = 400;
/** So many days ahead may be asked for: entries are made anew in time for that. */
export const daysAhead = 366;

/** The longest day has 25 hours. */
export const minutesADay = 1_500;

/** From a day to another, which is not in it any more. */
export interface Days {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

/** What is asked: how much is free between two days, at most. */
export interface FreeQuestion extends Days {
  /** The present: what has passed is not free. */
  readonly at: Instant;
  /** Whether tentative windows count too. */
  readonly mayUseTentative: boolean;
}

/** Between what the most minutes lie that could still be held. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * What is told of a person's time from `at` on; undefined of who offers none. Where something is held that has begun, the days from its
 * beginning on are told too: what it takes of days to come depends on what they offered.
 */
export function freeDaysOf(offers: readonly Offer[], holds: readonly Demand[], at: Instant): FreeDays | undefined {
  const today = communityDay(at);
  const active = bearing(holds, at);
  const since = active.reduce((first, { from }) => Math.min(first, communityDay(from)), today);
  const horizon = beginOf(today + daysTold);
  const windows = windowsOf(offers, { from: beginOf(since), to: horizon });
  const later = { from: horizon, to: beginOf(today + 4 * daysTold) };
  const isMore = offers.some((offer) => occurrencesOf(offer, later).length > 0);
  if (!(isMore || windows.some(({ end }) => end > at))) return undefined;
  const placed = windows.map((window) => placedOn(window));
  const within = placed.filter(({ first, last }) => first === last && first >= since);
  return {
    since,
    firm: byDay(within, 'FIRM', since),
    tentative: byDay(within, 'TENTATIVE', since),
    across: placed.filter(({ first, last }) => first !== last),
    holds: active,
    until: isMore ? today + daysTold : undefined,
  };
}

/** The holds that bear on what is to come: those that are not over, and those that were served beside them, or beside those. */
function bearing(holds: readonly Demand[], at: Instant): readonly Demand[] {
  let first = at;
  for (const { from, to } of holds) if (to > at && from < first) first = from;
  for (let before: Instant | undefined; before !== first; ) {
    before = first;
    for (const { from, to } of holds) if (to > before && from < first) first = from;
  }
  return holds.filter(({ to }) => to > first);
}

function placedOn({ start, end, minutes, firmness }: CapacityWindow): AcrossDays {
  return { first: communityDay(start), last: communityDay(plusMs(end, -1)), minutes, firmness };
}

function byDay(windows: readonly AcrossDays[], firmness: Firmness, since: EpochDay): Uint16Array {
  const such = windows.filter((window) => window.firmness === firmness);
  const days = new Uint16Array(such.reduce((most, { first }) => Math.max(most, first - since + 1), 0));
  for (const { first, minutes } of such) days[first - since] = (days[first - since] ?? 0) + minutes;
  return days;
}

/**
 * Between what the most minutes lie that could still be held. What is offered within the days is all there, but for what is held: of
 * that, what must be served within the days takes from it for sure, and what reaches beyond them takes no more than all of itself.
 * Today is half over, as is a window that a border cuts: they count for the most, and not for the least.
 */
export function boundsOf(free: FreeDays, question: FreeQuestion): Bounds {
  const { at, mayUseTentative } = question;
  const today = communityDay(at);
  const days = { from: Math.max(question.from, today), to: question.to };
  const whole = offeredIn(free, days, mayUseTentative);
  const passing = offeredIn(free, { from: days.from, to: Math.min(days.to, today + 1) }, mayUseTentative);
  const across = ofAcross(free, { ...days, mayUseTentative, today });
  const taken = ofHolds(free.holds, question, days);
  return {
    least: Math.max(0, whole - passing + across.least - taken.most),
    most: Math.max(0, whole + across.most + untold(free, days) - taken.least),
  };
}

/** What may be offered on days of which nothing is told. */
const untold = ({ until }: FreeDays, { from, to }: Days): number =>
  until === undefined ? 0 : Math.max(0, to - Math.max(from, until)) * minutesADay;

/** What is offered in windows that lie within one of the days. */
const offeredIn = ({ since, firm, tentative }: FreeDays, days: Days, mayUseTentative: boolean): number =>
  sumOf(firm, since, days) + (mayUseTentative ? sumOf(tentative, since, days) : 0);

function sumOf(minutes: Uint16Array, since: EpochDay, { from, to }: Days): number {
  let sum = 0;
  const end = Math.min(to - since, minutes.length);
  for (let at = Math.max(0, from - since); at < end; at += 1) sum += minutes[at] ?? 0;
  return sum;
}

function ofAcross(
  { across }: FreeDays,
  { from, to, today, mayUseTentative }: Days & { readonly today: EpochDay; readonly mayUseTentative: boolean },
): Bounds {
  let [least, most] = [0, 0];
  for (const { first, last, minutes, firmness } of across) {
    if (first >= to || last < from || !(firmness === 'FIRM' || mayUseTentative)) continue;
    if (first >= from && first > today && last < to) least += minutes;
    most += Math.min(minutes, (Math.min(last + 1, to) - Math.max(first, from)) * minutesADay);
  }
  return { least, most };
}

function ofHolds(holds: readonly Demand[], { at, mayUseTentative }: FreeQuestion, days: Days): Bounds {
  if (holds.length === 0) return { least: 0, most: 0 };
  const [begin, end] = [beginOf(days.from), beginOf(days.to)];
  const from = begin > at ? begin : at;
  let [least, most] = [0, 0];
  for (const hold of holds) {
    if (hold.from >= end || hold.to <= from) continue;
    most += hold.minutes;
    // What may be served by tentative windows need not take from firm ones.
    if (hold.from >= from && hold.to <= end && (mayUseTentative || !hold.mayUseTentative)) least += hold.minutes;
  }
  return { least, most };
}
