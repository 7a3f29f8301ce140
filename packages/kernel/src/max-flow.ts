/**
 * A network of directed arcs with whole-number capacities, and the greatest flow through it by Dinic's algorithm: exact,
 * and polynomial whatever the capacities. What flows stays: after more arcs were added, more can be asked for.
 */
export class FlowNetwork {
  /** The first arc of each node; −1 for none. The others follow by `#next`. */
  readonly #first: number[] = [];
  /** Of each arc, the next one of its node, where it leads, and what may still flow. The arc that takes it back is its twin. */
  readonly #next: number[] = [];
  readonly #to: number[] = [];
  #left: number[] = [];
  /** How many arcs each node is away from the source; −1 where none leads. Of the arcs of each node, which to try next. */
  #levels: number[] = [];
  #tried: number[] = [];

  /** Adds a node. */
  node(): number {
    return this.#first.push(-1) - 1;
  }

  /** Adds an arc. Both nodes must be there. */
  arc(from: number, to: number, capacity: number): void {
    this.#add(from, to, capacity);
    this.#add(to, from, 0);
  }

  #add(from: number, to: number, capacity: number): void {
    const first = this.#first[from];
    if (first === undefined) throw new RangeError(`There is no node ${from}.`);
    this.#first[from] = this.#to.push(to) - 1;
    this.#next.push(first);
    this.#left.push(capacity);
  }

  /** Sends as much more as can flow, and says how much. What flows out of the source already is never reduced. */
  send(source: number, sink: number): number {
    let sent = 0;
    while (this.#reaches(source, sink)) {
      this.#tried = [...this.#first];
      for (;;) {
        const more = this.#push(source, sink, Number.POSITIVE_INFINITY);
        if (more === 0) break;
        sent += more;
      }
    }
    return sent;
  }

  /** What flows now, to come back to by {@link restore}. */
  save(): readonly number[] {
    return [...this.#left];
  }

  /** Has flow what flowed when it was saved. Through arcs that came since nothing may flow any more. */
  restore(saved: readonly number[]): void {
    this.#left = this.#left.map((_, arc) => saved[arc] ?? 0);
  }

  /** Finds the levels, and whether anything more gets to the sink. */
  #reaches(source: number, sink: number): boolean {
    const levels = this.#first.map(() => -1);
    levels[source] = 0;
    const queue = [source];
    for (const node of queue) {
      const level = (levels[node] ?? 0) + 1;
      for (let arc = this.#first[node] ?? -1; arc >= 0; arc = this.#next[arc] ?? -1) {
        const to = this.#to[arc] ?? 0;
        if ((this.#left[arc] ?? 0) > 0 && levels[to] === -1) {
          levels[to] = level;
          queue.push(to);
        }
      }
    }
    this.#levels = levels;
    return levels[sink] !== -1;
  }

  #push(node: number, sink: number, most: number): number {
    if (node === sink) return most;
    const level = (this.#levels[node] ?? 0) + 1;
    for (let arc = this.#tried[node] ?? -1; arc >= 0; arc = this.#next[arc] ?? -1) {
      this.#tried[node] = arc;
      const [to, left] = [this.#to[arc] ?? 0, this.#left[arc] ?? 0];
      if (left <= 0 || this.#levels[to] !== level) continue;
      const sent = this.#push(to, sink, Math.min(most, left));
      if (sent > 0) {
        this.#move(arc, sent);
        return sent;
      }
    }
    this.#tried[node] = -1;
    return 0;
  }

  #move(arc: number, amount: number): void {
    const twin = arc % 2 === 0 ? arc + 1 : arc - 1;
    this.#left[arc] = (this.#left[arc] ?? 0) - amount;
    this.#left[twin] = (this.#left[twin] ?? 0) + amount;
  }
}
