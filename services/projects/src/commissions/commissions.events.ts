import { type CheckedEvent, event } from '@millepiani/events/event';
import {
  commissionAccepted,
  commissionBid,
  commissionClosed,
  commissionLost,
  commissionOpened,
  commissionQualified,
  commissionSettled,
  commissionSlotsRevised,
  commissionStarted,
  commissionSubstitutionSet,
  commissionWon,
} from '@millepiani/events/projects/commission.events';
import { commissionRevised } from '@millepiani/events/projects/revision.events';
import { moneyText } from '@millepiani/kernel/money';
import type { Commission, CommissionEvent, CommissionTerms } from './commission.ts';
import type { RoleSlot } from './role-slot.ts';

/** How an event of a commission may be seen: as the commission itself. */
export const visibilityOf = { PUBLIC: 'public', COMMUNITY: 'community', PARTIES: 'parties' } as const;

/** Those that tell nothing but that they happened. */
const justOf = {
  'commission.qualified': commissionQualified,
  'commission.bid': commissionBid,
  'commission.won': commissionWon,
  'commission.started': commissionStarted,
  'commission.accepted': commissionAccepted,
  'commission.settled': commissionSettled,
  'commission.closed': commissionClosed,
} as const;

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
    case 'commission.revised':
      return event(commissionRevised, { ...place, data: { commissionId, ...revisionData(happened) } });
    case 'commission.slots-revised':
      return event(commissionSlotsRevised, { ...place, data: { commissionId, slots: happened.slots.map(slotData) } });
    case 'commission.substitution-set': {
      const { substitution } = happened;
      return event(commissionSubstitutionSet, { ...place, data: { commissionId, substitution } });
    }
    case 'commission.lost':
      return event(commissionLost, { ...place, data: { commissionId, reason: happened.reason } });
    default:
      return event(justOf[happened.type], just);
  }
}

const revisionData = ({
  type: _,
  at: __,
  price,
  respondBy,
  milestones,
  ...words
}: Extract<CommissionEvent, { type: 'commission.revised' }>) => ({
  ...words,
  price: moneyText(price),
  respondBy: respondBy.toISOString(),
  milestones: milestones.map(({ id, title, amount, due }) => ({
    milestoneId: id,
    title,
    amount: moneyText(amount),
    due,
  })),
});

function termsData({ id: _, clientId, price, respondBy, openedAt, slots, ...terms }: CommissionTerms) {
  return {
    ...terms,
    clientId: clientId ?? null,
    price: moneyText(price),
    respondBy: respondBy.toISOString(),
    openedAt: openedAt.toISOString(),
    slots: slots.map(slotData),
  };
}

/** Slots are told by these events only while no team is chosen for them: they are open. Of the rest teams' events tell. */
const slotData = ({ rate, furtherNeeds, ...slot }: RoleSlot) => ({
  ...{ ...slot, rate: moneyText(rate), state: 'OPEN' as const },
  ...(furtherNeeds ? { furtherNeeds: [...furtherNeeds] } : {}),
});
