import { hash } from 'node:crypto';
import { z } from 'zod';

const listShape = z.record(z.string().regex(/^[\da-f]{64}$/), z.string().min(1));

/** A list of documents cannot be used. */
export class DocumentListError extends Error {
  override readonly name = 'DocumentListError';
}

/** By what a document is known: the SHA-256 of its text, in hexadecimal. */
export function documentHash(text: string): string {
  return hash('sha256', text, 'hex');
}

/** The documents that clients were built with, each under its hash. */
export class DocumentList {
  readonly #byHash: ReadonlyMap<string, string>;
  readonly #texts: ReadonlySet<string>;

  constructor(texts: Iterable<string>) {
    this.#texts = new Set(texts);
    this.#byHash = new Map([...this.#texts].map((text) => [documentHash(text), text]));
  }

  /**
   * Reads a list as `npm run documents` writes it.
   * @throws DocumentListError for anything else, a document under another's hash among it.
   */
  static parse(text: string): DocumentList {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (cause) {
      throw new DocumentListError('the list of documents is no JSON', { cause });
    }
    const read = listShape.safeParse(json);
    if (!read.success) {
      throw new DocumentListError('the list of documents is not one of SHA-256 and text', { cause: read.error });
    }
    const wrong = Object.entries(read.data).find(([key, document]) => documentHash(document) !== key);
    if (wrong !== undefined) {
      throw new DocumentListError(`the list of documents has another document under ${wrong[0]}`);
    }
    return new DocumentList(Object.values(read.data));
  }

  get size(): number {
    return this.#texts.size;
  }

  textOf(sha256: string): string | undefined {
    return this.#byHash.get(sha256);
  }

  has(text: string): boolean {
    return this.#texts.has(text);
  }
}
