import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { ThreadId } from '../feed/notification.ts';
import { type ChannelsByKind, changeKinds, type DigestsByKind, type KindChange } from './kind-wishes.ts';
import {
  alwaysInFeed,
  defaultChannels,
  type MailDigest,
  type NotificationChannel,
  type NotificationKind,
  notificationKinds,
} from './kinds.ts';
import { nextDeliveryInstant, parseQuietHours, type QuietHours, type QuietHoursText } from './quiet-hours.ts';

/** How a person wishes to be told. */
export interface PreferenceSet {
  readonly personId: PersonId;
  readonly channels: ChannelsByKind;
  readonly quietHours: QuietHours | undefined;
  readonly mailDigest: MailDigest;
  /** How often mail of some kinds comes; of any other, as `mailDigest` says. */
  readonly digests: DigestsByKind;
  /** What one wants to be called for no more. */
  readonly mutedThreads: readonly ThreadId[];
  /** 0: nobody changed the defaults yet. */
  readonly version: number;
}

/** What holds without a word from the person: the default channels, no quiet hours, mail at once. */
export const defaultPreferences = (personId: PersonId): PreferenceSet => ({
  personId,
  channels: {},
  quietHours: undefined,
  mailDigest: 'AT_ONCE',
  digests: {},
  mutedThreads: [],
  version: 0,
});

/** To change some wishes. What is absent stays; quiet hours of null go. */
export type SetPreferences = {
  readonly expectedVersion: number;
  readonly channels?: readonly KindChange[] | undefined;
  readonly quietHours?: QuietHoursText | null | undefined;
  readonly mailDigest?: MailDigest | undefined;
};

/** What happens to a set: it holds all wishes as they are from then on. */
export interface PreferencesChanged extends Omit<PreferenceSet, 'personId' | 'version'> {
  readonly type: 'preferences.changed';
}

const changed = ({ personId: _, version: __, ...wishes }: PreferenceSet): readonly [PreferencesChanged] => [
  { type: 'preferences.changed', ...wishes },
];

/**
 * Decides a change. Nothing happens where all is so already. Fails with `VERSION_CONFLICT` when the set has changed since it was read,
 * `NOTHING_TO_CHANGE` where nothing is said, and with what {@link changeKinds}
 * and {@link parseQuietHours} fail with.
 */
export function decide(command: SetPreferences, state: PreferenceSet): Result<readonly PreferencesChanged[], Failures> {
  if (command.expectedVersion !== state.version) {
    return fail('VERSION_CONFLICT', `The preferences are at version ${state.version}: read them again.`, [
      'expectedVersion',
    ]);
  }
  const { channels = [], quietHours: hours, mailDigest: digest } = command;
  if (channels.length === 0 && hours === undefined && digest === undefined) {
    return fail('NOTHING_TO_CHANGE', 'Say what is to be different.');
  }
  const kinds = changeKinds(state, channels);
  const quietHours = changeQuietHours(state.quietHours, hours);
  if (!kinds.ok) return quietHours.ok ? kinds : err([...kinds.error, ...quietHours.error]);
  if (!quietHours.ok) return quietHours;
  const after = { ...state, ...kinds.value, quietHours: quietHours.value, mailDigest: digest ?? state.mailDigest };
  return ok(wishesOf(after) === wishesOf(state) ? [] : changed(after));
}

/** What is wished, for comparing: in whichever order it was said. */
const wishesOf = ({ channels, digests, quietHours, mailDigest }: PreferenceSet): string =>
  JSON.stringify([
    ...notificationKinds.map((kind) => [channels[kind]?.toSorted(), digests[kind]]),
    ...[quietHours?.from, quietHours?.to, quietHours?.timeZone, mailDigest],
  ]);

/** The most threads that one person has muted at once. */
export const mostMuted = 500;

/** Decides that a thread is muted, or no more. Nothing happens where it is so already. Fails with `TOO_MANY_MUTED`. */
export function mute(
  { threadId, isMuted }: { readonly threadId: ThreadId; readonly isMuted: boolean },
  state: PreferenceSet,
): Result<readonly PreferencesChanged[], Failures> {
  const { mutedThreads } = state;
  if (mutedThreads.includes(threadId) === isMuted) return ok([]);
  if (!isMuted) return ok(changed({ ...state, mutedThreads: mutedThreads.filter((one) => one !== threadId) }));
  if (mutedThreads.length >= mostMuted) {
    return fail('TOO_MANY_MUTED', `At most ${mostMuted} threads: let others be heard again first.`, ['threadId']);
  }
  return ok(changed({ ...state, mutedThreads: [...mutedThreads, threadId] }));
}

/** The set after an event. */
export const evolve = (state: PreferenceSet, { type: _, ...wishes }: PreferencesChanged): PreferenceSet => ({
  ...state,
  ...wishes,
  version: state.version + 1,
});

/**
 * On which channels the person wishes to be told of something of a kind; of what is quiet, by default in the feed alone. What must not be
 * missed is in the feed in any case.
 */
export function channelsFor(
  { channels }: Pick<PreferenceSet, 'channels'>,
  kind: NotificationKind,
  isQuiet = false,
): readonly NotificationChannel[] {
  const wished = channels[kind] ?? defaultChannels[kind].filter((channel) => channel === 'IN_APP' || !isQuiet);
  return alwaysInFeed.includes(kind) && !wished.includes('IN_APP') ? ['IN_APP', ...wished] : wished;
}

/** What is to be told, as far as it decides where. */
export interface Telling {
  readonly kind: NotificationKind;
  readonly isQuiet: boolean;
  readonly thread: ThreadId;
}

/** Whether the person wants to be called for nothing of a thread any more. */
export const isMuted = ({ mutedThreads }: Pick<PreferenceSet, 'mutedThreads'>, thread: ThreadId): boolean =>
  mutedThreads.includes(thread);

/** On which channels something is to come: of a thread that is muted in the feed alone, if at all. */
export function channelsOf(
  preferences: Pick<PreferenceSet, 'channels' | 'mutedThreads'>,
  { kind, isQuiet, thread }: Telling,
): readonly NotificationChannel[] {
  const wished = channelsFor(preferences, kind, isQuiet);
  return isMuted(preferences, thread) ? wished.filter((channel) => channel === 'IN_APP') : wished;
}

/** How often mail of a kind comes. */
export const digestOf = (
  { digests, mailDigest }: Pick<PreferenceSet, 'digests' | 'mailDigest'>,
  kind: NotificationKind,
) => digests[kind] ?? mailDigest;

/** What holds of one kind, as it is shown. */
export interface KindWishes {
  readonly kind: NotificationKind;
  readonly channels: readonly NotificationChannel[];
  readonly mailDigest: MailDigest | undefined;
}

/** All kinds with what was wished of them, or else holds. */
export const kindsOf = (preferences: PreferenceSet): readonly KindWishes[] =>
  notificationKinds.map((kind) => ({
    kind,
    channels: channelsFor(preferences, kind),
    mailDigest: preferences.digests[kind],
  }));

/** The first instant from `now` on that lies in no quiet time of the person's. */
export const awakeFrom = ({ quietHours }: Pick<PreferenceSet, 'quietHours'>, now: Instant): Instant =>
  quietHours ? nextDeliveryInstant(quietHours, quietHours.timeZone, now) : now;

function changeQuietHours(
  before: QuietHours | undefined,
  change: QuietHoursText | null | undefined,
): Result<QuietHours | undefined, Failures> {
  if (change === undefined) return ok(before);
  return change === null ? ok(undefined) : parseQuietHours(change);
}
