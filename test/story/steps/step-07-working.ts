import {
  acceptMilestone,
  approveContribution,
  deliverMilestone,
  recordContribution,
} from '../../../infra/demo/acts/work.ts';
import { handOver, putIn } from '../acts/work.ts';
import { configurator } from '../cast/commissions.ts';
import { firstContributions } from '../cast/contributions.ts';
import { cents, readable } from '../figures/exact.ts';
import { expectSame } from '../proof/hold.ts';
import { expectRefused } from '../proof/refusal.ts';
import { expectTold } from '../proof/told.ts';
import type { Stage } from '../stage.ts';
import type { Step } from './step.ts';

/** They work, and put in what was agreed; somebody else says that it counts. The first part is delivered. */
export const working: Step = {
  title: 'They work',
  play: async (stage) => {
    await expectOnlyByOthers(stage);
    await putIn(stage, firstContributions);
    await expectCounted(stage);
    await expectNotMore(stage);
    await handOverFirst(stage);
    const minutes = firstContributions.reduce((sum, put) => sum + (put.minutes ?? 0), 0);
    const money = firstContributions.reduce(
      (sum, { amount = '0', kind }) => sum + (kind === 'WORK' ? 0n : cents(amount)),
      0n,
    );
    return `${firstContributions.length} contributions (${Math.floor(minutes / 60)} h ${minutes % 60} min, ${readable(money)} EUR net, know-how), each approved by somebody else, none by who put it in, none above what was committed; “${configurator.milestones[0]?.title}” rejected, mended and accepted`;
  },
};

/** What is recorded by mistake, and taken back. */
const mistake = { to: 'configurator', kind: 'WORK', note: 'By mistake' } as const;

async function takeBack(stage: Stage, person: string, contributionId: string): Promise<void> {
  const mutation = ['reverseContribution', 'contribution { state }'] as const;
  const { contribution } = await stage
    .as(person)
    .mutate<{ contribution: { state: string } }>(mutation, { contributionId }, `reverse-${contributionId}`);
  expectSame('what was recorded by mistake', contribution.state, 'REVERSED');
}

/** Nobody approves their own, nor what they recorded; who is no party sees nothing. */
async function expectOnlyByOthers(stage: Stage): Promise<void> {
  const put = { ...mistake, person: 'fabio', role: 0, minutes: 30 };
  const { id } = await recordContribution(stage, put, 'mistake-fabio');
  const approvalBy = (by: string) => () => approveContribution(stage, by, id);
  await expectRefused('Fabio’s approval of his own work', approvalBy('fabio'), 'FORBIDDEN');
  await expectRefused('the client’s approval', approvalBy('klara'), 'CONTRIBUTION_NOT_FOUND');
  await takeBack(stage, 'fabio', id);
}

/** What is approved counts against what each is bound to. */
async function expectCounted(stage: Stage): Promise<void> {
  const query = `{ commission(id: "${stage.idOf('configurator')}") { commitments { edges { node {
    person { id } minutes approvedMinutes
  } } } } }`;
  type Bound = { readonly person: { readonly id: string }; readonly minutes: number; readonly approvedMinutes: number };
  type Seen = { commission: { commitments: { edges: { node: Bound }[] } } };
  const { commission } = await stage.as('bruno').ask<Seen>(query);
  const seen = commission.commitments.edges.map(({ node }) => ({
    ...{ person: stage.ids.nameOf(node.person.id), approved: node.approvedMinutes, committed: node.minutes },
  }));
  const expected = firstContributions
    .filter(({ kind }) => kind === 'WORK')
    .map(({ person, minutes, role = 0 }) => ({
      ...{ person, approved: minutes, committed: (configurator.roles[role]?.hours ?? 0) * 60 },
    }));
  const byPerson = (a: { person: string }, b: { person: string }) => a.person.localeCompare(b.person);
  expectSame('approved and committed minutes', seen.toSorted(byPerson), expected.toSorted(byPerson));
}

/** Greta has 24 hours: a minute beyond them is not approved. */
async function expectNotMore(stage: Stage): Promise<void> {
  const worked = firstContributions.find(({ person }) => person === 'greta')?.minutes ?? 0;
  const minutes = (configurator.roles[3]?.hours ?? 0) * 60 - worked + 1;
  const put = { ...mistake, person: 'greta', role: 3, minutes };
  const { id } = await recordContribution(stage, put, 'mistake-greta');
  const approval = () => approveContribution(stage, 'ada', id);
  await expectRefused('a minute more than Greta is bound to', approval, 'OVER_COMMITTED');
  await takeBack(stage, 'greta', id);
}

/** The client rejects the first milestone, with a reason; it is delivered again, and accepted. */
async function handOverFirst(stage: Stage): Promise<void> {
  const first = { key: 'configurator', at: 0 } as const;
  const delivered = await deliverMilestone(stage, 'fabio', { ...first, version: 0 });
  await expectTold(stage, 'klara', `A milestone is delivered: ${stage.named(configurator.title)}`);
  const inPlace = () => acceptMilestone(stage, 'fabio', { ...first, version: delivered.version });
  await expectRefused('Fabio’s acceptance in the client’s place', inPlace, 'FORBIDDEN');
  const milestoneId = stage.idOf('configurator-milestone-0');
  const { milestone } = await stage
    .as('klara')
    .mutate<{ milestone: { state: string; version: number } }>(
      ['rejectMilestone', 'milestone { state version }'],
      { milestoneId, expectedVersion: delivered.version, reasons: ['The planner lacks a legend.'] },
      'reject-first',
    );
  expectSame('the first milestone', milestone.state, 'REJECTED');
  await handOver(stage, { ...first, by: 'fabio', to: 'klara', version: milestone.version });
}
