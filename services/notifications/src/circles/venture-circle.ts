import type { AgentId } from '@millepiani/kernel/id';

/** What somebody is to a project besides leading it, which its events tell each time: they pledged to it, or joined it. */
export type VenturePart = 'BACKER' | 'PARTICIPANT';

/** Somebody who has a part in a project. */
export interface VentureParty {
  readonly agentId: AgentId;
  readonly part: VenturePart;
}

/** Who has one of these parts, each once. */
export const agentsIn = (parties: readonly VentureParty[], parts: readonly VenturePart[]): readonly AgentId[] => [
  ...new Set(parties.filter(({ part }) => parts.includes(part)).map(({ agentId }) => agentId)),
];
