import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId } from '@millepiani/kernel/id';
import type { Money } from '@millepiani/kernel/money';
import type { Rational } from '@millepiani/kernel/rational';
import type { ReservePurpose } from './rule.ts';

/**
 * What one version of an agreement has come to so far, in one currency: everything is cumulative, and only what holds now:
 * contributions that are approved and not reversed. Ids are those of contributions, once each.
 */
export interface SharingInputs {
  /** The currency of this waterfall; all amounts below are in it, but for {@link MoneyGiven}. */
  readonly currency: Currency;
  /** Minor units collected, net of VAT (`cashNetOfVat`). */
  readonly cash: bigint;
  readonly expenses: readonly Expense[];
  /** The balance of every purpose that the rule reserves for in this currency. */
  readonly reserves: readonly ReserveBalance[];
  readonly hours: readonly HoursWorked[];
  readonly money: readonly MoneyGiven[];
  readonly points: readonly PeerPoints[];
  readonly citations: readonly Citation[];
}

/** An expense that was approved. */
export interface Expense {
  readonly id: string;
  readonly agent: AgentId;
  /** Minor units without VAT: what is reimbursed to who deducts it. */
  readonly net: bigint;
  /** Minor units with VAT: what is reimbursed to who does not (forfettario). */
  readonly gross: bigint;
  readonly deductsVat: boolean;
}

/** Minor units in a reserve, without what this version of the agreement has credited: so below 0 where that was released. */
export interface ReserveBalance {
  readonly purpose: ReservePurpose;
  readonly balance: bigint;
}

/** Work (ValueFlows *work*). */
export interface HoursWorked {
  readonly id: string;
  readonly agent: AgentId;
  readonly hours: Rational;
  /** The part of the hours that is paid or owed by other means: it is not at risk, so no slices. */
  readonly claimed: Rational;
}

/** Money put in at risk (ValueFlows *transfer*), in the currency of the agreed rates. */
export interface MoneyGiven {
  readonly id: string;
  readonly agent: AgentId;
  readonly amount: Money;
}

/** Points that peers gave to `agent`. */
export interface PeerPoints {
  readonly id: string;
  readonly agent: AgentId;
  readonly points: Rational;
}

/** Know-how that was cited (ValueFlows *cite*); the shares of its makers total exactly 1. They need not be parties. */
export interface Citation {
  readonly id: string;
  readonly weight: Rational;
  readonly makers: readonly { readonly agent: AgentId; readonly share: Rational }[];
}
