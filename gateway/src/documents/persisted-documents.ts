import { WeightedCache } from '../prepared/weighted-cache.ts';
import type { DocumentList } from './document-list.ts';

/** Documents that clients ask for by their hash. */
export type PersistedDocuments = {
  /** A document's text by its SHA-256, in hexadecimal. */
  textOf: (sha256: string) => string | undefined;
  /** Takes in what a client sent together with its hash. */
  remember: (sha256: string, text: string) => void;
  /** Whether a document may be run. */
  allows: (text: string) => boolean;
};

const MAX_DOCUMENTS = 10_000;
/** Characters of all of them. */
const MAX_LENGTH = 8_388_608;

/** Any document is run, and remembered where its client wants to send its hash alone from then on; this replica forgets the oldest. */
export function automaticDocuments(): PersistedDocuments {
  const known = new WeightedCache<string>({ entries: MAX_DOCUMENTS, weight: MAX_LENGTH });
  return {
    textOf: (sha256) => known.get(sha256),
    remember: (sha256, text) => known.set(sha256, text, text.length),
    allows: () => true,
  };
}

/** Only listed documents are run, by their hash or by their very text. */
export class ListedDocuments implements PersistedDocuments {
  #list: DocumentList;

  constructor(list: DocumentList) {
    this.#list = list;
  }

  /** Takes another list from now on. */
  use(list: DocumentList): void {
    this.#list = list;
  }

  readonly textOf = (sha256: string): string | undefined => this.#list.textOf(sha256);
  readonly allows = (text: string): boolean => this.#list.has(text);

  remember(): void {
    // What is not listed is not run, whoever sends it.
  }
}
