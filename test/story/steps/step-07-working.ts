import { approve, deliver, handOver, putIn, record } from '../acts/work.ts';
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
    return `${firstContributions.length} contributions (${minutes / 60} h, ${readable(money)} EUR net, know-how), each approved by somebody else, none by who put it in, none above what was committed; “${configurator.milestones[0]?.title}” rejected, mended and accepted`;
  },
};

/** Nobody approves their own, nor what they recorded; who is no party sees nothing. */
async function expectOnlyByOthers(stage: Stage): Promise<void> {
  const put = {
    to: 'configurator',
    version: 0,
    person: 'fabio',
    kind: 'WORK',
    role: 0,
    minutes: 30,
    note: 'By mistake',
    approver: 'bruno',
  } as const;
  const contributionId = await record(stage, put);
  await expectRefused('Fabio’s approval of his own work', () => approve(stage, 'fabio', contributionId), 'FORBIDDEN');
  await expectRefused('the client’s approval', () => approve(stage, 'klara', contributionId), 'CONTRIBUTION_NOT_FOUND');
  const { contribution } = await stage
    .as('fabio')
    .mutate<{ contribution: { state: string } }>(
      ['reverseContribution', 'contribution { state }'],
      { contributionId },
      'reverse-mistake',
    );
  expectSame('what was recorded by mistake', contribution.state, 'REVERSED');
}

/** What is approved counts against what each is bound to. */
async function expectCounted(stage: Stage): Promise<void> {
  const query = `{ commission(id: "${stage.ids.of('configurator')}") { commitments { edges { node { person { id } minutes approvedMinutes } } } } }`;
  type Seen = {
    commission: {
      commitments: { edges: { node: { person: { id: string }; minutes: number; approvedMinutes: number } }[] };
    };
  };
  const { commission } = await stage.as('bruno').ask<Seen>(query);
  const seen = Object.fromEntries(
    commission.commitments.edges.map(({ node }) => [
      stage.ids.nameOf(node.person.id),
      [node.approvedMinutes, node.minutes],
    ]),
  );
  const work = firstContributions.filter(({ kind }) => kind === 'WORK');
  const expected = work.map(({ person, minutes, role = 0 }) => [
    person,
    [minutes, (configurator.roles[role]?.hours ?? 0) * 60],
  ]);
  expectSame(
    'approved and committed minutes',
    Object.fromEntries(expected.toSorted()),
    Object.fromEntries(Object.entries(seen).toSorted()),
  );
}

/** Greta has 24 hours: work beyond them is not approved, and is taken back. */
async function expectNotMore(stage: Stage): Promise<void> {
  const put = {
    to: 'configurator',
    version: -1,
    person: 'greta',
    kind: 'WORK',
    role: 3,
    minutes: 1_066,
    note: 'A minute too much',
    approver: 'ada',
  } as const;
  const contributionId = await record(stage, put);
  await expectRefused(
    'a minute more than Greta is bound to',
    () => approve(stage, 'ada', contributionId),
    'OVER_COMMITTED',
  );
  await stage
    .as('greta')
    .mutate(['reverseContribution', 'contribution { id }'], { contributionId }, 'reverse-too-much');
}

/** The client rejects the first milestone, with a reason; it is delivered again, and accepted. */
async function handOverFirst(stage: Stage): Promise<void> {
  const first = { of: 'configurator', at: 0, by: 'fabio' } as const;
  const version = await deliver(stage, first);
  const title = stage.named(configurator.title);
  await expectTold(stage, 'klara', `A milestone is delivered: ${title}`);
  const input = { milestoneId: stage.ids.of('configurator-milestone-0'), expectedVersion: version };
  const reasons = ['The planner lacks a legend.'];
  await expectRefused(
    'Fabio’s acceptance in the client’s place',
    () => stage.as('fabio').mutate(['acceptMilestone', 'milestone { id }'], input, 'accept-own'),
    'FORBIDDEN',
  );
  const { milestone } = await stage
    .as('klara')
    .mutate<{ milestone: { state: string; version: number } }>(
      ['rejectMilestone', 'milestone { state version }'],
      { ...input, reasons },
      'reject-first',
    );
  expectSame('the first milestone', milestone.state, 'REJECTED');
  await handOver(stage, { ...first, to: 'klara', version: milestone.version });
}
