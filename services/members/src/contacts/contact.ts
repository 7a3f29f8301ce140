import { type Failures, gather } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { communityZone, parseTimeZone, type TimeZone } from '@millepiani/kernel/time-zone';

/** A language that the community writes in. */
export type Locale = 'EN' | 'IT';

/** In which language, and by which clock, a person is written to. */
interface Ways {
  readonly locale: Locale;
  readonly timeZone: TimeZone;
}

/** How to write to a person, besides the address of the account. */
export interface Contact extends Ways {
  readonly version: number;
}

/** Ways as the edge hands them over; what is left out stays as it is. */
export type ContactText = {
  readonly locale?: Locale | null | undefined;
  readonly timeZone?: string | null | undefined;
};

/** What happens to a contact: the whole of what it says from then on. */
export type ContactEvent = { readonly type: 'member.contact-changed' } & Ways;

/** Whoever says nothing is written to in English, by the community's own clock. */
const usual: Ways = { locale: 'EN', timeZone: communityZone };

/**
 * Decides what a person says about being written to; `before` is absent where nothing was told yet. Nothing happens when it
 * is so already. Fails with `UNKNOWN_TIME_ZONE`.
 */
export function change(text: ContactText, before: Contact | undefined): Result<readonly ContactEvent[], Failures> {
  const { locale, timeZone } = before ?? usual;
  const said = gather({
    locale: ok(text.locale ?? locale),
    timeZone: text.timeZone ? parseTimeZone(text.timeZone, ['timeZone']) : ok(timeZone),
  });
  if (!said.ok) return said;
  const isSame = said.value.locale === before?.locale && said.value.timeZone === before.timeZone;
  return ok(isSame ? [] : [{ type: 'member.contact-changed', ...said.value }]);
}

/** The contact after an event. */
export const evolve = (before: Contact | undefined, { locale, timeZone }: ContactEvent): Contact => ({
  locale,
  timeZone,
  version: (before?.version ?? 0) + 1,
});
