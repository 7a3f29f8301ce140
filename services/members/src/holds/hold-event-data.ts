import type { CapacityHold, HoldChange, HoldPlaced, HoldRefused, HoldTerms } from './capacity-hold.ts';

type Data = Readonly<Record<string, unknown>>;

/** What an event of a hold tells other services: who is held for what, and in every case of which hold. */
export function toData(hold: CapacityHold | HoldTerms, event: HoldPlaced | HoldRefused | HoldChange): Data {
  const { id: holdId, personId, commissionId, slotId } = hold;
  const about = { holdId, personId, commissionId, slotId };
  switch (event.type) {
    case 'hold.placed':
      return { ...about, ...spanData(event.terms), expiresAt: event.terms.expiresAt.toISOString() };
    case 'hold.refused':
      return { ...about, ...spanData(event.terms), reason: event.reason };
    case 'hold.released':
      return { ...about, reason: event.reason };
    case 'hold.confirmed':
    case 'hold.expired':
      return about;
    default:
      return event satisfies never;
  }
}

const spanData = ({ from, to, minutes, mayUseTentative }: HoldTerms): Data => ({
  from: from.toISOString(),
  to: to.toISOString(),
  minutes,
  mayUseTentative,
});
