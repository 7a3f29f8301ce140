import type { AgentId, CommissionId } from '@millepiani/kernel/id';

/** An agent, as this service knows it: by its id. Who it is, members tells. */
export interface AgentReference {
  readonly id: AgentId;
}

/** A commission, as this service knows it: by its id. What it is, projects tells. */
export interface CommissionReference {
  readonly id: CommissionId;
}
