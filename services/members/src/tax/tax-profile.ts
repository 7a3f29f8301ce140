import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId, Id } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { TaxFacts } from './tax-facts.ts';

/** A tax profile's identifier. */
export type TaxProfileId = Id<'tax'>;

/** How an agent is taxed between two days. */
export interface TaxProfile {
  readonly id: TaxProfileId;
  readonly agentId: AgentId;
  /** The first day on which it is valid, ISO 8601. */
  readonly validFrom: string;
  /** The first day on which it is valid no more; absent while none is known. */
  readonly validTo: string | undefined;
  readonly facts: TaxFacts;
  readonly setAt: Instant;
  readonly version: number;
}

/** An agent's profiles, by day. They never overlap: each is valid to where the next one begins. */
export type Timeline = readonly TaxProfile[];

/** To say how an agent is taxed from a day on. `id` is for a new profile. */
export interface SetTaxProfile {
  readonly id: TaxProfileId;
  readonly agentId: AgentId;
  /** ISO 8601. */
  readonly validFrom: string;
  readonly facts: TaxFacts;
  readonly at: Instant;
}

/** What happens to an agent's profiles. */
export type TaxProfileEvent =
  | ({ readonly type: 'tax-profile.set' } & Omit<TaxProfile, 'version'>)
  | { readonly type: 'tax-profile.corrected'; readonly id: TaxProfileId; readonly facts: TaxFacts }
  | { readonly type: 'tax-profile.ended'; readonly id: TaxProfileId; readonly validTo: string };

/** The most profiles of an agent. */
export const mostProfiles = 100;

/**
 * Decides how an agent is taxed from a day on, to where the next profile begins. The profile that was valid on that day ends
 * there; one that begins on that very day is corrected. Nothing happens where one begins then and says so. Fails with
 * `TOO_MANY_PROFILES`.
 */
export function set(command: SetTaxProfile, timeline: Timeline): Result<readonly TaxProfileEvent[], Failures> {
  const { validFrom, facts, id, agentId, at } = command;
  const valid = profileOn(timeline, validFrom);
  if (valid?.validFrom === validFrom) {
    return ok(isSame(valid.facts, facts) ? [] : [{ type: 'tax-profile.corrected', id: valid.id, facts }]);
  }
  if (timeline.length >= mostProfiles)
    return fail('TOO_MANY_PROFILES', `At most ${mostProfiles} of an agent.`, ['validFrom']);
  const next = timeline.find((profile) => profile.validFrom > validFrom);
  return ok([
    // First the end of the one before, so that a copy has no two for one day in between.
    ...(valid ? [{ type: 'tax-profile.ended' as const, id: valid.id, validTo: validFrom }] : []),
    { type: 'tax-profile.set', id, agentId, validFrom, validTo: next?.validFrom, facts, setAt: at },
  ]);
}

/** The profile that is valid on a day, ISO 8601. */
export const profileOn = (timeline: Timeline, day: string): TaxProfile | undefined =>
  timeline.find(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day < validTo));

/** An agent's profiles after an event. Throws {@link NoSuchProfile}. */
export function evolve(timeline: Timeline, event: TaxProfileEvent): Timeline {
  if (event.type === 'tax-profile.set') {
    const { type: _, ...profile } = event;
    return [...timeline, { ...profile, version: 1 }].toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  }
  if (!timeline.some(({ id }) => id === event.id)) throw new NoSuchProfile(event);
  const { type: _, id, ...change } = event;
  return timeline.map((profile) =>
    profile.id === id ? { ...profile, ...change, version: profile.version + 1 } : profile,
  );
}

/** An event about a profile that is not there: a bug of whoever stored it. */
export class NoSuchProfile extends TypeError {
  constructor({ type, id }: TaxProfileEvent) {
    super(`${type} on ${id}, which is not there.`);
  }
}

/** Facts are read in one way, their fields in one order: the same are written the same. */
const isSame = (one: TaxFacts, other: TaxFacts): boolean => canonical(one) === canonical(other);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, field) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
