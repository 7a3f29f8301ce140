import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { begin, evolve, type HoldTerms } from '../src/holds/capacity-hold.ts';
import type { HoldText } from '../src/holds/placing.ts';

/** The present of these tests. */
export const at = new Date('2026-11-24T09:00:00.000Z');
/** So many hours later. */
export const inHours = (hours: number): Date => plusMs(at, hours * 3_600_000);

/** What is to be held: five hours of the ten that follow the present, to be confirmed within one. */
export const aText = (change: Partial<HoldText> = {}): HoldText => ({
  holdId: newId('hld'),
  personId: newId('per'),
  commissionId: newId('com'),
  slotId: newId('slt'),
  from: at,
  to: inHours(10),
  minutes: 300,
  mayUseTentative: false,
  expiresAt: inHours(1),
  ...change,
});

/** The same, read. */
export const terms = (change: Partial<HoldTerms> = {}): HoldTerms => ({
  id: newId('hld'),
  personId: newId('per'),
  commissionId: newId('com'),
  slotId: newId('slt'),
  from: at,
  to: inHours(10),
  minutes: 300,
  mayUseTentative: false,
  placedAt: at,
  expiresAt: inHours(1),
  ...change,
});

/** A hold in every state that one can be in, by every way. */
export function inEveryState(change: Partial<HoldTerms> = {}) {
  const held = begin({ type: 'hold.placed', terms: terms(change) });
  const confirmed = evolve(held, { type: 'hold.confirmed', at: inHours(0.5) });
  const release = { type: 'hold.released', reason: 'WITHDRAWN', at: inHours(0.75) } as const;
  return {
    held,
    confirmed,
    released: evolve(held, release),
    releasedLater: evolve(confirmed, release),
    expired: evolve(held, { type: 'hold.expired', at: inHours(1) }),
  };
}
