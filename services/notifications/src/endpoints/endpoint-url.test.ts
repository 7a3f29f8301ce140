import { describe, expect, it } from '@jest/globals';
import { parseEndpointUrl } from './endpoint-url.ts';

describe('the URL of an endpoint', () => {
  it('is an https one, with whatever path and query', () => {
    const read = parseEndpointUrl('https://partner.example/events?of=us', false);
    expect(read.ok && read.value.href).toBe('https://partner.example/events?of=us');
  });

  it('may be an http one in development alone', () => {
    expect(parseEndpointUrl('http://127.0.0.1:4100/', true)).toMatchObject({ ok: true });
    expect(parseEndpointUrl('http://127.0.0.1:4100/', false)).toMatchObject({ error: [{ code: 'URL_NOT_HTTPS' }] });
  });

  it.each([
    ['partner.example', 'INVALID_URL'],
    ['', 'INVALID_URL'],
    ['https://', 'INVALID_URL'],
    [`https://partner.example/${'x'.repeat(2_000)}`, 'URL_TOO_LONG'],
    ['ftp://partner.example/', 'URL_NOT_HTTPS'],
    ['file:///etc/passwd', 'URL_NOT_HTTPS'],
    ['https://ada@partner.example/', 'URL_HAS_CREDENTIALS'],
    ['https://:word@partner.example/', 'URL_HAS_CREDENTIALS'],
    ['https://partner.example/#part', 'URL_HAS_FRAGMENT'],
  ])('is not %s', (text, code) => {
    for (const mayBePlain of [true, false]) {
      expect(parseEndpointUrl(text, mayBePlain)).toMatchObject({ ok: false, error: [{ code, path: ['url'] }] });
    }
  });
});
