import type { Transaction } from '@millepiani/commands/command-runner';
import { dayOf } from '@millepiani/kernel/day';
import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import { type AgreedVersion, countedUnder } from '../agreements/agreed-version.ts';
import type { Billing } from '../billing.ts';
import type { ApprovedContribution } from '../contributions/approved-contribution.ts';
import type { Invoice } from '../invoices/invoice.ts';
import { invoicesOf, type MilestoneBilling } from '../milestones/milestone-billing.ts';
import { deductsVat } from '../parties/tax-profile.ts';
import { cashCurrency, nothingBefore, type VersionFacts } from './computing.ts';
import type { AcceptedMilestone, RunsOfVersion } from './need.ts';
import { standingAfter } from './set-off.ts';
import type { InputFacts } from './sharing-inputs.ts';
import type { InvoiceWithNotes } from './version-cash.ts';

/** What a transaction reads by. */
type Reading = Pick<Transaction, 'session' | 'now'>;

/** A version under which something can have come in, with all that its run is computed from. */
export interface VersionAtHand {
  readonly facts: VersionFacts;
  readonly runs: RunsOfVersion;
  /** What was accepted under it. */
  readonly milestones: readonly AcceptedMilestone[];
  /** Whether somebody disputes something that would count under it. */
  readonly isDisputed: boolean;
}

/** All that a commission's runs are computed from. */
export interface CommissionAtHand {
  readonly versions: readonly VersionAtHand[];
  readonly milestones: readonly AcceptedMilestone[];
  /** Whether somebody disputes something that would count: until that is resolved, nobody can say that all is shared. */
  readonly isDisputed: boolean;
}

/** Reads it, all in the transaction's own snapshot. Versions without an accepted milestone never have cash: they are left out. */
export async function atHand(
  billing: Billing,
  reading: Reading,
  commissionId: CommissionId,
): Promise<CommissionAtHand> {
  const { session } = reading;
  const versions = await billing.agreements.ofCommission(commissionId, session);
  const billings = await billing.milestoneBillings.ofCommission(commissionId, session);
  const invoices = await invoicesFor(billing, reading, billings);
  const accepted = new Set(billings.map(({ agreementVersionId }) => agreementVersionId));
  const found: VersionAtHand[] = [];
  for (const version of versions.filter(({ id }) => accepted.has(id))) {
    const runs = await billing.distributions.ofVersion(version.id, session);
    const counted = countedUnder(version.id, versions, accepted);
    const contributions = await billing.contributions.ofVersions(counted, session);
    const of = billings.filter(({ agreementVersionId }) => agreementVersionId === version.id);
    found.push({
      runs,
      milestones: of.map((one) => toMilestone(one, invoices)),
      isDisputed: contributions.some((one) => one.isDisputed),
      facts: {
        ...{ version, contributions, cited: await citedBy(billing, reading, contributions) },
        invoices: await withNotes(
          billing,
          reading,
          of.flatMap(invoicesOf).flatMap((id) => invoices.get(id) ?? []),
        ),
        reserves: await reservesOf(billing, reading, version),
        deductsVat: await deducting(billing, reading, contributions),
        before: runs.last ? standingAfter(runs.last) : nothingBefore,
      },
    });
  }
  const milestones = billings.map((one) => toMilestone(one, invoices));
  return { versions: found, milestones, isDisputed: found.some((one) => one.isDisputed) };
}

const toMilestone = (
  { isLast, parts }: MilestoneBilling,
  invoices: ReadonlyMap<Invoice['id'], Invoice>,
): AcceptedMilestone => ({
  isLast,
  invoices: parts.map((part) => (part.stage === 'drafted' ? invoices.get(part.invoiceId) : undefined)),
});

async function invoicesFor(
  billing: Billing,
  { session }: Reading,
  billings: readonly MilestoneBilling[],
): Promise<ReadonlyMap<Invoice['id'], Invoice>> {
  const found = new Map<Invoice['id'], Invoice>();
  for (const id of billings.flatMap(invoicesOf)) {
    const invoice = await billing.invoices.find(id, session);
    if (invoice) found.set(id, invoice);
  }
  return found;
}

async function withNotes(
  billing: Billing,
  { session }: Reading,
  invoices: readonly Invoice[],
): Promise<readonly InvoiceWithNotes[]> {
  const found: InvoiceWithNotes[] = [];
  for (const invoice of invoices) {
    if (invoice.stage === 'draft') continue;
    const notes = invoice.credited.toPay === 0n ? [] : await billing.creditNotes.ofInvoice(invoice.id, session);
    found.push({ invoice, notes: notes.map(({ content }) => content) });
  }
  return found;
}

async function citedBy(
  { citations }: Billing,
  { session }: Reading,
  contributions: readonly ApprovedContribution[],
): Promise<InputFacts['cited']> {
  const ids = contributions.filter(({ putIn }) => putIn.kind === 'CITE').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const found = await citations.ofContributions(ids, session);
  return new Map(found.map((one) => [one.contributionId, one]));
}

async function reservesOf(billing: Billing, { session }: Reading, { leadId }: AgreedVersion) {
  const reserves = await billing.reserves.ofOwner(leadId, session);
  return new Map(
    reserves.flatMap(({ purpose, currency, balance }) =>
      currency === cashCurrency && purpose !== 'surplus' ? [[purpose, balance] as const] : [],
    ),
  );
}

/** By the tax profile of the day on which money was spent; of before the first that is known, by today's. */
async function deducting(
  { taxProfiles }: Billing,
  { session, now }: Reading,
  contributions: readonly ApprovedContribution[],
): Promise<InputFacts['deductsVat']> {
  const known = new Map<string, boolean>();
  const keyOf = (agentId: AgentId, day: string): string => `${agentId} ${day}`;
  for (const { agentId, happenedOn, putIn } of contributions) {
    if (putIn.kind !== 'EXPENSE' || known.has(keyOf(agentId, happenedOn))) continue;
    const profile =
      (await taxProfiles.at(agentId, happenedOn, session)) ?? (await taxProfiles.at(agentId, dayOf(now), session));
    if (profile) known.set(keyOf(agentId, happenedOn), deductsVat(profile));
  }
  return (agentId, day) => known.get(keyOf(agentId, day));
}
