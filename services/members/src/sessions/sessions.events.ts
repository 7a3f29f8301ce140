import { event } from '@millepiani/events/event';
import { sessionEnded } from '@millepiani/events/members/session.events';
import type { Session, SessionEnded } from './session.ts';

/** A session's end, as its contract tells it. */
export const toEvent = ({ id, personId }: Session, { reason }: SessionEnded) =>
  event(sessionEnded, {
    subject: id,
    // All that is told of a session.
    aggregateVersion: 1,
    partition: personId,
    data: { personId, sessionId: id, reason },
  });
