import { billingContracts } from './billing/billing-contracts.ts';
import type { EventContract } from './define-event.ts';
import { EventCatalogue } from './event-catalogue.ts';
import { availabilityFromV1 } from './members/availability-upcast.ts';
import { membersContracts } from './members/members-contracts.ts';
import { notificationCreated, notificationCreatedV2 } from './notifications/notification.events.ts';
import { notificationsContracts } from './notifications/notifications-contracts.ts';
import { projectsContracts } from './projects/projects-contracts.ts';
import { defineUpcast, type Upcast } from './upcast.ts';

/** Every type of event in every version that was ever published. */
export const contracts: readonly EventContract[] = [
  ...membersContracts,
  ...projectsContracts,
  ...billingContracts,
  ...notificationsContracts,
];

/** From each older version to the next one. */
const upcasts: readonly Upcast[] = [
  // All that version 1 says, version 2 says in the same words.
  defineUpcast(notificationCreated, notificationCreatedV2, (data) => data),
  availabilityFromV1,
];

/** What the services read events by. */
export const catalogue = new EventCatalogue(contracts, upcasts);
