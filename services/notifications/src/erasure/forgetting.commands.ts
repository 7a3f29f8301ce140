import type { Forgetting } from '@millepiani/erasure/forgetting';
import type { PersonId } from '@millepiani/kernel/id';
import type { Notifications } from '../notifications.ts';

/**
 * How this service forgets a person: their feed, the mails to them, their devices and what they were told on them, what
 * could not be delivered, how they wished to be told, and a partner's endpoints with what was
 * delivered there. How to write to them goes with the event itself, in its turn among those that tell it; nobody who was erased is told anything from
 * then on. What somebody announced to all stays: it is the community's.
 */
export const forgetting = (notifications: Notifications): Forgetting => {
  const { clock, contacts, deadLetters, erased, eraseEvents, feed, mailboxes, messages, preferences } = notifications;
  const { pushMessages, pushSubscriptions } = notifications;
  return {
    ...{ clock, erased, eraseEvents },
    steps: [
      (personId) => contacts.remove(personId),
      (personId) => feed.forget(personId),
      (personId) => messages.forget(personId),
      (personId) => preferences.forget(personId),
      (personId) => pushSubscriptions.forget(personId),
      (personId) => pushMessages.forget(personId),
      (personId) => deadLetters.forget(personId),
      (personId) => mailboxes.forget(personId),
      (personId) => forgetEndpoints(notifications, personId),
    ],
  };
};

async function forgetEndpoints({ endpoints, places }: Notifications, personId: PersonId): Promise<void> {
  for (const { id } of await endpoints.ofOwner(personId)) {
    // What was delivered there goes when nobody is at it any more.
    await places.bury(id);
    await endpoints.remove(id);
  }
  await endpoints.forgetOwner(personId);
}
