import type { Id, OrganizationId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';

/** An alliance's identifier. */
export type AllianceId = Id<'ali'>;

/** Who invoices the client: one for all of them, or each its own part. */
export type Mandate =
  | { readonly kind: 'WITH_REPRESENTATION'; readonly invoicerId: OrganizationId }
  | { readonly kind: 'WITHOUT_REPRESENTATION'; readonly invoicerId: undefined };

/** What is proposed and agreed to: it does not change from the proposal on. */
export interface AllianceTerms {
  readonly id: AllianceId;
  readonly name: string;
  /** Two or more, each once. */
  readonly organizationIds: readonly OrganizationId[];
  readonly mandate: Mandate;
  readonly proposedFor: OrganizationId;
  readonly proposedBy: PersonId;
  readonly proposedAt: Instant;
}

interface Stored extends AllianceTerms {
  readonly version: number;
  /** For which of them an owner has agreed. */
  readonly agreedFor: readonly OrganizationId[];
}

/** Waiting for the word of an owner of each. */
export interface ProposedAlliance extends Stored {
  readonly state: 'PROPOSED';
}

/** In force. */
export interface ActiveAlliance extends Stored {
  readonly state: 'ACTIVE';
  readonly formedAt: Instant;
}

/** Over, after it was in force. */
export interface DissolvedAlliance extends Stored {
  readonly state: 'DISSOLVED';
  readonly formedAt: Instant;
  readonly dissolvedAt: Instant;
}

/** It never came to be. */
export interface DeclinedAlliance extends Stored {
  readonly state: 'DECLINED';
}

/** Organizations that take commissions together, as peers. */
export type Alliance = ProposedAlliance | ActiveAlliance | DissolvedAlliance | DeclinedAlliance;

/** Somebody proposes one. */
export interface AllianceProposed {
  readonly type: 'alliance.proposed';
  readonly terms: AllianceTerms;
}

/** What happens to an alliance that was proposed. */
export type AllianceChange =
  | {
      readonly type: 'alliance.agreed' | 'alliance.declined';
      readonly organizationId: OrganizationId;
      readonly by: PersonId;
    }
  | { readonly type: 'alliance.formed' | 'alliance.dissolved'; readonly at: Instant };

/** The alliance that was proposed: its proposer's organization has agreed by that. */
export const begin = ({ terms }: AllianceProposed): ProposedAlliance => ({
  ...terms,
  state: 'PROPOSED',
  agreedFor: [terms.proposedFor],
  version: 1,
});

/** The organizations whose owners have still to agree. */
export const waitingFor = ({ state, organizationIds, agreedFor }: Alliance): readonly OrganizationId[] =>
  state === 'PROPOSED' ? organizationIds.filter((id) => !agreedFor.includes(id)) : [];

/** The state after an event. Throws {@link ImpossibleAllianceEvent}. */
export function evolve(before: Alliance, event: AllianceChange): Alliance {
  const version = before.version + 1;
  switch (event.type) {
    case 'alliance.agreed':
      if (before.state === 'PROPOSED')
        return { ...before, version, agreedFor: [...before.agreedFor, event.organizationId] };
      break;
    case 'alliance.declined':
      if (before.state === 'PROPOSED') return { ...before, version, state: 'DECLINED' };
      break;
    case 'alliance.formed':
      if (before.state === 'PROPOSED' && waitingFor(before).length === 0)
        return { ...before, version, state: 'ACTIVE', formedAt: event.at };
      break;
    case 'alliance.dissolved':
      if (before.state === 'ACTIVE') return { ...before, version, state: 'DISSOLVED', dissolvedAt: event.at };
      break;
    default:
      return event satisfies never;
  }
  throw new ImpossibleAllianceEvent(event, before);
}

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleAllianceEvent extends TypeError {
  constructor(event: AllianceChange, before: Alliance) {
    super(`${event.type} on an alliance that is ${before.state}.`);
  }
}
