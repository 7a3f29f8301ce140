import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

const longest = 2_000;
const path = ['url'];

/** What is said of a URL that will not do. */
export interface UrlTexts {
  readonly invalid: string;
  readonly plain: string;
  readonly credentials: string;
}

const ofWebhooks: UrlTexts = {
  invalid: 'Expected a URL such as https://partner.example/events.',
  plain: 'Events are delivered by https alone.',
  credentials: 'Deliveries are known by their signature: leave credentials out.',
};

/**
 * Reads the URL of an endpoint, or of a device with texts of its own. Fails with `INVALID_URL`, `URL_TOO_LONG`, `URL_NOT_HTTPS`, `URL_HAS_CREDENTIALS` or
 * `URL_HAS_FRAGMENT`. Whether its host is one that may be reached is for whoever connects to say.
 */
export function parseEndpointUrl(text: string, mayBePlain: boolean, texts = ofWebhooks): Result<URL, Failures> {
  if (text.length > longest) return fail('URL_TOO_LONG', `At most ${longest} characters.`, path);
  if (!URL.canParse(text)) return fail('INVALID_URL', texts.invalid, path);
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(mayBePlain && url.protocol === 'http:')) {
    return fail('URL_NOT_HTTPS', texts.plain, path);
  }
  if (url.username !== '' || url.password !== '') {
    return fail('URL_HAS_CREDENTIALS', texts.credentials, path);
  }
  if (url.hash !== '') return fail('URL_HAS_FRAGMENT', 'A fragment is never sent: leave it out.', path);
  return ok(url);
}
