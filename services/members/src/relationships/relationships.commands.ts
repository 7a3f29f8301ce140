import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
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
};

/** Invites a person to take part in an organization. Those who own it may. */
export function inviteToOrganization(members: Members, call: CallWith<Invitation>): Answered {
  return members.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    const { kind, from, to } = call.input;
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
      { ...who, id: newId('rel'), kind, from, to, by: actor.id, at: now },
      {
        isKnown: (await members.persons.findMany([who.personId], session)).length > 0,
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
  action: Exclude<RelationshipAction, 'see'>,
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
      return fail('FORBIDDEN', 'Whoever is invited confirms; either side declines or ends.', ['relationshipId']);
    return change(members, transaction, found.relationship, command);
  });
}

async function change(
  members: Members,
  { session, emit }: Transaction,
  before: AgentRelationship,
  command: RelationshipCommand,
): Answered {
  const decided = decide(command, before);
  if (!decided.ok) return decided;
  const [happened] = decided.value;
  if (happened) {
    const after = evolve(before, happened);
    await members.relationships.replace(session, before.version, after);
    await emit([toEvent(after, after.version, happened)]);
  }
  return ok({ relationshipId: before.id });
}
