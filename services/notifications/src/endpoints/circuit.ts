import { type Instant, msBetween, plusMs } from '@millepiani/kernel/instant';
import { degradedAfter, failingFor, type Pace, restAfter } from '../retries/schedule.ts';
import type { Outcome } from '../retries/tries.ts';
import { type Change, disable, type Endpoint, factsOf, fresh, type ServedEndpoint } from './endpoint.ts';

/** The answer by which a receiver says that it is there no more. */
const gone = 410;

/** From so many failures in a row on, one that has failed for long enough is degraded. */
const degradedFrom = 3;

/** What an attempt says about an endpoint, as far as it matters to it. */
export interface Heard extends Pick<Outcome, 'error' | 'status' | 'retryAfterMs'> {
  /** From 0 to below 1: by how much it rests less than it would. */
  readonly chance?: number;
}

/**
 * What an attempt says about an endpoint. One that is gone is disabled, and so is one that has failed for five days. From the second
 * failure in a row on it rests, longer each time, and is tried with one event then; its owner is told after five minutes of that.
 * When it answers, all that waits is due at once.
 */
export function heard(before: Endpoint, outcome: Heard, at: Instant, pace: Pace): Change {
  if (before.state === 'DISABLED') return { endpoint: before, events: [] };
  if (outcome.error === undefined) return recovered(before);
  if (outcome.status === gone) return disable(before, 'GONE', at);
  const failingSince = before.failingSince ?? at;
  const failingMs = msBetween(failingSince, at);
  if (failingMs >= failingFor(pace)) return disable(before, 'FAILING', at);
  const failures = before.failures + 1;
  // Asked to be left alone, it is, at the first failure too.
  const rest = Math.max(restAfter(failures, pace, outcome.chance) ?? 0, outcome.retryAfterMs ?? 0);
  const faring = { failures, failingSince, restsUntil: rest > 0 ? plusMs(at, rest) : undefined };
  if (before.state === 'DEGRADED' || failures < degradedFrom || failingMs < degradedAfter(pace)) {
    return { endpoint: { ...before, ...faring }, events: [] };
  }
  const endpoint = { ...before, ...faring, state: 'DEGRADED', degradedAt: at, version: before.version + 1 } as const;
  return { endpoint, events: [{ type: 'endpoint.degraded', failingSince }] };
}

function recovered(before: ServedEndpoint): Change {
  if (before.state === 'DEGRADED') {
    const endpoint = { ...factsOf(before), ...fresh, version: before.version + 1 };
    return { endpoint, events: [{ type: 'endpoint.recovered' }] };
  }
  return { endpoint: before.failures === 0 ? before : { ...before, ...fresh }, events: [] };
}

/** Whether it has failed for so long that an attempt that is not answered at all says nothing of the event: nobody was there. */
export const isOutOfReach = ({ failures }: ServedEndpoint): boolean => failures >= 2;
