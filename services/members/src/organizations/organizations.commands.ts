import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { hasScope } from '@millepiani/kernel/actor';
import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type OrganizationId, type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import type { TaxFactsText } from '../tax/parse-tax-facts.ts';
import { parseFacts, saveTaxProfile } from '../tax/tax-profiles.commands.ts';
import { confirm, decline, propose, register } from './decide-owners.ts';
import { evolve, type Organization, type OrganizationEvent, partiesOf, proposalOf } from './organization.ts';
import { can, type OrganizationAction } from './organization-access.ts';
import { toEvent } from './organizations.events.ts';
import type { OwnerText } from './ownership.ts';

type Answered = Promise<Result<{ organizationId: OrganizationId }, Failures>>;
type Decision = Result<readonly OrganizationEvent[], Failures>;

/** What every command on an organization that is there is told. */
type OnOrganization = {
  readonly organizationId: string;
  readonly expectedVersion: number;
};

/** Enters an organization that the caller is to own a part of; it is registered when all owners have confirmed. */
export function registerOrganization(
  members: Members,
  call: CallWith<{
    name: string;
    country: string;
    owners: readonly OwnerText[];
    taxProfile?: TaxFactsText | null | undefined;
  }>,
): Answered {
  return members.commands.run(call, async (transaction) => {
    const by = transaction.actor.id;
    if (!(by && hasScope(transaction.actor, 'members:write'))) return fail('FORBIDDEN', 'Sign in first.');
    const { name, country, owners, taxProfile } = call.input;
    const id = newId('org');
    const decided = gather({
      events: register({ id, by, name, country, owners, at: transaction.now }),
      facts: taxProfile ? parseFacts(taxProfile, { isPerson: false, path: ['taxProfile'] }) : ok(undefined),
    });
    if (!decided.ok) return decided;
    const { events, facts } = decided.value;
    const saved = await save(members, transaction, undefined, events);
    if (!(saved.ok && facts)) return saved;
    const set = await saveTaxProfile(members, transaction, {
      agentId: id,
      validFrom: dayOf(transaction.now),
      facts,
    });
    return set.ok ? saved : set;
  });
}

/** Proposes other owners or other shares. Present owners may. */
export const proposeOwners = (
  members: Members,
  call: CallWith<OnOrganization & { owners: readonly OwnerText[] }>,
): Answered =>
  onOrganization(members, call, 'propose', (by, state) =>
    propose({ by, expectedVersion: call.input.expectedVersion, owners: call.input.owners }, state),
  );

/** Gives one's word on what is proposed. Those who own now and those who are to own may. */
export const confirmOwners = (members: Members, call: CallWith<OnOrganization>): Answered =>
  onOrganization(members, call, 'answer', (by, state) =>
    confirm({ by, expectedVersion: call.input.expectedVersion }, state),
  );

/** Refuses what is proposed, which ends it. Those who own now and those who are to own may. */
export const declineOwners = (members: Members, call: CallWith<OnOrganization>): Answered =>
  onOrganization(members, call, 'answer', (by, state) =>
    decline({ by, expectedVersion: call.input.expectedVersion }, state),
  );

function onOrganization(
  members: Members,
  call: CallWith<OnOrganization>,
  action: OrganizationAction,
  decide: (by: PersonId, state: Organization) => Decision,
): Answered {
  return members.commands.run(call, async (transaction) => {
    const { actor, session } = transaction;
    const id = parseId(call.input.organizationId, ['org'], ['organizationId']);
    if (!id.ok) return id;
    const organization = await members.organizations.find(id.value, session);
    // To somebody who may not see it, it is not there.
    if (!(organization && can(actor, 'see', organization))) {
      return fail('ORGANIZATION_NOT_FOUND', 'There is none with this id.', ['organizationId']);
    }
    if (!(actor.id && can(actor, action, organization))) {
      return fail('FORBIDDEN', 'Those who own it, or are to own it, decide on this.', ['organizationId']);
    }
    const decided = decide(actor.id, organization);
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
  const stranger = await findStranger(members, { before, state }, session);
  if (stranger >= 0) return fail('OWNER_NOT_FOUND', 'There is nobody with this id.', ['owners', stranger, 'personId']);
  await members.organizations.save(session, state);
  const { id, version } = state;
  await emit(events.map((happened, at) => toEvent(id, version - events.length + 1 + at, happened)));
  return ok({ organizationId: id });
}

/** Which of those who are to own it is nobody here: unknown, or, where they did not own or were to own it before, no member. */
async function findStranger(
  members: Members,
  { before, state }: { readonly before: Organization | undefined; readonly state: Organization },
  session: Transaction['session'],
): Promise<number> {
  const named = proposalOf(state)?.owners.map(({ personId }) => personId) ?? [...partiesOf(state)];
  const known = new Set((await members.persons.findMany(named, session)).map((person) => person.id));
  const parties = before ? partiesOf(before) : new Set();
  const outsiders = await members.memberships.claimOutsiders(
    session,
    named.filter((personId) => !parties.has(personId)),
  );
  return named.findIndex((personId) => !known.has(personId) || outsiders.has(personId));
}
