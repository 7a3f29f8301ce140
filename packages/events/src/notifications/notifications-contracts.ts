import type { EventContract } from '../define-event.ts';
import { announcementAnnounced, announcementSpread } from './announcement.events.ts';
import { deadLetterDismissed, deadLetterNoted, deadLetterReplayed } from './dead-letter.events.ts';
import { deliveryDead } from './delivery.events.ts';
import {
  endpointChanged,
  endpointDegraded,
  endpointDeleted,
  endpointDisabled,
  endpointEnabled,
  endpointFilterChanged,
  endpointOldSecretExpired,
  endpointRecovered,
  endpointRegistered,
  endpointSecretRotated,
  endpointTested,
} from './endpoint.events.ts';
import { notificationsReplayRequested } from './event-replay.events.ts';
import { mailboxRestored, mailboxSuppressed } from './mailbox.events.ts';
import {
  notificationArchived,
  notificationCreated,
  notificationCreatedV2,
  notificationRead,
} from './notification.events.ts';
import { preferencesChanged } from './preferences.events.ts';
import { pushSubscriptionRegistered, pushSubscriptionRemoved } from './push-subscription.events.ts';

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
  endpointChanged,
  endpointDegraded,
  endpointRecovered,
  endpointDeleted,
  endpointOldSecretExpired,
  endpointFilterChanged,
  deliveryDead,
  deadLetterNoted,
  deadLetterReplayed,
  deadLetterDismissed,
  mailboxSuppressed,
  mailboxRestored,
  pushSubscriptionRegistered,
  pushSubscriptionRemoved,
  notificationsReplayRequested,
];
