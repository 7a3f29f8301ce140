import { formatAmount, type Money } from '@millepiani/kernel/money';
import type { CommissionEvent, CommissionTerms } from './commission.ts';
import type { RoleSlot } from './role-slot.ts';

type Data = Readonly<Record<string, unknown>>;

/** What an event of a commission tells other services: JSON, amounts as decimal strings, people by their ids alone. */
export function toData(commissionId: string, event: CommissionEvent): Data {
  switch (event.type) {
    case 'commission.opened':
      return { commissionId, ...termsData(event.terms) };
    case 'commission.slots-revised':
      return { commissionId, slots: event.slots.map(slotData) };
    case 'commission.lost':
      return { commissionId, reason: event.reason };
    case 'commission.qualified':
    case 'commission.bid':
    case 'commission.won':
      return { commissionId };
    default:
      return event satisfies never;
  }
}

function termsData({ id: _, clientId, price, respondBy, openedAt, slots, ...terms }: CommissionTerms): Data {
  return {
    ...terms,
    clientId: clientId ?? null,
    price: moneyData(price),
    respondBy: respondBy.toISOString(),
    openedAt: openedAt.toISOString(),
    slots: slots.map(slotData),
  };
}

const slotData = ({ rate, ...slot }: RoleSlot): Data => ({ ...slot, rate: moneyData(rate) });

const moneyData = (money: Money): Data => ({ amount: formatAmount(money), currency: money.currency });
