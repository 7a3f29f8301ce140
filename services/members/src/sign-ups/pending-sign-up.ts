import type { Instant } from '@millepiani/kernel/instant';
import type { TimeZone } from '@millepiani/kernel/time-zone';
import type { AccountMailId } from '../account-mails/account-mail.ts';
import type { Locale } from '../contacts/contact.ts';

/** Somebody who signed up and has still to show that the address is theirs. Nobody is registered until then. */
export interface PendingSignUp {
  /** The mail whose link completes it. */
  readonly id: AccountMailId;
  readonly name: string;
  readonly email: string;
  /** PHC string of argon2id. Whoever completes it shows the password too: the address's owner may be somebody else. */
  readonly passwordHash: string;
  readonly locale: Locale;
  readonly timeZone: TimeZone;
  /** It is forgotten then. */
  readonly expiresAt: Instant;
}
