import type { Currency } from '@millepiani/kernel/currency';
import { type Failures, fail, within } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { compareUtf8 } from '@millepiani/kernel/utf8-order';
import { distribute } from '@millepiani/sharing/distribute';
import type { Distribution } from '@millepiani/sharing/distribution';
import type { ReserveBalance, SharingInputs } from '@millepiani/sharing/inputs';
import { parseRuleText } from '@millepiani/sharing/parse-rule';
import type { ReservePurpose, SharingRule } from '@millepiani/sharing/rule';
import { nothingPosted, type Posted, run, type SharingRun, type Withheld } from '@millepiani/sharing/run';
import type { AgreedVersion } from '../agreements/agreed-version.ts';
import type { ApprovedContribution } from '../contributions/approved-contribution.ts';
import { countInputs, type InputFacts, type LeftOut } from './sharing-inputs.ts';
import { collectedBySeller, type InvoiceWithNotes, type SellerCash } from './version-cash.ts';

/** Documents are in euros alone, so that is the currency of every waterfall: what comes in is shared as it comes in. */
export const cashCurrency: Currency = 'EUR';

/** How a version's books stand after the runs that were posted. */
export interface PostedBefore {
  readonly posted: Posted;
  /** What each seller had collected by the last of them. */
  readonly collected: readonly SellerCash[];
}

/** Before a version's first run. */
export const nothingBefore: PostedBefore = { posted: nothingPosted(cashCurrency), collected: [] };

/** All that a run of a version is computed from, as the stores have it. */
export interface VersionFacts {
  readonly version: AgreedVersion;
  /** What has been invoiced for milestones that were accepted under it. */
  readonly invoices: readonly InvoiceWithNotes[];
  readonly contributions: readonly ApprovedContribution[];
  readonly cited: InputFacts['cited'];
  /** What the lead's reserves hold, whoever's runs credited them. */
  readonly reserves: ReadonlyMap<ReservePurpose, bigint>;
  readonly deductsVat: InputFacts['deductsVat'];
  readonly before: PostedBefore;
}

/** What decides a run to the cent: where it is the same, so is the run. */
export interface Basis {
  /** The rule's document as JSON text. */
  readonly rule: string;
  readonly parties: readonly AgentId[];
  /** Who pays the others out of what was collected. */
  readonly payerId: AgentId;
  readonly inputs: SharingInputs;
  readonly collected: readonly SellerCash[];
  readonly before: PostedBefore;
}

/** What comes of it. */
export interface Outcome {
  readonly distribution: Distribution;
  readonly run: SharingRun;
}

/** A run on paper. */
export interface Computation {
  readonly basis: Basis;
  readonly outcome: Outcome;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Computes a version's run. Fails with `RULE_UNREADABLE`, with what the sharing rule refuses of its inputs, each under `inputs`, and
 * with what cash fails with, under `invoices`.
 */
export function compute(facts: VersionFacts): Result<Computation, Failures> {
  const { version, before } = facts;
  const { rule: text, parties, invoicerId: payerId } = version;
  const rule = readRule(text, parties);
  if (!rule.ok) return rule;
  const collected = collectedBySeller(facts.invoices);
  if (!collected.ok) return err(within(['invoices'], collected.error));
  const { inputs, leftOut } = countInputs({
    ...{ currency: cashCurrency, rule: rule.value, parties: new Set(parties) },
    cash: collected.value.reduce((total, { net }) => total + net, 0n),
    ...{ contributions: facts.contributions, cited: facts.cited },
    reserves: balancesWithout(rule.value, facts),
    deductsVat: facts.deductsVat,
  });
  const basis = { rule: text, parties, payerId, inputs, collected: collected.value, before };
  const outcome = shareBy(rule.value, basis);
  return outcome.ok ? ok({ basis, outcome: outcome.value, leftOut }) : outcome;
}

/** What a basis comes to: the same, whenever it is asked. Fails as {@link compute} does. */
export function outcomeOf(basis: Basis): Result<Outcome, Failures> {
  const rule = readRule(basis.rule, basis.parties);
  return rule.ok ? shareBy(rule.value, basis) : rule;
}

function shareBy(rule: SharingRule, basis: Basis): Result<Outcome, Failures> {
  const distribution = distribute(rule, basis.inputs);
  if (!distribution.ok) return err(within(['inputs'], distribution.error));
  return ok({
    distribution: distribution.value,
    run: run(basis.before.posted, distribution.value, inHand(basis)),
  });
}

/** Reads a rule that was agreed. Fails with `RULE_UNREADABLE`: it was checked when it was proposed, by the same reader. */
export function readRule(text: string, parties: readonly AgentId[]): Result<SharingRule, Failures> {
  const rule = parseRuleText(text, new Set(parties));
  if (rule.ok) return rule;
  const [first] = rule.error;
  return fail('RULE_UNREADABLE', `The agreed rule cannot be read: ${first?.code ?? 'UNKNOWN'}.`);
}

/**
 * What agents have of their entitlement without being paid: tax that clients withheld is a credit of whoever invoiced, and who
 * invoiced beside the payer holds all that came in by it.
 */
export const inHand = ({ payerId, collected }: Pick<Basis, 'payerId' | 'collected'>): readonly Withheld[] =>
  collected
    .map(({ agent, net, withheld }) => ({ agent, amount: agent === payerId ? withheld : net }))
    .filter(({ amount }) => amount > 0n);

/** Each purpose's balance without what this version has credited: by that the rule's cap is kept. */
function balancesWithout(rule: SharingRule, { reserves, before }: VersionFacts): readonly ReserveBalance[] {
  const purposes = rule.reserve.filter(({ currency }) => currency === cashCurrency).map(({ purpose }) => purpose);
  return purposes.toSorted(compareUtf8).map((purpose) => {
    const own = before.posted.reserve.find((credit) => credit.purpose === purpose)?.amount ?? 0n;
    return { purpose, balance: (reserves.get(purpose) ?? 0n) - own };
  });
}
