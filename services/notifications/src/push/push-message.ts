import type { Id, PersonId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import type { AboutId, SourceId } from '../feed/notification.ts';
import type { NotificationKind } from '../preferences/kinds.ts';
import type { Outcome, Tries } from '../retries/tries.ts';
import type { PushSubscriptionId } from './push-subscription.ts';

export type PushMessageId = Id<'pmg'>;

/** What somebody is told on their devices. */
export interface PushItem {
  /** What made it: a device has it once. */
  readonly source: SourceId;
  readonly kind: NotificationKind;
  readonly subject: string;
  readonly body: string;
  readonly about: AboutId | undefined;
}

/** Something that is to be told on all of a person's devices. */
export interface PlannedPush {
  readonly recipient: PersonId;
  readonly dueAt: Instant;
  readonly item: PushItem;
}

/** What one device is told. */
export interface PushMessage {
  readonly id: PushMessageId;
  readonly recipient: PersonId;
  readonly subscriptionId: PushSubscriptionId;
  readonly item: PushItem;
  readonly tries: Tries;
  /** How often it was given up: it may be replayed. */
  readonly deaths: number;
  /** Since when it waits: what is older than a day is of no use on a screen. It is another one once it is replayed. */
  readonly since: Instant;
}

/** How soon a device is to be woken for it (RFC 8030). */
export type Urgency = 'normal' | 'low';

/** Kinds that ask for an answer, or move money, are worth a device's battery. */
const urgent: ReadonlySet<NotificationKind> = new Set(['TEAM', 'AGREEMENT', 'MONEY', 'ORGANIZATION', 'ENDPOINT']);

/** How soon the device is to be woken. */
export const urgencyOf = ({ kind }: PushItem): Urgency => (urgent.has(kind) ? 'normal' : 'low');

const dayMs = 86_400_000;

/** For how long the push service is to keep it for a device that is off, in seconds; 0: it is too old to be sent at all. */
export const secondsLeft = (since: Instant, now: Instant, pace: number): number =>
  Math.max(0, Math.floor((dayMs / pace - msBetween(since, now)) / 1_000));

const bytesOf = (text: string): number =>
  [...text].reduce((count, character) => count + utf8Bytes(character.codePointAt(0) ?? 0), 0);

function utf8Bytes(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** A text that takes at most so many bytes of UTF-8; what is left out shows as an ellipsis. */
export function within(text: string, mostBytes: number): string {
  if (bytesOf(text) <= mostBytes) return text;
  let left = mostBytes - bytesOf('…');
  const kept = [...text].filter((character) => {
    left -= bytesOf(character);
    return left >= 0;
  });
  return `${kept.join('').trimEnd()}…`;
}

/** What a device is sent. */
export interface PushContent {
  readonly title: string;
  readonly body: string;
  /** Where it leads. */
  readonly url: string | undefined;
  /** What is about the same thing takes the place of what was shown before. */
  readonly tag: string;
  readonly kind: NotificationKind;
}

/** What no screen shows, and JSON writes six times as long. */
const shown = (text: string): string => text.replace(/[^\P{Cc}\n]/gu, ' ');

const mostTitle = 240;
const mostBody = 1_500;
const mostShortBody = 120;

/** What a device is sent: short enough for every push service, and shorter still where one finds it too long. */
export const contentOf = (
  { subject, body, about, source, kind }: PushItem,
  { linkUrl, isShort }: { readonly linkUrl: string; readonly isShort: boolean },
): PushContent => ({
  title: within(shown(subject), mostTitle),
  body: within(shown(body), isShort ? mostShortBody : mostBody),
  url: about === undefined ? undefined : `${linkUrl}/${about}`,
  tag: about ?? source,
  kind,
});

/** What a push service's answer means. */
export type Answered = Outcome & {
  /** The device is there no more: its push service says so. */
  readonly isGone?: boolean;
  /** It found the message too long. */
  readonly isTooLong?: boolean;
};

/** What a status means (RFC 8030, 8292): whether there is use in trying again, and whether there is a device any more. */
export function answered(status: number, rest: Pick<Outcome, 'excerpt' | 'retryAfterMs'>): Answered {
  if (status >= 200 && status < 300) return { ...rest, error: undefined, status };
  if (status === 404 || status === 410) return { ...rest, error: 'DEVICE_GONE', status, isFinal: true, isGone: true };
  if (status === 413) return { ...rest, error: 'PAYLOAD_TOO_LARGE', status, isFinal: true, isTooLong: true };
  if (status === 429 || status >= 500) return { ...rest, error: 'STATUS', status };
  // Our key, our claim or our request: the same again would be refused again.
  return { ...rest, error: status >= 300 && status < 400 ? 'REDIRECT' : 'REJECTED', status, isFinal: true };
}
