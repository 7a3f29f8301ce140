import type { Transaction } from '@millepiani/commands/command-runner';
import { msBetween } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import type { Notifications } from '../notifications.ts';
import { firstDue } from '../retries/tries.ts';
import { pushDue } from './push.jobs.ts';
import type { PlannedPush, PushMessage } from './push-message.ts';

/** What queueing works in: a reaction's transaction, or a job's. */
type QueueingTransaction = Pick<Transaction, 'session' | 'now'> & { readonly afterCommit: (hint: () => void) => void };

/** Has people told of something on all of their devices, each of which has it once, whatever is retried. */
export async function queuePushes(
  { hint, push, pushMessages, pushSubscriptions }: Notifications,
  planned: readonly PlannedPush[],
  { session, now, afterCommit }: QueueingTransaction,
): Promise<void> {
  const [first] = planned;
  if (!(first && push.sender)) return;
  const byPerson = new Map(planned.map((one) => [one.recipient, one]));
  const devices = await pushSubscriptions.ofPeople([...byPerson.keys()], session);
  const told = await pushMessages.toldOf(
    first.item.source,
    devices.map(({ id }) => id),
    session,
  );
  const messages = devices
    .filter(({ id }) => !told.has(id))
    .flatMap(({ id: subscriptionId, personId }): PushMessage[] => {
      const plan = byPerson.get(personId);
      if (!plan) return [];
      const { recipient, item, dueAt } = plan;
      return [{ id: newId('pmg'), recipient, subscriptionId, item, tries: firstDue(dueAt), deaths: 0, since: dueAt }];
    });
  await pushMessages.insert(session, messages);
  afterCommit(() => {
    for (const { id, since } of messages) hint(pushDue(id, 0, msBetween(now, since)));
  });
}
