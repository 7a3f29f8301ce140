import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseText } from './text.ts';

const rule = { max: 80 };

describe('a text that people will see', () => {
  it.each(['Ada Rossi', 'Anne-Marie O’Neill', 'Χρήστος', '李小龍', 'नमस्ते', '👩‍💻 Ada'])('takes %s', (name) => {
    expect(parseText(name, rule, [])).toEqual({ ok: true, value: name.normalize('NFC') });
  });

  it('brings twins to one form and trims', () => {
    expect(parseText('  Jose\u0301 ', rule, [])).toEqual({ ok: true, value: 'Jos\u00e9' });
  });

  it.each([
    ['', 'TOO_SHORT'],
    [' \u3000 ', 'TOO_SHORT'],
    ['a'.repeat(81), 'TOO_LONG'],
    ['a'.repeat(10_000), 'TOO_LONG'],
    ['Ada\u202eisoR', 'FORBIDDEN_CHARACTER'],
    ['Ada\u0000', 'FORBIDDEN_CHARACTER'],
    ['A\u200bda', 'FORBIDDEN_CHARACTER'],
    ['Ada\nRossi', 'FORBIDDEN_CHARACTER'],
    ['Ada\ud800', 'FORBIDDEN_CHARACTER'],
    ['A\u00adda', 'FORBIDDEN_CHARACTER'],
    ['Ada\u034f', 'FORBIDDEN_CHARACTER'],
    ['a\u2028b', 'FORBIDDEN_CHARACTER'],
    ['Ada\u{e0041}', 'FORBIDDEN_CHARACTER'],
    ['\u3164', 'FORBIDDEN_CHARACTER'],
    ['Ada\u180e', 'FORBIDDEN_CHARACTER'],
    ['\u200d\u200c', 'TOO_SHORT'],
    ['\u0301', 'TOO_SHORT'],
  ])('refuses %j with %s', (text, code) => {
    expect(parseText(text, rule, ['name'])).toMatchObject({ ok: false, error: [{ code, path: ['name'] }] });
  });

  it('allows line feeds where the rule does', () => {
    expect(parseText('one\r\ntwo', { ...rule, multiline: true }, [])).toEqual({ ok: true, value: 'one\ntwo' });
  });

  it('answers the same for what it answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const first = parseText(text, rule, []);
        if (first.ok) expect(parseText(first.value, rule, [])).toEqual(first);
      }),
    );
  });
});
