import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  holdConfirmed,
  holdExpired,
  holdPlaced,
  holdRefused,
  holdReleased,
} from '@millepiani/events/members/hold.events';
import type { CapacityHold, HoldChange, HoldPlaced, HoldRefused, HoldTerms } from './capacity-hold.ts';

const span = ({ from, to, minutes, mayUseTentative }: HoldTerms) => ({
  from: from.toISOString(),
  to: to.toISOString(),
  minutes,
  mayUseTentative,
});

/** What happened to a hold, as its contract tells it: who is held for what, and in every case of which hold. */
export function toEvent(
  hold: CapacityHold | HoldTerms,
  aggregateVersion: number,
  happened: HoldPlaced | HoldRefused | HoldChange,
): CheckedEvent {
  const { id: holdId, personId, commissionId, slotId } = hold;
  const about = { holdId, personId, commissionId, slotId };
  const place = { subject: holdId, aggregateVersion, partition: commissionId };
  switch (happened.type) {
    case 'hold.placed': {
      const data = { ...about, ...span(happened.terms), expiresAt: happened.terms.expiresAt.toISOString() };
      return event(holdPlaced, { ...place, data });
    }
    case 'hold.refused':
      return event(holdRefused, { ...place, data: { ...about, ...span(happened.terms), reason: happened.reason } });
    case 'hold.released':
      return event(holdReleased, { ...place, data: { ...about, reason: happened.reason } });
    case 'hold.confirmed':
      return event(holdConfirmed, { ...place, data: about });
    case 'hold.expired':
      return event(holdExpired, { ...place, data: about });
    default:
      return happened satisfies never;
  }
}
