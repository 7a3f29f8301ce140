import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { isDelivered, type Notification } from './notification.ts';

/** Whether the actor may read this agent's feed: the person alone, with a token that may read. */
export const canReadFeed = (actor: Actor, agentId: string): boolean =>
  actor.id === agentId && hasScope(actor, 'notifications:read');

/** Whether the actor may see a notification: its recipient, once it is delivered. */
export const canSee = (actor: Actor, notification: Notification, now: Instant): boolean =>
  canReadFeed(actor, notification.recipient) && isDelivered(notification, now);

/** Whether the actor may mark or archive notifications of its own. */
export const canChangeFeed = (actor: Actor): boolean => hasScope(actor, 'notifications:write');

/** Whether the notification is one of the actor's own, in the feed: any other one is as if it did not exist. */
export const isOwn = (actor: Actor, notification: Notification, now: Instant): boolean =>
  actor.id === notification.recipient && isDelivered(notification, now);

/** Whose feed the actor may read: its own. */
export const readerOf = (actor: Actor): PersonId | undefined =>
  actor.id && canReadFeed(actor, actor.id) ? actor.id : undefined;
