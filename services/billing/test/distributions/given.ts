import type { Failures } from '@millepiani/kernel/failure';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import type { AgreedVersion } from '../../src/agreements/agreed-version.ts';
import type { ApprovedContribution, PutIn } from '../../src/contributions/approved-contribution.ts';
import { compute, nothingBefore, type VersionFacts } from '../../src/distributions/computing.ts';
import type { RunFacts } from '../../src/distributions/distribution-run.ts';
import { formatCents } from '../../src/documents/decimal.ts';
import { identifierChecks } from '../../src/documents/identifiers.adapter.ts';
import type { LineText } from '../../src/documents/line.ts';
import type { IssuedInvoice } from '../../src/invoices/invoice.ts';
import { draftInvoice, issueInvoice, nextNumber } from '../../src/invoices/issuing.ts';
import { recordPayment } from '../../src/invoices/settling.ts';
import { line } from '../documents/cases.ts';
import { buyers, sellers } from '../documents/parties.ts';

export const at = new Date('2026-11-24T10:00:00Z');

/** The value of what must not fail. */
export function value<T>(result: Result<T, Failures>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The codes of what failed. */
export const codes = (result: Result<unknown, Failures>) => (result.ok ? [] : result.error.map(({ code }) => code));

/** A sharing rule's document; tests change what they are about. */
export const ruleOf = (change: object = {}) => ({
  ...{ version: '1', expenses: { shortfall: 'proportional' }, fee: { rate: '0.05' }, reserve: [] },
  ...{ minimums: null, rates: null, caps: [], shares: { kind: 'points' }, ...change },
});

/** Fixed parts of the whole. */
export const fixed = (...parts: readonly (readonly [AgentId, string])[]) => ({
  kind: 'fixed',
  rates: parts.map(([agent, rate]) => ({ agent, rate })),
});

/** Hours by these rates. */
export const hourly = (...rates: readonly (readonly [AgentId, string])[]) => ({
  shares: { kind: 'hours', as: 'weight' },
  rates: { currency: 'EUR', perHour: rates.map(([agent, rate]) => ({ agent, rate })) },
});

/** A version that is in force; the first party leads and invoices. */
export function versionOf(
  parties: readonly AgentId[],
  rule: object,
  change: Partial<AgreedVersion> = {},
): AgreedVersion {
  const [lead = newId('org')] = parties;
  return {
    ...{ id: newId('agv'), agreementId: newId('agr'), number: 1, commissionId: newId('com'), parties },
    ...{ currency: 'EUR', rule: JSON.stringify(rule), clientId: newId('org'), leadId: lead, invoicerId: lead },
    ...{ agreedRates: [], inForceAt: at, supersededBy: undefined, ...change },
  };
}

/** Something that somebody put in. */
export const contribution = (
  agentId: AgentId,
  putIn: PutIn,
  change: Partial<ApprovedContribution> = {},
): ApprovedContribution => ({
  ...{ id: newId('ctr'), commissionId: newId('com'), versionId: newId('agv'), agentId, putIn },
  ...{ happenedOn: '2026-11-20', isDisputed: false, ...change },
});

export const euros = (minor: bigint) => ({ minor, currency: 'EUR' }) as const;
/** Hours of work. */
export const work = (agentId: AgentId, hours: number) =>
  contribution(agentId, { kind: 'WORK', minutes: hours * 60, rate: euros(40_00n) });
/** Know-how that somebody cites. */
export const cite = (agentId: AgentId) => contribution(agentId, { kind: 'CITE' });
/** An expense without VAT, and the VAT. */
export const expense = (agentId: AgentId, amount: bigint, vat = 0n) =>
  contribution(agentId, { kind: 'EXPENSE', amount: euros(amount), vat: euros(vat) });

type Sides = {
  readonly seller: keyof typeof sellers;
  readonly buyer: keyof typeof buyers;
  readonly sellerId: AgentId;
};

/** An issued invoice between people of the demo community. */
export function invoiceOf(sides: Sides, lines: readonly LineText[] = [line('1000.00')], more: object = {}) {
  const content = { seller: sellers[sides.seller], buyer: buyers[sides.buyer], lines, ...more };
  const command = { id: newId('inv'), sellerId: sides.sellerId, buyerId: newId('org'), dueInDays: 30, at, content };
  const sequence = { vatNumber: '0', year: 2026, last: 0, lastDate: undefined };
  const draft = value(draftInvoice(command, identifierChecks));
  return value(issueInvoice(draft, value(nextNumber(sequence, '2026-11-24', at)), newId('per')));
}

/** The invoice once so many cents of it came in. */
export const paid = (invoice: IssuedInvoice, cents: bigint): IssuedInvoice =>
  value(
    recordPayment(invoice, {
      ...{ amount: { amount: formatCents(cents), currency: 'EUR' }, paidOn: '2026-11-24', at },
      reference: `TRN-${invoice.payments.length}-${cents}`,
    }),
  ).invoice;

/** All that a version's run is computed from; nothing has come in unless tests say so. */
export const factsOf = (version: AgreedVersion, change: Partial<VersionFacts> = {}): VersionFacts => ({
  ...{ version, invoices: [], contributions: [], cited: new Map(), reserves: new Map() },
  ...{ deductsVat: () => true, before: nothingBefore },
  ...change,
});

/** So much cash, collected by the invoicer of the version on one invoice that bears no VAT. */
export const collected = ({ invoicerId }: AgreedVersion, cents: bigint): Pick<VersionFacts, 'invoices'> => {
  const invoice = invoiceOf({ seller: 'aurora', buyer: 'lumen', sellerId: invoicerId }, [line('10000000.00')]);
  return { invoices: [{ invoice: cents > 0n ? paid(invoice, cents) : invoice, notes: [] }] };
};

/** A run of these facts, as it is computed. */
export const runFacts = (facts: VersionFacts): RunFacts => ({
  ...value(compute(facts)),
  ...{ id: newId('dst'), commissionId: facts.version.commissionId, versionId: facts.version.id, versionNumber: 1 },
  ...{ leadId: facts.version.leadId, words: { en: [], it: [] }, computedAt: at, computedBy: undefined },
});
