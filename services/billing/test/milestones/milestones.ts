import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { AcceptedMilestone } from '../../src/milestones/milestone-billing.ts';

/** A milestone that was accepted; what is left out is well-formed. */
export const accepted = (change: Partial<AcceptedMilestone> = {}): AcceptedMilestone => ({
  ...{ milestoneId: newId('mil'), commissionId: newId('com'), agreementVersionId: newId('agv') },
  ...{ title: 'Design', number: 1, amount: { minor: 8_000_00n, currency: 'EUR' } },
  ...{ clientId: newId('org'), leadId: newId('org'), invoicerId: newId('org'), isLast: false },
  acceptedAt: new Date('2026-11-24T09:00:00Z'),
  ...change,
});

const rest = {
  ...{ version: '1', expenses: { shortfall: 'proportional' }, fee: { rate: '0.05' }, reserve: [] },
  ...{ minimums: null, rates: null, caps: [] },
};

/** A sharing rule's document with fixed shares. */
export const fixedRule = (rates: readonly (readonly [AgentId, string])[]) => ({
  ...rest,
  shares: { kind: 'fixed', rates: rates.map(([agent, rate]) => ({ agent, rate })) },
});

/** A sharing rule's document by which points decide. */
export const pointsRule = { ...rest, shares: { kind: 'points' } };
