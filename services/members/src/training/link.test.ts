import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseLink, parseOptionalLink } from './link.ts';

const codes = (raw: string) => {
  const result = parseLink(raw, ['link']);
  return result.ok ? result.value : result.error.map(({ code, path }) => `${code} ${path}`);
};

describe('a link', () => {
  it.each([
    ['https://aurora.example/corsi?id=1#a', 'https://aurora.example/corsi?id=1#a'],
    [' https://AURORA.example ', 'https://aurora.example/'],
    ['https://città.example/corso di UX', 'https://xn--citt-3na.example/corso%20di%20UX'],
  ])('%j is read as %j', (raw, url) => {
    expect(codes(raw)).toBe(url);
  });

  it.each([
    ['javascript:alert(1)', 'INVALID_LINK link'],
    ['JaVaScRiPt://aurora.example/%0aalert(1)', 'INVALID_LINK link'],
    ['data:text/html,<b>x</b>', 'INVALID_LINK link'],
    ['http://aurora.example', 'INVALID_LINK link'],
    ['ftp://aurora.example', 'INVALID_LINK link'],
    ['file:///etc/passwd', 'INVALID_LINK link'],
    ['//aurora.example', 'INVALID_LINK link'],
    ['aurora.example', 'INVALID_LINK link'],
    ['https://', 'INVALID_LINK link'],
    ['https://localhost/x', 'INVALID_LINK link'],
    ['https://ada:secret@aurora.example', 'INVALID_LINK link'],
    ['https://aurora.example/\u202Egpj.exe', 'FORBIDDEN_CHARACTER link'],
    ['https://aurora.example/\nSet-Cookie: a', 'FORBIDDEN_CHARACTER link'],
    ['', 'TOO_SHORT link'],
    [`https://aurora.example/${'x'.repeat(500)}`, 'TOO_LONG link'],
    // Short as it is typed, long as it is written for the web.
    [`https://aurora.example/${'è'.repeat(200)}`, 'TOO_LONG link'],
  ])('%j is none: %s', (raw, code) => {
    expect(codes(raw)).toEqual([code]);
  });

  it('property: what is taken is https to a named host, and is taken again as it is', () => {
    const anything = fc.oneof(fc.webUrl({ validSchemes: ['http', 'https', 'ftp'] }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(anything, (raw) => {
        const result = parseLink(raw, []);
        if (!result.ok) return;
        expect(result.value).toMatch(/^https:\/\/[^/@]+\.[^/@]+\//);
        expect(parseLink(result.value, [])).toEqual(result);
      }),
    );
  });

  it('need not be there', () => {
    expect([parseOptionalLink(null, []), parseOptionalLink(undefined, [])]).toEqual([
      { ok: true, value: undefined },
      { ok: true, value: undefined },
    ]);
    expect(parseOptionalLink('x', ['link']).ok).toBe(false);
  });
});
