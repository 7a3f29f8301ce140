import type { AgentId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Organization } from '../organizations/organization.ts';
import type { Person } from './person.ts';

/** What everybody shows: all that the schema asks of a person's own, and of an organization where no more of it is asked for. */
export interface AgentCard {
  readonly kind: Person['kind'] | Organization['kind'];
  readonly id: AgentId;
  readonly name: string;
  readonly registeredAt: Instant;
}

/** A party that takes part: ValueFlows *agent*. */
export type Agent = Person | Organization | AgentCard;
