import {
  acceptMilestone,
  approveContribution,
  deliverMilestone,
  recordContribution,
} from '../../../infra/demo/acts/work.ts';
import type { Contribution } from '../cast/contributions.ts';
import { expectSame } from '../proof/hold.ts';
import type { Stage } from '../stage.ts';

/** What a contribution goes by. */
export const nameOf = ({ to, version, person, kind }: Contribution): string => `${to}-${version}-${person}-${kind}`;

/** Each is recorded by who put it in, and approved by somebody else. */
export async function putIn(stage: Stage, contributions: readonly Contribution[]): Promise<void> {
  for (const put of contributions) {
    const { person, approver } = put;
    const recorded = await recordContribution(stage, put, nameOf(put));
    expectSame(`${person}’s contribution`, recorded.state, 'RECORDED');
    stage.keep(nameOf(put), recorded.id);
    const approved = await approveContribution(stage, approver, recorded.id);
    expectSame(`${person}’s contribution`, approved.state, 'APPROVED');
    stage.contributions.push(put);
  }
}

/** A milestone, by its place: who does the work delivers it, the client accepts it. */
export interface Handing {
  readonly key: 'configurator' | 'page';
  readonly at: number;
  readonly by: string;
  readonly to: string;
  readonly version?: number;
}

/** It is delivered, and the client accepts it. */
export async function handOver(stage: Stage, { key, at, by, to, version = 0 }: Handing): Promise<void> {
  const delivered = await deliverMilestone(stage, by, { key, at, version });
  expectSame(`milestone ${at + 1} of ${key}`, delivered.state, 'DELIVERED');
  const accepted = await acceptMilestone(stage, to, { key, at, version: delivered.version });
  expectSame(`milestone ${at + 1} of ${key}`, accepted.state, 'ACCEPTED');
}
