import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import { preferencesChanged } from '@millepiani/events/notifications/preferences.events';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseThreadId, type ThreadId } from '../feed/notification.ts';
import type { Notifications } from '../notifications.ts';
import { formatLocalTime } from './local-time.ts';
import {
  channelsFor,
  decide,
  evolve,
  mute,
  type PreferenceSet,
  type PreferencesChanged,
  type SetPreferences,
} from './preference-set.ts';
import { canChangePreferences } from './preferences-access.ts';

/** Changes how the caller wishes to be told. */
export function setPreferences(
  notifications: Notifications,
  call: CallWith<SetPreferences>,
): Promise<Result<{ personId: PersonId }, Failures>> {
  return notifications.commands.run(call, async (transaction) => {
    const { actor, session } = transaction;
    if (!(actor.id && canChangePreferences(actor))) return fail('FORBIDDEN', 'Sign in first.');
    const before = await notifications.preferences.find(actor.id, session);
    return changePreferences(notifications, transaction, before, call.input);
  });
}

/** Has the caller be called for nothing of a thread any more, or again. */
export function muteThread(
  notifications: Notifications,
  call: CallWith<{ threadId: string; isMuted: boolean }>,
): Promise<Result<{ threadId: ThreadId }, Failures>> {
  return notifications.commands.run(call, async (transaction) => {
    const { actor, session } = transaction;
    if (!(actor.id && canChangePreferences(actor))) return fail('FORBIDDEN', 'Sign in first.');
    const threadId = parseThreadId(call.input.threadId, ['threadId']);
    if (!threadId.ok) return threadId;
    const before = await notifications.preferences.find(actor.id, session);
    const decided = mute({ threadId: threadId.value, isMuted: call.input.isMuted }, before);
    if (!decided.ok) return decided;
    await save(notifications, transaction, before, decided.value);
    return ok({ threadId: threadId.value });
  });
}

/** Changes a set that was read in the same transaction. */
export async function changePreferences(
  notifications: Notifications,
  transaction: Transaction,
  before: PreferenceSet,
  command: SetPreferences,
): Promise<Result<{ personId: PersonId }, Failures>> {
  const decided = decide(command, before);
  if (!decided.ok) return decided;
  await save(notifications, transaction, before, decided.value);
  return ok({ personId: before.personId });
}

async function save(
  { preferences }: Notifications,
  { session, emit }: Transaction,
  before: PreferenceSet,
  events: readonly PreferencesChanged[],
): Promise<void> {
  if (events.length === 0) return;
  const after = events.reduce(evolve, before);
  await preferences.save(session, after);
  await emit(
    events.map((changed, at) =>
      event(preferencesChanged, {
        // A set has its person's id; its own history is told apart by the fragment.
        subject: `${after.personId}#preferences`,
        aggregateVersion: before.version + 1 + at,
        partition: after.personId,
        data: toData(after.personId, changed),
      }),
    ),
  );
}

function toData(personId: PersonId, changed: PreferencesChanged) {
  const said = Object.entries(changed.channels).map(([kind, channels]) => [kind, [...channels]] as const);
  const channels = { ANNOUNCEMENT: [...channelsFor(changed, 'ANNOUNCEMENT')], ...Object.fromEntries(said) };
  const { mailDigest, digests, mutedThreads } = changed;
  const personal = { quietHours: quietHoursOf(changed) };
  return { personId, channels, mailDigest, digests: { ...digests }, mutedThreads: [...mutedThreads], personal };
}

/** When somebody sleeps, and where, is personal. */
function quietHoursOf({ quietHours }: PreferencesChanged) {
  if (!quietHours) return null;
  const { from, to, timeZone } = quietHours;
  return { from: formatLocalTime(from), to: formatLocalTime(to), timeZone };
}
