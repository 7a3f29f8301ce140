import type { Transaction } from '@millepiani/commands/command-runner';
import { agentThresholdExceeded, agentThresholdNear } from '@millepiani/events/billing/forecast.events';
import { event } from '@millepiani/events/event';
import { dayOf, plusDays } from '@millepiani/kernel/day';
import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import type { AgreedVersion } from '../agreements/agreed-version.ts';
import type { Billing } from '../billing.ts';
import type { Claim } from '../claims/claim.ts';
import { later } from '../fees/billing-period.ts';
import { inEuros } from '../invoices/settling.ts';
import { daysToPay } from '../milestones/drafting.ts';
import { partsOf } from '../milestones/parts.ts';
import { type ClaimAhead, claimReceipts } from './claim-receipts.ts';
import { claimedShares } from './claimed-shares.commands.ts';
import {
  alarmOf,
  forecastOf,
  levelOf,
  limits,
  type Receipt,
  type RevenueForecast,
  receiptsOf,
  restOfWork,
  revenueOf,
} from './revenue.ts';
import type { RevenueWatch } from './revenue-watches.store.ts';
import { shareReceipts } from './share-receipts.ts';

/** All that came in to an agent or is to come, of any year: by what is stored now. */
async function receiptsOfAgent(billing: Billing, agentId: AgentId, today: string): Promise<readonly Receipt[]> {
  const runs = await billing.distributions.paying(agentId);
  const claims = await billing.claims.ofParty(agentId, false);
  // A document between members of a commission asks for a share that a run pays, or a claim: it is counted by these.
  const payers = new Set([
    ...runs.map(({ commissionId, basis }) => `${commissionId} ${basis.payerId}`),
    ...claims.filter(({ reason }) => reason === 'MISSING').map((one) => `${one.commissionId} ${one.debtorId}`),
  ]);
  const invoices = (await billing.invoices.ofSeller(agentId)).filter(
    ({ commissionId, buyerId }) => !payers.has(`${commissionId} ${buyerId}`),
  );
  const shares = await claimedShares(billing, runs, invoices);
  const documents = invoices.flatMap((invoice): readonly Receipt[] => {
    const claim = shares.of(invoice);
    const commissionId = claim?.document.commissionId ?? invoice.commissionId;
    if (invoice.stage === 'issued') return receiptsOf(invoice, today).map((one) => ({ ...one, commissionId }));
    const on = later(plusDays(dayOf(invoice.draftedAt), invoice.dueInDays), today);
    // What was paid of a share before its invoice was issued came in as the share.
    const amount = revenueOf(invoice.content) - (claim?.paid ?? 0n);
    return amount > 0n ? [{ kind: 'DRAFT', amount, on, isCollected: false, commissionId }] : [];
  });
  const planned = await plannedOf(billing, agentId, today);
  const claimed = claimReceipts(await withSettlements(billing, claims), agentId, today);
  const known = [...shareReceipts(shares, agentId, today), ...claimed, ...documents, ...planned];
  return [...known, ...restOfWork(await billing.plannedWork.ofPerson(agentId), known, today)];
}

async function withSettlements({ settlements }: Billing, claims: readonly Claim[]): Promise<readonly ClaimAhead[]> {
  const loader = settlements.ofClaimLoader();
  return Promise.all(claims.map(async (claim) => ({ claim, settlements: await loader.load(claim.id) })));
}

/** The milestones of which the agent invoices something, and has no draft yet: planned, or accepted and waiting. */
async function plannedOf(billing: Billing, agentId: AgentId, today: string): Promise<readonly Receipt[]> {
  const versions = (await billing.agreements.inForceOf(agentId)).filter(({ currency }) => currency === 'EUR');
  const plans = await billing.plannedWork.plansOf(versions.map(({ commissionId }) => commissionId));
  const found: Receipt[] = [];
  for (const agreed of versions) {
    const plan = plans.get(agreed.commissionId) ?? [];
    if (plan.length > 0) found.push(...(await plannedUnder(billing, { agreed, plan, agentId, today })));
  }
  return found;
}

interface Planned {
  readonly agreed: AgreedVersion;
  readonly plan: readonly { readonly milestoneId: string; readonly amount: bigint; readonly due: string }[];
  readonly agentId: AgentId;
  readonly today: string;
}

async function plannedUnder(billing: Billing, { agreed, plan, agentId, today }: Planned): Promise<readonly Receipt[]> {
  const alliances = await billing.alliances.among(agreed.parties);
  const billed = new Map(
    (await billing.milestoneBillings.ofCommission(agreed.commissionId)).map((one) => [String(one.milestoneId), one]),
  );
  return plan.flatMap(({ milestoneId, amount, due }) => {
    const accepted = billed.get(milestoneId);
    const parts = accepted
      ? accepted.parts.filter(({ stage }) => stage === 'waiting')
      : partsOf({ amount: { minor: amount, currency: 'EUR' }, invoicerId: agreed.invoicerId }, { agreed, alliances });
    const own = parts.find(({ sellerId }) => sellerId === agentId)?.net.minor ?? 0n;
    const on = later(plusDays(accepted ? today : later(due, today), daysToPay), today);
    const { commissionId } = agreed;
    return own > 0n ? [{ kind: 'MILESTONE', amount: own, on, isCollected: false, commissionId } as const] : [];
  });
}

/** A year's revenue of an agent, and whether the limits of the forfettario regime are theirs, by their tax profile of today. */
export interface AgentForecast extends RevenueForecast {
  readonly applies: boolean;
}

/** With what is to be added to it, in cents. */
export interface AskedForecast extends AgentForecast {
  readonly adding: bigint;
}

/** Reckons a year's revenue of an agent from what is stored now. */
export async function forecastRevenue(billing: Billing, agentId: AgentId, year: number): Promise<AgentForecast> {
  const today = dayOf(billing.clock.now());
  const profile = await billing.taxProfiles.at(agentId, today);
  const receipts = await receiptsOfAgent(billing, agentId, today);
  return { ...forecastOf(year, receipts), applies: profile?.regime === 'RF19' };
}

/**
 * Holds an agent's revenue of this year against the limits, and tells where it has come nearer to them than when it was looked at last.
 * Who is not in the regime is looked at again when something changes, others tomorrow too.
 */
export async function lookAtRevenue(
  billing: Billing,
  { session, now, emit }: Pick<Transaction, 'session' | 'now' | 'emit'>,
  agentId: AgentId,
): Promise<void> {
  const watch = await billing.revenueWatches.find(agentId, session);
  if (!watch) return;
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  // Whose limits these are not is not reckoned: it may be somebody with a million invoices.
  const isConcerned = (await billing.taxProfiles.at(agentId, today, session))?.regime === 'RF19';
  const forecast = isConcerned ? await forecastRevenue(billing, agentId, year) : undefined;
  const alarm = forecast ? alarmOf(forecast) : 0;
  const before = watch.year === year ? watch.alarm : 0;
  const isWorse = alarm > before;
  const after: RevenueWatch = {
    ...{ ...watch, year, alarm, lookOn: forecast ? plusDays(today, 1) : undefined },
    told: isWorse ? watch.told + 1 : watch.told,
  };
  await billing.revenueWatches.save(session, after);
  if (isWorse && forecast) await emit([tellOf(after, forecast)]);
}

function tellOf({ agentId, year, told }: RevenueWatch, { collected, expected }: AgentForecast) {
  const place = { subject: agentId, partition: agentId, aggregateVersion: told };
  const figures = { agentId, year, collected: inEuros(collected), expected: inEuros(expected) };
  const level = levelOf(expected);
  if (level === 'NEAR' || level === 'CLEAR') {
    return event(agentThresholdNear, { ...place, data: { ...figures, threshold: inEuros(limits.nextYear) } });
  }
  const consequence = level === 'EXCEEDS_AT_ONCE' ? ('AT_ONCE' as const) : ('NEXT_YEAR' as const);
  const threshold = inEuros(consequence === 'AT_ONCE' ? limits.atOnce : limits.nextYear);
  const isCollected = levelOf(collected) === level;
  return event(agentThresholdExceeded, { ...place, data: { ...figures, threshold, isCollected, consequence } });
}

/** The agents whose revenue what happens to a commission may change: who signed its agreements. */
export async function partiesOf(
  { agreements }: Pick<Billing, 'agreements'>,
  commissionId: CommissionId,
  session: Transaction['session'],
): Promise<readonly AgentId[]> {
  const versions = await agreements.ofCommission(commissionId, session);
  return [...new Set(versions.flatMap(({ parties }) => parties))];
}
