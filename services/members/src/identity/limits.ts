import type { PersonId } from '@millepiani/kernel/id';

/** How many attempts a counter bears in a window. */
export interface Limit {
  readonly counter: string;
  readonly most: number;
  /** What is tried: said, the counter bears so many different ones, and the same again is none more. Left out, each attempt counts. */
  readonly different?: string;
}

/** A quarter of an hour, in milliseconds. */
export const windowMs = 15 * 60_000;

/**
 * The network that an address stands for: an IPv4 address itself; of an IPv6 address its first 64 bits, for a single
 * subscriber has all the rest.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const zeros = tail === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0);
  const groups = [...(before ?? []), ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...(after ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/**
 * Whom a sign-in counts against. Ten failures of one network at one account stop that network there; so no single one can
 * fill the account's own counter and lock its owner out, nor try many accounts beyond a hundred.
 */
export function signInLimits(email: string, address: string): readonly Limit[] {
  const network = networkOf(address);
  return [
    { counter: `sign-in:${email}:${network}`, most: 10 },
    { counter: `sign-in-network:${network}`, most: 100 },
    { counter: `sign-in-account:${email}`, most: 100 },
  ];
}

/** Who signs up, by which key, and how many sign-ups of one network are borne. */
interface SigningUp {
  readonly address: string;
  readonly email: string;
  readonly key: string;
  readonly most: number;
}

/**
 * Whom a sign-up counts against: it costs a hash, and has a mail sent to whoever has the address. To the address one that is sent again,
 * since nobody answered, is none more: it has one mail sent.
 */
export const signUpLimits = ({ address, email, key, most }: SigningUp): readonly Limit[] => [
  { counter: `sign-up:${networkOf(address)}`, most },
  { counter: `sign-up-address:${email}`, most: 10, different: `${networkOf(address)} ${key}` },
];

/** Whom the beginning of an entry counts against: each is kept until it is over, though nobody is signed in yet. */
export const entryLimits = (address: string, most: number): readonly Limit[] => [
  { counter: `entry:${networkOf(address)}`, most },
];

/** Whom a try at the set-up's token counts against. */
export const claimLimits = (personId: PersonId): readonly Limit[] => [{ counter: `claim:${personId}`, most: 10 }];
