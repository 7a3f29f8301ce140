import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseEmail } from './email.ts';

describe('a mail address', () => {
  it.each([
    ['ada@example.org', 'ada@example.org'],
    [' Ada.Rossi+news@Example.ORG ', 'ada.rossi+news@example.org'],
    ["o'neill@sub.domain.example", "o'neill@sub.domain.example"],
    ['ada@b\u00fccher.example', 'ada@xn--bcher-kva.example'],
    ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    ['ada@EXAMPLE\u3002org', 'ada@example.org'],
  ])('%s is %s', (text, expected) => {
    expect(parseEmail(text, [])).toEqual({ ok: true, value: expected });
  });

  it.each([
    '',
    'a',
    '@example.org',
    'ada@',
    'ada@example',
    'a@b..org',
    'a@-b.org',
    'a..b@example.org',
    '.a@example.org',
    'ada@exa mple.org',
    'ada@example.org:25',
    'ada@user@example.org',
    'ada@[127.0.0.1]',
    'ada@127.0.0.1',
    'ada@0x7f.1',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(250)}.org`,
    'ada\u200b@example.org',
    '\u0000ada@example.org',
    'ada\u202e@example.org',
    '\u0430da@example.org',
    '\uff41da@example.org',
    'ada\ud800@example.org',
    'ada@example.org/path',
    'ada@example.org?x=1',
  ])('%j is none', (text) => {
    expect(parseEmail(text, ['email'])).toMatchObject({
      ok: false,
      error: [{ code: 'INVALID_EMAIL', path: ['email'] }],
    });
  });

  it('in its one form stays as it is, and is plain ASCII', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          fc.string({ unit: 'binary' }).map((text) => `ada@${text}.org`),
        ),
        (text) => {
          const parsed = parseEmail(text, []);
          if (!parsed.ok) return;
          expect(parsed.value).toMatch(/^[!-~]+$/);
          expect(parseEmail(parsed.value, [])).toEqual(parsed);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
