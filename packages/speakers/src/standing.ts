import type { Actor } from '@millepiani/kernel/actor';
import type { AgentId, OrganizationId } from '@millepiani/kernel/id';

/** Who asks, and the organizations for which they speak. */
export interface Standing {
  readonly actor: Actor;
  readonly organizations: readonly OrganizationId[];
}

/** All agents in whose name the person may act: themselves, and the organizations. Nobody, where nobody signed in. */
export const agentsOf = ({ actor, organizations }: Standing): readonly AgentId[] =>
  actor.id === undefined ? [] : [actor.id, ...organizations];

/** Whether the person may act in this agent's name. */
export const speaksFor = (standing: Standing, agentId: AgentId | undefined): boolean =>
  agentId !== undefined && agentsOf(standing).includes(agentId);
