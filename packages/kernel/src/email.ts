import { type FailurePath, type Failures, fail } from './failure.ts';
import { ok, type Result } from './result.ts';

// Quoted local parts and address literals are valid by RFC 5321 and used by nobody who signs up; they are refused.
const form = /^[^\s@"(),:;<>[\\\]]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

/** Reads a mail address: NFC, lower case, at most 254 characters (RFC 5321). Fails with `INVALID_EMAIL`. */
export function parseEmail(raw: string, path: FailurePath): Result<string, Failures> {
  if (raw.length <= 254) {
    const email = raw.trim().normalize('NFC').toLowerCase();
    if (form.test(email) && !email.includes('..')) return ok(email);
  }
  return fail('INVALID_EMAIL', 'Expected a mail address such as ada@example.org.', path);
}
