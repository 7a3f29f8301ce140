import { type FailurePath, type Failures, fail } from './failure.ts';
import { ok, type Result } from './result.ts';

// The dot-atoms of RFC 5321. Quoted local parts, address literals and local parts beyond ASCII (RFC 6531) are valid too, used
// by next to nobody who signs up, and make twins that look alike: they are refused.
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** A domain in its one form, Punycode for what is not ASCII; undefined where it is none. */
function canonicalDomain(domain: string): string | undefined {
  const url = `http://${domain}/`;
  // A URL would also take ports, credentials and paths for parts of itself.
  if (/[\s/?#@:%\\[\]]/.test(domain) || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return domainName.test(hostname) ? hostname : undefined;
}

/**
 * Reads a mail address in its one form: lower case, the domain in ASCII, at most 254 characters (RFC 5321). Fails with
 * `INVALID_EMAIL`.
 */
export function parseEmail(raw: string, path: FailurePath): Result<string, Failures> {
  const text = raw.trim();
  const at = text.lastIndexOf('@');
  if (text.length <= 254 && at > 0) {
    const local = text.slice(0, at).toLowerCase();
    const domain = canonicalDomain(text.slice(at + 1));
    const email = `${local}@${domain}`;
    if (domain !== undefined && local.length <= 64 && localPart.test(local) && email.length <= 254) return ok(email);
  }
  return fail('INVALID_EMAIL', 'Expected a mail address such as ada@example.org.', path);
}
