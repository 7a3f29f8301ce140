import type { GraphQLFormattedError } from 'graphql';

/** One result of a subscription, as it is sent. */
export type ResultFrame = {
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly GraphQLFormattedError[] | undefined;
  extensions?: Record<string, unknown> | undefined;
};

/** Keeps the connection alive; no client is told of it. */
export const HEARTBEAT = ':\n\n';

/** Says where a client stands that was sent nothing yet: cut off, it resumes from there. It makes no event of its own. */
export const placeFrame = (cursor: string): string => `id: ${cursor}\n\n`;

/**
 * One result in the distinct connections mode of GraphQL over server-sent events, with the cursor as the event's id, which
 * browsers send back as `Last-Event-ID`. JSON has no line feeds that would end a line of the stream.
 */
export function nextFrame(result: ResultFrame, cursor: string | undefined): string {
  const id = cursor === undefined ? '' : `id: ${cursor}\n`;
  return `event: next\n${id}data: ${JSON.stringify(result)}\n\n`;
}

/** Nothing comes any more. The empty line of data is what makes browsers tell it. */
export const COMPLETE = 'event: complete\ndata: \n\n';
