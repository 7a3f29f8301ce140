import { parseEmail } from '@millepiani/kernel/email';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Contact } from '../contacts/contact.ts';
import type { Role } from './roles.ts';

/** What a person signs in with, apart from the public profile. */
export interface Account {
  readonly personId: PersonId;
  /** Normalised; one account an address. */
  readonly email: string;
  /** PHC string of argon2id. */
  readonly passwordHash: string;
  readonly roles: readonly Role[];
  readonly version: number;
  /** When the person showed that the address is theirs, by a link that was sent there; undefined: not yet. */
  readonly emailVerifiedAt: Instant | undefined;
  /** How to write to the person, with a version of its own. Absent until it was told, for those who signed up before it was. */
  readonly contact: Contact | undefined;
}

/** What happens to an account. Addresses are personal data; hashes never leave the service. */
export type AccountEvent = { readonly type: 'account.role-granted' | 'account.role-revoked'; readonly role: Role };

/** What somebody wants to sign in with from now on. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/**
 * Reads the form of new credentials. Fails with `INVALID_EMAIL`, or `WEAK_PASSWORD`: shorter than 12 characters (NIST SP 800-63B
 * asks for length, not for kinds of characters), longer than 128, or the address itself. Whether the password is easily guessed is not its form.
 */
export function parseCredentials({ email, password }: Credentials): Result<Credentials, Failures> {
  const parsed = gather({ email: parseEmail(email, ['email']), password: parsePassword(password) });
  if (parsed.ok && parsed.value.password.toLowerCase() === parsed.value.email) {
    return fail('WEAK_PASSWORD', 'The address is no password.', ['password']);
  }
  return parsed;
}

function parsePassword(raw: string): Result<string, Failures> {
  // A lone surrogate would be hashed as another character.
  if (!raw.isWellFormed()) return fail('WEAK_PASSWORD', 'Half a character is no text.', ['password']);
  const length = raw.length > 1_000 ? raw.length : [...raw.normalize('NFC')].length;
  if (length < 12) return fail('WEAK_PASSWORD', 'At least 12 characters.', ['password']);
  if (length > 128) return fail('WEAK_PASSWORD', 'At most 128 characters.', ['password']);
  return ok(raw.normalize('NFC'));
}

/** Decides to give a role; nothing happens when the account has it. */
export function grantRole(account: Account, role: Role): readonly AccountEvent[] {
  return account.roles.includes(role) ? [] : [{ type: 'account.role-granted', role }];
}

/** Takes all roles away: who leaves the community keeps none. */
export const revokeRoles = ({ roles }: Account): readonly AccountEvent[] =>
  roles.map((role) => ({ type: 'account.role-revoked', role }));

/** The account after an event. */
export function evolve(account: Account, { type, role }: AccountEvent): Account {
  const others = account.roles.filter((one) => one !== role);
  const roles = type === 'account.role-granted' ? [...others, role].toSorted() : others;
  return { ...account, roles, version: account.version + 1 };
}
