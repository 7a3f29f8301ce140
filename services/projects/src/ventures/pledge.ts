import type { AgentId, Id, PersonId, ProjectId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Money } from '@millepiani/kernel/money';
import type { ProjectState } from './project.ts';

export type PledgeId = Id<'plg'>;

/** What a backer says that they will give: it never changes. */
export interface PledgeFacts {
  readonly id: PledgeId;
  readonly projectId: ProjectId;
  /** Who is to give it: a person, or an organization for which somebody speaks. */
  readonly backerId: AgentId;
  /** More than 0, in the currency of the budget. */
  readonly amount: Money;
  readonly pledgedBy: PersonId;
  readonly pledgedAt: Instant;
}

/** A pledge as it is stored. What comes of it otherwise, its project says: {@link pledgeState}. */
export interface Pledge extends PledgeFacts {
  readonly version: number;
  readonly withdrawn?: { readonly by: PersonId | undefined; readonly at: Instant };
}

/** Where a pledge stands. */
export type PledgeState = 'PLEDGED' | 'CONFIRMED' | 'WITHDRAWN' | 'RELEASED';

/**
 * Where a pledge stands: by its project, so that all of them are confirmed, or released, in the instant in which that is funded, or
 * abandoned.
 */
export function pledgeState({ withdrawn }: Pick<Pledge, 'withdrawn'>, project: { state: ProjectState }): PledgeState {
  if (withdrawn) return 'WITHDRAWN';
  switch (project.state) {
    case 'IDEA':
    case 'FUNDING':
      return 'PLEDGED';
    case 'FUNDED':
    case 'RUNNING':
    case 'COMPLETED':
    case 'CLOSED':
      return 'CONFIRMED';
    case 'ABANDONED':
      return 'RELEASED';
    default:
      return project.state satisfies never;
  }
}
