import type { EpochDay } from '@millepiani/calendar/local-date-time';
import { type CapacityWindow, type Demand, freeMinutes } from '@millepiani/kernel/capacity';
import { beginOf, communityDay } from './community-days.ts';
import type { Days, FreeDays, FreeQuestion } from './free-days.ts';

/**
 * The most minutes that could still be held between two days, as the flow has it. As long as holds and the question go from one day's
 * beginning to another's, no window is cut, and what is offered on a day may as well be one window, as long as the day: so no rule needs to
 * be expanded. Undefined where that is not so: the windows themselves have to be asked then.
 */
export function freeByDays(free: FreeDays, { from, to, at, mayUseTentative }: FreeQuestion): number | undefined {
  const held = free.holds.map(daysOf);
  const all: Days = held.reduce<Days>((hull, days) => hullOf(hull, days ?? hull), { from, to });
  const isTold =
    // The present cuts what is asked; it does not cut what is held.
    from > communityDay(at) &&
    all.from >= free.since &&
    (free.until === undefined || all.to <= free.until) &&
    held.every((days) => days !== undefined) &&
    !free.across.some(({ first, last }) => first < all.to && last >= all.from);
  if (!isTold) return undefined;
  return freeMinutes({ from: beginOf(from), to: beginOf(to), mayUseTentative }, windowsOf(free, all), free.holds);
}

/** The days of a hold, where it begins and ends with one. */
function daysOf({ from, to }: Demand): Days | undefined {
  const days = { from: communityDay(from), to: communityDay(to) };
  const isWhole = beginOf(days.from).getTime() === from.getTime() && beginOf(days.to).getTime() === to.getTime();
  return isWhole ? days : undefined;
}

const hullOf = (a: Days, b: Days): Days => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) });

/** What is offered on each day, as a window as long as the day. */
function windowsOf({ since, firm, tentative }: FreeDays, { from, to }: Days): readonly CapacityWindow[] {
  const windows: CapacityWindow[] = [];
  const add = (day: EpochDay, minutes: number, firmness: CapacityWindow['firmness']): void => {
    if (minutes > 0) windows.push({ start: beginOf(day), end: beginOf(day + 1), minutes, firmness });
  };
  for (let day = from; day < to; day += 1) {
    add(day, firm[day - since] ?? 0, 'FIRM');
    add(day, tentative[day - since] ?? 0, 'TENTATIVE');
  }
  return windows;
}
