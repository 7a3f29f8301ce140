import { isCountry } from '@millepiani/kernel/country';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Rational } from '@millepiani/kernel/rational';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { type OwnerText, parseOwners } from './ownership.ts';

/** A person's part of an organization. */
export interface Owner {
  readonly personId: PersonId;
  readonly share: Rational;
}

/** A body owned by people. Its owners' shares total exactly one. */
export interface Organization {
  readonly kind: 'organization';
  readonly id: OrganizationId;
  readonly name: string;
  readonly country: string;
  readonly owners: readonly Owner[];
  readonly registeredAt: Instant;
  readonly version: number;
}

/** To register an organization: `by` is the person who asks. */
export interface RegisterOrganization {
  readonly type: 'register';
  readonly id: OrganizationId;
  readonly by: PersonId;
  readonly name: string;
  readonly country: string;
  readonly owners: readonly OwnerText[];
  readonly at: Instant;
}

/** To replace all owners. */
export interface ChangeOwners {
  readonly type: 'change-owners';
  readonly expectedVersion: number;
  readonly owners: readonly OwnerText[];
}

/** What happens to an organization. */
export type OrganizationEvent =
  | {
      readonly type: 'organization.registered';
      readonly id: OrganizationId;
      readonly name: string;
      readonly country: string;
      readonly owners: readonly Owner[];
      readonly at: Instant;
    }
  | { readonly type: 'organization.owners-changed'; readonly owners: readonly Owner[] };

/**
 * Decides a registration. Fails with `NOT_AN_OWNER` when whoever asks would own nothing of it, `UNKNOWN_COUNTRY`, and
 * with what its parts fail with.
 */
export function register(command: RegisterOrganization): Result<readonly OrganizationEvent[], Failures> {
  const parts = gather({
    name: parseText(command.name, { max: 120 }, ['name']),
    country: parseCountry(command.country),
    owners: parseOwners(command.owners),
  });
  if (!parts.ok) return parts;
  if (!parts.value.owners.some((owner) => owner.personId === command.by)) {
    return fail('NOT_AN_OWNER', 'Whoever registers an organization owns a part of it.', ['owners']);
  }
  return ok([{ type: 'organization.registered', id: command.id, at: command.at, ...parts.value }]);
}

/** Decides a change of owners. Fails with `VERSION_CONFLICT` when the organization has changed since it was read. */
export function changeOwners(
  command: ChangeOwners,
  state: Organization,
): Result<readonly OrganizationEvent[], Failures> {
  if (command.expectedVersion !== state.version) {
    return fail('VERSION_CONFLICT', `The organization is at version ${state.version}: read it again.`, [
      'expectedVersion',
    ]);
  }
  const owners = parseOwners(command.owners);
  return owners.ok ? ok([{ type: 'organization.owners-changed', owners: owners.value }]) : err(owners.error);
}

/** The state after an event. */
export function evolve(state: Organization | undefined, event: OrganizationEvent): Organization {
  switch (event.type) {
    case 'organization.registered': {
      const { type: _, at, ...facts } = event;
      return { kind: 'organization', ...facts, registeredAt: at, version: 1 };
    }
    case 'organization.owners-changed': {
      if (!state) throw new NotRegistered(event.type);
      return { ...state, owners: event.owners, version: state.version + 1 };
    }
    default:
      return event satisfies never;
  }
}

/** An event on an organization that never began: a bug of whoever stored it. */
export class NotRegistered extends TypeError {
  constructor(event: string) {
    super(`${event} on an organization that was not registered.`);
  }
}

function parseCountry(country: string): Result<string, Failures> {
  if (isCountry(country)) return ok(country);
  return fail('UNKNOWN_COUNTRY', 'Expected an ISO 3166-1 alpha-2 code such as IT.', ['country']);
}
