import type { AgentId, CommissionId } from '@millepiani/kernel/id';

/** An agent that members keeps: here no more than its id is known. */
export interface AgentReference {
  readonly id: AgentId;
}

/** A commission that projects keeps: here no more than its id is known. */
export interface CommissionReference {
  readonly id: CommissionId;
}

/** The commission that something is about, if it is about one. */
export const commissionOf = (about: CommissionId | undefined): CommissionReference | undefined =>
  about === undefined ? undefined : { id: about };
