import type { CapacityWindow, Demand } from './capacity.ts';
import { FlowNetwork } from './max-flow.ts';

const minuteMs = 60_000;

/** Demands of one span and one kind: what serves the one serves the others. */
interface Kind extends Pick<Demand, 'mayUseTentative'> {
  readonly from: number;
  readonly to: number;
  readonly node: number;
}

/*
 * What windows give to demands, as a network: demand → time → window.
 *
 * The instants at which spans begin and end cut time into intervals; within one of them, all that is offered firmly serves the
 * same demands, and so does all that is offered tentatively. So there is one node for each of these, which a demand is joined to
 * once, however many windows lie in it. A window that lies within an interval gives no more than its minutes, or its length if
 * that is less, to whoever takes it: all such windows of an interval are one arc. Only a window that is cut has nodes of its own:
 * one that gives no more than its minutes, with a piece in each interval, which gives no more than its length.
 */

/** Windows that serve demands, and what flows from the one to the other so far. */
export class CapacityNetwork {
  readonly #network = new FlowNetwork();
  readonly #source = this.#network.node();
  readonly #sink = this.#network.node();
  readonly #kinds = new Map<string, Kind>();
  /** The instants at which spans begin or end, in order. Interval i ends with the i-th, and the last one never. */
  readonly #cuts: readonly number[];
  readonly #times = new Map<string, number | undefined>();

  /** For these demands, none of which is served as yet. */
  constructor(windows: readonly CapacityWindow[], demands: readonly Omit<Demand, 'minutes'>[]) {
    for (const demand of demands) this.#kindOf(demand);
    const kinds = [...this.#kinds.values()];
    this.#cuts = [...new Set(kinds.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
    const whole = new Map<number, number>();
    for (const window of windows) this.#add(window, whole);
    for (const [time, ms] of whole) this.#network.arc(time, this.#sink, ms);
  }

  /** Has so many milliseconds more of work flow for a demand, as far as they can; says for how many of them there was room. */
  serve(demands: readonly Demand[]): number {
    for (const demand of demands) {
      this.#network.arc(this.#source, this.#kindOf(demand).node, demand.minutes * minuteMs);
    }
    return this.#network.send(this.#source, this.#sink);
  }

  /** Serves a demand in whole, or not at all: says whether it does. */
  serveWhole(demand: Demand): boolean {
    const before = this.#network.save();
    if (this.serve([demand]) >= demand.minutes * minuteMs) return true;
    this.#network.restore(before);
    return false;
  }

  #kindOf({ from, to, mayUseTentative }: Omit<Demand, 'minutes'>): Kind {
    const [begin, end] = [from.getTime(), to.getTime()];
    const key = `${begin} ${end} ${mayUseTentative}`;
    const known = this.#kinds.get(key);
    if (known) return known;
    const kind = { from: begin, to: end, mayUseTentative, node: this.#network.node() };
    this.#kinds.set(key, kind);
    return kind;
  }

  /** Adds a window; one that no cut goes through to what is `whole` in its interval. */
  #add({ start, end, minutes, firmness }: CapacityWindow, whole: Map<number, number>): void {
    const [from, to, most] = [start.getTime(), end.getTime(), minutes * minuteMs];
    const first = this.#intervalOf(from);
    if ((this.#cuts[first] ?? Number.POSITIVE_INFINITY) >= to) {
      const time = this.#timeNode(first, firmness);
      if (time !== undefined) whole.set(time, (whole.get(time) ?? 0) + Math.min(most, to - from));
      return;
    }
    const node = this.#network.node();
    this.#network.arc(node, this.#sink, most);
    for (let [interval, at] = [first, from]; at < to; interval += 1) {
      const until = Math.min(to, this.#cuts[interval] ?? to);
      const time = this.#timeNode(interval, firmness);
      if (time !== undefined) this.#network.arc(time, node, until - at);
      at = until;
    }
  }

  /** The interval in which something begins: how many cuts there are until then. */
  #intervalOf(instant: number): number {
    let [low, high] = [0, this.#cuts.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.#cuts[middle] ?? 0) <= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The node of an interval's firm or tentative time; undefined where nobody takes any of it. */
  #timeNode(interval: number, firmness: CapacityWindow['firmness']): number | undefined {
    const key = `${interval} ${firmness}`;
    if (this.#times.has(key)) return this.#times.get(key);
    const [begin, end] = [this.#cuts[interval - 1], this.#cuts[interval]];
    const takers =
      begin === undefined || end === undefined
        ? []
        : [...this.#kinds.values()].filter(
            ({ from, to, mayUseTentative }) => from <= begin && to >= end && (firmness === 'FIRM' || mayUseTentative),
          );
    const node = takers.length === 0 ? undefined : this.#network.node();
    this.#times.set(key, node);
    // More than all that could flow: what limits it comes behind.
    if (node !== undefined) for (const taker of takers) this.#network.arc(taker.node, node, Number.MAX_SAFE_INTEGER);
    return node;
  }
}
