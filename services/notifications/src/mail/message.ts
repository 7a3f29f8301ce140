import type { Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { BounceKind } from '../contacts/mailbox.ts';
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

/** A digest tells of so many; others may name a person as often as they like, and what they read stays a mail. */
export const mostItems = 100;

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
  /** At most {@link mostItems}. */
  readonly items: readonly MailItem[];
  /** How many came besides: they are in the feed alone. */
  readonly more: number;
  /** Lets whoever has the mail say that no more of its kinds is to come, without signing in. */
  readonly unsubscribeToken: string;
  readonly tries: Tries;
  /** How often it was given up: it may be replayed. */
  readonly deaths: number;
  /** The address that it was handed over for; undefined: it was not yet. */
  readonly sentTo: string | undefined;
  /** It came back, or was reported as unwanted; undefined: nothing was heard of it. */
  readonly bounce: Bounce | undefined;
  readonly createdAt: Instant;
}

/** What was heard of a mail after a server had taken it. */
export interface Bounce {
  readonly kind: BounceKind;
  readonly at: Instant;
  /** By RFC 3463, where the report has it. */
  readonly status: string | undefined;
}

const ranks: Readonly<Record<BounceKind, number>> = { SOFT: 1, HARD: 2, COMPLAINT: 3 };

/** Whether a report says more of a mail than what was heard before: whatever sends one may send it twice. */
export const isNews = (before: Bounce | undefined, kind: BounceKind): boolean =>
  ranks[kind] > (before ? ranks[before.kind] : 0);

/** The kinds that a mail tells of, each once. */
export const kindsOf = ({ items }: Pick<Message, 'items'>): readonly NotificationKind[] => [
  ...new Set(items.map(({ kind }) => kind)),
];
