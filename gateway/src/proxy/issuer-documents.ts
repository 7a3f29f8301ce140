import { ExpiringCache } from '@millepiani/cache/expiring-cache';
import type { SubgraphPool } from '../fetching/subgraph-pool.ts';

/** The issuer's public documents, which clients find at the gateway and members writes. */
export const ISSUER_DOCUMENTS = ['/.well-known/openid-configuration', '/.well-known/jwks.json'] as const;
export type IssuerDocument = (typeof ISSUER_DOCUMENTS)[number];

/** What the proxy needs. */
export type IssuerDocumentsOptions = { members: SubgraphPool; now: () => number };

const HTTP_OK = 200;
const TIMEOUT_MS = 1_500;
const FRESH_FOR_MS = 10_000;
/** How long an old copy serves while members is away: keys outlive a restart. */
const STALE_FOR_MS = 600_000;

/** Fetches the issuer's documents from members, and keeps them for a short while. */
export class IssuerDocuments {
  readonly #options: IssuerDocumentsOptions;
  readonly #fresh = new ExpiringCache<string>({ maxEntries: ISSUER_DOCUMENTS.length });
  readonly #stale = new ExpiringCache<string>({ maxEntries: ISSUER_DOCUMENTS.length });

  constructor(options: IssuerDocumentsOptions) {
    this.#options = options;
  }

  /** The document's JSON text; undefined where it cannot be had. */
  async read(document: IssuerDocument): Promise<string | undefined> {
    const { members, now } = this.#options;
    const fresh = this.#fresh.get(document, now());
    if (fresh !== undefined) {
      return fresh;
    }
    const result = await members.request({
      method: 'GET',
      path: document,
      headers: { accept: 'application/json' },
      timeoutMs: TIMEOUT_MS,
      isRepeatable: true,
    });
    if (result.ok && result.value.status === HTTP_OK) {
      const { body } = result.value;
      this.#fresh.set(document, body, now() + FRESH_FOR_MS);
      this.#stale.set(document, body, now() + STALE_FOR_MS);
      return body;
    }
    return this.#stale.get(document, now());
  }
}
