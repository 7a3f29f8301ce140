import { event } from '@millepiani/events/event';
import {
  organizationOwnersChanged,
  organizationOwnersConfirmed,
  organizationOwnersDeclined,
  organizationOwnersProposed,
  organizationProposed,
  organizationRegistered,
} from '@millepiani/events/members/organization.events';
import type { OrganizationId } from '@millepiani/kernel/id';
import { formatShare } from '@millepiani/kernel/rational';
import type { OrganizationEvent, Owner } from './organization.ts';

const told = (owners: readonly Owner[]) =>
  owners.map(({ personId, share }) => ({ personId, share: formatShare(share) }));

/** What happened to an organization, as its contract tells it. */
export function toEvent(organizationId: OrganizationId, aggregateVersion: number, happened: OrganizationEvent) {
  const place = { subject: organizationId, aggregateVersion, partition: organizationId };
  switch (happened.type) {
    case 'organization.proposed': {
      const { name, country, by } = happened;
      const data = { organizationId, name, country, owners: told(happened.owners), by };
      return event(organizationProposed, { ...place, data });
    }
    case 'organization.registered': {
      const { name, country } = happened;
      const data = { organizationId, name, country, owners: told(happened.owners) };
      return event(organizationRegistered, { ...place, data });
    }
    case 'organization.owners-proposed': {
      const data = { organizationId, owners: told(happened.owners), by: happened.by };
      return event(organizationOwnersProposed, { ...place, data });
    }
    case 'organization.owners-changed':
      return event(organizationOwnersChanged, { ...place, data: { organizationId, owners: told(happened.owners) } });
    case 'organization.owners-confirmed':
      return event(organizationOwnersConfirmed, { ...place, data: { organizationId, by: happened.by } });
    case 'organization.owners-declined':
      return event(organizationOwnersDeclined, { ...place, data: { organizationId, by: happened.by } });
    default:
      return happened satisfies never;
  }
}
