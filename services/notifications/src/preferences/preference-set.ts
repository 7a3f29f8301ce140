import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { defaultChannels, type NotificationChannel, type NotificationKind, notificationKinds } from './kinds.ts';
import { nextDeliveryInstant, parseQuietHours, type QuietHours, type QuietHoursText } from './quiet-hours.ts';

/** How often mail comes: each by itself at once, or what came in an hour or a day together. */
export type MailDigest = 'AT_ONCE' | 'HOURLY' | 'DAILY';

/** The channels of the kinds that the person said something about; of any other, the default ones. */
export type ChannelsByKind = Readonly<Partial<Record<NotificationKind, readonly NotificationChannel[]>>>;

/** How a person wishes to be told. */
export interface PreferenceSet {
  readonly personId: PersonId;
  readonly channels: ChannelsByKind;
  readonly quietHours: QuietHours | undefined;
  readonly mailDigest: MailDigest;
  /** 0: nobody changed the defaults yet. */
  readonly version: number;
}

/** What holds without a word from the person: the default channels, no quiet hours, mail at once. */
export const defaultPreferences = (personId: PersonId): PreferenceSet => ({
  personId,
  channels: {},
  quietHours: undefined,
  mailDigest: 'AT_ONCE',
  version: 0,
});

/** To change some wishes. What is absent stays; quiet hours of null go. */
export type SetPreferences = {
  readonly expectedVersion: number;
  readonly channels?: readonly KindChannels[] | undefined;
  readonly quietHours?: QuietHoursText | null | undefined;
  readonly mailDigest?: MailDigest | undefined;
};

/** The channels of one kind. */
export interface KindChannels {
  readonly kind: NotificationKind;
  readonly channels: readonly NotificationChannel[];
}

/** What happens to a set: it holds all wishes as they are from then on. */
export interface PreferencesChanged {
  readonly type: 'preferences.changed';
  readonly channels: ChannelsByKind;
  readonly quietHours: QuietHours | undefined;
  readonly mailDigest: MailDigest;
}

/**
 * Decides a change. Fails with `VERSION_CONFLICT` when the set has changed since it was read, `DUPLICATE_KIND`, and with
 * what {@link parseQuietHours} fails with.
 */
export function decide(command: SetPreferences, state: PreferenceSet): Result<readonly PreferencesChanged[], Failures> {
  if (command.expectedVersion !== state.version) {
    return fail('VERSION_CONFLICT', `The preferences are at version ${state.version}: read them again.`, [
      'expectedVersion',
    ]);
  }
  const channels = mergeChannels(state.channels, command.channels ?? []);
  const quietHours = changeQuietHours(state.quietHours, command.quietHours);
  if (!channels.ok) return quietHours.ok ? channels : err([...channels.error, ...quietHours.error]);
  if (!quietHours.ok) return quietHours;
  const mailDigest = command.mailDigest ?? state.mailDigest;
  return ok([{ type: 'preferences.changed', channels: channels.value, quietHours: quietHours.value, mailDigest }]);
}

/** The set after an event. */
export const evolve = (
  state: PreferenceSet,
  { channels, quietHours, mailDigest }: PreferencesChanged,
): PreferenceSet => ({
  ...state,
  ...{ channels, quietHours, mailDigest },
  version: state.version + 1,
});

/** On which channels the person wishes to be told of something of a kind; of what is quiet, by default in the feed alone. */
export function channelsFor(
  { channels }: Pick<PreferenceSet, 'channels'>,
  kind: NotificationKind,
  isQuiet = false,
): readonly NotificationChannel[] {
  return channels[kind] ?? defaultChannels[kind].filter((channel) => channel === 'IN_APP' || !isQuiet);
}

/** All kinds with their channels, as they are shown. */
export const channelsByKind = (preferences: PreferenceSet): readonly KindChannels[] =>
  notificationKinds.map((kind) => ({ kind, channels: channelsFor(preferences, kind) }));

/** The first instant from `now` on that lies in no quiet time of the person's. */
export const awakeFrom = ({ quietHours }: PreferenceSet, now: Instant): Instant =>
  quietHours ? nextDeliveryInstant(quietHours, quietHours.timeZone, now) : now;

function mergeChannels(before: ChannelsByKind, changes: readonly KindChannels[]): Result<ChannelsByKind, Failures> {
  const twice = changes.findIndex(({ kind }, at) => changes.findIndex((other) => other.kind === kind) < at);
  if (twice >= 0) return fail('DUPLICATE_KIND', 'This kind is named twice.', ['channels', twice, 'kind']);
  const changed = changes.map(({ kind, channels }) => [kind, [...new Set(channels)]] as const);
  return ok({ ...before, ...Object.fromEntries(changed) });
}

function changeQuietHours(
  before: QuietHours | undefined,
  change: QuietHoursText | null | undefined,
): Result<QuietHours | undefined, Failures> {
  if (change === undefined) return ok(before);
  return change === null ? ok(undefined) : parseQuietHours(change);
}
