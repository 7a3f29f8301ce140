import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { AboutId, SourceId } from '../feed/notification.ts';
import type { MailDigest, NotificationKind } from '../preferences/kinds.ts';
import type { Tries } from '../retries/tries.ts';

export type MessageId = Id<'msg'>;

/** One thing that a mail tells of. */
export interface MailItem {
  /** What made it: a mail has it once. */
  readonly source: SourceId;
  readonly kind: NotificationKind;
  readonly subject: string;
  readonly body: string;
  readonly about: AboutId | undefined;
}

/** A mail that is to be made, or to be added to. */
export interface PlannedMail {
  /** The same key, the same mail: a digest is added to until it is due. */
  readonly key: string;
  readonly recipient: PersonId;
  readonly digest: MailDigest;
  readonly dueAt: Instant;
  readonly item: MailItem;
}

/** A mail to one person: of one thing, or a digest of what came in a while. */
export interface Message {
  readonly id: MessageId;
  readonly key: string;
  readonly recipient: PersonId;
  readonly digest: MailDigest;
  readonly items: readonly MailItem[];
  /** Lets whoever has the mail say that no more of its kinds is to come, without signing in. */
  readonly unsubscribeToken: string;
  readonly tries: Tries;
  readonly createdAt: Instant;
}

/** The kinds that a mail tells of, each once. */
export const kindsOf = ({ items }: Pick<Message, 'items'>): readonly NotificationKind[] => [
  ...new Set(items.map(({ kind }) => kind)),
];
