import { dayAt, her, hers, idAt, inMinutes, many, skillAt, turnOf, whose } from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { euros, whichCommission, whichProject } from './ours.ts';

const term = (at: number) => ({ from: dayAt(at), to: dayAt(at + 9) });

/** Commissions, and who is to do them. */
export const rowsOfCommissions: RowsOf = {
  Commission: (at) => ({
    ...{ _id: idAt('com', at), title: 'A shop', description: 'Shop and stock.', leadId: her, openedBy: whose(at) },
    ...{ price: euros(100_000n), visibility: 'COMMUNITY', respondBy: inMinutes(at), openedAt: inMinutes(at) },
    slots: [
      {
        ...{ id: idAt('slt', at), title: 'Joiner', skill: skillAt(at), skillLabel: 'Oak', level: 3, hours: 8 },
        ...{ ...term(at), rate: euros(4_500n) },
      },
    ],
    state: turnOf(at, 'LEAD', 'QUALIFIED', 'RUNNING', 'CLOSED', 'LOST'),
    ...{ qualifiedAt: inMinutes(at), bidAt: inMinutes(at), wonAt: inMinutes(at), startedAt: inMinutes(at) },
    ...{ acceptedAt: inMinutes(at), settledAt: inMinutes(at), closedAt: inMinutes(at), lostAt: inMinutes(at) },
    ...{
      reason: 'OUTBID',
      version: 1,
      // Most are of no project.
      ...(at % 3 === 0 ? { projectId: whichProject(at) } : {}),
      parties: [whose(at), hers],
      audience: [turnOf<string>(at, 'community', whose(at))],
    },
  }),
  Team: (at) => ({
    ...{ _id: idAt('tea', at), commissionId: whichCommission(at), chosenBy: her, chosenAt: inMinutes(at) },
    confirmBy: inMinutes(at),
    seats: [
      {
        ...{ slotId: idAt('slt', at), personId: whose(at), holdId: idAt('hld', at), from: inMinutes(at) },
        ...{ to: inMinutes(at + 60), minutes: 60, mayUseTentative: false },
        ...{ state: turnOf(at, 'ASKED', 'FILLED', 'FREED'), answer: turnOf(at, 'PENDING', 'ACCEPTED', 'DECLINED') },
      },
    ],
    ...{ state: turnOf(at, 'HELD', 'CONFIRMED', 'FALLEN_THROUGH'), heldAt: inMinutes(at), version: 1 },
    ...{ confirmedAt: inMinutes(at), fallenAt: inMinutes(at), reason: 'DISSOLVED' },
  }),
  TeamProposal: (at) => ({
    ...{ _id: idAt('tpr', at), commissionId: whichCommission(at), requestedBy: whose(at), requestedAt: inMinutes(at) },
    ...{ mustInclude: [], exclude: [], tries: 1, endedAt: inMinutes(at), problems: [] },
    ...(turnOf(at, false, false, false, false, false, true)
      ? { replaces: { teamId: idAt('tea', at), slotId: idAt('slt', at), personId: whose(at) } }
      : {}),
    state: turnOf(at, 'NOT_PROPOSED', 'PROPOSED', 'NOT_PROPOSED', 'PROPOSED', 'PENDING'),
    found: {
      ...{ roles: 'as they were', places: [], objective: -1, bench: [] },
      weights: { skillFit: 1, availability: 1, trackRecord: 1, diversification: 1 },
    },
  }),
  FormationWeights: (at) => ({
    ...{ _id: at === 0 ? 'community' : `other ${at}`, settingId: idAt('fwt', at), version: 3, setBy: her },
    ...{ weights: { skillFit: 1, availability: 1, trackRecord: 1, diversification: 1 }, setAt: inMinutes(0) },
  }),
  Watch: (at) => ({
    ...{ _id: idAt('com', at), risks: [], told: 0, looks: 1 },
    ...(turnOf(at, true, false) ? { dueAt: inMinutes(at) } : {}),
  }),
  AwaitedDocument: (at) => ({
    ...{ _id: idAt('rmd', at), commissionId: whichCommission(at), approverId: whose(at), since: inMinutes(at) },
  }),
  DueItem: (at) => ({
    ...{ _id: `${whose(at)} ${idAt('com', at)} QUALIFY_LEAD`, agentId: whose(at), commissionId: whichCommission(at) },
    ...{ kind: 'QUALIFY_LEAD', at: inMinutes(at), hasTerm: true },
  }),
  CashBook: (at) => ({ _id: idAt('com', at), invoices: [], runs: [], told: 1 }),
};

/** What those who do a commission agree, are bound to and put in. */
export const rowsOfAgreements: RowsOf = {
  Agreement: (at) => ({ _id: idAt('agr', at), commissionId: idAt('com', at), lastNumber: many, version: 1 }),
  AgreementVersion: (at) => ({
    ...{ _id: idAt('agv', at), agreementId: at % 4 === 0 ? idAt('agr', 0) : idAt('agr', 1 + (at % 97)), number: at },
    ...{ commissionId: whichCommission(at), leadId: her, invoicerId: her, parties: [whose(at)], currency: 'EUR' },
    ...{ rule: '{}', seats: [], contentHash: 'hash', proposedBy: whose(at), proposedAt: inMinutes(at) },
    ...{ signatures: [], inForceAt: inMinutes(at), supersededAt: inMinutes(at), supersededBy: idAt('agv', at + 1) },
    // Of all that an agreement ever had, few stand.
    ...{ lapsedAt: inMinutes(at), state: turnOf(Math.floor(at / 10), 'SUPERSEDED', 'LAPSED', 'IN_FORCE', 'LAPSED') },
  }),
  AgreementDraft: (at) => ({
    ...{ _id: idAt('com', at), rule: '{}', hours: [], draftedBy: whose(at), draftedAt: inMinutes(at), version: 1 },
  }),
  Commitment: (at) => ({
    ...{ _id: idAt('cmt', at), commissionId: whichCommission(at), slotId: idAt('slt', at), personId: whose(at) },
    ...{ agreementVersionId: idAt('agv', at), holdId: idAt('hld', at), minutes: 60, rate: euros(4_500n), ...term(at) },
    ...{ acceptedAt: inMinutes(at), approvedMinutes: 0, version: 1, fulfilledAt: inMinutes(at) },
    ...{ withdrawnAt: inMinutes(at), reason: 'UNSTATED', state: turnOf(at, 'ACCEPTED', 'WITHDRAWN', 'FULFILLED') },
  }),
  Contribution: (at) => ({
    ...{ _id: idAt('ctr', at), commissionId: whichCommission(at), agreementVersionId: idAt('agv', at) },
    ...{ agentId: whose(at), kind: 'WORK', slotId: idAt('slt', at), commitmentId: idAt('cmt', at), minutes: 60 },
    ...{
      rate: euros(4_500n),
      note: 'Planed.',
      happenedOn: dayAt(at),
      recordedBy: whose(at),
      recordedAt: inMinutes(at),
    },
    ...(at % 3 === 0 ? { externalReference: `row ${at}` } : {}),
    ...{ approvedBy: her, approvedAt: inMinutes(at), disputeId: idAt('dsp', at), reversedBy: her, version: 1 },
    ...{ reversedAt: inMinutes(at), state: turnOf(at, 'RECORDED', 'APPROVED', 'DISPUTED', 'REVERSED') },
  }),
  Dispute: (at) => ({
    ...{ _id: idAt('dsp', at), contributionId: at % 4 === 0 ? idAt('ctr', 0) : idAt('ctr', at), version: 1 },
    ...{ commissionId: whichCommission(at), agentId: whose(at), openedBy: whose(at), openedAt: inMinutes(at) },
    ...{ reason: 'It was less.', evidence: [], state: turnOf(at, 'OPENED', 'EVIDENCE', 'RESOLVED') },
    ...{ outcome: 'UPHELD', resolvedBy: her, resolvedAt: inMinutes(at), resolution: 'It was.' },
  }),
  MilestonePlan: (at) => ({
    _id: idAt('com', at),
    milestones: [
      {
        ...{ id: idAt('mil', at), number: 1, title: 'All', amount: euros(100_000n), due: dayAt(at), version: 0 },
        state: 'PLANNED',
      },
    ],
    version: 1,
  }),
};
