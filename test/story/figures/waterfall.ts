import {
  by,
  compare,
  type Exact,
  exact,
  floor,
  halfUp,
  minus,
  over,
  plus,
  sumOf,
  times,
  whole,
  zero,
} from './exact.ts';

/** What is set aside for one purpose: a rate of the cash that enters the tier, up to a cap on what is there. */
export interface Setting {
  readonly purpose: string;
  readonly rate: string;
  readonly cap?: bigint | undefined;
  /** What the reserve held before this version set anything aside. */
  readonly balance: bigint;
}

/** One component of the shares: how much it counts, and what each weighs in it. */
export interface Component {
  readonly weight: string;
  readonly weights: ReadonlyMap<string, Exact>;
}

/** What was agreed, as far as the story agrees it. Amounts are in cents. */
export interface Agreed {
  readonly fee: string;
  readonly reserves: readonly Setting[];
  /** On top of the share. */
  readonly minimums: ReadonlyMap<string, bigint>;
  readonly components: readonly Component[];
  /** The most that minimum and share come to. */
  readonly caps: ReadonlyMap<string, bigint>;
}

/** What is shared. */
export interface Collected {
  readonly cash: bigint;
  readonly expenses: ReadonlyMap<string, bigint>;
}

/** Who gets what, in cents. */
export interface Shared {
  readonly expenses: ReadonlyMap<string, bigint>;
  readonly fee: bigint;
  readonly reserves: readonly { readonly purpose: string; readonly amount: bigint }[];
  readonly minimums: ReadonlyMap<string, bigint>;
  readonly shares: ReadonlyMap<string, bigint>;
  readonly surplus: bigint;
}

const total = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((sum, amount) => sum + amount, 0n);
/** Math.min takes no bigint. */
const least = (...amounts: readonly bigint[]): bigint => amounts.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? 0n;

/**
 * The waterfall of the sharing rule, written from its description alone. The story has cash enough for expenses and minimums:
 * with less, it would be another story. @throws RangeError then
 */
export function waterfall(agreed: Agreed, { cash, expenses }: Collected): Shared {
  const rest = cash - total(expenses.values());
  const fee = halfUp(times(whole(rest), exact(agreed.fee)));
  const entering = rest - fee;
  let left = entering;
  const reserves = agreed.reserves.map(({ purpose, rate, cap, balance }) => {
    const wished = halfUp(times(whole(entering), exact(rate)));
    const amount = least(wished, left, cap === undefined ? wished : cap - balance);
    left -= amount;
    return { purpose, amount };
  });
  const pool = left - total(agreed.minimums.values());
  if (rest < 0n || pool < 0n) throw new RangeError('The story has too little cash.');
  const shares = share(pool, combined(agreed.components), rooms(agreed));
  const surplus = pool - total(shares.values());
  return { expenses, fee, reserves, minimums: agreed.minimums, shares, surplus };
}

/** All that an agent is entitled to: expenses, minimum and share. */
export function entitlements({ expenses, minimums, shares }: Shared): ReadonlyMap<string, bigint> {
  const agents = new Set([...expenses.keys(), ...minimums.keys(), ...shares.keys()]);
  const of = (agent: string) => (expenses.get(agent) ?? 0n) + (minimums.get(agent) ?? 0n) + (shares.get(agent) ?? 0n);
  return new Map([...agents].sort().map((agent) => [agent, of(agent)]));
}

/** What each weighs in all components together; one in which nobody weighs anything counts for nothing. */
function combined(components: readonly Component[]): ReadonlyMap<string, Exact> {
  const weighty = components.filter(({ weights }) => sumOf([...weights.values()]).n > 0n);
  const result = new Map<string, Exact>();
  for (const { weight, weights } of weighty) {
    const all = sumOf([...weights.values()]);
    for (const [agent, own] of weights) {
      result.set(agent, plus(result.get(agent) ?? zero, times(exact(weight), by(own, all))));
    }
  }
  return new Map([...result].filter(([, weight]) => weight.n > 0n));
}

/** What may still be added to an agent's minimum. */
function rooms({ caps, minimums }: Agreed): ReadonlyMap<string, bigint> {
  return new Map([...caps].map(([agent, cap]) => [agent, cap - (minimums.get(agent) ?? 0n)]));
}

/** Shares a pool by weights; what would be above somebody's room goes to the others. Rounded once, by largest remainder. */
function share(
  pool: bigint,
  weights: ReadonlyMap<string, Exact>,
  room: ReadonlyMap<string, bigint>,
): ReadonlyMap<string, bigint> {
  const full = new Map<string, bigint>();
  for (;;) {
    const open = [...weights].filter(([agent]) => !full.has(agent));
    const there = whole(pool - total(full.values()));
    const all = sumOf(open.map(([, weight]) => weight));
    const parts = open.map(([agent, weight]) => [agent, by(times(there, weight), all)] as const);
    const over = parts.filter(([agent, part]) => compare(part, whole(room.get(agent) ?? pool)) > 0n);
    if (over.length === 0)
      return rounded(
        pool,
        [...full].map(([agent, amount]) => [agent, whole(amount)] as const),
        parts,
      );
    for (const [agent] of over) full.set(agent, room.get(agent) ?? 0n);
  }
}

type Part = readonly [agent: string, part: Exact];

/** Each gets the whole cents; of those that are left over, one each to those with the largest remainders. */
function rounded(pool: bigint, full: readonly Part[], open: readonly Part[]): ReadonlyMap<string, bigint> {
  const parts = [...full, ...open].map(([agent, part]) => {
    const down = floor(part);
    return { agent, down, remainder: minus(part, whole(down)) };
  });
  // Where everybody's room is full, the rest is nobody's.
  let odd = open.length === 0 ? 0n : pool - total(parts.map(({ down }) => down));
  const byRemainder = parts.toSorted((a, b) => {
    const order = compare(b.remainder, a.remainder);
    return order === 0n ? Buffer.compare(Buffer.from(a.agent), Buffer.from(b.agent)) : Number(order > 0n) * 2 - 1;
  });
  const given = new Map<string, bigint>();
  for (const { agent, down } of byRemainder) {
    given.set(agent, down + (odd > 0n ? 1n : 0n));
    odd -= odd > 0n ? 1n : 0n;
  }
  return given;
}

/** Hours × rate, where the minutes are whole and the rate is in cents an hour. */
export const worth = (minutes: number, rate: bigint): Exact => over(BigInt(minutes) * rate, 60n);
