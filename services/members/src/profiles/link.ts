import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

const longest = 200;

/**
 * Reads a link to a page: https, to a name, not to a number, without credentials or a port, so that it leads where it says. Its name is in
 * ASCII from then on: what looks like another name does not look so any more. Fails with `INVALID_LINK` or `TOO_LONG`.
 */
export function parseLink(text: string, path: FailurePath): Result<string, Failures> {
  if (text.length > longest) return fail('TOO_LONG', `At most ${longest} characters.`, path);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPage =
    url?.protocol === 'https:' &&
    [url.username, url.password, url.port].every((part) => part === '') &&
    /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(url.hostname);
  return isPage
    ? ok(url.href)
    : fail('INVALID_LINK', 'Expected the address of a page such as https://ada.example/.', path);
}
