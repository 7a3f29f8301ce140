interface Arc {
  readonly to: number;
  /** What may still flow. */
  capacity: number;
  /** Where the arc that takes it back is, among those of `to`. */
  readonly back: number;
}

/**
 * A network of directed arcs with whole-number capacities, and the greatest flow through it by Dinic's algorithm: exact,
 * and polynomial whatever the capacities. What flows stays: after more arcs were added, more can be asked for.
 */
export class FlowNetwork {
  readonly #arcs: Arc[][] = [];

  /** Adds a node. */
  node(): number {
    return this.#arcs.push([]) - 1;
  }

  /** Adds an arc. Both nodes must be there. */
  arc(from: number, to: number, capacity: number): void {
    const [out, back] = [this.#of(from), this.#of(to)];
    out.push({ to, capacity, back: back.length });
    back.push({ to: from, capacity: 0, back: out.length - 1 });
  }

  /** Sends as much more as can flow, and says how much. What flows out of the source already is never reduced. */
  send(source: number, sink: number): number {
    let sent = 0;
    for (;;) {
      const levels = this.#levels(source);
      if (levels[sink] === undefined) return sent;
      const next = this.#arcs.map(() => 0);
      for (;;) {
        const more = this.#push(source, { sink, levels, next, most: Number.POSITIVE_INFINITY });
        if (more === 0) break;
        sent += more;
      }
    }
  }

  /** How many arcs with something left each node is away from the source. */
  #levels(source: number): (number | undefined)[] {
    const levels: (number | undefined)[] = [];
    levels[source] = 0;
    const queue = [source];
    for (const node of queue) {
      for (const { to, capacity } of this.#of(node)) {
        if (capacity > 0 && levels[to] === undefined) {
          levels[to] = (levels[node] ?? 0) + 1;
          queue.push(to);
        }
      }
    }
    return levels;
  }

  #push(node: number, way: Way): number {
    if (node === way.sink) return way.most;
    const arcs = this.#of(node);
    const { levels, next } = way;
    for (let at = next[node] ?? 0; at < arcs.length; at += 1) {
      next[node] = at;
      const arc = arcs[at];
      if (!arc || arc.capacity <= 0 || levels[arc.to] !== (levels[node] ?? 0) + 1) continue;
      const sent = this.#push(arc.to, { ...way, most: Math.min(way.most, arc.capacity) });
      if (sent > 0) {
        this.#move(arc, sent);
        return sent;
      }
    }
    next[node] = arcs.length;
    return 0;
  }

  #move(arc: Arc, amount: number): void {
    arc.capacity -= amount;
    const back = this.#of(arc.to)[arc.back];
    if (back) back.capacity += amount;
  }

  #of(node: number): Arc[] {
    const arcs = this.#arcs[node];
    if (!arcs) throw new RangeError(`There is no node ${node}.`);
    return arcs;
  }
}

interface Way {
  readonly sink: number;
  readonly levels: readonly (number | undefined)[];
  /** The arc of each node to try next: those before it lead nowhere. */
  readonly next: number[];
  readonly most: number;
}
