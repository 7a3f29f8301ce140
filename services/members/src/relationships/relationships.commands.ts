import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { GuestGrant } from '@millepiani/speakers/guest-grant';
import type { Members } from '../members.ts';
import { ownersOf } from '../organizations/organization.ts';
import { can as canSeeOrganization } from '../organizations/organization-access.ts';
import { type AgentRelationship, begin, evolve, type RelationshipId, type RelationshipKind } from './relationship.ts';
import { can, canInvite, type RelationshipAction } from './relationship-access.ts';
import { decide, invite, type RelationshipCommand } from './relationship-lifecycle.ts';
import { toEvent } from './relationships.events.ts';

type Answered = Promise<Result<{ relationshipId: RelationshipId }, Failures>>;

/** Whom an owner asks, to take part in what, as what and when. */
type Invitation = {
  readonly organizationId: string;
  readonly personId: string;
  readonly kind: RelationshipKind;
  readonly from: string;
  readonly to?: string | null | undefined;
  readonly grants?: readonly GuestGrant[] | null | undefined;
};

/** Invites a person to take part in an organization. Those who own it may. */
export function inviteToOrganization(members: Members, call: CallWith<Invitation>): Answered {
  return members.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    const { kind, from, to, grants } = call.input;
    const id = parseId(call.input.organizationId, ['org'], ['organizationId']);
    if (!id.ok) return id;
    const organization = await members.organizations.find(id.value, session);
    // To somebody who may not see it, it is not there.
    if (!(organization && canSeeOrganization(actor, 'see', organization)))
      return fail('ORGANIZATION_NOT_FOUND', 'There is none with this id.', ['organizationId']);
    if (!(actor.id && canInvite(actor, organization)))
      return fail('FORBIDDEN', 'Those who own it invite people, once it is registered.', ['organizationId']);
    const person = parseId(call.input.personId, ['per'], ['personId']);
    if (!person.ok) return person;
    const who = { organizationId: id.value, personId: person.value };
    const decided = invite(
      { ...who, id: newId('rel'), kind, from, to, grants, by: actor.id, at: now },
      {
        // Who is no member now is nobody who could be invited.
        isKnown: await members.persons.hasMember(who.personId, session),
        isOwner: ownersOf(organization).some(({ personId }) => personId === who.personId),
        hasOpen: await members.relationships.hasOpen(session, who.organizationId, who.personId),
      },
    );
    if (!decided.ok) return decided;
    const [happened] = decided.value;
    if (!happened) return fail('NOTHING_TO_DO', 'Nothing happened.');
    const relationship = begin(happened);
    await members.relationships.insert(session, relationship);
    await transaction.emit([toEvent(relationship, relationship.version, happened)]);
    return ok({ relationshipId: relationship.id });
  });
}

type OnRelationship = CallWith<{ readonly relationshipId: string }>;

/** Gives one's word to take part. Whoever was invited may. */
export const confirmRelationship = (members: Members, call: OnRelationship): Answered =>
  onRelationship(members, call, 'confirm', ({ now }) => ({ type: 'confirm', at: now }));

/** Declines an invitation, or takes it back. Whoever was invited may, and those who own the organization. */
export const declineRelationship = (members: Members, call: OnRelationship): Answered =>
  onRelationship(members, call, 'decline', ({ actor }) => actor.id && { type: 'decline', by: actor.id });

/** Says what a guest may see, all of it. Those who own the organization may. */
export const grantToGuest = (
  members: Members,
  call: CallWith<{
    readonly relationshipId: string;
    readonly expectedVersion: number;
    readonly grants: readonly GuestGrant[];
  }>,
): Answered => {
  const { grants, expectedVersion } = call.input;
  return onRelationship(members, call, 'grant', () => ({ type: 'grant', grants, expectedVersion }));
};

/** Ends a relationship. The person may, and those who own the organization. */
export const endRelationship = (members: Members, call: OnRelationship): Answered =>
  onRelationship(members, call, 'end', ({ now }) => ({ type: 'end', at: now }));

/** Ends a relationship whose last day is over. Fails with `NOT_DUE` or `WRONG_STATE` where that is not so. */
export function expireRelationship(members: Members, relationshipId: RelationshipId): Answered {
  // One key for ever: what was ended once is answered from then on, and what was refused is asked anew.
  const input = { idempotencyKey: `expire-${relationshipId}`, relationshipId };
  const call = { actor: systemActor('members'), mutation: 'expireRelationship', input };
  return onRelationship(members, call, 'expire', ({ now }) => ({ type: 'expire', at: now }));
}

function onRelationship(
  members: Members,
  call: OnRelationship,
  action: Exclude<RelationshipAction, 'see' | 'see-grants'>,
  commandOf: (transaction: Transaction) => RelationshipCommand | undefined,
): Answered {
  return members.commands.run(call, async (transaction) => {
    const { actor, session } = transaction;
    const id = parseId(call.input.relationshipId, ['rel'], ['relationshipId']);
    if (!id.ok) return id;
    const relationship = await members.relationships.find(id.value, session);
    const organization = relationship && (await members.organizations.find(relationship.organizationId, session));
    const found = relationship && { relationship, organization };
    const command = commandOf(transaction);
    // What may not be seen is as if it were not there.
    if (!(found && (can(actor, 'see', found) || can(actor, action, found))))
      return fail('RELATIONSHIP_NOT_FOUND', 'There is none with this id.', ['relationshipId']);
    if (!(command && can(actor, action, found)))
      return fail('FORBIDDEN', 'Who is invited confirms, either side declines or ends, owners grant.', [
        'relationshipId',
      ]);
    return change(members, transaction, found.relationship, command);
  });
}

/** Ends all in which a person takes part, and declines what they are invited to, in the transaction in which they leave. */
export async function endAllRelationships(
  members: Members,
  transaction: Transaction,
  personId: PersonId,
): Promise<void> {
  for (const relationship of await members.relationships.openOf(personId, transaction.session)) {
    const command: RelationshipCommand =
      relationship.state === 'ACTIVE' ? { type: 'end', at: transaction.now } : { type: 'decline', by: personId };
    await change(members, transaction, relationship, command);
  }
}

async function change(
  members: Members,
  { session, emit }: Transaction,
  before: AgentRelationship,
  command: RelationshipCommand,
): Answered {
  const decided = decide(command, before);
  if (!decided.ok) return decided;
  const events = decided.value;
  if (events.length > 0) {
    await members.relationships.replace(session, before.version, events.reduce(evolve, before));
    await emit(events.map((happened, at) => toEvent(before, before.version + 1 + at, happened)));
  }
  return ok({ relationshipId: before.id });
}
