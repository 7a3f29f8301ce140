import { isOf, type ReadEvent } from '@millepiani/events/event-catalogue';
import { endpointTested } from '@millepiani/events/notifications/endpoint.events';
import type { Id } from '@millepiani/kernel/id';

/** The endpoint that a test event is for; undefined for any other event. */
export const testedEndpoint = (event: ReadEvent): Id<'end'> | undefined =>
  isOf(endpointTested, event) ? event.data.endpointId : undefined;

/** Whether a type is the one of test events. */
export const isTestType = (type: string): boolean => type === endpointTested.type;
