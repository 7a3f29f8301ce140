import type { CallWith } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import { preferencesChanged } from '@millepiani/events/notifications/preferences.events';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Notifications } from '../notifications.ts';
import { formatLocalTime } from './local-time.ts';
import { decide, evolve, type PreferencesChanged, type SetPreferences } from './preference-set.ts';
import { canChangePreferences } from './preferences-access.ts';

/** Changes how the caller wishes to be told. */
export function setPreferences(
  { commands, preferences }: Notifications,
  call: CallWith<SetPreferences>,
): Promise<Result<{ personId: PersonId }, Failures>> {
  return commands.run(call, async ({ actor, session, emit }) => {
    if (!(actor.id && canChangePreferences(actor))) return fail('FORBIDDEN', 'Sign in first.');
    const before = await preferences.find(actor.id, session);
    const decided = decide(call.input, before);
    if (!decided.ok) return decided;
    const after = decided.value.reduce(evolve, before);
    await preferences.save(session, after);
    await emit(
      decided.value.map((changed, at) =>
        event(preferencesChanged, {
          // A set has its person's id; its own history is told apart by the fragment.
          subject: `${after.personId}#preferences`,
          aggregateVersion: before.version + 1 + at,
          partition: after.personId,
          data: toData(after.personId, changed),
        }),
      ),
    );
    return ok({ personId: after.personId });
  });
}

function toData(personId: PersonId, changed: PreferencesChanged) {
  const channels = { ANNOUNCEMENT: [...changed.channels.ANNOUNCEMENT] };
  return { personId, channels, personal: { quietHours: quietHoursOf(changed) } };
}

/** When somebody sleeps, and where, is personal. */
function quietHoursOf({ quietHours }: PreferencesChanged) {
  if (!quietHours) return null;
  const { from, to, timeZone } = quietHours;
  return { from: formatLocalTime(from), to: formatLocalTime(to), timeZone };
}
