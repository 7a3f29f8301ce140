import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import type { DirectoryQuestion } from './directory-question.ts';
import { type DirectoryFacets, facetsOf } from './facets.ts';
import { type Searched, search } from './searching.adapter.ts';
import { rarestFirst } from './token.ts';

/** So many of those who are found are counted. */
const mostCounted = 5_000;
/** Whoever turns a page sees the same figures. */
const keptMs = 10_000;

/** Counts what those have in common who answer a question; the same question in a while is counted once. */
export class Facets {
  readonly #searched: Searched;
  readonly #now: () => Date;
  readonly #kept = new ExpiringCache<Promise<DirectoryFacets>>({ maxEntries: 500 });

  constructor(searched: Searched, now: () => Date) {
    this.#searched = searched;
    this.#now = now;
  }

  /** The facets of a question. */
  of(question: DirectoryQuestion): Promise<DirectoryFacets> {
    const key = JSON.stringify(question);
    const now = this.#now().getTime();
    const known = this.#kept.get(key, now);
    if (known !== undefined) return known;
    const counting = this.#count(question);
    this.#kept.set(key, counting, now + keptMs);
    // What failed is tried again by who asks next.
    counting.catch(() => this.#kept.set(key, counting, now));
    return counting;
  }

  async #count(question: DirectoryQuestion): Promise<DirectoryFacets> {
    const { directory } = this.#searched;
    const [lead, ...others] = rarestFirst(question.tokens);
    if (lead === undefined) return nothing;
    const most = mostCounted + 1;
    const ids = question.free && (await this.#thoseFree(question));
    if (ids?.found.length === 0) return { ...nothing, isWhole: ids.isWhole };
    const rows = await directory.facets({ lead, others }, ids ? ids.found.length : most, ids?.found);
    const facets = facetsOf(rows, true);
    const isWhole = ids ? ids.isWhole : facets.persons + facets.organizations <= mostCounted;
    return { ...facets, isWhole };
  }

  async #thoseFree(question: DirectoryQuestion) {
    const request = { order: 'NAME', after: undefined, limit: mostCounted, at: this.#now() } as const;
    const { agents, stoppedAt } = await search(this.#searched, question, request);
    const isWhole = stoppedAt === undefined && agents.length < mostCounted;
    return { found: agents.map(({ id }) => id), isWhole };
  }
}

const nothing: DirectoryFacets = {
  ...{ persons: 0, organizations: 0, isWhole: true },
  ...{ skills: [], languages: [], alliances: [], countries: [], cities: [] },
};
