import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkHardness, type Hardness, knownWords, whatCounts } from './guessing.ts';

describe('what counts for nothing in somebody’s password', () => {
  it('is their address, their name, the parts of both, and the community', () => {
    const words = knownWords({ email: 'ada.rossi@aurora.example', name: 'Ada De’ Rossi-Però' });
    expect(words).toEqual(expect.arrayContaining(['millepiani', 'ada.rossi@aurora.example', 'ada', 'rossi', 'aurora']));
    // As it is written, and as somebody types it.
    expect(words).toEqual(expect.arrayContaining(['però', 'pero']));
    // Two letters are in too much.
    expect(words).not.toContain('de');
  });

  it('is the address alone, where no name is known', () => {
    expect(knownWords({ email: 'ada@c.example', name: undefined })).toEqual([
      'millepiani',
      'ada@c.example',
      'ada',
      'example',
    ]);
  });

  it('property: is few words, each once, in lower case, whatever somebody is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.emailAddress(), (name, email) => {
        const words = knownWords({ name, email });
        expect(words.length).toBeLessThanOrEqual(30);
        expect(new Set(words).size).toBe(words.length);
        expect(words).toContain('millepiani');
      }),
    );
  });
});

describe('what counts of a password', () => {
  const known = ['millepiani', 'ada.rossi@c.example', 'ada', 'rossi', 'rossini', 'però'];

  it.each([
    ['Ada-Rossi-1999', '--1999'],
    ['adarossini', ''],
    ['PERÒ: correct horse', ': correct horse'],
    ['correct horse battery', 'correct horse battery'],
  ])('of %j is %j', (password, left) => {
    expect(whatCounts(password, known)).toBe(left);
  });

  it('property: is never more, and all of it where nothing is known', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (password, words) => {
        expect(whatCounts(password, words).length).toBeLessThanOrEqual(password.length);
        expect(whatCounts(password, [])).toBe(password);
      }),
    );
  });
});

describe('a password', () => {
  const codes = (hardness: Hardness) => {
    const checked = checkHardness(hardness);
    return checked.ok ? [] : checked.error.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  it('is taken from a hundred million guesses on', () => {
    expect(([0, 1, 2, 3, 4] as const).map(codes)).toEqual([
      ...Array.from({ length: 3 }, () => ['WEAK_PASSWORD password']),
      [],
      [],
    ]);
  });
});
