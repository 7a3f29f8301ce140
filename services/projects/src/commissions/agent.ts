import type { AgentId } from '@millepiani/kernel/id';

/** A person or an organization, of whom this service knows the id alone: members owns the rest. */
export interface Agent {
  readonly id: AgentId;
}
