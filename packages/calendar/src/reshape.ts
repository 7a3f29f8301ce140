import type { Instant } from '@millepiani/kernel/instant';
import { localAt } from './local-date-time.ts';
import { type Offer, occurrencesOf } from './offer.ts';
import { endingWith } from './recurrence-rule.ts';

/*
 * What is taken out of an offer leaves an offer: by EXDATE, by UNTIL, or by a later DTSTART. A later DTSTART is always one of
 * the rule's own occurrences, so that the days which a rule takes from its start (the day of a week or a month, and which weeks
 * an interval means) stay the same.
 */

/** The offer without the occurrence that starts at this instant, if one does; undefined where it was the last one left. */
export function without<O extends Offer>(offer: O, start: Instant): O | undefined {
  const all = occurrencesOf(offer);
  const taken = all.find((one) => one.start.getTime() === start.getTime());
  if (!taken) return offer;
  return all.length === 1 ? undefined : { ...offer, exceptions: [...offer.exceptions, localAt(taken.wall)].toSorted() };
}

/** The part of an offer that starts before this instant; undefined where there is none. */
export function partBefore<O extends Offer>(offer: O, instant: Instant): O | undefined {
  const last = occurrencesOf(offer).findLast(({ start }) => start < instant);
  if (!last) return undefined;
  if (offer.rule === undefined) return offer;
  const end = localAt(last.wall);
  const exceptions = offer.exceptions.filter((local) => local < end);
  return { ...offer, rule: endingWith(offer.rule, last.start), exceptions };
}

/** The part of an offer that starts at this instant or later; undefined where there is none. */
export function partFrom<O extends Offer>(offer: O, instant: Instant): O | undefined {
  const left = occurrencesOf(offer).filter(({ start }) => start >= instant);
  const [first, last] = [left[0], left.at(-1)];
  if (!(first && last)) return undefined;
  if (offer.rule === undefined) return offer;
  const [start, end] = [localAt(first.wall), localAt(last.wall)];
  const exceptions = offer.exceptions.filter((local) => local > start && local < end);
  return { ...offer, start, rule: endingWith(offer.rule, last.start), exceptions };
}
