import type { AgentId } from '@millepiani/kernel/id';
import type { ReleaseApproval } from './reserve-release.ts';

/**
 * As many of those who are named as can be heard each by a person of their own: who speaks for several of them speaks for one of these, so
 * that where a rule wants two, two people look.
 */
export function heardApart(
  named: readonly AgentId[],
  approvals: readonly Pick<ReleaseApproval, 'agentId' | 'by'>[],
): ReadonlySet<AgentId> {
  const heardBy = new Map<string, AgentId>();
  // Somebody who was counted for another may be counted for this one, where that other has somebody else.
  const hear = (agent: AgentId, asked: Set<string>): boolean =>
    approvals.some(({ agentId, by }) => {
      if (agentId !== agent || asked.has(by)) return false;
      asked.add(by);
      const other = heardBy.get(by);
      if (other !== undefined && !hear(other, asked)) return false;
      heardBy.set(by, agent);
      return true;
    });
  for (const agent of named) hear(agent, new Set());
  return new Set(heardBy.values());
}
