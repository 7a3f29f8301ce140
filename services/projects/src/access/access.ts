import type { AgentId, OrganizationId, PersonId } from '@millepiani/kernel/id';
import type { Commission } from '../commissions/commission.ts';
import { partiesOf } from '../commissions/commission-access.ts';

/** Why somebody takes part from now on, or no more. */
export type AccessReason = 'TEAM' | StandingKind;

/** What members told of a person that lets them take part in commissions, or shuts them out. */
export type StandingKind = 'SUSPENDED' | 'REINSTATED' | 'LEFT' | 'ERASED' | 'GUEST' | 'OWNER';

/** That somebody takes part in a commission from now on, or no more. */
export interface AccessEvent {
  readonly type: 'access.granted' | 'access.revoked';
  readonly agentId: AgentId;
  readonly reason: AccessReason;
  /** The organization by which they took part; undefined where by themselves. */
  readonly through: OrganizationId | undefined;
}

type Parties = Parameters<typeof partiesOf>[0];

/**
 * Who takes part in a commission that did not before, and who did and does no more: those who go first. A commission that is
 * opened says itself whose it is.
 */
export function accessChanges(before: Parties, after: Parties): readonly AccessEvent[] {
  const [were, are] = [partiesOf(before), partiesOf(after)];
  const of = (type: AccessEvent['type'], agents: readonly AgentId[]) =>
    agents.map((agentId) => ({ type, agentId, reason: 'TEAM', through: undefined }) as const);
  return [
    ...of(
      'access.revoked',
      were.filter((agent) => !are.includes(agent)),
    ),
    ...of(
      'access.granted',
      are.filter((agent) => !were.includes(agent)),
    ),
  ];
}

/** What members told of one person, to be followed in the commissions in which they take part. */
export interface StandingChange {
  /** Of the event that told it, and of whom it is about where it was about several. */
  readonly id: string;
  readonly personId: PersonId;
  readonly kind: StandingKind;
  /** Whether they may see more from now on; otherwise less. */
  readonly isGranted: boolean;
  /** The organization of which they are owner or guest; undefined where it is about the person themselves. */
  readonly through: OrganizationId | undefined;
}

/** Those whose commissions a change is about: the person and all for whom they speak, or the one organization. */
export const agentsConcerned = (
  { personId, through }: Pick<StandingChange, 'personId' | 'through'>,
  organizations: readonly OrganizationId[],
): readonly AgentId[] => (through === undefined ? [personId, ...organizations] : [through]);

/** Nothing more happens to a commission in these states: there is nothing of which anybody could be told. */
const ended: readonly Commission['state'][] = ['CLOSED', 'LOST'];

/** How somebody takes part in a commission now, being there. */
export interface Standing {
  /** By whichever of their ways. */
  readonly takesPart: boolean;
  /** By another way than the organization that a change is about. */
  readonly doesOtherwise: boolean;
}

/**
 * What a change of somebody's standing is in one commission. Whoever takes part by another way was neither shut out nor let in; and what
 * was taken back meanwhile is not told.
 */
export function accessAfter(
  { kind, isGranted, personId, through }: StandingChange,
  { state }: Pick<Commission, 'state'>,
  { takesPart, doesOtherwise }: Standing,
): AccessEvent | undefined {
  if (ended.includes(state) || isGranted !== takesPart) return undefined;
  if (through !== undefined && doesOtherwise) return undefined;
  return { type: isGranted ? 'access.granted' : 'access.revoked', agentId: personId, reason: kind, through };
}
