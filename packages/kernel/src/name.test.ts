import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseName } from './name.ts';
import { parseText } from './text.ts';

const rule = { max: 80 };
const codes = (name: string) => {
  const parsed = parseName(name, rule, ['name']);
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('a name', () => {
  it.each([
    'Ada Rossi',
    'Studio Aurora S.p.A.',
    'Booking.com',
    'Studio.it',
    'A.C./D.C.',
    'Rossi & Bianchi S.r.l./GmbH',
    'Anne-Marie O’Neill (she/her)',
    'Wwwolf',
    'awww.',
    'Web 2.0',
    'Dott.ssa Ada Rossi',
    'Verdi: grafica, web',
    '24/7 s.r.l.',
    '1.5/2.5',
  ])('may be %j', (name) => {
    expect(codes(name)).toEqual([]);
  });

  it.each([
    'https://evil.example',
    'Ada http://evil.example/pay',
    'javascript://x',
    'Ada www.evil.example',
    'WWW.evil.example',
    'Your invoice: evil.example/pay',
    'evil.example?id=1',
    'evil.example#pay',
    'evil.example:8080/',
    'xn--e1afmkfd.xn--p1ai/pay',
    '192.0.2.1/pay',
    'èvil.example/pay',
    '例え。テスト/pay',
    'ｗｗｗ．evil.example',
    'https：／／evil.example',
  ])('is not %j', (name) => {
    expect(codes(name)).toEqual(['LINK_IN_NAME name']);
  });

  it('is a text besides', () => {
    expect(codes(' ')).toEqual(['TOO_SHORT name']);
    expect(codes('a'.repeat(81))).toEqual(['TOO_LONG name']);
    expect(codes('Ada\u202eisoR')).toEqual(['FORBIDDEN_CHARACTER name']);
  });

  it('property: that has none of `:`, `/`, `?`, `#` and `www` is as any text', () => {
    const harmless = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((text) => !/[:/?#]|www/i.test(text.normalize('NFKC')));
    fc.assert(fc.property(harmless, (text) => expect(parseName(text, rule, [])).toEqual(parseText(text, rule, []))));
  });

  it('property: with the address of a page anywhere in it is refused', () => {
    const around = fc.stringMatching(/^[A-Za-z ]{0,12}$/);
    const page = fc.tuple(fc.domain(), fc.constantFrom('/', '?', '#'), fc.stringMatching(/^[a-z0-9]{1,10}$/));
    const link = fc.oneof(
      fc.webUrl(),
      page.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(around, link, around, (before, address, after) => {
        const name = `${before} ${address} ${after}`;
        expect(parseName(name, { max: 10_000 }, []).ok).toBe(false);
      }),
    );
  });
});
