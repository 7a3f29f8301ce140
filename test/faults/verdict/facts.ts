import type { Command } from '../load/ledger.ts';
import type { EffectRow, Source } from '../witness/effects.ts';

/** An event, as it lies in an outbox. */
export interface LogEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly aggregateversion: number;
  readonly partitionkey: string;
  readonly partitionversion: number;
  /** Undefined while it was given none. */
  readonly position: number | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A service's log, and what is outside of it by then. */
export interface SourceFacts {
  readonly source: Source;
  readonly log: readonly LogEvent[];
  /** What its events did at the witness. */
  readonly effects: readonly EffectRow[];
  /** The stream: each entry's id, and the event's. */
  readonly stream: readonly (readonly [entryId: string, eventId: string | undefined])[];
}

/** How far a reader is. */
export interface ReaderFacts {
  readonly reader: string;
  readonly source: Source;
  /** The types that it handles, without version. */
  readonly types: readonly string[];
  readonly mark: number;
  /** The ids of the events in its inbox. */
  readonly inbox: readonly string[];
  /** The ids of the events that it set aside. */
  readonly setAside: readonly string[];
}

/** What one service has of its own, and another copied from its events: both by id, each in words. */
export interface CopyFacts {
  readonly original: Readonly<Record<string, string>>;
  readonly copy: Readonly<Record<string, string>>;
}

/** All that the verdict is made of. */
export interface Facts {
  readonly copy: CopyFacts;
  readonly sources: readonly SourceFacts[];
  readonly readers: readonly ReaderFacts[];
  readonly commands: readonly Command[];
  /** The services' writes that were in no transaction, each in words. */
  readonly outside: readonly string[];
}

/** What may be wrong, in the order in which it is told. */
export const findingKinds = [
  'lost',
  'twice',
  'out of order',
  'gaps',
  'outside',
  'made up',
  'stream',
  'behind',
  'set aside',
  'inbox',
  'copy',
  'unanswered',
  'refused',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something that is wrong. */
export interface Finding {
  readonly kind: FindingKind;
  readonly what: string;
}

export const finding = (kind: FindingKind, what: string): Finding => ({ kind, what });

/** A log in the order of its positions, with what has none at the end. */
export const inOrder = (log: readonly LogEvent[]): LogEvent[] =>
  log.toSorted(
    (a, b) =>
      (a.position ?? Number.POSITIVE_INFINITY) - (b.position ?? Number.POSITIVE_INFINITY) || (a.id < b.id ? -1 : 1),
  );
