import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';

const longest = 500;

/** Whether it leads to a host of the web by its name, and bears nobody's password. */
const isOfTheWeb = ({ protocol, hostname, username, password }: URL): boolean =>
  protocol === 'https:' && hostname.includes('.') && username === '' && password === '';

/**
 * Reads a link that people will follow: https, to a host with a name. Nothing else is one: no script, no file, no page that is not
 * encrypted. Fails with `INVALID_LINK`, `TOO_LONG` (over 500 characters) or `FORBIDDEN_CHARACTER`. Undefined where there is none.
 */
export function parseLink(raw: string | null | undefined, path: FailurePath): Result<string | undefined, Failures> {
  if (raw === undefined || raw === null) return ok(undefined);
  const text = parseText(raw, { max: longest }, path);
  if (!text.ok) return text;
  const url = URL.parse(text.value);
  if (!(url && isOfTheWeb(url))) return fail('INVALID_LINK', 'Expected https:// and the name of a host.', path);
  return url.href.length > longest ? fail('TOO_LONG', `At most ${longest} characters.`, path) : ok(url.href);
}
