import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId, Id } from '@millepiani/kernel/id';
import type { ReservePurpose } from '@millepiani/sharing/rule';

export type ReserveId = Id<'rsv'>;

/** What is kept apart: for a purpose of the rule, or what shares left over, for none. */
export type ReservedFor = ReservePurpose | 'surplus';

/** What is set aside for one purpose in one currency, or left over. One each for an owner. */
export interface Reserve {
  readonly id: ReserveId;
  /** Who leads the commissions that it grows from. */
  readonly ownerId: AgentId;
  readonly purpose: ReservedFor;
  readonly currency: Currency;
  /** Minor units; below nothing where runs took back what was released. */
  readonly balance: bigint;
  /** How many events were told of it. */
  readonly version: number;
}

/** What makes one reserve different from its owner's others. */
export type ReserveKey = Pick<Reserve, 'ownerId' | 'purpose' | 'currency'>;

/** A reserve that nothing was set aside in yet. */
export const emptyReserve = (id: ReserveId, key: ReserveKey): Reserve => ({ id, ...key, balance: 0n, version: 0 });

/** The reserve after `amount` came in, in minor units: below nothing where it goes out. */
export const changed = (reserve: Reserve, amount: bigint): Reserve => ({
  ...reserve,
  balance: reserve.balance + amount,
});

/** The reserve once an event was told of it. */
export const told = (reserve: Reserve): Reserve => ({ ...reserve, version: reserve.version + 1 });

/** Whether a change takes a reserve below its floor that held it before: minor units. */
export const fallsBelow = (floor: bigint, before: Reserve, after: Reserve): boolean =>
  before.balance >= floor && after.balance < floor;

/** How the schema writes purposes. */
export const purposeNames = {
  staff: 'STAFF',
  technology: 'TECHNOLOGY',
  offering: 'OFFERING',
  surplus: 'SURPLUS',
} as const satisfies Readonly<Record<ReservedFor, string>>;

/** On which account of its owner a reserve is. */
export const accountOf = ({ purpose }: Pick<Reserve, 'purpose'>): 'RESERVE' | 'SURPLUS' =>
  purpose === 'surplus' ? 'SURPLUS' : 'RESERVE';
