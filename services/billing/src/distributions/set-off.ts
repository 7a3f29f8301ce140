import type { AgentId } from '@millepiani/kernel/id';
import type { Posted } from '@millepiani/sharing/run';
import type { PostedBefore } from './computing.ts';
import type { DistributionRun, PaidRun, PostedRun, RunId, SetOff } from './distribution-run.ts';

/** What is taken off one open payment of an earlier run. */
export interface SetOffOfRun extends SetOff {
  readonly runId: RunId;
}

/**
 * What a run takes off payments of earlier runs of its version that no batch has yet: who has too much is not paid first, to be
 * asked back afterwards. The earliest payments go first. What is ordered already is paid, and stays carried.
 */
export function setOffsOf(
  run: Pick<DistributionRun, 'basis' | 'outcome'>,
  earlier: readonly PostedRun[],
): readonly SetOffOfRun[] {
  const { payerId } = run.basis;
  return run.outcome.run.settlements
    .filter(({ agent, carried }) => agent !== payerId && carried > 0n)
    .flatMap(({ agent, carried }) => takeOff(agent, carried, earlier));
}

function takeOff(agent: AgentId, carried: bigint, earlier: readonly PostedRun[]): readonly SetOffOfRun[] {
  const taken: SetOffOfRun[] = [];
  let left = carried;
  for (const { id: runId, payments } of earlier.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const open = payments.find(({ payeeId, batchId }) => payeeId === agent && batchId === undefined)?.amount ?? 0n;
    const amount = open < left ? open : left;
    if (amount > 0n) taken.push({ runId, agent, amount });
    left -= amount;
  }
  return taken;
}

/** All that is taken off each agent's payments. */
export function totalsOf(taken: readonly SetOff[]): readonly SetOff[] {
  const byAgent = Map.groupBy(taken, ({ agent }) => agent);
  return [...byAgent].map(([agent, own]) => ({ agent, amount: own.reduce((total, { amount }) => total + amount, 0n) }));
}

/** How a version's books stand after its last run: what is not paid any more was not paid. */
export function standingAfter({
  outcome,
  basis,
  setOff,
}: Pick<PostedRun | PaidRun, 'outcome' | 'basis' | 'setOff'>): PostedBefore {
  const { posted } = outcome.run;
  const members: Posted['members'] = posted.members.map((member) => {
    const off = setOff.find(({ agent }) => agent === member.agent)?.amount ?? 0n;
    return { ...member, paid: member.paid - off };
  });
  return { posted: { ...posted, members }, collected: basis.collected };
}
