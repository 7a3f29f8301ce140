import type { PersonId } from '@millepiani/kernel/id';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import type { Locale } from '../preferences/kinds.ts';

/** How to write to a person. */
export interface Contact {
  readonly personId: PersonId;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly timeZone: TimeZone;
}

/** The language of a person of whom none is known. */
export const defaultLocale: Locale = 'en';
