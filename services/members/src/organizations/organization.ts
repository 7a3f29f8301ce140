import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Rational } from '@millepiani/kernel/rational';

/** A person's part of an organization. */
export interface Owner {
  readonly personId: PersonId;
  readonly share: Rational;
}

/** Who is to own it, as somebody proposed, and who has confirmed that so far. The shares total exactly one. */
export interface OwnersProposal {
  readonly owners: readonly Owner[];
  readonly confirmedBy: readonly PersonId[];
}

interface Facts {
  readonly kind: 'organization';
  readonly id: OrganizationId;
  readonly name: string;
  readonly country: string;
  readonly registeredAt: Instant;
  readonly version: number;
}

/** Entered, and waiting for all its owners to confirm. */
export interface ProposedOrganization extends Facts {
  readonly state: 'proposed';
  readonly proposal: OwnersProposal;
}

/** Owned by people who all confirmed it. */
export interface RegisteredOrganization extends Facts {
  readonly state: 'registered';
  readonly owners: readonly Owner[];
  readonly proposal: OwnersProposal | undefined;
}

/** One who was to own it declined: it never came to be. */
export interface DeclinedOrganization extends Facts {
  readonly state: 'declined';
}

/** A body owned by people. */
export type Organization = ProposedOrganization | RegisteredOrganization | DeclinedOrganization;

/** What happens to an organization. */
export type OrganizationEvent =
  | {
      readonly type: 'organization.proposed';
      readonly id: OrganizationId;
      readonly name: string;
      readonly country: string;
      readonly owners: readonly Owner[];
      readonly by: PersonId;
      readonly at: Instant;
    }
  | { readonly type: 'organization.owners-confirmed'; readonly by: PersonId }
  | {
      readonly type: 'organization.registered';
      readonly name: string;
      readonly country: string;
      readonly owners: readonly Owner[];
    }
  | { readonly type: 'organization.owners-proposed'; readonly owners: readonly Owner[]; readonly by: PersonId }
  | { readonly type: 'organization.owners-changed'; readonly owners: readonly Owner[] }
  | { readonly type: 'organization.owners-declined'; readonly by: PersonId };

/** Who owns it, by everybody's word; nobody before it is registered. */
export const ownersOf = (organization: Organization): readonly Owner[] =>
  organization.state === 'registered' ? organization.owners : [];

/** What is proposed and not settled. */
export const proposalOf = (organization: Organization): OwnersProposal | undefined =>
  organization.state === 'declined' ? undefined : organization.proposal;

/** Those whose word a proposal needs: who owns now, and who is to own. */
export function partiesOf(organization: Organization): ReadonlySet<PersonId> {
  const owners = [...ownersOf(organization), ...(proposalOf(organization)?.owners ?? [])];
  return new Set(owners.map(({ personId }) => personId));
}

/** Those whose word the open proposal still lacks. */
export function waitingFor(organization: Organization): readonly PersonId[] {
  const proposal = proposalOf(organization);
  if (!proposal) return [];
  return [...partiesOf(organization)].filter((personId) => !proposal.confirmedBy.includes(personId));
}

/** An event that cannot follow on what came before: a bug of whoever stored it. */
export class OutOfOrder extends TypeError {
  constructor(event: OrganizationEvent['type'], state: Organization['state'] | undefined) {
    super(`${event} on an organization that is ${state ?? 'not there'}.`);
  }
}

/** The state after an event. */
export function evolve(before: Organization | undefined, event: OrganizationEvent): Organization {
  if (event.type === 'organization.proposed') {
    const { id, name, country, owners, by, at } = event;
    const proposal = { owners, confirmedBy: [by] };
    return { kind: 'organization', state: 'proposed', id, name, country, proposal, registeredAt: at, version: 1 };
  }
  if (!before || before.state === 'declined') throw new OutOfOrder(event.type, before?.state);
  return { ...advance(before, event), version: before.version + 1 };
}

function advance(
  before: ProposedOrganization | RegisteredOrganization,
  event: Exclude<OrganizationEvent, { type: 'organization.proposed' }>,
): Organization {
  const { kind, id, name, country, registeredAt, version } = before;
  const facts = { kind, id, name, country, registeredAt, version };
  switch (event.type) {
    case 'organization.owners-confirmed': {
      if (!before.proposal) throw new OutOfOrder(event.type, before.state);
      const { owners, confirmedBy } = before.proposal;
      return { ...before, proposal: { owners, confirmedBy: [...confirmedBy, event.by] } };
    }
    case 'organization.registered':
    case 'organization.owners-changed':
      return { ...facts, state: 'registered', owners: event.owners, proposal: undefined };
    case 'organization.owners-proposed': {
      if (before.state !== 'registered') throw new OutOfOrder(event.type, before.state);
      return { ...before, proposal: { owners: event.owners, confirmedBy: [event.by] } };
    }
    case 'organization.owners-declined':
      return before.state === 'registered' ? { ...before, proposal: undefined } : { ...facts, state: 'declined' };
    default:
      return event satisfies never;
  }
}
