import type { Instant } from '@millepiani/kernel/instant';
import type { Notification, NotificationId } from './notification.ts';

/** The place in every list of notifications: by delivery, then by making. Sorts as text; unique. */
export const positionOf = ({ deliverAt, id }: Pick<Notification, 'deliverAt' | 'id'>): string =>
  positionAt(deliverAt.toISOString(), id);

/** The same of an instant that is written as `toISOString` writes it. */
export const positionAt = (deliverAt: string, id: string): string => `${deliverAt}/${id}`;

/**
 * The places of what is delivered by `now` and lies behind the place `after`, as a condition. `after` comes from outside:
 * one that lies in the future shows nothing earlier than it is delivered.
 */
export function delivered(now: Instant, after?: string): { readonly $lt: string } {
  const end = endOf(now);
  return { $lt: after === undefined || after > end ? end : after };
}

/** Behind all that is delivered by `now`. */
export const endOf = (now: Instant): string => `${now.toISOString()}/~`;

/** Whose place it is. */
export const idAtPosition = (position: string): NotificationId =>
  position.slice(position.indexOf('/') + 1) as NotificationId;

/** The form of places, for cursors. */
export const positionKey = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\/ntf_[0-9a-f-]{36}$/;
