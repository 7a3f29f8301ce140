import { type Offer, type Range, windowsOf } from '@millepiani/calendar/offer';
import type { Id, PersonId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';

/** Time in which a person offers work, by the rules that members tells; no two of a person overlap. */
export interface OfferedWindow {
  readonly start: Instant;
  readonly end: Instant;
  /** The minutes of work that are offered in it. */
  readonly minutes: number;
  readonly firmness: 'FIRM' | 'TENTATIVE';
}

/** That a person says to master a skill. */
export interface ClaimedSkill {
  readonly claimId: string;
  readonly personId: PersonId;
  /** An ESCO skill's URI. */
  readonly skill: string;
  /** 1 to 5. */
  readonly level: number;
}

/** How much work fits into what a person offers between two instants, before what is held of it. */
export interface Feasible {
  readonly firmMinutes: number;
  /** How many more with what is offered tentatively. */
  readonly tentativeMinutes: number;
}

/** Somebody who could fill a role. */
export interface Candidate extends Feasible {
  readonly personId: PersonId;
  readonly level: number;
}

const minuteMs = 60_000;

/**
 * What is feasible in a span: of each window its minutes, or the part of it that lies in the span where that is less. What
 * has passed `at` the present is not feasible.
 */
export function feasible(
  span: { readonly from: Instant; readonly to: Instant; readonly at: Instant },
  windows: readonly OfferedWindow[],
): Feasible {
  const begin = laterOf(span.from, span.at);
  const within = ({ start, end, minutes }: OfferedWindow): number => {
    const length = msBetween(laterOf(start, begin), earlierOf(end, span.to));
    return Math.min(minutes, Math.max(0, Math.floor(length / minuteMs)));
  };
  const minutesOf = (firmness: OfferedWindow['firmness']): number =>
    windows.reduce((sum, window) => sum + (window.firmness === firmness ? within(window) : 0), 0);
  return { firmMinutes: minutesOf('FIRM'), tentativeMinutes: minutesOf('TENTATIVE') };
}

/** The windows of offers that have a part in a time, by themselves: of which offer they are is left out. */
export const windowsWithin = (offers: readonly Offer[], range: Range): readonly OfferedWindow[] =>
  windowsOf(offers, range).map(({ start, end, minutes, firmness }) => ({ start, end, minutes, firmness }));

const laterOf = (a: Instant, b: Instant): Instant => (msBetween(a, b) > 0 ? b : a);
const earlierOf = (a: Instant, b: Instant): Instant => (msBetween(a, b) > 0 ? a : b);

const highest = 5;

/** A candidate's place in the order of candidates, as a text: the most skilled first, and among them who came first. */
export const placeOf = ({ level, personId }: Pick<Candidate, 'level' | 'personId'>): string =>
  `${highest - level} ${personId}`;

/** The place behind all of this level and above it. */
export const placeBehind = (level: number): string => `${highest - level + 1}`;

/** The form of places. */
export const placeForm = /^[0-4] per_[0-9a-f-]{36}$/;

/**
 * A person's lot: the part of their id that is chance. By lots some of many who are alike are drawn without favour: in the
 * order of ids whoever came first would always be drawn, and a newcomer never.
 */
export const lotOf = (id: PersonId | Id<'tpr'> | Id<'com'>): string => id.slice(-12);
