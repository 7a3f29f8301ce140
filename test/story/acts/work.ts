import type { PersonKey } from '../cast/cast.ts';
import type { StoryCommission } from '../cast/commissions.ts';
import type { Contribution } from '../cast/contributions.ts';
import { expectSame } from '../proof/hold.ts';
import type { Stage } from '../stage.ts';

const euros = (amount: string | undefined) => (amount === undefined ? {} : { amount: { amount, currency: 'EUR' } });

/** Somebody records what they put in; nothing counts yet. Gives its id. */
export async function record(stage: Stage, put: Contribution): Promise<string> {
  const { to, person, kind, role, minutes, amount, vat, note } = put;
  const { contribution } = await stage.as(person).mutate<{ contribution: { id: string; state: string } }>(
    ['recordContribution', 'contribution { id state }'],
    {
      ...{ commissionId: stage.ids.of(to), kind, note, happenedOn: stage.day(0) },
      ...(role === undefined ? {} : { slotId: stage.ids.of(`${to}-slot-${role}`), minutes }),
      ...euros(amount),
      ...(vat === undefined ? {} : { vat: { amount: vat, currency: 'EUR' } }),
    },
    `record-${to}-${put.version}-${person}-${kind}`,
  );
  expectSame(`${person}’s contribution`, contribution.state, 'RECORDED');
  return contribution.id;
}

/** Somebody else approves it: it counts. */
export async function approve(stage: Stage, by: PersonKey, contributionId: string): Promise<void> {
  const { contribution } = await stage
    .as(by)
    .mutate<{ contribution: { state: string; approvedBy: unknown } }>(
      ['approveContribution', 'contribution { state approvedBy { id } }'],
      { contributionId },
      `approve-${by}-${contributionId}`,
    );
  expectSame('what was approved', contribution, { state: 'APPROVED', approvedBy: { id: stage.ids.of(by) } });
}

/** Each is recorded by who put it in, and approved by somebody else. */
export async function putIn(stage: Stage, contributions: readonly Contribution[]): Promise<void> {
  for (const put of contributions) {
    await approve(stage, put.approver, await record(stage, put));
    stage.contributions.push(put);
  }
}

/** A milestone, by its place: who does the work delivers it, the client accepts it. */
export interface Handing {
  readonly of: StoryCommission['key'];
  readonly at: number;
  readonly by: PersonKey;
  readonly to: PersonKey;
  readonly version?: number;
}

type Handed = { milestone: { state: string; version: number } };

/** A milestone is delivered; gives its version. */
export async function deliver(stage: Stage, { of, at, by, version = 0 }: Omit<Handing, 'to'>): Promise<number> {
  const milestoneId = stage.ids.of(`${of}-milestone-${at}`);
  const { milestone } = await stage
    .as(by)
    .mutate<Handed>(
      ['deliverMilestone', 'milestone { state version }'],
      { milestoneId, expectedVersion: version },
      `deliver-${of}-${at}-${version}`,
    );
  expectSame(`milestone ${at + 1} of ${of}`, milestone.state, 'DELIVERED');
  return milestone.version;
}

/** It is delivered, and the client accepts it. */
export async function handOver(stage: Stage, handing: Handing): Promise<void> {
  const { of, at, to } = handing;
  const expectedVersion = await deliver(stage, handing);
  const { milestone } = await stage
    .as(to)
    .mutate<Handed>(
      ['acceptMilestone', 'milestone { state version }'],
      { milestoneId: stage.ids.of(`${of}-milestone-${at}`), expectedVersion },
      `accept-${of}-${at}`,
    );
  expectSame(`milestone ${at + 1} of ${of}`, milestone.state, 'ACCEPTED');
}
