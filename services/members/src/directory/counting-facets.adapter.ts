import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import type { DirectoryQuestion } from './directory-question.ts';
import { type DirectoryFacets, facetsOf } from './facets.ts';
import { type Searched, search } from './searching.adapter.ts';

/** So many of those who are found are counted. */
const mostCounted = 5_000;
/** To find them among those who have not the time, so many times as much work is done as for a page. */
const work = 5;
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
    const list = await this.#searched.follower.list();
    const { tokens, free } = question;
    if (!free) {
      // One more says whether there are more.
      const found = list
        .walk({ tokens, order: 'NAME', after: undefined })
        .take(mostCounted + 1)
        .toArray();
      return facetsOf(found.slice(0, mostCounted), found.length <= mostCounted);
    }
    const request = { order: 'NAME', after: undefined, limit: mostCounted + 1, at: this.#now(), work } as const;
    const { agents, stoppedAt } = await search(this.#searched, question, request);
    const found = agents.slice(0, mostCounted).flatMap(({ id }) => list.get(id) ?? []);
    return facetsOf(found, stoppedAt === undefined && agents.length <= mostCounted);
  }
}
