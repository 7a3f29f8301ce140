import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { communityZone, startOfDay } from '@millepiani/kernel/time-zone';
import { type GuestGrant, guestGrants } from '@millepiani/speakers/guest-grant';
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
  /** For a guest alone. */
  readonly grants?: readonly GuestGrant[] | null | undefined;
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
 * `ENDS_BEFORE_START` (at the latest on its first day), `IN_THE_PAST` (over by now) or `NOT_A_GUEST` (grants for somebody else).
 */
export function invite(
  { by, at, to, grants, ...terms }: Invite,
  standing: Standing,
): Result<readonly RelationshipInvited[], Failures> {
  const parts = gather({
    who: checkStanding(standing),
    to: parseTo(terms.from, to ?? undefined, at),
    grants: parseGrants(grants ?? [], terms.kind, ['grants']),
  });
  if (!parts.ok) return parts;
  const offered = { ...terms, to: parts.value.to, invitedBy: by, invitedAt: at };
  return ok([{ type: 'relationship.invited', terms: offered, grants: parts.value.grants }]);
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

/** Grants as they are kept: each once, in their order. Fails with `NOT_A_GUEST`. */
function parseGrants(
  grants: readonly GuestGrant[],
  kind: RelationshipKind,
  path: FailurePath,
): Result<readonly GuestGrant[], Failures> {
  if (grants.length > 0 && kind !== 'GUEST') return fail('NOT_A_GUEST', 'Guests alone are granted something.', path);
  return ok(guestGrants.filter((grant) => grants.includes(grant)));
}

/** What is done to a relationship that somebody was invited to. */
export type RelationshipCommand =
  | { readonly type: 'confirm'; readonly at: Instant }
  | { readonly type: 'decline'; readonly by: PersonId }
  | { readonly type: 'grant'; readonly grants: readonly GuestGrant[]; readonly expectedVersion: number }
  | { readonly type: 'end'; readonly at: Instant }
  /** By the clock. */
  | { readonly type: 'expire'; readonly at: Instant };

/**
 * Decides what a command does to a relationship. To confirm what is active, to decline what is declined and to end what is over
 * does nothing, nor does granting what is granted. Fails with `WRONG_STATE`, `TOO_LATE` (to confirm what would be over), `NOT_DUE` (to expire
 * before its end), `NOT_A_GUEST` or `VERSION_CONFLICT` (to grant).
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
        : ok([{ type: 'relationship.started', at: command.at }, ...offered(relationship)]);
    case 'decline':
      if (state === 'DECLINED') return ok([]);
      return state === 'INVITED' ? ok([{ type: 'relationship.declined', by: command.by }]) : wrongState(relationship);
    case 'grant':
      return grant(command, relationship);
    case 'end':
    case 'expire':
      return end(command, relationship);
    default:
      return command satisfies never;
  }
}

/** What was offered to a guest is granted when the guest says yes. */
const offered = ({ grants }: AgentRelationship): readonly RelationshipChange[] =>
  grants.length > 0 ? [{ type: 'relationship.grants-changed', grants }] : [];

function grant(
  { grants, expectedVersion }: Extract<RelationshipCommand, { type: 'grant' }>,
  relationship: AgentRelationship,
): Result<readonly RelationshipChange[], Failures> {
  if (relationship.state !== 'ACTIVE') return wrongState(relationship);
  if (relationship.kind !== 'GUEST')
    return fail('NOT_A_GUEST', `The relationship is one of a ${relationship.kind}.`, ['relationshipId']);
  const parsed = parseGrants(grants, relationship.kind, ['grants']);
  if (!parsed.ok) return parsed;
  if (parsed.value.join() === relationship.grants.join()) return ok([]);
  if (expectedVersion !== relationship.version)
    return fail('VERSION_CONFLICT', `It is at version ${relationship.version}: read it again.`, ['expectedVersion']);
  return ok([{ type: 'relationship.grants-changed', grants: parsed.value }]);
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
