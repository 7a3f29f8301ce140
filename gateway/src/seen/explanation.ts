import type { Outcome } from '../prepared/outcome.ts';
import type { Detail, FetchSpan, RequestRecord, Span } from './request-record.ts';

/** How a request was answered, for whoever writes it; times in milliseconds since it came in. */
export type Explanation = {
  lane: RequestRecord['lane'];
  operation: {
    name: string | undefined;
    /** Whether it was prepared before. */
    isKnown: boolean;
    /** Whether the compiled executor ran it. */
    isCompiled: boolean;
  };
  /** Whether the whole answer was kept. */
  answer: Detail['answer'];
  cost: unknown;
  /** All until the answer's body was written. */
  ms: number;
  phases: { phase: string; at: number; ms: number }[];
  fetches: {
    service: string;
    at: number;
    ms: number;
    outcome: string;
    /** Entities that the service was asked for. */
    entities: number;
    /** Entities, or answers, that were taken from the cache. */
    kept: number;
    /** Whether another request's fetch in flight answered it. */
    isShared: boolean;
  }[];
  plan: string | undefined;
};

const TENTHS = 100;
const rounded = (ms: number): number => Math.round(ms * TENTHS) / TENTHS;

/** Explains how a request was answered; undefined where nothing was noted of it. */
export function explanation(record: RequestRecord, outcome: Outcome): Explanation | undefined {
  const { detail } = record;
  if (detail === undefined) {
    return;
  }
  const timed = ({ begun, ended }: Span) => ({ at: rounded(begun - record.begun), ms: rounded(ended - begun) });
  const fetched = (fetch: FetchSpan) => {
    const { service, outcome: how, entities, kept, isShared } = fetch;
    return { service, ...timed(fetch), outcome: how, entities, kept, isShared };
  };
  return {
    lane: record.lane,
    operation: {
      name: detail.operation?.name,
      isKnown: record.isKnown === true,
      isCompiled: detail.operation?.isCompiled === true,
    },
    answer: detail.answer,
    cost: outcome.extensions?.cost,
    ms: rounded((record.ran ?? record.begun) - record.begun),
    phases: detail.phases.map(({ phase, ...span }) => ({ phase, ...timed(span) })),
    fetches: detail.fetches.map(fetched),
    plan: detail.plan?.(),
  };
}
