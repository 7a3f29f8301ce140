import type { Message } from '../mail/message.ts';
import type { Notifications } from '../notifications.ts';

/**
 * What is still to be told by a mail that was taken up: of a digest, what its recipient has not read in the feed meanwhile. Where nothing
 * is left there is no mail. A mail that was tried before stays as it was, for it may have arrived.
 */
export async function stillToTell({ feed, messages }: Notifications, message: Message): Promise<Message | undefined> {
  if (message.digest === 'AT_ONCE' || message.tries.attempts.length > 0) return message;
  const read = await feed.readOf(
    message.recipient,
    message.items.map(({ source }) => source),
  );
  const items = message.items.filter(({ source }) => !read.has(source));
  if (items.length > 0) return { ...message, items };
  await messages.drop(message.id);
  return undefined;
}
