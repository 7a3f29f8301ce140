import type { Id, IdPrefix } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Chance } from './chance.ts';

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
const highest = 2 ** 32;

/**
 * An identifier as `newId` makes them (UUIDv7), by a chance that is the same each time. What is at its end is the serial number, 0 to below
 * 2^32: no two of one prefix are the same.
 */
export function identifier<P extends IdPrefix>(
  prefix: P,
  at: Instant,
  { chance, serial }: { readonly chance: Chance; readonly serial: number },
): Id<P> {
  if (!Number.isInteger(serial) || serial < 0 || serial >= highest)
    throw new RangeError(`No serial number: ${serial}.`);
  const time = hex(at.getTime(), 12);
  const bits = Math.floor(chance.next() * highest);
  const version = `7${hex(bits >>> 20, 3)}`;
  const variant = `${'89ab'[bits & 3]}${hex((bits >>> 2) & 0xfff, 3)}`;
  const rest = hex(Math.floor(chance.next() * 0x10000), 4);
  return `${prefix}_${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${rest}${hex(serial, 8)}` as Id<P>;
}
