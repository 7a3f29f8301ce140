import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import type { Organization } from '../organizations/organization.ts';
import { can as canOrganization } from '../organizations/organization-access.ts';
import { type Alliance, type AllianceChange, type AllianceId, begin, evolve } from './alliance.ts';
import { canSee, canSpeakFor } from './alliance-access.ts';
import { type AllianceCommand, decide, type MandateText, propose } from './alliance-lifecycle.ts';
import { toEvent } from './alliances.events.ts';

type Answered = Promise<Result<{ allianceId: AllianceId }, Failures>>;

/** What an owner proposes, for which organization, to which others. */
type Proposal = {
  readonly organizationId: string;
  readonly partnerIds: readonly string[];
  readonly name: string;
  readonly mandate: MandateText;
};

/** Proposes an alliance to other organizations. Those who own the one for which it is proposed may. */
export function proposeAlliance(members: Members, call: CallWith<Proposal>): Answered {
  return members.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    const own = await findOrganization(members, transaction, call.input.organizationId);
    if (!own.ok) return own;
    if (!(actor.id && canSpeakFor(actor, own.value))) return forbidden();
    const { partnerIds, name, mandate } = call.input;
    const texts = { partnerIds, name, mandate };
    const decided = propose({ ...texts, id: newId('ali'), proposedFor: own.value.id, by: actor.id, at: now });
    if (!decided.ok) return decided;
    const [happened] = decided.value;
    if (!happened) return fail('NOTHING_TO_DO', 'Nothing happened.');
    const alliance = begin(happened);
    for (const [at, id] of alliance.organizationIds.slice(1).entries()) {
      const partner = await members.organizations.find(id, session);
      if (partner?.state !== 'registered')
        return fail('ORGANIZATION_NOT_FOUND', 'No registered organization has this id.', ['partnerIds', at]);
    }
    await members.alliances.insert(session, alliance);
    await transaction.emit([toEvent(alliance, alliance.version, happened)]);
    return ok({ allianceId: alliance.id });
  });
}

type OnAlliance = CallWith<{ readonly allianceId: string; readonly organizationId: string }>;

/** Agrees to an alliance, for one of its organizations. Those who own it may. */
export const agreeToAlliance = (members: Members, call: OnAlliance): Answered => onAlliance(members, call, 'agree');

/** Declines an alliance that is proposed, or takes it back. Those who own one of its organizations may. */
export const declineAlliance = (members: Members, call: OnAlliance): Answered => onAlliance(members, call, 'decline');

/** Dissolves an alliance. Those who own one of its organizations may. */
export const dissolveAlliance = (members: Members, call: OnAlliance): Answered => onAlliance(members, call, 'dissolve');

function onAlliance(members: Members, call: OnAlliance, type: AllianceCommand['type']): Answered {
  return members.commands.run(call, async (transaction) => {
    const { actor, now } = transaction;
    const alliance = await findAlliance(members, transaction, call.input.allianceId);
    if (!alliance.ok) return alliance;
    const own = await findOrganization(members, transaction, call.input.organizationId);
    if (!own.ok) return own;
    if (!(actor.id && canSpeakFor(actor, own.value))) return forbidden();
    if (!alliance.value.organizationIds.includes(own.value.id))
      return fail('NOT_ALLIED', 'It is not of this alliance.', ['organizationId']);
    const decided = decide({ type, organizationId: own.value.id, by: actor.id, at: now }, alliance.value);
    return decided.ok ? save(members, transaction, alliance.value, decided.value) : decided;
  });
}

async function save(
  members: Members,
  { session, emit }: Transaction,
  before: Alliance,
  events: readonly AllianceChange[],
): Answered {
  if (events.length > 0) {
    await members.alliances.replace(session, before.version, events.reduce(evolve, before));
    await emit(events.map((happened, at) => toEvent(before, before.version + 1 + at, happened)));
  }
  return ok({ allianceId: before.id });
}

async function findAlliance(
  members: Members,
  { actor, session }: Transaction,
  allianceId: string,
): Promise<Result<Alliance, Failures>> {
  const id = parseId(allianceId, ['ali'], ['allianceId']);
  if (!id.ok) return id;
  const alliance = await members.alliances.find(id.value, session);
  // What may not be seen is as if it were not there.
  const organizations = alliance ? await organizationsOf(members, alliance, session) : [];
  if (alliance && canSee(actor, alliance, { organizations })) return ok(alliance);
  return fail('ALLIANCE_NOT_FOUND', 'There is none with this id.', ['allianceId']);
}

async function organizationsOf(
  { organizations }: Members,
  { organizationIds }: Alliance,
  session: Transaction['session'],
): Promise<readonly Organization[]> {
  const found: Organization[] = [];
  for (const id of organizationIds) {
    const organization = await organizations.find(id, session);
    if (organization) found.push(organization);
  }
  return found;
}

async function findOrganization(
  members: Members,
  { actor, session }: Transaction,
  organizationId: string,
): Promise<Result<Organization, Failures>> {
  const id = parseId(organizationId, ['org'], ['organizationId']);
  if (!id.ok) return id;
  const organization = await members.organizations.find(id.value, session);
  if (organization && canOrganization(actor, 'see', organization)) return ok(organization);
  return fail('ORGANIZATION_NOT_FOUND', 'There is none with this id.', ['organizationId']);
}

const forbidden = () =>
  fail('FORBIDDEN', 'Those who own an organization speak for it, once it is registered.', ['organizationId']);
