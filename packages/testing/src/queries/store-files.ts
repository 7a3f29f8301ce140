import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExplainedStore } from './explained-store.ts';

const opening = /\.(model|collection)\s*[<(]|\.db\(/;
const isStore = (path: string) => path.endsWith('.store.ts');

/** The source of a service: which of its files ask the database, and what they are made of. */
export class StoreFiles {
  readonly #source: string;
  readonly #files: readonly string[];

  /** `source`: the folder. */
  constructor(source: string) {
    this.#source = source;
    this.#files = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .toSorted();
  }

  /** Files that open a collection and are no stores: each in a sentence that says what to do. */
  opensElsewhere(): readonly string[] {
    return this.#files
      .filter((path) => !isStore(path) && opening.test(readFileSync(join(this.#source, path), 'utf8')))
      .map((path) => `${path} opens a collection: put what it asks into a store`);
  }

  /** The classes that stores' files export, but for what they throw. */
  async classes(): Promise<readonly (readonly [name: string, value: unknown])[]> {
    return (await Promise.all(this.#files.filter(isStore).map((path) => this.#classesIn(path)))).flat();
  }

  /** Those of them, and of their methods, that have no cases: each in a sentence that says what to do. */
  async withoutCases(stores: readonly ExplainedStore[]): Promise<readonly string[]> {
    const known = new Set(stores.map(({ of }) => of));
    const missing = (await this.classes()).filter(([, value]) => !known.has(value));
    return [
      ...missing.map(([name]) => `${name} has no cases: give it some in queries/cases-of-….ts`),
      ...stores.flatMap(({ unmatched }) => unmatched),
    ];
  }

  async #classesIn(path: string): Promise<readonly (readonly [string, unknown])[]> {
    const exported: Readonly<Record<string, unknown>> = await import(join(this.#source, path));
    return Object.entries(exported).filter(
      ([, value]) =>
        typeof value === 'function' && /^class\s/.test(String(value)) && !(value.prototype instanceof Error),
    );
  }
}
