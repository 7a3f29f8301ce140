import type { OrganizationId } from '@millepiani/kernel/id';
import type { GuestGrant } from '@millepiani/speakers/guest-grant';
import type { AgentRelationship } from './relationship.ts';

/** What somebody who asks was granted as a guest, organization by organization. */
export type Granted = ReadonlyMap<OrganizationId, readonly GuestGrant[]>;

/** Whether it was granted to see this of an organization. */
export const sees = (granted: Granted | undefined, grant: GuestGrant, organizationId: string): boolean =>
  [...(granted ?? [])].some(([id, grants]) => id === organizationId && grants.includes(grant));

/** What these relationships of one person let see on a day, ISO 8601, in Rome: those of a guest that are in force then, and no others. */
export const grantedOn = (day: string, relationships: readonly AgentRelationship[]): Granted =>
  new Map(
    relationships
      .filter(
        ({ state, kind, from, to }) => state === 'ACTIVE' && kind === 'GUEST' && from <= day && !(to && to <= day),
      )
      .map(({ organizationId, grants }) => [organizationId, grants]),
  );
