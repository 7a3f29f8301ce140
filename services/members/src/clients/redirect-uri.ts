import { type FailurePath, type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';

const longest = 500;
const loopback = ['127.0.0.1', '[::1]', 'localhost'];
// What a URL's parser would drop, turn or escape: what people are sent back to is compared letter by letter.
const visibleAscii = /^[\x21-\x7e]+$/;

/**
 * Reads where people are sent back to: `https`, or `http` on the machine itself (RFC 8252), without fragment, credentials or
 * wildcards, at most 500 characters. Fails with `INVALID_REDIRECT_URI`.
 */
export function parseRedirectUri(text: string, path: FailurePath): Result<string, Failures> {
  const refuse = (why: string) => fail('INVALID_REDIRECT_URI', why, path);
  if (text.length > longest) return refuse(`At most ${longest} characters.`);
  if (!(visibleAscii.test(text) && URL.canParse(text)) || /[\\*<>"]/.test(text)) {
    return refuse('An absolute URL, in ASCII, without wildcards.');
  }
  const { protocol, hostname, username, password, href } = new URL(text);
  if (text.includes('#')) return refuse('Without a fragment.');
  if (username !== '' || password !== '') return refuse('Without credentials.');
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback.includes(hostname))) {
    return refuse('By https; by http on the machine itself alone.');
  }
  // `https:\\evil`, `https:evil`, dots and upper case: what is not written as it is read may be read otherwise elsewhere.
  return href === text || href === `${text}/` ? ok(text) : refuse(`Written as ${href}.`);
}
