import { createMetrics, type Metrics } from '@millepiani/telemetry/metrics';
import type { RequestContext } from '@millepiani/telemetry/request-context';
import { Tallies } from '@millepiani/telemetry/tallies';
import type { Tracing } from '@millepiani/telemetry/tracing';
import type { PersistedDocuments } from '../documents/persisted-documents.ts';
import type { FetchObserver, FetchRecord } from '../fetching/fetch-observer.ts';
import type { GatewayContext } from '../fetching/request-context.ts';
import type { PathObserver } from '../prepared/path-observer.ts';
import { countedDocuments } from './counted-documents.ts';
import { type GatewayTallies, gatewayTallies } from './gateway-tallies.ts';
import type { BreakerState, CacheObserver, LiveObserver, Observers } from './observers.ts';
import { requestOutcome } from './request-outcome.ts';
import { type Lane, RequestRecord } from './request-record.ts';
import { requestSpans } from './request-spans.ts';

const MS = 1_000;
const BREAKER_LEVELS: Readonly<Record<BreakerState, number>> = { closed: 0, 'half-open': 1, open: 2 };
/** What streams end by; anything else is one of them all the same. */
const END_CODE = /^[A-Z][A-Z_]{1,40}$/;
const MAX_END_CODES = 40;

/** How much is seen. */
export type SeenOptions = {
  /** Absent: nothing is traced. */
  tracing?: Tracing | undefined;
  /** Whether whoever asks for it is told how their request was answered: never in production. */
  explains: boolean;
  /** Who is told, too. */
  also?: Also | undefined;
};

/** Others who are told of the same. */
export type Also = { path?: PathObserver | undefined; fetching?: FetchObserver | undefined };

/** What can be looked at of the gateway itself, whenever its metrics are read. */
export type Looks = {
  /** The id of the supergraph that serves. */
  generation: () => string;
  /** Milliseconds since each service's events were last looked for. */
  followed: () => Iterable<readonly [service: string, ms: number]>;
};

/** All that is seen of a gateway: it counts what it is told, and has those requests noted as a whole that are traced or explained. */
export class Seen {
  readonly explains: boolean;
  readonly tallies: GatewayTallies;
  readonly observers: Observers;
  readonly #tracing: Tracing | undefined;
  readonly #metrics: Metrics;
  readonly #breakers = new Map<string, BreakerState>();
  readonly #open = new Map<string, number>();
  readonly #endCodes = new Set<string>();
  #generationSince = Date.now();

  constructor({ tracing, explains, also }: SeenOptions) {
    const tallies = new Tallies();
    this.explains = explains;
    this.tallies = gatewayTallies(tallies);
    this.#tracing = tracing;
    this.#metrics = createMetrics('gateway', [tallies]);
    this.observers = {
      path: this.#path(also?.path),
      fetching: this.#fetching(also?.fetching),
      cache: this.#cache(),
      live: this.#live(),
    };
  }

  /** Whether a request is traced; undefined: as its caller says. */
  readonly samples = (trace: RequestContext['trace']): boolean => this.#tracing?.samples(trace) ?? trace.sampled;

  /** A request begins. */
  begin(lane: Lane, scope: RequestContext, at: { begun: number; isExplained: boolean }): RequestRecord {
    const isTraced = this.#tracing !== undefined && scope.trace.sampled;
    const isExplained = this.explains && at.isExplained;
    return new RequestRecord({ lane, begun: at.begun, isExplained, isTraced, told: this.#phase });
  }

  /** It was answered. */
  end(record: RequestRecord, scope: RequestContext, status: number): void {
    const at = record.ran === undefined ? performance.now() : record.phase('write', record.ran);
    const outcome = requestOutcome(status, record.hasErrors);
    this.tallies.requests(`${record.lane} ${record.kind} ${outcome}`).record((at - record.begun) / MS);
    if (record.isKnown !== undefined) {
      this.tallies.operations(record.isKnown ? 'known' : 'new').add();
    }
    if (record.detail !== undefined && this.#tracing !== undefined && scope.trace.sampled) {
      for (const span of requestSpans(record, scope, { status, at }, performance.timeOrigin)) {
        this.#tracing.record(span);
      }
    }
  }

  /** Documents, whose looks are counted. */
  counted(documents: PersistedDocuments): PersistedDocuments {
    return countedDocuments(documents, (result) => this.tallies.documents(result).add());
  }

  /** Looks at these whenever the metrics are read. */
  look(looks: Looks): void {
    const { meter } = this.#metrics;
    const gauge = (name: string, description: string) =>
      meter.createObservableGauge(`millepiani.gateway.${name}`, { description });
    gauge(
      'supergraph_generation',
      'Which supergraph serves, as a number that is the same on all replicas that serve the same.',
    ).addCallback((result) => result.observe(generationNumber(looks.generation())));
    gauge('supergraph_since_seconds', 'Since when it serves, in seconds since the epoch.').addCallback((result) =>
      result.observe(this.#generationSince / MS),
    );
    gauge('cache_lag_seconds', "How long ago a service's events were last looked for.").addCallback((result) => {
      for (const [service, ms] of looks.followed()) {
        result.observe(ms / MS, { service });
      }
    });
    gauge('breaker_state', 'Whether a service is asked: 0 it is, 1 it is tried, 2 it is left alone.').addCallback(
      (result) => {
        for (const [service, state] of this.#breakers) {
          result.observe(BREAKER_LEVELS[state], { service });
        }
      },
    );
    gauge('streams_open', 'Live streams that are open.').addCallback((result) => {
      for (const [transport, count] of this.#open) {
        result.observe(count, { transport });
      }
    });
    let before = performance.eventLoopUtilization();
    gauge('busy_ratio', 'How much of the time since the last look the process was busy.').addCallback((result) => {
      const now = performance.eventLoopUtilization();
      result.observe(performance.eventLoopUtilization(now, before).utilization);
      before = now;
    });
    gauge('heap_bytes', 'What of the heap is used.').addCallback((result) =>
      result.observe(process.memoryUsage().heapUsed),
    );
  }

  /** All metrics, as Prometheus reads them. */
  render(): Promise<string> {
    return this.#metrics.render();
  }

  async close(): Promise<void> {
    await Promise.all([this.#metrics.close(), this.#tracing?.close()]);
  }

  readonly #phase = (phase: keyof GatewayTallies['phases'], ms: number): void => {
    this.tallies.phases[phase].record(ms / MS);
  };

  #path(also: PathObserver | undefined): PathObserver {
    const { tallies } = this;
    return {
      ...also,
      plan: (from) => {
        tallies.plans(from).add();
        also?.plan?.(from);
      },
      fellBack: (reason) => {
        tallies.fallbacks.add();
        also?.fellBack?.(reason);
      },
      answer: (result) => {
        tallies.kept(`answer ${result}`).add();
        also?.answer?.(result);
      },
      cost: (cost) => {
        tallies.estimatedCost.record(cost.estimated);
        tallies.actualCost.record(cost.actual);
        also?.cost?.(cost);
      },
      rateLimited: (by) => {
        tallies.rateLimited(by).add();
        also?.rateLimited?.(by);
      },
      supergraph: (result) => {
        tallies.supergraphs(result).add();
        this.#generationSince = result === 'served' ? Date.now() : this.#generationSince;
        also?.supergraph?.(result);
      },
    };
  }

  #fetching(also: FetchObserver | undefined): FetchObserver {
    const { tallies } = this;
    return {
      fetched: (record, context) => {
        this.#fetched(record, context);
        also?.fetched?.(record, context);
      },
      retried: (service) => {
        tallies.retries(service).add();
        also?.retried?.(service);
      },
      breaker: (service, state) => {
        this.#breakers.set(service, state);
        tallies.breakers(`${service} ${state}`).add();
        also?.breaker?.(service, state);
      },
    };
  }

  #fetched(fetch: FetchRecord, { record }: GatewayContext): void {
    const { service, outcome, ms, entities, isShared } = fetch;
    const { tallies } = this;
    if (!this.#breakers.has(service)) {
      this.#breakers.set(service, 'closed');
    }
    tallies.fetches(`${service} ${outcome}`).record(ms / MS);
    if (entities > 0) {
      tallies.entities(service).add(entities);
    }
    if (isShared) {
      tallies.shared(service).add();
    }
    if (record?.detail !== undefined) {
      const ended = performance.now();
      const { spanId } = fetch;
      // An answer that another one's fetch got: its part of the trace is that one's.
      record.detail.fetches.push({
        ...fetch,
        begun: ended - ms,
        ended,
        kept: 0,
        spanId: isShared ? undefined : spanId,
      });
    }
  }

  #cache(): CacheObserver {
    const { tallies } = this;
    return {
      looked: (of, result, count) => {
        if (count > 0) {
          tallies.kept(`${of} ${result}`).add(count);
        }
      },
      outdated: () => tallies.outdated.add(),
      changed: (service) => tallies.changes(service).add(),
      events: (service, count) => tallies.events(service).add(count),
    };
  }

  #live(): LiveObserver {
    const { tallies } = this;
    const count = (transport: string, by: number): void => {
      this.#open.set(transport, (this.#open.get(transport) ?? 0) + by);
    };
    return {
      opened: (transport) => {
        count(transport, 1);
        tallies.streamsOpened(transport).add();
      },
      closed: (transport, code) => {
        count(transport, -1);
        tallies.streamsEnded(`${transport} ${this.#endCode(code)}`).add();
      },
      told: (transport) => tallies.told(transport).add(),
      resolved: (how) => tallies.resolutions(how).add(),
    };
  }

  /** Codes may be a subgraph's own: a label has no more values than there is room for. */
  #endCode(code: string | undefined): string {
    if (code === undefined) {
      return 'CLIENT_LEFT';
    }
    if (!END_CODE.test(code) || (!this.#endCodes.has(code) && this.#endCodes.size >= MAX_END_CODES)) {
      return 'OTHER';
    }
    this.#endCodes.add(code);
    return code;
  }
}

const HEX = 16;
/** So many digits of the hash are a number without loss. */
const NUMBER_DIGITS = 12;

function generationNumber(id: string): number {
  return Number.parseInt(id.slice(0, NUMBER_DIGITS), HEX);
}
