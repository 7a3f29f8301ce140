import type { PersonId } from '@millepiani/kernel/id';
import { type Limit, networkOf } from '../identity/limits.ts';

/**
 * Whom a wish for a mail to an address counts against. The third is the address's own, whoever asks: a mailbox is not to be filled, at
 * the price that somebody with many networks can have it get no link for a quarter of an hour.
 */
export function resetMailLimits(email: string, address: string): readonly Limit[] {
  const network = networkOf(address);
  return [
    { counter: `reset-mail:${email}:${network}`, most: 3 },
    { counter: `reset-mail-network:${network}`, most: 100 },
    { counter: `reset-mail-address:${email}`, most: 10 },
  ];
}

/** Whom a new password by a link counts against: it costs a hash. */
export const resetLimits = (address: string): readonly Limit[] => [
  { counter: `reset:${networkOf(address)}`, most: 100 },
];

/** Whom a try at the present password counts against, made by who is signed in. */
export const passwordLimits = (personId: PersonId): readonly Limit[] => [
  { counter: `present-password:${personId}`, most: 10 },
];

/** Whom a mail counts against that somebody has sent about their own account; `to` is where it goes. */
export const ownMailLimits = (personId: PersonId, to: string): readonly Limit[] => [
  { counter: `own-mail:${personId}`, most: 5 },
  { counter: `own-mail-address:${to}`, most: 10 },
];
