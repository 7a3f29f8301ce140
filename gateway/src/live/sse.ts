import type { Resolved } from './resolutions.ts';
import type { Transport } from './transport.ts';

/** Keeps the connection alive; no client is told of it. */
export const HEARTBEAT = ':\n\n';

/** Says where a client stands that was sent nothing yet: cut off, it resumes from there. It makes no event of its own. */
export const placeFrame = (cursor: string): string => `id: ${cursor}\n\n`;

/**
 * One result in the distinct connections mode of GraphQL over server-sent events, with the cursor as the event's id, which
 * browsers send back as `Last-Event-ID`. JSON has no line feeds that would end a line of the stream.
 */
export function nextFrame(body: string, cursor: string | undefined): string {
  const id = cursor === undefined ? '' : `id: ${cursor}\n`;
  return `event: next\n${id}data: ${body}\n\n`;
}

/** Nothing comes any more. The empty line of data is what makes browsers tell it. */
export const COMPLETE = 'event: complete\ndata: \n\n';

const frames = new WeakMap<Resolved, string>();

function once(resolved: Resolved): string {
  const known = frames.get(resolved);
  if (known !== undefined) {
    return known;
  }
  const frame = nextFrame(resolved.body, resolved.cursor);
  frames.set(resolved, frame);
  return frame;
}

/** Server-sent events. Of what is told to many the frame is made once. */
export const SSE: Transport = {
  begin: HEARTBEAT,
  heartbeat: HEARTBEAT,
  place: placeFrame,
  next: once,
  end: ({ errors, cursor }) => nextFrame(JSON.stringify({ errors }), cursor) + COMPLETE,
};
