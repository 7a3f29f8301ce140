import { XmlDocument, type XmlElement } from 'libxml2-wasm';

/** Reads one XML document by XPath, independently of what wrote it. */
export class XmlReader {
  readonly #root: XmlElement;
  readonly #namespaces: Record<string, string>;

  /** `namespaces`: by the prefixes that the paths use. */
  constructor(xml: string, namespaces: Record<string, string> = {}) {
    this.#root = XmlDocument.fromString(xml).root;
    this.#namespaces = namespaces;
  }

  /** The texts of all that a path finds, in the document's order. */
  texts(path: string): readonly string[] {
    return this.#root.find(path, this.#namespaces).map(({ content }) => content);
  }

  /** The text of the first that a path finds. */
  text(path: string): string | undefined {
    return this.texts(path)[0];
  }

  /** How many a path finds. */
  count(path: string): number {
    return this.texts(path).length;
  }
}
