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
  phases: (Span & { phase: Phase })[];
  fetches: FetchSpan[];
  /** Its plan, in words. */
  plan: (() => string) | undefined;
  /** Of what was run: whether it was prepared before, and by whom it was run. */
  operation: { name: string | undefined; isKnown: boolean; isCompiled: boolean } | undefined;
  answer: 'kept' | 'fetched' | undefined;
};

/** Told how long each phase of each request took, in milliseconds. */
export type PhaseTold = (phase: Phase, ms: number) => void;

/** One request on its way: what is known of it so far. */
export class RequestRecord {
  readonly lane: Lane;
  readonly begun: number;
  kind: RequestKind = 'none';
  hasErrors = false;
  /** Undefined: nobody looks at this one by itself. */
  readonly detail: Detail | undefined;
  readonly #told: PhaseTold;

  constructor(options: { lane: Lane; begun: number; isDetailed: boolean; told: PhaseTold }) {
    this.lane = options.lane;
    this.begun = options.begun;
    this.#told = options.told;
    this.detail = options.isDetailed
      ? { phases: [], fetches: [], plan: undefined, operation: undefined, answer: undefined }
      : undefined;
  }

  /** A phase is over that began then; answers when that was, for the next one. */
  phase(phase: Phase, begun: number, ended = performance.now()): number {
    this.#told(phase, ended - begun);
    this.detail?.phases.push({ phase, begun, ended });
    return ended;
  }
}
