import { type Failures, fail } from '@millepiani/kernel/failure';
import type { Id, PersonId } from '@millepiani/kernel/id';
import { type Instant, plusMs } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';

/** An account mail's identifier. */
export type AccountMailId = Id<'aml'>;

/** What a mail's link is for. A link for one thing is good for nothing else. */
export type LinkPurpose =
  /** Who signed up with the address is to show that it is theirs: nobody is registered before. */
  | 'COMPLETE_SIGN_UP'
  /** The address of an account is to be shown to be its owner's. */
  | 'VERIFY_EMAIL'
  /** An account is to have this address instead of another. */
  | 'CHANGE_EMAIL'
  /** The password of the account with this address is to be another. */
  | 'RESET_PASSWORD';

/** What a mail without a link tells. */
export type Notice =
  /** Somebody signed up with the address of an account, or wanted it for another. */
  | 'EMAIL_TAKEN'
  /** The account is to have another address; told at the one that it has. */
  | 'EMAIL_CHANGE_ASKED'
  /** The account has another address; told at the one that it had. */
  | 'EMAIL_CHANGED'
  /** By who was signed in. */
  | 'PASSWORD_CHANGED'
  /** By a link, for whoever had lost it: somebody else may have used the account until then. */
  | 'PASSWORD_RESET'
  /** The account is to be erased, on a day. */
  | 'ERASURE_ASKED';

/** What a mail is about. */
export type MailPurpose = LinkPurpose | Notice;

/** What a link's token stands for: none of it can be another than when the mail was made. */
export interface LinkFacts {
  readonly id: AccountMailId;
  readonly purpose: MailPurpose;
  /** Absent where nobody is known yet by whom it is: the address says it when the link is used. */
  readonly personId: PersonId | undefined;
  readonly address: string;
  readonly expiresAt: Instant;
}

/** How far a mail is on its way. */
export type Posting =
  | { readonly state: 'PENDING'; readonly dueAt: Instant; readonly attempts: number }
  | { readonly state: 'SENT'; readonly sentAt: Instant }
  /** It is not sent any more: there is nobody to send it to, the server will not have it, or it is too late. */
  | { readonly state: 'DROPPED'; readonly why: DropReason };

/** Why a mail is not sent. */
export type DropReason = 'NOBODY' | 'EMAIL_TAKEN' | 'REJECTED' | 'EXPIRED';

/** A mail about an account, and what its link is still good for. */
export interface AccountMail extends LinkFacts {
  readonly createdAt: Instant;
  /** The link was used, or is not to be used any more. */
  readonly usedAt: Instant | undefined;
  readonly posting: Posting;
}

const [second, minute, hour] = [1_000, 60_000, 3_600_000];
const day = 24 * hour;

/** How long a link is good, and how long anything is tried to be sent, in milliseconds. */
const lifetimes: Readonly<Record<MailPurpose, number>> = {
  COMPLETE_SIGN_UP: 2 * day,
  VERIFY_EMAIL: 7 * day,
  CHANGE_EMAIL: day,
  RESET_PASSWORD: 30 * minute,
  EMAIL_TAKEN: day,
  EMAIL_CHANGE_ASKED: 3 * day,
  EMAIL_CHANGED: 3 * day,
  PASSWORD_CHANGED: 3 * day,
  PASSWORD_RESET: 3 * day,
  ERASURE_ASKED: 3 * day,
};

/** The pauses after a failure: somebody waits in front of a screen, so the first ones are short. The last one stays. */
const pauses = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute] as const;

/** A new mail: due at once. */
export const compose = (facts: Omit<LinkFacts, 'expiresAt'>, at: Instant): AccountMail => ({
  ...facts,
  createdAt: at,
  expiresAt: plusMs(at, lifetimes[facts.purpose]),
  usedAt: undefined,
  posting: { state: 'PENDING', dueAt: at, attempts: 0 },
});

const links: readonly MailPurpose[] = [
  'COMPLETE_SIGN_UP',
  'VERIFY_EMAIL',
  'CHANGE_EMAIL',
  'RESET_PASSWORD',
] satisfies readonly LinkPurpose[];

/** Whether a mail is one with a link. */
export const hasLink = (mail: AccountMail): mail is AccountMail & { readonly purpose: LinkPurpose } =>
  links.includes(mail.purpose);

/**
 * Whether a mail's link may be used for one of `purposes` now. Fails with `TOKEN_INVALID` (it is for something else),
 * `TOKEN_USED` or `TOKEN_EXPIRED`.
 */
export function checkUse<P extends LinkPurpose>(
  mail: AccountMail,
  purposes: readonly P[],
  now: Instant,
): Result<AccountMail & { readonly purpose: P }, Failures> {
  if (!isFor(mail, purposes)) return invalidToken();
  if (mail.usedAt) return fail('TOKEN_USED', 'This link was used, or is not needed any more.', ['token']);
  if (now >= mail.expiresAt) return fail('TOKEN_EXPIRED', 'This link is too old: ask for another.', ['token']);
  return ok(mail);
}

const isFor = <P extends LinkPurpose>(
  mail: AccountMail,
  purposes: readonly P[],
): mail is AccountMail & { readonly purpose: P } => purposes.some((one) => one === mail.purpose);

/** What is no token, or no token of ours: nothing more is told of it. */
export const invalidToken = () => fail('TOKEN_INVALID', 'This link is none that was sent from here.', ['token']);

/** The mail once its link was used. */
export const used = <M extends AccountMail>(mail: M, at: Instant): M => ({ ...mail, usedAt: at });

/** What became of an attempt to send it. */
export interface SendOutcome {
  /** Why it failed; undefined: it did not. */
  readonly error: string | undefined;
  /** There is no use in trying again. */
  readonly isFinal?: boolean | undefined;
}

/** How a mail stands after an attempt to send it; nothing happens to one that is not on its way any more. */
export function afterAttempt(mail: AccountMail, { error, isFinal }: SendOutcome, at: Instant): AccountMail {
  const { posting } = mail;
  if (posting.state !== 'PENDING') return mail;
  if (error === undefined) return { ...mail, posting: { state: 'SENT', sentAt: at } };
  if (isFinal) return dropped(mail, 'REJECTED');
  const pause = pauses[Math.min(posting.attempts, pauses.length - 1)] ?? minute;
  const dueAt = plusMs(at, pause);
  if (dueAt >= mail.expiresAt) return dropped(mail, 'EXPIRED');
  return { ...mail, posting: { state: 'PENDING', dueAt, attempts: posting.attempts + 1 } };
}

/** The mail once it is not to be sent any more. */
export const dropped = (mail: AccountMail, why: DropReason): AccountMail => ({
  ...mail,
  posting: { state: 'DROPPED', why },
});
