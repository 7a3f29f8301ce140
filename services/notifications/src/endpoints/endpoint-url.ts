import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

const longest = 2_000;
const path = ['url'];

/**
 * Reads the URL of an endpoint. Fails with `INVALID_URL`, `URL_TOO_LONG`, `URL_NOT_HTTPS`, `URL_HAS_CREDENTIALS` or
 * `URL_HAS_FRAGMENT`. Whether its host is one that may be reached is for whoever connects to say.
 */
export function parseEndpointUrl(text: string, mayBePlain: boolean): Result<URL, Failures> {
  if (text.length > longest) return fail('URL_TOO_LONG', `At most ${longest} characters.`, path);
  if (!URL.canParse(text)) return fail('INVALID_URL', 'Expected a URL such as https://partner.example/events.', path);
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(mayBePlain && url.protocol === 'http:')) {
    return fail('URL_NOT_HTTPS', 'Events are delivered by https alone.', path);
  }
  if (url.username !== '' || url.password !== '') {
    return fail('URL_HAS_CREDENTIALS', 'Deliveries are known by their signature: leave credentials out.', path);
  }
  if (url.hash !== '') return fail('URL_HAS_FRAGMENT', 'A fragment is never sent: leave it out.', path);
  return ok(url);
}
