import type { EventContract } from '../define-event.ts';
import { announcementAnnounced, announcementSpread } from './announcement.events.ts';
import { deliveryDead } from './delivery.events.ts';
import {
  endpointDisabled,
  endpointEnabled,
  endpointFilterChanged,
  endpointOldSecretExpired,
  endpointRegistered,
  endpointSecretRotated,
  endpointTested,
} from './endpoint.events.ts';
import { notificationsReplayRequested } from './event-replay.events.ts';
import {
  notificationArchived,
  notificationCreated,
  notificationCreatedV2,
  notificationRead,
} from './notification.events.ts';
import { preferencesChanged } from './preferences.events.ts';

/** Every type of event of notifications, in every version that was ever published. */
export const notificationsContracts: readonly EventContract[] = [
  announcementAnnounced,
  announcementSpread,
  notificationCreated,
  notificationCreatedV2,
  notificationRead,
  notificationArchived,
  preferencesChanged,
  endpointRegistered,
  endpointSecretRotated,
  endpointTested,
  endpointDisabled,
  endpointEnabled,
  endpointOldSecretExpired,
  endpointFilterChanged,
  deliveryDead,
  notificationsReplayRequested,
];
