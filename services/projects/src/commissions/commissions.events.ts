import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  commissionBid,
  commissionLost,
  commissionOpened,
  commissionQualified,
  commissionSlotsRevised,
  commissionWon,
} from '@millepiani/events/projects/commission.events';
import { formatAmount, type Money } from '@millepiani/kernel/money';
import type { Commission, CommissionEvent, CommissionTerms } from './commission.ts';
import type { RoleSlot } from './role-slot.ts';

const visibilityOf = { PUBLIC: 'public', COMMUNITY: 'community', PARTIES: 'parties' } as const;

/**
 * What an event of a commission tells other services: amounts as decimal strings, people by their ids alone. Whoever may
 * see the commission may be shown it. `version` is the one that the event brought the commission to.
 */
export function toEvent(
  { id: commissionId, visibility }: Pick<Commission, 'id' | 'visibility'>,
  version: number,
  happened: CommissionEvent,
): CheckedEvent {
  const place = {
    subject: commissionId,
    aggregateVersion: version,
    partition: commissionId,
    visibility: visibilityOf[visibility],
  };
  const just = { ...place, data: { commissionId } };
  switch (happened.type) {
    case 'commission.opened':
      return event(commissionOpened, { ...place, data: { commissionId, ...termsData(happened.terms) } });
    case 'commission.slots-revised':
      return event(commissionSlotsRevised, { ...place, data: { commissionId, slots: happened.slots.map(slotData) } });
    case 'commission.lost':
      return event(commissionLost, { ...place, data: { commissionId, reason: happened.reason } });
    case 'commission.qualified':
      return event(commissionQualified, just);
    case 'commission.bid':
      return event(commissionBid, just);
    case 'commission.won':
      return event(commissionWon, just);
    default:
      return happened satisfies never;
  }
}

function termsData({ id: _, clientId, price, respondBy, openedAt, slots, ...terms }: CommissionTerms) {
  return {
    ...terms,
    clientId: clientId ?? null,
    price: moneyData(price),
    respondBy: respondBy.toISOString(),
    openedAt: openedAt.toISOString(),
    slots: slots.map(slotData),
  };
}

/** Slots are told by these events only while no team is chosen for them: they are open. Of the rest teams' events tell. */
const slotData = ({ rate, ...slot }: RoleSlot) => ({ ...slot, rate: moneyData(rate), state: 'OPEN' as const });

const moneyData = (money: Money) => ({ amount: formatAmount(money), currency: money.currency });
