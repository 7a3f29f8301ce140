import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { communityZone } from '@millepiani/kernel/time-zone';
import type { Locale } from '../contacts/contact.ts';
import type { Account } from '../identity/account.ts';
import type { Members } from '../members.ts';
import type { AccountMail, DropReason } from './account-mail.ts';

/** Whom a mail turns out to be for, when it is to be sent. */
export type Addressee =
  | {
      readonly kind: 'somebody';
      readonly personId: PersonId | undefined;
      readonly locale: Locale;
      readonly name: string | undefined;
      readonly day: string | undefined;
    }
  /** The address is that of an account, whose owner is told instead. */
  | { readonly kind: 'owner'; readonly personId: PersonId }
  | { readonly kind: 'nobody'; readonly why: DropReason };

const nobody = (why: DropReason): Addressee => ({ kind: 'nobody', why });

/** Whom a mail is for, by what is known now. */
export async function addresseeOf(members: Members, mail: AccountMail, now: Instant): Promise<Addressee> {
  if (now >= mail.expiresAt) return nobody('EXPIRED');
  if (mail.usedAt) return nobody('NOBODY');
  const { accounts, signUps } = members;
  switch (mail.purpose) {
    case 'COMPLETE_SIGN_UP': {
      const pending = await signUps.find(mail.id);
      if (!pending) return nobody('NOBODY');
      const owner = await accounts.findByEmail(mail.address);
      if (owner) return { kind: 'owner', personId: owner.personId };
      return { kind: 'somebody', personId: undefined, locale: pending.locale, name: undefined, day: undefined };
    }
    case 'RESET_PASSWORD':
      return accountHolder(members, mail, await accounts.findByEmail(mail.address));
    case 'CHANGE_EMAIL': {
      const owner = await accounts.findByEmail(mail.address);
      if (owner) return { kind: 'owner', personId: owner.personId };
      return accountHolder(members, mail, await ownAccount(members, mail));
    }
    default:
      return accountHolder(members, mail, await ownAccount(members, mail));
  }
}

const ownAccount = async ({ accounts }: Members, { personId }: AccountMail): Promise<Account | undefined> =>
  personId === undefined ? undefined : accounts.find(personId);

async function accountHolder(
  { erasures, persons }: Members,
  mail: AccountMail,
  account: Account | undefined,
): Promise<Addressee> {
  if (!account) return nobody('NOBODY');
  const { personId, contact, email, emailVerifiedAt } = account;
  const isTheirs = email === mail.address && emailVerifiedAt !== undefined;
  const [person] = isTheirs ? await persons.findMany([personId]) : [];
  const locale = contact?.locale ?? 'EN';
  const erasure = mail.purpose === 'ERASURE_ASKED' ? await erasures.find(personId) : undefined;
  const dueAt = erasure?.state === 'ASKED' ? erasure.dueAt : undefined;
  // It was called off before anybody was told.
  if (mail.purpose === 'ERASURE_ASKED' && !dueAt) return nobody('NOBODY');
  return { kind: 'somebody', personId, locale, name: person?.name, day: dueAt && writeDay(dueAt, locale) };
}

/** The day of an instant by the community's clock, as the reader writes it. */
const writeDay = (at: Instant, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'IT' ? 'it-IT' : 'en-GB', { dateStyle: 'long', timeZone: communityZone }).format(
    at,
  );
