import { endpointTested } from '@millepiani/events/notifications/endpoint.events';

/** Whether a type is the one of test events, each of which is for the endpoint that it is about. */
export const isTestType = (type: string): boolean => type === endpointTested.type;
