import { dayAt, hers, idAt, turnOf, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { whichCommission, whichVersion } from './ours.ts';

const euros = (minor: bigint) => ({ minor, currency: 'EUR' });

/** By turns: invoiced and to be paid, waiting for a profile, overdue, paid by credit before it was invoiced. */
const standing = (at: number) =>
  turnOf<object>(
    at,
    { ...invoiced(at), state: 'DUE', overdueFrom: dayAt(at) },
    { state: 'DUE', stage: 'waiting', missing: [{ code: 'X', message: 'x', path: [] }], awaited: [whose(at)] },
    { ...invoiced(at), state: 'OVERDUE', overdueFrom: dayAt(at) },
    { state: 'PAID', stage: 'none', paidOn: dayAt(at) },
  );
const invoiced = (at: number) => ({ stage: 'issued', invoiceId: idAt('inv', at), net: 5n, dueDate: dayAt(at) });

/** What members pay for, what they are asked to pay, and what is set off against it. */
export const rowsOfFees: RowsOf = {
  FeeSettings: () => ({
    ...{ _id: 'community', organizationId: hers, defaultSince: dayAt(0), dueInDays: 30, graceDays: 10, version: 1 },
  }),
  MembershipPlan: (at) => ({
    ...{ _id: idAt('mpl', at), name: 'A plan', isOffered: turnOf(at, true, false), version: 1 },
    terms: [{ number: 1, validFrom: dayAt(at), interval: 'MONTHLY', price: euros(5n), trialDays: 0 }],
  }),
  Subscription: (at) => ({
    ...{ _id: idAt('per', at), payerId: idAt('per', at), stays: [{ from: dayAt(at) }], choices: [], version: 1 },
    ...(at % 2 === 0 ? { nextOn: dayAt(at) } : {}),
  }),
  MembershipFee: (at) => ({
    ...{ _id: idAt('mfe', at), personId: whose(at), payerId: whose(at), planId: idAt('mpl', at % 20), missing: [] },
    ...{ planName: 'A plan', termsNumber: 1, interval: 'MONTHLY', from: dayAt(at), to: dayAt(at + 1) },
    ...{ periodFrom: dayAt(at), periodTo: dayAt(at + 1), price: 5n, amount: 5n, setOff: 0n, isLive: true },
    ...{ calledOn: dayAt(at), dueInDays: 30, told: 1, ...standing(at) },
  }),
  FeeCredit: (at) => ({
    ...{ _id: idAt('ctr', at), commissionId: whichCommission(at), agentId: whose(at), organizationId: hers },
    ...{ amount: 5n, happenedOn: dayAt(at), state: 'GRANTED', approvedBy: whose(at + 1) },
  }),
  FeeCreditBalance: (at) => ({ _id: `${idAt('per', at)}/${hers}`, minor: 5n }),
  OwnWork: (at) => ({ _id: idAt('agv', at), organizationId: hers }),
};

/** What is to come in, and what allies settled between each other. */
export const rowsOfForecasts: RowsOf = {
  BoundWork: (at) => ({
    ...{ _id: idAt('cmt', at), commissionId: whichCommission(at), personId: whose(at), minutes: 60, rate: 5n },
    to: dayAt(at),
  }),
  CommissionTitle: (at) => ({ _id: idAt('com', at), title: 'A roof' }),
  PlannedMilestones: (at) => ({
    _id: idAt('com', at),
    milestones: [{ milestoneId: idAt('mil', at), amount: 5n, due: dayAt(at) }],
  }),
  RevenueWatch: (at) => ({
    ...{ _id: idAt('per', at), changes: 1, year: 2026, alarm: 0, told: 0 },
    ...(at % 2 === 0 ? { lookOn: dayAt(at) } : {}),
  }),
  MandateSettlement: (at) => ({
    ...{ _id: `${whichVersion(at)} ${idAt('per', at)}`, versionId: whichVersion(at), agentId: idAt('per', at) },
    ...{ offset: 5n, received: [{ amount: 5n, paidOn: dayAt(at), reference: 'x' }] },
  }),
};
