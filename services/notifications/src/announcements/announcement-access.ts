import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { Announcement } from './announcement.ts';

/** Whether the actor may announce. */
export const canAnnounce = (actor: Actor): boolean => hasScope(actor, 'community:announce');

/** Whether the actor announced it, with a token that may announce or read. */
export const isAuthor = (actor: Actor, announcement: Announcement): boolean =>
  actor.id === announcement.announcedBy && (canAnnounce(actor) || hasScope(actor, 'notifications:read'));

/** Whether the actor may see it: its author and its recipients. */
export function canSee(actor: Actor, announcement: Announcement): boolean {
  if (isAuthor(actor, announcement)) return true;
  return hasScope(actor, 'notifications:read') && announcement.recipients.some((recipient) => recipient === actor.id);
}
