import { z } from 'zod';
import type { EventData, Visibility } from './define-event.ts';
import { id, instant } from './fields.ts';

/** CloudEvents knows whole numbers of 32 bits alone. */
const version = z.int32().min(1);

/**
 * What travels: a CloudEvents 1.0 event in structured JSON, with extensions of our own. What else it bears is left out,
 * so that an extension more breaks no reader.
 */
export const cloudEvent = z.object({
  specversion: z.literal('1.0'),
  id: id('evt').describe('The same event has the same id, however often it comes'),
  source: z.string().regex(/^urn:millepiani:[a-z]+$/),
  type: z.string().regex(/^millepiani\.[a-z]+\.[a-z-]+\.[a-z-]+\.v[1-9]\d*$/),
  subject: z.string().min(1).describe("The aggregate's id"),
  time: instant,
  datacontenttype: z.literal('application/json'),
  dataschema: z
    .string()
    .regex(/^urn:millepiani:events:/)
    .describe("The `$id` of the data's JSON Schema"),
  aggregateversion: version.describe('Per subject: 1, 2, … without holes'),
  partitionkey: z.string().min(1).describe('Order is kept among events with the same one'),
  partitionversion: version.describe('Per partition: 1, 2, … without holes'),
  sequence: z
    .string()
    .regex(/^\d{16}$/)
    .describe('The position among all events of the source: 1, 2, … without holes, with leading zeros'),
  visibility: z.enum(['public', 'community', 'parties', 'internal']),
  actor: z.string().min(1).exactOptional().describe('Who did it: a person, or a service that acts by itself'),
  traceparent: z
    .string()
    .regex(/^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}/)
    .exactOptional()
    .describe('W3C Trace Context'),
  data: z.record(z.string(), z.unknown()),
});

/** An event on its way. */
export type CloudEvent = z.output<typeof cloudEvent>;

/** An event as the outbox holds it, once it has its position. Whole numbers may come as either type from a store. */
export interface PositionedRow {
  readonly _id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: Date;
  readonly aggregateversion: number | bigint;
  readonly partitionkey: string;
  readonly partitionversion: number | bigint;
  readonly visibility: Visibility;
  readonly actor?: string;
  readonly traceparent?: string;
  readonly data: EventData;
  /** Among all of its service's events: 1, 2, … without holes. */
  readonly position: number | bigint;
}

/** The `$id` of the JSON Schema of a type's data. */
export const dataSchemaOf = (type: string): string => `urn:millepiani:events:${type.replace(/^millepiani\./, '')}`;

/** The event as it travels. What the row says is not checked: whoever reads it does, and one bad row stops no others. */
export function toCloudEvent(row: PositionedRow): CloudEvent {
  const { _id, source, type, subject, time, partitionkey, visibility, actor, traceparent, data } = row;
  return {
    specversion: '1.0',
    // Ids are ours from where they are made on; the schema checks the text.
    id: _id as CloudEvent['id'],
    source,
    type,
    subject,
    time: time.toISOString(),
    datacontenttype: 'application/json',
    dataschema: dataSchemaOf(type),
    aggregateversion: Number(row.aggregateversion),
    partitionkey,
    partitionversion: Number(row.partitionversion),
    sequence: sequenceOf(row.position),
    visibility,
    ...(actor === undefined ? {} : { actor }),
    ...(traceparent === undefined ? {} : { traceparent }),
    data,
  };
}

// CloudEvents' extension "sequence" asks for strings that compare as what they stand for. Sixteen digits hold every
// whole number that is exact in JavaScript.
const sequenceDigits = 16;

/** A position as the attribute `sequence` says it. */
export const sequenceOf = (position: number | bigint): string => String(position).padStart(sequenceDigits, '0');

/** The position that an event's `sequence` says. */
export const positionOf = ({ sequence }: Pick<CloudEvent, 'sequence'>): number => Number(sequence);
