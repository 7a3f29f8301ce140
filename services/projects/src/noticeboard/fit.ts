import { type Demand, freeMinutes } from '@millepiani/kernel/capacity';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { spanOf } from '../commissions/slot-span.ts';
import { workOf } from '../formation/options.ts';
import { feasible, type OfferedWindow } from '../pool/candidate.ts';
import { type IntentId, isWork, type WorkIntent } from './intent.ts';
import type { AllianceId, Published } from './proposal.ts';

/** By how much each part of a fit counts: together 1. */
export interface FitWeights {
  readonly skill: number;
  readonly availability: number;
  readonly freshness: number;
  readonly alliance: number;
}

/** The community's own. What one can do counts the most; what is new and what is of allies is seen even where one can do nothing of it. */
export const fitWeights: FitWeights = { skill: 0.5, availability: 0.25, freshness: 0.15, alliance: 0.1 };

/** What is new counts half as much after so many days. */
const halfLifeDays = 14;
/** Of time that is offered only perhaps. */
const tentativeShare = 0.5;

/** Who looks: what they can do, when they are free, and what they ask for themselves. */
export interface Looker {
  readonly at: Instant;
  /** How well they master which skill. */
  readonly levels: ReadonlyMap<string, number>;
  /** What they offer within a time. */
  readonly windows: (from: Instant, to: Instant) => readonly OfferedWindow[];
  readonly holds: readonly Demand[];
  /** The work that they ask for, by requests of theirs that are published. */
  readonly needs: readonly WorkIntent[];
  /** In which they have a part by an organization. */
  readonly alliances: readonly AllianceId[];
  /** The organizations of those alliances, but for their own. */
  readonly allies: ReadonlySet<string>;
}

/** The part of a proposal that speaks for it the most. */
export interface IntentFit {
  readonly intentId: IntentId;
  /** What is mastered of what is asked for: min(1, level / asked). */
  readonly skill: number;
  /** How much of the work fits into the time: 0 to 1. */
  readonly availability: number;
  /** The level that is there, and the one that is asked for. */
  readonly level: number;
  readonly asked: number;
}

/** Why a proposal stands where it does. Each part is 0 to 1. */
export interface Fit {
  readonly score: number;
  /** Undefined where nothing of it fits. */
  readonly intent: IntentFit | undefined;
  readonly freshness: number;
  readonly isAllied: boolean;
}

/**
 * How a proposal fits who looks. A request does by the work of it that they can do and have the time for; an offer, by the work
 * of it that a request of theirs asks for. score = Σ weight · part, so that what fits in one way is not hidden by another.
 */
export function fitOf(proposal: Published, looker: Looker): Fit {
  const works = proposal.intents.filter(isWork);
  const fits =
    proposal.kind === 'REQUEST'
      ? works.flatMap((work) => requestFit(work, looker))
      : works.flatMap((work) => looker.needs.flatMap((need) => offerFit(work, need, looker.at)));
  const intent = fits.reduce<IntentFit | undefined>(
    (best, one) => (best && worthOf(best) >= worthOf(one) ? best : one),
    undefined,
  );
  const freshness = freshnessOf(proposal.publishedAt, looker.at);
  const isAllied = isOfAllies(proposal, looker);
  const score =
    (intent ? worthOf(intent) : 0) + fitWeights.freshness * freshness + (isAllied ? fitWeights.alliance : 0);
  return { score, intent, freshness, isAllied };
}

const worthOf = ({ skill, availability }: IntentFit): number =>
  fitWeights.skill * skill + fitWeights.availability * availability;

function requestFit(work: WorkIntent, looker: Looker): readonly IntentFit[] {
  const level = looker.levels.get(work.skill);
  if (level === undefined) return [];
  const { id: intentId, level: asked } = work;
  return [{ intentId, skill: Math.min(1, level / asked), availability: availabilityFor(work, looker), level, asked }];
}

/** What is offered for a need: its level over the one that is needed, and its hours within the days that are to come of both. */
function offerFit(offered: WorkIntent, need: WorkIntent, at: Instant): readonly IntentFit[] {
  if (offered.skill !== need.skill) return [];
  const { id: intentId, level } = offered;
  const [own, theirs] = [spanOf(offered), spanOf(need)];
  const from = [theirs.from, at].reduce(laterOf, own.from);
  const both = Math.max(0, msBetween(from, earlierOf(own.to, theirs.to)));
  const hours = (offered.hours * both) / msBetween(own.from, own.to);
  const availability = Math.min(1, hours / need.hours);
  return [{ intentId, skill: Math.min(1, level / need.level), availability, level, asked: need.level }];
}

/** How much of a work fits into what is offered and free in its span from now on; what takes tentative time counts half. */
function availabilityFor(work: WorkIntent, { at, windows, holds }: Looker): number {
  const minutes = work.hours * 60;
  const span = workOf({ ...spanOf(work), minutes }, at);
  if (!span) return 0;
  const offered = windows(span.from, span.to);
  if (offered.length === 0) return 0;
  const held = holds.filter(({ from, to }) => from < span.to && to > span.from);
  const { firm, all } = freeIn(span, offered, held);
  const [sure, perhaps] = [Math.min(minutes, firm), Math.min(minutes, all)];
  return (sure + tentativeShare * (perhaps - sure)) / minutes;
}

/** Where nothing is held, a sum says what a flow would. */
function freeIn(
  span: { readonly from: Instant; readonly to: Instant },
  offered: readonly OfferedWindow[],
  held: readonly Demand[],
): { readonly firm: number; readonly all: number } {
  if (held.length === 0) {
    const { firmMinutes, tentativeMinutes } = feasible({ ...span, at: span.from }, offered);
    return { firm: firmMinutes, all: firmMinutes + tentativeMinutes };
  }
  const free = (mayUseTentative: boolean) => freeMinutes({ ...span, mayUseTentative }, offered, held);
  return { firm: free(false), all: free(true) };
}

const dayMs = 86_400_000;

function freshnessOf(publishedAt: Instant, at: Instant): number {
  const days = Math.max(0, msBetween(publishedAt, at)) / dayMs;
  return 2 ** (-days / halfLifeDays);
}

const isOfAllies = ({ ownerId, audience }: Published, { allies, alliances }: Looker): boolean =>
  allies.has(ownerId) || (audience.visibility === 'ALLIANCE' && alliances.includes(audience.allianceId));

const laterOf = (a: Instant, b: Instant): Instant => (msBetween(a, b) > 0 ? b : a);
const earlierOf = (a: Instant, b: Instant): Instant => (msBetween(a, b) > 0 ? a : b);
