import { randomUUID } from 'node:crypto';
import { defineEvent } from '@millepiani/events/define-event';
import { type CheckedEvent, event } from '@millepiani/events/event';
import { z } from 'zod';

/** What tests' events may say besides their data. */
export interface Telling {
  /** `thing.told` unless it matters. */
  readonly name?: string;
  /** 1 unless it matters. */
  readonly version?: number;
  /** An aggregate of its own unless it matters, so that any number may be made at once. */
  readonly subject?: string;
  readonly aggregateVersion?: number;
}

/** An event that nothing depends on, of a type that no catalogue knows. */
export function told(
  partition: string,
  data: Readonly<Record<string, unknown>> = {},
  { name = 'thing.told', version = 1, subject = `sub_${randomUUID()}`, aggregateVersion = 1 }: Telling = {},
): CheckedEvent {
  const contract = defineEvent({
    ...{ service: 'members', name, version, visibility: ['internal'] },
    ...{ subject: z.string(), partition: z.string(), data: z.record(z.string(), z.unknown()) },
    description: 'Something was told.',
    example: { subject, partition, aggregateVersion, data },
  });
  return event(contract, { subject, partition, aggregateVersion, data });
}
