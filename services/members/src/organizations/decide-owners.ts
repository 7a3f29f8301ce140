import { isCountry } from '@millepiani/kernel/country';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { parseName } from '@millepiani/kernel/name';
import { ok, type Result } from '@millepiani/kernel/result';
import { evolve, type Organization, type OrganizationEvent, ownersOf, proposalOf, waitingFor } from './organization.ts';
import { type OwnerText, parseOwners } from './ownership.ts';

type Decision = Result<readonly OrganizationEvent[], Failures>;

/** To enter an organization: `by` is the person who asks. */
export interface RegisterOrganization {
  readonly id: OrganizationId;
  readonly by: PersonId;
  readonly name: string;
  readonly country: string;
  readonly owners: readonly OwnerText[];
  readonly at: Instant;
}

/** To say something about who owns: `by` is the person who asks, on what they saw. */
export interface OwnersCommand {
  readonly by: PersonId;
  readonly expectedVersion: number;
}

/**
 * Decides a registration; it takes effect when all who are to own it have confirmed. Fails with `NOT_AN_OWNER` when whoever
 * asks would own nothing of it, `UNKNOWN_COUNTRY`, and with what its parts fail with.
 */
export function register({ id, by, at, ...texts }: RegisterOrganization): Decision {
  const parts = gather({
    name: parseName(texts.name, { max: 120 }, ['name']),
    country: parseCountry(texts.country),
    owners: parseOwners(texts.owners),
  });
  if (!parts.ok) return parts;
  if (!parts.value.owners.some((owner) => owner.personId === by)) {
    return fail('NOT_AN_OWNER', 'Whoever registers an organization owns a part of it.', ['owners']);
  }
  return ok(settled(undefined, { type: 'organization.proposed', id, by, at, ...parts.value }));
}

/**
 * Decides a proposal of other owners; it takes effect when all who own now and all who are to own have confirmed. Fails with
 * `NOT_REGISTERED`, `PROPOSAL_OPEN`, `VERSION_CONFLICT`, and with what its owners fail with.
 */
export function propose(
  command: OwnersCommand & { readonly owners: readonly OwnerText[] },
  state: Organization,
): Decision {
  const current = checkVersion(command, state);
  if (!current.ok) return current;
  if (state.state !== 'registered')
    return fail('NOT_REGISTERED', 'Not all who are to own it have confirmed it.', ['organizationId']);
  if (state.proposal)
    return fail('PROPOSAL_OPEN', 'Another proposal is open: confirm or decline it first.', ['organizationId']);
  const owners = parseOwners(command.owners);
  if (!owners.ok) return owners;
  return ok(settled(state, { type: 'organization.owners-proposed', owners: owners.value, by: command.by }));
}

/** Decides a confirmation. Fails with `NOTHING_PROPOSED`, `ALREADY_CONFIRMED` or `VERSION_CONFLICT`. */
export function confirm(command: OwnersCommand, state: Organization): Decision {
  const open = checkOpen(command, state);
  if (!open.ok) return open;
  if (!waitingFor(state).includes(command.by))
    return fail('ALREADY_CONFIRMED', 'You have confirmed it.', ['organizationId']);
  return ok(settled(state, { type: 'organization.owners-confirmed', by: command.by }));
}

/** Decides a refusal, which ends the proposal. Fails with `NOTHING_PROPOSED` or `VERSION_CONFLICT`. */
export function decline(command: OwnersCommand, state: Organization): Decision {
  const open = checkOpen(command, state);
  return open.ok ? ok([{ type: 'organization.owners-declined', by: command.by }]) : open;
}

/** The event, and what follows from it when nobody's word is lacking any more. */
function settled(before: Organization | undefined, event: OrganizationEvent): readonly OrganizationEvent[] {
  const after = evolve(before, event);
  const owners = proposalOf(after)?.owners;
  if (!owners || waitingFor(after).length > 0) return [event];
  const { name, country } = after;
  return ownersOf(after).length === 0
    ? [event, { type: 'organization.registered', name, country, owners }]
    : [event, { type: 'organization.owners-changed', owners }];
}

function checkOpen(command: OwnersCommand, state: Organization): Result<true, Failures> {
  const current = checkVersion(command, state);
  if (!current.ok) return current;
  return proposalOf(state) ? ok(true) : fail('NOTHING_PROPOSED', 'There is nothing to confirm.', ['organizationId']);
}

function checkVersion({ expectedVersion }: OwnersCommand, state: Organization): Result<true, Failures> {
  if (expectedVersion === state.version) return ok(true);
  return fail('VERSION_CONFLICT', `The organization is at version ${state.version}: read it again.`, [
    'expectedVersion',
  ]);
}

function parseCountry(country: string): Result<string, Failures> {
  if (isCountry(country)) return ok(country);
  return fail('UNKNOWN_COUNTRY', 'Expected an ISO 3166-1 alpha-2 code such as IT.', ['country']);
}
