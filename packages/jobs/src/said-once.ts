const most = 1_000;

/** Remembers what was said, the last thousand of it, so that it is not said again. */
export class SaidOnce {
  readonly #said = new Set<string>();

  /** Whether this was not said yet; from now on it was. */
  isNew(what: string): boolean {
    if (this.#said.has(what)) return false;
    const [oldest] = this.#said;
    if (oldest !== undefined && this.#said.size >= most) this.#said.delete(oldest);
    this.#said.add(what);
    return true;
  }
}
