import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { nextDeliveryInstant, parseQuietHours, type QuietHours, type QuietHoursText } from './quiet-hours.ts';

/** What kind of thing a person is told about. */
export type NotificationKind = 'ANNOUNCEMENT';

/** A way on which notifications reach people. */
export type NotificationChannel = 'IN_APP';

/** The channels of every kind. */
export type ChannelsByKind = Readonly<Record<NotificationKind, readonly NotificationChannel[]>>;

/** How a person wishes to be told. */
export interface PreferenceSet {
  readonly personId: PersonId;
  readonly channels: ChannelsByKind;
  readonly quietHours: QuietHours | undefined;
  /** 0: nobody changed the defaults yet. */
  readonly version: number;
}

/**
 * What holds without a word from the person. All of it comes in the feed, which makes no noise; hence no quiet hours,
 * which would need the person's time zone besides.
 */
export const defaultPreferences = (personId: PersonId): PreferenceSet => ({
  personId,
  channels: { ANNOUNCEMENT: ['IN_APP'] },
  quietHours: undefined,
  version: 0,
});

/** To change some wishes. What is absent stays; quiet hours of null go. */
export type SetPreferences = {
  readonly expectedVersion: number;
  readonly channels?: readonly KindChannels[] | undefined;
  readonly quietHours?: QuietHoursText | null | undefined;
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
  return ok([{ type: 'preferences.changed', channels: channels.value, quietHours: quietHours.value }]);
}

/** The set after an event. */
export const evolve = (state: PreferenceSet, { channels, quietHours }: PreferencesChanged): PreferenceSet => ({
  ...state,
  channels,
  quietHours,
  version: state.version + 1,
});

/** When something of a kind that happens at `now` comes to the feed; undefined: the person does not want it there. */
export function feedInstant({ channels, quietHours }: PreferenceSet, kind: NotificationKind, now: Instant) {
  if (!channels[kind].includes('IN_APP')) return undefined;
  return quietHours ? nextDeliveryInstant(quietHours, quietHours.timeZone, now) : now;
}

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
