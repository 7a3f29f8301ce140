import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId } from '@millepiani/kernel/id';
import { CurrencyMismatch } from '@millepiani/kernel/money';
import { compareUtf8 } from '@millepiani/kernel/utf8-order';
import {
  type Distribution,
  type Entitlement,
  entitlementsOf,
  type OwingTier,
  type ReserveCredit,
} from './distribution.ts';

/** What earlier runs of this version posted in this currency, and had paid out: minor units, cumulative. */
export interface Posted {
  readonly currency: Currency;
  readonly fee: bigint;
  readonly reserve: readonly ReserveCredit[];
  readonly surplus: bigint;
  readonly members: readonly PostedMember[];
}

/** One member's part of it. */
export interface PostedMember extends Entitlement {
  /** What the runs said to pay in cash; tax credits are not in it. */
  readonly paid: bigint;
}

/** Before the first run. */
export const nothingPosted = (currency: Currency): Posted => ({
  currency,
  fee: 0n,
  reserve: [],
  surplus: 0n,
  members: [],
});

/** Tax that clients withheld from what this member invoiced: minor units, cumulative. It is part of what the member gets. */
export interface Withheld {
  readonly agent: AgentId;
  readonly amount: bigint;
}

/** Where an amount is posted. */
export type SharingAccount =
  | { readonly kind: 'collections' }
  | { readonly kind: 'fee' }
  | { readonly kind: 'reserve'; readonly purpose: ReserveCredit['purpose'] }
  | { readonly kind: 'member'; readonly agent: AgentId; readonly tier: OwingTier }
  | { readonly kind: 'surplus' };

/** What a run adds to an account: minor units, below 0 where it takes back; never 0. */
export interface SharingPosting {
  readonly account: SharingAccount;
  readonly minor: bigint;
}

/** What one member gets in a run, in minor units. */
export interface MemberSettlement {
  readonly agent: AgentId;
  /** Cumulative entitlement − what was posted before: below 0 where it has fallen. */
  readonly difference: bigint;
  /** Cumulative. */
  readonly withheld: bigint;
  /** What is to be paid in cash now; 0 where nothing is due. */
  readonly payment: bigint;
  /** What the member had too much, by payments and tax credits, after this run: set off next time, and lent by surplus until then. */
  readonly carried: bigint;
}

/** One distribution run: what to post, what to pay, and what was posted from then on. */
export interface SharingRun {
  readonly currency: Currency;
  /** They add up to 0: what collections give, the other accounts take. */
  readonly postings: readonly SharingPosting[];
  readonly settlements: readonly MemberSettlement[];
  /** What surplus lends to members altogether after this run: the sum of what is carried. */
  readonly lent: bigint;
  readonly posted: Posted;
}

/**
 * Makes a run of a cumulative distribution: what it says, less what was posted before. What has fallen is taken back, however
 * much it is. A member's payment is what is due over all runs, less tax credits, less what was paid; where that is negative,
 * nothing is paid and the rest is carried. Throws {@link CurrencyMismatch} where the two are not of one currency.
 */
export function run(posted: Posted, distribution: Distribution, withheld: readonly Withheld[]): SharingRun {
  const { currency } = distribution;
  if (posted.currency !== currency) throw new CurrencyMismatch(posted.currency, currency);
  const entitlements = new Map(entitlementsOf(distribution).map((one) => [one.agent, one]));
  const agents = new Set([...entitlements.keys(), ...[...posted.members, ...withheld].map(({ agent }) => agent)]);
  const members = [...agents].toSorted(compareUtf8).map((agent) => {
    const before = posted.members.find((one) => one.agent === agent) ?? { ...nothing(agent), paid: 0n };
    const now = entitlements.get(agent) ?? nothing(agent);
    return { before, now, settlement: settle(before, now, withheldFrom(agent, withheld)) };
  });
  const settlements = members.map(({ settlement }) => settlement);
  const reserve = mergeReserve(posted.reserve, distribution.reserve);
  return {
    currency,
    postings: balanced([
      ...change({ kind: 'fee' }, posted.fee, distribution.fee),
      ...reserve.flatMap(({ purpose, before, amount }) => change({ kind: 'reserve', purpose }, before, amount)),
      ...members.flatMap(({ before, now }) =>
        tiers.flatMap((tier) => change({ kind: 'member', agent: now.agent, tier }, before[tier], now[tier])),
      ),
      ...change({ kind: 'surplus' }, posted.surplus, distribution.surplus),
    ]),
    settlements,
    lent: settlements.reduce((total, { carried }) => total + carried, 0n),
    posted: {
      currency,
      fee: distribution.fee,
      reserve: reserve.map(({ purpose, amount }) => ({ purpose, amount })),
      surplus: distribution.surplus,
      members: members.map(({ before, now, settlement }) => ({ ...now, paid: before.paid + settlement.payment })),
    },
  };
}

const tiers: readonly OwingTier[] = ['expenses', 'minimum', 'share'];

const nothing = (agent: AgentId): Entitlement => ({ agent, expenses: 0n, minimum: 0n, share: 0n });

const totalOf = ({ expenses, minimum, share }: Entitlement): bigint => expenses + minimum + share;

const withheldFrom = (agent: AgentId, withheld: readonly Withheld[]): bigint =>
  withheld.filter((one) => one.agent === agent).reduce((total, { amount }) => total + amount, 0n);

function settle(before: PostedMember, now: Entitlement, withheld: bigint): MemberSettlement {
  const due = totalOf(now) - withheld - before.paid;
  return {
    agent: now.agent,
    difference: totalOf(now) - totalOf(before),
    withheld,
    payment: due > 0n ? due : 0n,
    carried: due < 0n ? -due : 0n,
  };
}

const change = (account: SharingAccount, before: bigint, now: bigint): readonly SharingPosting[] =>
  before === now ? [] : [{ account, minor: now - before }];

function balanced(postings: readonly SharingPosting[]): readonly SharingPosting[] {
  const collected = postings.reduce((total, { minor }) => total + minor, 0n);
  return [...change({ kind: 'collections' }, collected, 0n), ...postings];
}

/** Purposes of either: without contributors a reserve is credited nothing, and what it had been is taken back. */
function mergeReserve(before: readonly ReserveCredit[], now: readonly ReserveCredit[]) {
  const amountOf = (credits: readonly ReserveCredit[], wanted: ReserveCredit['purpose']): bigint =>
    credits.find(({ purpose }) => purpose === wanted)?.amount ?? 0n;
  return [...new Set([...now, ...before].map(({ purpose }) => purpose))].map((purpose) => ({
    purpose,
    before: amountOf(before, purpose),
    amount: amountOf(now, purpose),
  }));
}
