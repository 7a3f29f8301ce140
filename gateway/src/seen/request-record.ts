import type { FetchRecord } from '../fetching/fetch-observer.ts';

/** What a request goes through. `write` is what makes its answer's body and hands it over. */
export const PHASES = ['identify', 'parse', 'validate', 'authorise', 'plan', 'compile', 'run', 'write'] as const;

export type Phase = (typeof PHASES)[number];

/** Which way a request took. */
export type Lane = 'express' | 'server';

/** What was asked for: `none` where that was never found out. */
export type RequestKind = 'query' | 'mutation' | 'introspection' | 'none';

/** Something that took time, in milliseconds since the process began. */
export type Span = { begun: number; ended: number };

/** One phase. */
export type PhaseSpan = Span & { phase: Phase };

/** One fetch from a subgraph, and what was taken from the cache for it. */
export type FetchSpan = Span &
  Omit<FetchRecord, 'ms'> & {
    /** Entities, or a whole answer, that were kept and not asked for. */
    kept: number;
    /** By which the subgraph's own part of the trace hangs on it. */
    spanId: string | undefined;
  };

/** What is noted where somebody wants to see a request as a whole: a trace, or a developer. */
export type Detail = {
  phases: PhaseSpan[];
  fetches: FetchSpan[];
  /** Its plan, in words. */
  plan: (() => string) | undefined;
  /** What was run, and whether by the compiled executor. */
  operation: { name: string | undefined; isCompiled: boolean } | undefined;
  answer: 'kept' | 'fetched' | undefined;
};

function noDetail(): Detail {
  return { phases: [], fetches: [], plan: undefined, operation: undefined, answer: undefined };
}

/** Told how long each phase of each request took, in milliseconds. */
export type PhaseTold = (phase: Phase, ms: number) => void;

/** One request on its way: what is known of it so far. */
export class RequestRecord {
  readonly lane: Lane;
  readonly begun: number;
  /** Whether who asks is to be told how it was answered. */
  isExplained: boolean;
  kind: RequestKind = 'none';
  hasErrors = false;
  /** When it had been run, and its answer was begun to be written. */
  ran: number | undefined;
  /** Whether its operation was prepared before; undefined where none was found. */
  isKnown: boolean | undefined;
  /** Undefined: nobody looks at this one by itself. */
  detail: Detail | undefined;
  readonly #told: PhaseTold;
  #first: PhaseSpan | undefined;

  constructor(options: { lane: Lane; begun: number; isExplained: boolean; isTraced: boolean; told: PhaseTold }) {
    this.lane = options.lane;
    this.begun = options.begun;
    this.isExplained = options.isExplained;
    this.#told = options.told;
    this.detail = options.isExplained || options.isTraced ? noDetail() : undefined;
  }

  /** Who asks turns out to want to be told how it is answered. */
  explain(): void {
    this.isExplained = true;
    if (this.detail === undefined) {
      this.detail = noDetail();
      this.detail.phases.push(...(this.#first === undefined ? [] : [this.#first]));
    }
  }

  /** A phase is over that began then; answers when that was, for the next one. */
  phase(phase: Phase, begun: number, ended = performance.now()): number {
    this.#told(phase, ended - begun);
    const span = { phase, begun, ended };
    this.#first ??= span;
    this.detail?.phases.push(span);
    return ended;
  }
}
