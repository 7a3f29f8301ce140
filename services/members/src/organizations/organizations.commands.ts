import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import { organizationOwnersChanged, organizationRegistered } from '@millepiani/events/members/organization.events';
import { hasScope } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type OrganizationId, type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { formatShare } from '@millepiani/kernel/rational';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import {
  changeOwners as decideOwners,
  evolve,
  type Organization,
  type OrganizationEvent,
  register,
} from './organization.ts';
import { can } from './organization-access.ts';
import type { OwnerText } from './ownership.ts';

type Answered = Promise<Result<{ organizationId: OrganizationId }, Failures>>;

/** Registers an organization that the caller owns a part of. */
export function registerOrganization(
  members: Members,
  call: CallWith<{ name: string; country: string; owners: readonly OwnerText[] }>,
): Answered {
  return members.commands.run(call, async (transaction) => {
    const by = transaction.actor.id;
    if (!(by && hasScope(transaction.actor, 'members:write'))) return fail('FORBIDDEN', 'Sign in first.');
    const { name, country, owners } = call.input;
    const id = newId('org');
    const decided = register({ type: 'register', id, by, name, country, owners, at: transaction.now });
    return decided.ok ? save(members, transaction, undefined, decided.value) : decided;
  });
}

/** Gives an organization other owners or other shares. */
export function changeOwners(
  members: Members,
  call: CallWith<{ organizationId: string; expectedVersion: number; owners: readonly OwnerText[] }>,
): Answered {
  return members.commands.run(call, async (transaction) => {
    const { organizationId, expectedVersion, owners } = call.input;
    const id = parseId(organizationId, ['org'], ['organizationId']);
    if (!id.ok) return id;
    const organization = await members.organizations.find(id.value, transaction.session);
    if (!organization) return fail('ORGANIZATION_NOT_FOUND', 'There is none with this id.', ['organizationId']);
    if (!can(transaction.actor, 'change-owners', organization)) {
      return fail('FORBIDDEN', 'Present owners alone change who owns.', ['organizationId']);
    }
    const decided = decideOwners({ type: 'change-owners', expectedVersion, owners }, organization);
    return decided.ok ? save(members, transaction, organization, decided.value) : decided;
  });
}

async function save(
  members: Members,
  { session, emit }: Transaction,
  before: Organization | undefined,
  events: readonly OrganizationEvent[],
): Answered {
  let state = before;
  for (const event of events) state = evolve(state, event);
  if (!state) return fail('NOTHING_TO_DO', 'Nothing happened.');
  const stranger = await findStranger(members, state, session);
  if (stranger >= 0) return fail('OWNER_NOT_FOUND', 'There is nobody with this id.', ['owners', stranger, 'personId']);
  await members.organizations.save(session, state);
  const { id, version } = state;
  await emit(events.map((happened, at) => toEvent(id, version - events.length + 1 + at, happened)));
  return ok({ organizationId: id });
}

async function findStranger(
  members: Members,
  { owners }: Organization,
  session: Transaction['session'],
): Promise<number> {
  const known = new Set<PersonId>(
    (
      await members.persons.findMany(
        owners.map((owner) => owner.personId),
        session,
      )
    ).map((person) => person.id),
  );
  return owners.findIndex((owner) => !known.has(owner.personId));
}

function toEvent(organizationId: OrganizationId, aggregateVersion: number, happened: OrganizationEvent) {
  const place = { subject: organizationId, aggregateVersion, partition: organizationId };
  const owners = happened.owners.map(({ personId, share }) => ({ personId, share: formatShare(share) }));
  switch (happened.type) {
    case 'organization.registered': {
      const { name, country } = happened;
      return event(organizationRegistered, { ...place, data: { organizationId, name, country, owners } });
    }
    case 'organization.owners-changed':
      return event(organizationOwnersChanged, { ...place, data: { organizationId, owners } });
    default:
      return happened satisfies never;
  }
}
