import type { Labels, Of, Spread, Tallies, Tally } from '@millepiani/telemetry/tallies';
import { PHASES, type Phase } from './request-record.ts';

const COST_STEPS = [10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];

/** One series by one name, or several joined, which are looked up without making labels of them. */
function byKey<Series>(of: Of<Series>, labelsOf: (key: string) => Labels): (key: string) => Series {
  const known = new Map<string, Series>();
  return (key) => {
    let series = known.get(key);
    if (series === undefined) {
      series = of(labelsOf(key));
      known.set(key, series);
    }
    return series;
  };
}

const named =
  (...names: readonly string[]) =>
  (key: string): Labels => {
    const values = key.split(' ');
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  };

/** What the gateway counts and measures. Labels' values are the gateway's own words, and the subgraphs' names. */
export function gatewayTallies(tallies: Tallies) {
  const counter = (name: string, description: string, ...labels: readonly string[]): ((key: string) => Tally) =>
    byKey(tallies.counter(`millepiani.gateway.${name}`, description), named(...labels));
  const histogram = (name: string, description: string, ...labels: readonly string[]): ((key: string) => Spread) =>
    byKey(tallies.histogram(`millepiani.gateway.${name}`, description), named(...labels));
  const costs = (name: string, description: string): Spread =>
    tallies.histogram(`millepiani.gateway.${name}`, description, COST_STEPS)();
  const one = (name: string, description: string): Tally =>
    tallies.counter(`millepiani.gateway.${name}`, description)();
  const phase = histogram('phase_seconds', 'How long each phase of requests took.', 'phase');
  const phases = Object.fromEntries(PHASES.map((name) => [name, phase(name)])) as Record<Phase, Spread>;
  return {
    phases,
    requests: histogram(
      'request_seconds',
      'How long requests took, by the lane, what was asked for and what came of it.',
      ...['lane', 'kind', 'outcome'],
    ),
    operations: counter('operations', 'Operations that were found prepared, or had to be.', 'prepared'),
    plans: counter('plans', 'Plans, by where they came from.', 'from'),
    documents: counter('documents', 'Looks for a document by its hash, and documents that are not listed.', 'result'),
    fallbacks: one('fallbacks', 'Operations that Apollo ran, since the compiled executor does not cover them.'),
    estimatedCost: costs('cost_estimated', 'What operations were estimated to cost: one answer of 64.'),
    actualCost: costs('cost_actual', 'What the same did cost.'),
    rateLimited: counter('rate_limited', 'Requests that were too much in too little time.', 'by'),
    fetches: histogram('fetch_seconds', 'How long fetches from subgraphs took.', 'service', 'outcome'),
    entities: counter('fetched_entities', 'Entities that subgraphs were asked for.', 'service'),
    shared: counter('shared_fetches', "Fetches that were answered by another one's in flight.", 'service'),
    retries: counter('fetch_retries', 'Fetches that were sent once more.', 'service'),
    breakers: counter('breaker_changes', 'How often a breaker changed.', 'service', 'to'),
    kept: counter('cache_lookups', 'Entities and answers that were looked for in the cache.', 'of', 'result'),
    outdated: one('cache_outdated', 'What was found in the cache, and was no longer good for an event or a mutation.'),
    changes: counter('cache_changes', 'Mutations, after which nothing older is told.', 'service'),
    events: counter('cache_events', 'Events that were seen, for what they say of what is kept.', 'service'),
    supergraphs: counter('supergraph_loads', 'Supergraphs that were to be served.', 'result'),
    streamsOpened: counter('streams_opened', 'Live streams that began.', 'transport'),
    streamsEnded: counter('streams_ended', 'Live streams that were over, by why.', 'transport', 'code'),
    told: counter('live_told', 'Events that were told to a stream.', 'transport'),
    resolutions: counter(
      'live_resolutions',
      'Events that were to be told: resolved, or told as resolved for others.',
      'how',
    ),
  };
}

export type GatewayTallies = ReturnType<typeof gatewayTallies>;
