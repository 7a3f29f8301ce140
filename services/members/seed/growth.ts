import { dayOf, plusDays } from '@millepiani/kernel/day';
import type { Instant } from '@millepiani/kernel/instant';
import { communityZone, startOfDay } from '@millepiani/kernel/time-zone';
import { poolOf } from '../src/report/community-pool.ts';
import type { CommunityReport } from '../src/report/community-report.ts';

/** What is counted of one day. */
interface DayCounts {
  persons: number;
  organizations: number;
  shared: number;
  alliances: number;
  people: number;
  readonly claims: Map<string, number>;
  readonly endorsed: Map<string, number>;
}

const nothing = (): DayCounts => ({
  ...{ persons: 0, organizations: 0, shared: 0, alliances: 0, people: 0 },
  ...{ claims: new Map(), endorsed: new Map() },
});

/** Adds to a map of counts. */
const raise = (counts: Map<string, number>, key: string, by = 1) => counts.set(key, (counts.get(key) ?? 0) + by);

/** What is said of a day when something came about then. */
export type Grown =
  | { readonly what: 'person' | 'organization' | 'shared organization' | 'alliance' | 'person with skills' }
  | { readonly what: 'claim' | 'endorsed claim'; readonly skillUri: string };

const counters = {
  person: 'persons',
  organization: 'organizations',
  'shared organization': 'shared',
  alliance: 'alliances',
  'person with skills': 'people',
} as const;

/** How the community grew, day by day: what its reports would have said. */
export class Growth {
  readonly #days = new Map<string, DayCounts>();
  readonly #texts = new Map<number, string>();

  /** Notes that something came about. What ended later is counted all the same: reports of the past are of the past. */
  add(at: Instant, grown: Grown): void {
    const counts = this.#at(at);
    if (grown.what === 'claim') raise(counts.claims, grown.skillUri);
    else if (grown.what === 'endorsed claim') raise(counts.endorsed, grown.skillUri);
    else counts[counters[grown.what]] += 1;
  }

  /** The reports of so many days before a day, the earliest first. */
  reports(before: string, days: number): readonly CommunityReport[] {
    const first = plusDays(before, -days);
    const sum = nothing();
    for (const [day, counts] of this.#days) if (day < first) merge(sum, counts);
    return Array.from({ length: days }, (_, at) => plusDays(first, at)).map((day) => {
      merge(sum, this.#days.get(day) ?? nothing());
      return reportOf(day, sum);
    });
  }

  /** Days are told apart by the hour, since to say an instant's day takes long. */
  #at(at: Instant): DayCounts {
    const hour = Math.floor(at.getTime() / 3_600_000);
    const day = this.#texts.get(hour) ?? dayOf(at);
    this.#texts.set(hour, day);
    const counts = this.#days.get(day) ?? nothing();
    this.#days.set(day, counts);
    return counts;
  }
}

function merge(sum: DayCounts, more: DayCounts): void {
  sum.persons += more.persons;
  sum.organizations += more.organizations;
  sum.shared += more.shared;
  sum.alliances += more.alliances;
  sum.people += more.people;
  for (const [uri, count] of more.claims) raise(sum.claims, uri, count);
  for (const [uri, count] of more.endorsed) raise(sum.endorsed, uri, count);
}

function reportOf(day: string, sum: DayCounts): CommunityReport {
  const counts = [...sum.claims].map(([skillUri, people]) => ({
    ...{ skillUri, people },
    endorsed: Math.min(people, sum.endorsed.get(skillUri) ?? 0),
  }));
  return {
    // As if it was counted in the night after it.
    ...{ day, countedAt: startOfDay(day, communityZone, 1), persons: sum.persons, organizations: sum.organizations },
    ...{ sharedOrganizations: sum.shared, alliances: sum.alliances, pool: poolOf(counts, sum.people), gap: undefined },
  };
}
