import type { CapacityWindow, Firmness } from '@millepiani/kernel/capacity';
import type { Instant } from '@millepiani/kernel/instant';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import { dayMs, epochDayOf, type LocalDateTime, wallMs } from './local-date-time.ts';
import { daysOfRule, type RuleText } from './recurrence-rule.ts';
import { epochMsOf } from './zone-clock.ts';

/** Time that a person offers: iCalendar's VEVENT, with the work that is offered in each occurrence. */
export interface Offer {
  /** DTSTART: how the clock on the wall stands when the first occurrence starts. */
  readonly start: LocalDateTime;
  /** Its TZID. The clocks of this zone are what each occurrence goes by. */
  readonly timeZone: TimeZone;
  /** DURATION of each occurrence, exact: hours that pass, whatever clocks do meanwhile. */
  readonly durationMs: number;
  /** RRULE; undefined for a single window. */
  readonly rule: RuleText | undefined;
  /** EXDATE: the occurrences that are left out, by how the clock stands when they would start. */
  readonly exceptions: readonly LocalDateTime[];
  /** How many minutes of work are offered in each occurrence: more than 0, at most its length. */
  readonly minutes: number;
  readonly firmness: Firmness;
}

/** From an instant to another, which is not in it any more. */
export interface Range {
  readonly from: Instant;
  readonly to: Instant;
}

/** A window that an offer comes down to. */
export interface Occurrence<O extends Offer = Offer> extends CapacityWindow {
  readonly offer: O;
  /**
   * RECURRENCE-ID: how the clock stands when it starts, by `wallMs`. Where clocks skip that time, it is what the rule says all
   * the same.
   */
  readonly wall: number;
}

const always = { from: new Date(-8.64e15), to: new Date(8.64e15) };
/** Further than the clock of any zone is from UTC. */
const farthestMs = 2 * dayMs;

/** The occurrences of one offer that have a part in `range`, in order; all of them when it is left out. */
export function occurrencesOf<O extends Offer>(offer: O, { from, to }: Range = always): readonly Occurrence<O>[] {
  const { durationMs, minutes, firmness, timeZone } = offer;
  const [after, before] = [from.getTime() - durationMs, to.getTime()];
  const found: Occurrence<O>[] = [];
  for (const wall of wallStarts(offer, after - farthestMs, before + farthestMs)) {
    const at = epochMsOf(wall, timeZone);
    if (at <= after || at >= before) continue;
    found.push({ offer, wall, start: new Date(at), end: new Date(at + durationMs), minutes, firmness });
  }
  return found;
}

/** The occurrences of several offers that have a part in `range`, in the order of their starts. */
export const windowsOf = <O extends Offer>(offers: readonly O[], range?: Range): readonly Occurrence<O>[] =>
  offers
    .flatMap((offer) => occurrencesOf(offer, range))
    .toSorted((a, b) => a.start.getTime() - b.start.getTime() || a.end.getTime() - b.end.getTime());

/** When the first occurrence starts and the last one ends; undefined of an offer that has none left. */
export function extentOf(offer: Offer): { readonly start: Instant; readonly end: Instant } | undefined {
  const starts = wallStarts(offer, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const at = (wall: number) => epochMsOf(wall, offer.timeZone);
  return { start: new Date(at(first)), end: new Date(at(last) + offer.durationMs) };
}

/** Where on the line without zones occurrences start that lie between two places of it. */
function wallStarts(offer: Offer, after: number, before: number): readonly number[] {
  const { start, rule, exceptions } = offer;
  const wall = wallMs(start);
  if (rule === undefined) return wall > after && wall < before ? [wall] : [];
  const ofDay = wall - epochDayOf(wall) * dayMs;
  const left = new Set(exceptions.map(wallMs));
  const starts: number[] = [];
  for (const day of daysOfRule(rule, offer)) {
    const at = day * dayMs + ofDay;
    if (at > after && at < before && !left.has(at)) starts.push(at);
  }
  return starts;
}
