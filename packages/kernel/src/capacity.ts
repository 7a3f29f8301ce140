import { CapacityNetwork } from './capacity-network.ts';
import { type Instant, msBetween } from './instant.ts';

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
 * demand → each piece of a window between the instants at which a span begins or ends → window, put together where that makes no
 * difference. What may still be free in a span is what can flow besides all that flows for the demands that are there.
 */

/** How many milliseconds of work flow for `more`, together, besides all that can flow for `demands`. */
function flowFor(more: readonly Demand[], windows: readonly CapacityWindow[], demands: readonly Demand[]): number {
  const network = new CapacityNetwork(windows, [...demands, ...more]);
  network.serve(demands);
  return network.serve(more);
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
  const network = new CapacityNetwork(windows, demands);
  return demands.filter((demand) => !network.serveWhole(demand));
}
