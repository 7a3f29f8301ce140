import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import type { DirectoryStore } from './directory.store.ts';
import type { Token } from './token.ts';

/** Beyond this many it is common, however common. */
const most = 5_000;
/** How common a token is changes slowly, and decides upon speed alone. */
const keptMs = 600_000;

/** How many have a token, as far as it matters for choosing the rarest. */
export class TokenCounts {
  readonly #store: Pick<DirectoryStore, 'countUpTo'>;
  readonly #kept = new ExpiringCache<number>({ maxEntries: 20_000 });
  readonly #now: () => number;

  constructor(store: Pick<DirectoryStore, 'countUpTo'>, now: () => number = () => performance.now()) {
    this.#store = store;
    this.#now = now;
  }

  /** The tokens, the rarest first. */
  async rarestFirst(tokens: readonly Token[]): Promise<readonly Token[]> {
    if (tokens.length < 2) return tokens;
    const counted = await Promise.all(tokens.map(async (token) => ({ token, count: await this.#count(token) })));
    return counted.toSorted((a, b) => a.count - b.count).map(({ token }) => token);
  }

  async #count(token: Token): Promise<number> {
    const known = this.#kept.get(token, this.#now());
    if (known !== undefined) return known;
    const count = await this.#store.countUpTo(token, most);
    this.#kept.set(token, count, this.#now() + keptMs);
    return count;
  }
}
