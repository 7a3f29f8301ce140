import type { ReadEvent } from '@millepiani/events/event-catalogue';
import type { EffectTransaction } from '@millepiani/spine/reader/effect';
import type { Notifications } from '../notifications.ts';
import { keepCopies } from '../reactions/keeping-copies.ts';
import { tellOf } from './telling.commands.ts';

/** What an event that the catalogue knows sets off here, in this order: who is in what is known when somebody is told. */
export async function hear(
  notifications: Notifications,
  event: ReadEvent,
  transaction: EffectTransaction,
): Promise<void> {
  await keepCopies(notifications, event, transaction);
  await tellOf(notifications, event, transaction);
}
