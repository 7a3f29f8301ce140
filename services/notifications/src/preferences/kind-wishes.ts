import type { Failure, Failures } from '@millepiani/kernel/failure';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { alwaysInFeed, type MailDigest, type NotificationChannel, type NotificationKind } from './kinds.ts';

/** The channels of the kinds that the person said something about; of any other, the default ones. */
export type ChannelsByKind = Readonly<Partial<Record<NotificationKind, readonly NotificationChannel[]>>>;

/** How often mail of a kind comes, of those that the person said something else about than of all. */
export type DigestsByKind = Readonly<Partial<Record<NotificationKind, MailDigest>>>;

/** What is wished of one kind. What is absent stays; a digest of null is that of all mail again. */
export interface KindChange {
  readonly kind: NotificationKind;
  readonly channels?: readonly NotificationChannel[] | undefined;
  readonly mailDigest?: MailDigest | null | undefined;
}

/** What was wished of kinds. */
export interface KindWishesSaid {
  readonly channels: ChannelsByKind;
  readonly digests: DigestsByKind;
}

/**
 * The wishes of kinds after changes. Fails with `DUPLICATE_KIND`, `NOTHING_TO_CHANGE` where a kind is named and nothing is said of it,
 * or `KIND_ALWAYS_IN_FEED`: some must not be missed.
 */
export function changeKinds(before: KindWishesSaid, changes: readonly KindChange[]): Result<KindWishesSaid, Failures> {
  const failures = changes.flatMap((change, at) => faultOf(changes, change, at) ?? []);
  if (failures.length > 0) return err(failures);
  const channels = changes.flatMap(({ kind, channels: on }) => (on ? [[kind, [...new Set(on)]] as const] : []));
  const digests = new Map(Object.entries(before.digests));
  for (const { kind, mailDigest } of changes) {
    if (mailDigest === null) digests.delete(kind);
    else if (mailDigest !== undefined) digests.set(kind, mailDigest);
  }
  return ok({
    channels: { ...before.channels, ...Object.fromEntries(channels) },
    digests: Object.fromEntries(digests),
  });
}

function faultOf(
  changes: readonly KindChange[],
  { kind, channels, mailDigest }: KindChange,
  at: number,
): Failure | undefined {
  const place = ['channels', at] as const;
  if (changes.findIndex((other) => other.kind === kind) < at) {
    return { code: 'DUPLICATE_KIND', message: 'This kind is named twice.', path: [...place, 'kind'] };
  }
  if (channels === undefined && mailDigest === undefined) {
    return {
      code: 'NOTHING_TO_CHANGE',
      message: 'Say on which channels it comes, or how often its mail.',
      path: place,
    };
  }
  if (channels && alwaysInFeed.includes(kind) && !channels.includes('IN_APP')) {
    return {
      code: 'KIND_ALWAYS_IN_FEED',
      message: 'This is not to be missed: leave it in the feed.',
      path: [...place, 'channels'],
    };
  }
  return undefined;
}
