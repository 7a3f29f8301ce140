import type { Actor } from '@millepiani/kernel/actor';
import type { AgentId, OrganizationId } from '@millepiani/kernel/id';
import type { GuestGrant } from './guest-grant.ts';

/** The organizations of which somebody may see more as a guest, by what of them. */
export type Granted = Readonly<Partial<Record<GuestGrant, readonly OrganizationId[]>>>;

/** Who asks, and the organizations for which they speak. */
export interface Standing {
  readonly actor: Actor;
  readonly organizations: readonly OrganizationId[];
  /** Absent where they are a guest nowhere, or where it was not read: whoever acts, acts for those alone for which they speak. */
  readonly granted?: Granted;
}

/** All agents in whose name the person may act: themselves, and the organizations. Nobody, where nobody signed in. */
export const agentsOf = ({ actor, organizations }: Standing): readonly AgentId[] =>
  actor.id === undefined ? [] : [actor.id, ...organizations];

/** Whether the person may act in this agent's name. */
export const speaksFor = (standing: Standing, agentId: AgentId | undefined): boolean =>
  agentId !== undefined && agentsOf(standing).includes(agentId);

/**
 * The same person looking at what a grant opens: as if they spoke for the organizations that granted it to them. For what is shown, and
 * never for what is done: hand it to a rule of who sees what.
 */
export const looking = ({ actor, organizations, granted }: Standing, grant: GuestGrant): Standing => ({
  actor,
  organizations: [...new Set([...organizations, ...(granted?.[grant] ?? [])])],
});
