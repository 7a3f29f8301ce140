/** Who may be shown an event. */
export type Visibility = 'public' | 'community' | 'parties' | 'internal';

/** What a CloudEvents 1.0 envelope of ours says besides its id, time and place in the log. */
interface Envelope {
  specversion: '1.0';
  source: string;
  type: string;
  subject: string;
  datacontenttype: 'application/json';
  aggregateversion: number;
  partitionkey: string;
  partitionversion: number;
  visibility: Visibility;
  actor?: string;
  traceparent?: string;
  data: Readonly<Record<string, unknown>>;
}

/** An event as it lies in the outbox. */
export interface OutboxEvent extends Envelope {
  _id: string;
  time: Date;
  /** Its place in the service's log, from 1, without holes; absent, which a query calls null, until the relay gave it. */
  position?: bigint | number | null;
}

/** An event as readers are handed it, the same from the stream and from the outbox. */
export type SpineEvent = Readonly<Envelope> & {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** The position, in decimal digits. */
  readonly sequence: string;
};

/** An event that has no position was taken for one of the log. */
export class NotInLog extends Error {
  constructor(id: string) {
    super(`The event ${id} has no position yet.`);
  }
}

/** Its place in the service's log. */
export const positionOf = ({ sequence }: SpineEvent): number => Number(sequence);

/** Makes of an event in the outbox what readers are handed. @throws NotInLog */
export function fromOutbox({ _id, position, time, ...envelope }: OutboxEvent): SpineEvent {
  if (position === undefined || position === null) throw new NotInLog(_id);
  return {
    ...envelope,
    id: _id,
    time: time.toISOString(),
    sequence: String(position),
    // Integers come back as bigint where the connection says so; an envelope's are versions.
    aggregateversion: Number(envelope.aggregateversion),
    partitionversion: Number(envelope.partitionversion),
  };
}

const version = /\.v\d+$/;

/** A type's name without its version: readers take every version of what they read, and upcast it. */
export const withoutVersion = (type: string): string => type.replace(version, '');
