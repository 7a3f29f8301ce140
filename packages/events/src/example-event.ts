import type { EventContract } from './define-event.ts';
import { type CloudEvent, toCloudEvent } from './envelope.ts';
import { ada, eventId } from './examples.ts';

/** A contract's example as it travels. */
export function exampleEvent({ type, service, visibility, example }: EventContract): CloudEvent {
  return toCloudEvent({
    _id: eventId,
    source: `urn:millepiani:${service}`,
    type,
    subject: example.subject,
    time: new Date('2026-11-24T09:00:00Z'),
    aggregateversion: example.aggregateVersion,
    partitionkey: example.partition,
    partitionversion: example.aggregateVersion,
    visibility: visibility[0],
    actor: example.byService ? `system:${service}` : ada,
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    position: 42,
    data: example.data,
  });
}
