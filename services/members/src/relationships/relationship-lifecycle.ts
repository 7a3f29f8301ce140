import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { communityZone, startOfDay } from '@millepiani/kernel/time-zone';
import type {
  AgentRelationship,
  RelationshipChange,
  RelationshipId,
  RelationshipInvited,
  RelationshipKind,
} from './relationship.ts';

/** To ask somebody to take part. `by` owns the organization. */
export interface Invite {
  readonly id: RelationshipId;
  readonly organizationId: OrganizationId;
  readonly personId: PersonId;
  readonly kind: RelationshipKind;
  /** ISO 8601. */
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly by: PersonId;
  readonly at: Instant;
}

/** How person and organization stand to each other. */
export interface Standing {
  readonly isKnown: boolean;
  readonly isOwner: boolean;
  readonly hasOpen: boolean;
}

/** When a relationship ends by itself: with the beginning of the first day on which it is over, in Europe/Rome. */
export const endOf = ({ to }: Pick<AgentRelationship, 'to'>): Instant | undefined =>
  to === undefined ? undefined : startOfDay(to, communityZone);

/**
 * Decides an invitation. Fails with `PERSON_NOT_FOUND`, `ALREADY_OWNER`, `ALREADY_RELATED` (invited or taking part),
 * `ENDS_BEFORE_START` (at the latest on its first day) or `IN_THE_PAST` (over by now).
 */
export function invite(
  { by, at, to, ...terms }: Invite,
  standing: Standing,
): Result<readonly RelationshipInvited[], Failures> {
  const parts = gather({ who: checkStanding(standing), to: parseTo(terms.from, to ?? undefined, at) });
  if (!parts.ok) return parts;
  const offered = { ...terms, to: parts.value.to, invitedBy: by, invitedAt: at };
  return ok([{ type: 'relationship.invited', terms: offered }]);
}

function checkStanding({ isKnown, isOwner, hasOpen }: Standing): Result<true, Failures> {
  if (!isKnown) return fail('PERSON_NOT_FOUND', 'There is nobody with this id.', ['personId']);
  if (isOwner) return fail('ALREADY_OWNER', 'Whoever owns a part of it takes part in it.', ['personId']);
  return hasOpen ? fail('ALREADY_RELATED', 'The person is invited, or takes part already.', ['personId']) : ok(true);
}

function parseTo(from: string, to: string | undefined, at: Instant): Result<string | undefined, Failures> {
  if (to === undefined) return ok(undefined);
  if (to <= from) return fail('ENDS_BEFORE_START', 'It lasts one day at least: `to` is the first one after.', ['to']);
  const end = endOf({ to });
  return end && end <= at ? fail('IN_THE_PAST', 'It would be over already.', ['to']) : ok(to);
}

/** What is done to a relationship that somebody was invited to. */
export type RelationshipCommand =
  | { readonly type: 'confirm'; readonly at: Instant }
  | { readonly type: 'decline'; readonly by: PersonId }
  | { readonly type: 'end'; readonly at: Instant }
  /** By the clock. */
  | { readonly type: 'expire'; readonly at: Instant };

/**
 * Decides what a command does to a relationship. To confirm what is active, to decline what is declined and to end what is over
 * does nothing. Fails with `WRONG_STATE`, `TOO_LATE` (to confirm what would be over) or `NOT_DUE` (to expire before its end).
 */
export function decide(
  command: RelationshipCommand,
  relationship: AgentRelationship,
): Result<readonly RelationshipChange[], Failures> {
  const { state } = relationship;
  switch (command.type) {
    case 'confirm':
      if (state === 'ACTIVE') return ok([]);
      if (state !== 'INVITED') return wrongState(relationship);
      return isOver(relationship, command.at)
        ? fail('TOO_LATE', 'It would be over already.', ['relationshipId'])
        : ok([{ type: 'relationship.started', at: command.at }]);
    case 'decline':
      if (state === 'DECLINED') return ok([]);
      return state === 'INVITED' ? ok([{ type: 'relationship.declined', by: command.by }]) : wrongState(relationship);
    case 'end':
    case 'expire':
      return end(command, relationship);
    default:
      return command satisfies never;
  }
}

function end(
  { type, at }: Extract<RelationshipCommand, { type: 'end' | 'expire' }>,
  relationship: AgentRelationship,
): Result<readonly RelationshipChange[], Failures> {
  if (relationship.state === 'ENDED') return ok([]);
  if (relationship.state !== 'ACTIVE') return wrongState(relationship);
  if (type === 'expire' && !isOver(relationship, at))
    return fail('NOT_DUE', 'Its last day is not over.', ['relationshipId']);
  return ok([{ type: 'relationship.ended', at }]);
}

function isOver(relationship: AgentRelationship, at: Instant): boolean {
  const over = endOf(relationship);
  return over !== undefined && over <= at;
}

const wrongState = ({ state }: AgentRelationship) =>
  fail('WRONG_STATE', `The relationship is ${state}.`, ['relationshipId']);
