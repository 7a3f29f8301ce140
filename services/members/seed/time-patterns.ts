import { dayMs, dayText, type EpochDay, epochDay, localAt } from '@millepiani/calendar/local-date-time';
import { instantOf } from '@millepiani/calendar/zone-clock';
import type { Firmness } from '@millepiani/kernel/capacity';
import { dayOf } from '@millepiani/kernel/day';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import type { OfferAvailability } from '../src/availability/offering.ts';
import type { Chance } from './chance.ts';

/** One offer, before it has an identifier. */
export type Pattern = Omit<OfferAvailability, 'id'>;

/** By which clock offers are made, and from when. */
export interface Clocked {
  readonly timeZone: TimeZone;
  readonly offeredAt: Instant;
  /** When it is seeded. */
  readonly at: Instant;
}

interface Hours {
  /** By the clock on the wall. */
  readonly from: number;
  readonly to: number;
  /** Of work offered in between. */
  readonly most: number;
}

const hourMs = 3_600_000;
/** 5 January 1970 was a Monday. */
const mondayOf = (day: EpochDay): EpochDay => day - ((((day - 4) % 7) + 7) % 7);
/** The first Monday after the day. */
const nextMonday = (day: EpochDay): EpochDay => mondayOf(day) + 7;

const days = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
/** Which days of the week, by their places; whole weeks are the commonest. */
const weeks = [
  [0, 1, 2, 3, 4],
  [0, 1, 2, 3, 4],
  [0, 1, 2, 3, 4],
  [0, 1, 2],
  [0, 2, 4],
  [1, 3],
  [0, 1, 2, 3],
  [3, 4],
] as const;
/** How many weeks from now a rule ends. */
const lengths = [13, 26, 39, 52, 78] as const;

const firmness = (chance: Chance): Firmness => (chance.has(0.12) ? 'TENTATIVE' : 'FIRM');

const moment = (day: EpochDay, hour: number, { timeZone }: Clocked): Instant =>
  instantOf(localAt(day * dayMs + hour * hourMs), timeZone);

/** A window that comes again on some days of each week. */
function weekly(chance: Chance, clocked: Clocked, week: { readonly places: readonly number[]; readonly hours: Hours }) {
  const { offeredAt, at, timeZone } = clocked;
  const { places, hours } = week;
  const first = nextMonday(epochDay(dayOf(offeredAt))) + (places[0] ?? 0);
  const until = mondayOf(epochDay(dayOf(at))) + 7 * chance.pick(lengths);
  const byDay = places.map((place) => days[place]).join(',');
  // Some have a week off after their second.
  const isOff = places.length > 1 && chance.has(0.1);
  return {
    ...{ start: moment(first, hours.from, clocked), end: moment(first, hours.to, clocked) },
    ...{ hours: String(chance.whole(2, hours.most)), firmness: firmness(chance), at: offeredAt },
    recurrence: {
      ...{ timeZone, rule: `FREQ=WEEKLY;BYDAY=${byDay};UNTIL=${dayText(until).replaceAll('-', '')}` },
      exceptions: isOff ? [moment(first + 14, hours.from, clocked)] : [],
    },
  };
}

/** A window on one day. */
function single(chance: Chance, clocked: Clocked, day: EpochDay): Pattern {
  return {
    ...{ start: moment(day, 10, clocked), end: moment(day, 17, clocked) },
    ...{ hours: String(chance.whole(2, 7)), firmness: firmness(chance), at: clocked.offeredAt, recurrence: undefined },
  };
}

/** Some Saturdays to come. */
function saturdays(chance: Chance, clocked: Clocked): readonly Pattern[] {
  const first = nextMonday(epochDay(dayOf(clocked.at))) + 5;
  const many = chance.several(chance.whole(1, 4), () => chance.whole(0, 12));
  return many.map((week) => single(chance, clocked, first + 7 * week));
}

/** What a person offers, in patterns that never overlap: days by one kind, mornings and afternoons, evenings, or some days alone. */
export function patternsOf(chance: Chance, clocked: Clocked): readonly Pattern[] {
  const places = chance.pick(weeks);
  const kind = chance.next();
  const more = chance.has(0.12) ? saturdays(chance, clocked) : [];
  const inWeeks = (...hours: readonly Hours[]) => hours.map((one) => weekly(chance, clocked, { places, hours: one }));
  if (kind < 0.7) return [...inWeeks({ from: 9, to: 17, most: 8 }), ...more];
  if (kind < 0.82) return [...inWeeks({ from: 9, to: 13, most: 4 }, { from: 14, to: 18, most: 4 }), ...more];
  if (kind < 0.9) return [...inWeeks({ from: 18, to: 22, most: 4 }), ...more];
  return saturdays(chance, clocked);
}

/** When offers were made: within some months, and after whoever makes them signed up. */
export const offeredAt = (chance: Chance, { registeredAt, at }: { registeredAt: Instant; at: Instant }): Instant =>
  chance.between(new Date(Math.max(registeredAt.getTime(), plusMs(at, -140 * dayMs).getTime())), at);
