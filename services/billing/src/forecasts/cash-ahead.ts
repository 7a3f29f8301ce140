import type { CommissionId } from '@millepiani/kernel/id';

/** Where money that is to move comes from. */
export type FlowKind = 'INVOICE' | 'DRAFT' | 'SHARE' | 'BATCH' | 'REFUND' | 'CLAIM' | 'FEE';

/** Money that is to come in, or to go out, on a day. */
export interface CashFlow {
  readonly kind: FlowKind;
  /** ISO 8601: today for what is overdue, and for what nothing says when. */
  readonly on: string;
  /** Cents: in, where positive; out, where negative. */
  readonly amount: bigint;
  readonly isOverdue: boolean;
  readonly commissionId: CommissionId | undefined;
  /** The invoice, batch, run, refund, claim or fee. */
  readonly aboutId: string;
}

/** What moves on one day, and what there is after it. In cents. */
export interface CashDay {
  readonly on: string;
  readonly in: bigint;
  readonly out: bigint;
  readonly balance: bigint;
  readonly flows: readonly CashFlow[];
}

/** Money ahead until a day. */
export interface CashAhead {
  readonly opening: bigint;
  readonly closing: bigint;
  /** The lowest balance on the way, the opening one included. */
  readonly lowest: bigint;
  readonly days: readonly CashDay[];
}

const sumOf = (flows: readonly CashFlow[]): bigint => flows.reduce((total, { amount }) => total + amount, 0n);

/** The lowest of some balances; nothing where there are none. */
const lowestOf = (balances: readonly bigint[]): bigint => balances.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? 0n;

/** Money ahead from what there is, until a day, with that day: by day, each day's flows by what they are about. */
export function cashAhead(opening: bigint, flows: readonly CashFlow[], until: string): CashAhead {
  const byDay = Map.groupBy(
    flows.filter(({ on, amount }) => on <= until && amount !== 0n),
    ({ on }) => on,
  );
  const days: CashDay[] = [];
  let balance = opening;
  for (const on of [...byDay.keys()].toSorted()) {
    const own = (byDay.get(on) ?? []).toSorted((a, b) => (a.aboutId < b.aboutId ? -1 : 1));
    const incoming = sumOf(own.filter(({ amount }) => amount > 0n));
    balance += sumOf(own);
    days.push({ on, in: incoming, out: incoming - sumOf(own), balance, flows: own });
  }
  return { opening, closing: balance, lowest: lowestOf([opening, ...days.map((day) => day.balance)]), days };
}
