import type { AccountMailId } from '../account-mails/account-mail.ts';
import type { Limit } from '../identity/limits.ts';

/** Whom a try at a sign-up's password counts against: its link, which one has to have. */
export const completionLimits = (id: AccountMailId): readonly Limit[] => [{ counter: `sign-up-link:${id}`, most: 10 }];
