import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId, Id } from '@millepiani/kernel/id';
import type { ReservePurpose } from '@millepiani/sharing/rule';

export type ReserveId = Id<'rsv'>;

/** What is set aside for one purpose in one currency. One each for an owner. */
export interface Reserve {
  readonly id: ReserveId;
  /** Who leads the commissions that it grows from. */
  readonly ownerId: AgentId;
  readonly purpose: ReservePurpose;
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

/** The reserve after a run set `amount` aside, in minor units: below nothing where it takes back. */
export const credited = (reserve: Reserve, amount: bigint): Reserve => ({
  ...reserve,
  balance: reserve.balance + amount,
  version: reserve.version + 1,
});

/** How the schema writes purposes. */
export const purposeNames = {
  staff: 'STAFF',
  technology: 'TECHNOLOGY',
  offering: 'OFFERING',
} as const satisfies Readonly<Record<ReservePurpose, string>>;
