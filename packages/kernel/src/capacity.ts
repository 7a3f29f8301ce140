import { type Instant, msBetween } from './instant.ts';
import { FlowNetwork } from './max-flow.ts';

/** Whether work can be relied upon in a window, or only perhaps. */
export type Firmness = 'FIRM' | 'TENTATIVE';

/** Time in which work is offered; no two of a person overlap. An offer fits. */
export interface CapacityWindow {
  readonly start: Instant;
  readonly end: Instant;
  readonly minutes: number;
  readonly firmness: Firmness;
}

/** Work to be done between two instants. A hold fits. */
export interface Demand {
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
  /** Whether tentative windows serve too. */
  readonly mayUseTentative: boolean;
}

const minuteMs = 60_000;

/*
 * The rule. Work is done somewhere within the demand's span, in windows that may serve it, in pieces of any size. A window
 * gives no more than its minutes in all, and no more in any part of it than that part is long. So demands can all be met
 * if, and only if, of any of them together it is true that their minutes are no more than
 *
 *   Σ over windows of min(the window's minutes, how much of it lies within a span that it may serve).
 *
 * That is a transport problem, and a greatest flow decides it exactly (by the theorem of the least cut):
 * demand → each piece of a window between the instants at which a span begins or ends → window. What may still be free in a
 * span is what can flow besides all that flows for the demands that are there.
 */

/** How many milliseconds of work flow for `more`, together, besides all that can flow for `demands`. */
function flowFor(more: readonly Demand[], windows: readonly CapacityWindow[], demands: readonly Demand[]): number {
  const network = new FlowNetwork();
  const [source, sink] = [network.node(), network.node()];
  const all = [...demands, ...more].map((demand) => ({ ...demand, node: network.node() }));
  for (const window of windows) {
    const served = all.filter((demand) => serves(window, demand));
    if (served.length > 0) addWindow(network, sink, window, served);
  }
  for (const { node, minutes } of all.slice(0, demands.length)) network.arc(source, node, minutes * minuteMs);
  network.send(source, sink);
  for (const { node, minutes } of all.slice(demands.length)) network.arc(source, node, minutes * minuteMs);
  return network.send(source, sink);
}

const serves = (window: CapacityWindow, demand: Demand): boolean =>
  window.start < demand.to && window.end > demand.from && (window.firmness === 'FIRM' || demand.mayUseTentative);

function addWindow(
  network: FlowNetwork,
  sink: number,
  { start, end, minutes }: CapacityWindow,
  served: readonly (Demand & { readonly node: number })[],
): void {
  const node = network.node();
  network.arc(node, sink, minutes * minuteMs);
  const inside = served.flatMap(({ from, to }) => [from, to]).filter((instant) => instant > start && instant < end);
  const cuts = [start, ...inside.toSorted((a, b) => msBetween(b, a)), end];
  for (const [at, from] of cuts.slice(0, -1).entries()) {
    const to = cuts[at + 1] ?? end;
    const length = msBetween(from, to);
    if (length === 0) continue;
    const piece = network.node();
    network.arc(piece, node, length);
    for (const demand of served) if (demand.from <= from && demand.to >= to) network.arc(demand.node, piece, length);
  }
}

/** Whether one more demand can be met, with all those met that can be met without it. */
export const fits = (more: Demand, windows: readonly CapacityWindow[], demands: readonly Demand[]): boolean =>
  fitTogether([more], windows, demands);

/** Whether several more can be met together, with all those met that can be met without them. */
export const fitTogether = (
  more: readonly Demand[],
  windows: readonly CapacityWindow[],
  demands: readonly Demand[],
): boolean => flowFor(more, windows, demands) >= more.reduce((sum, { minutes }) => sum + minutes, 0) * minuteMs;

/** Whether tentative windows could serve anything in a span besides firm ones: where none could, there is no need to reckon twice. */
export const hasTentative = (windows: readonly CapacityWindow[], { from, to }: Pick<Demand, 'from' | 'to'>): boolean =>
  windows.some(({ start, end, firmness }) => firmness === 'TENTATIVE' && start < to && end > from);

/** The most minutes that one more demand in this span can have. */
export function freeMinutes(
  span: Omit<Demand, 'minutes'>,
  windows: readonly CapacityWindow[],
  demands: readonly Demand[],
): number {
  const minutes = Math.floor(msBetween(span.from, span.to) / minuteMs);
  return Math.floor(flowFor([{ ...span, minutes }], windows, demands) / minuteMs);
}

/** Of `demands`, in order, those for which nothing is left once the ones before them, which fit, are met. */
export function unmet<D extends Demand>(demands: readonly D[], windows: readonly CapacityWindow[]): readonly D[] {
  const met: D[] = [];
  const failed: D[] = [];
  for (const demand of demands) (fits(demand, windows, met) ? met : failed).push(demand);
  return failed;
}
