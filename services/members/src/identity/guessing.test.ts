import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkHardness, hardness, knownWords, readings } from './guessing.ts';

describe('what counts for nothing in somebody’s password', () => {
  it('is their address, their name, the parts of both, and the community', () => {
    const words = knownWords({ email: 'ada.rossi@aurora.example', name: 'Ada De’ Rossi-Però' });
    expect(words).toEqual(expect.arrayContaining(['millepiani', 'ada.rossi@aurora.example', 'ada', 'rossi', 'aurora']));
    // As somebody types it.
    expect(words).toEqual(expect.arrayContaining(['pero']));
    // Two letters are in too much.
    expect(words).not.toContain('de');
  });

  it('is the address alone, where no name is known', () => {
    expect(knownWords({ email: 'ada@c.example', name: undefined })).toEqual([
      'millepiani',
      'mille',
      'piani',
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
  const known = ['millepiani', 'ada.rossi@c.example', 'ada', 'rossi', 'rossini', 'pero'];

  it.each([
    ['Ada-Rossi-1999', [], 1],
    ['4d4-R0ss1-2026', [], 1],
    ['A.d.a.R.o.s.s.i', [], 1],
    ['adarossini', [], 0],
    ['Mille Piani, 2026', [], 2],
    ['PERÒ: correct horse', ['correcthorse'], 2],
    ['correct horse battery', ['correcthorsebattery'], 1],
    ['Estate2026---', ['Estate'], 1],
    ['ponte ada luna', ['ponte', 'luna'], 1],
    ['sotto-12-2026-mare', ['sotto12', 'mare'], 1],
    ['àd42038, 01051999', ['0105'], 2],
    // No year, or one that goes on.
    ['1750 20261 2099', ['175020261'], 1],
    ['libertà', ['liberta'], 0],
    ['Ponte-luna-ponte-LUNA', ['Ponteluna'], 1],
    ['ponte ada ponte 1999 p0nt3', ['ponte'], 1],
    ['c-i-a-o-c-i-a-o', ['ciaociao'], 1],
  ])('of %j is %j and %i marks', (password, pieces, marks) => {
    expect(readings(password, known)).toEqual([{ pieces, marks }]);
  });

  it('is read with marks as letters, too, where they may be letters', () => {
    expect(readings('@d@-R0$$i', known)).toEqual([
      { pieces: ['dR0i'], marks: 3 },
      { pieces: [], marks: 1 },
    ]);
    expect(readings('P@ssw0rd', known)).toEqual([
      { pieces: ['Pssw0rd'], marks: 1 },
      { pieces: ['P@ssw0rd'], marks: 0 },
    ]);
  });

  it('property: is no more than 24 characters, none of them twice, and all of what is short where nothing is known', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 128 }), fc.array(fc.string()), (password, words) => {
        for (const { pieces, marks } of readings(password, words)) {
          expect(pieces.every((piece) => piece.length > 0)).toBe(true);
          expect([...pieces.join('')].length).toBeLessThanOrEqual(24);
          expect([...pieces.join('')].length + marks).toBeLessThanOrEqual([...password.normalize('NFKD')].length * 2);
        }
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{0,24}$/), (letters) => {
        expect(readings(letters, [])[0]?.pieces.join('')).toBe(letters);
      }),
    );
  });

  it('property: is less with each word that is known', () => {
    const length = (password: string, words: readonly string[]) => readings(password, words)[0]?.pieces.join('').length;
    fc.assert(
      fc.property(fc.stringMatching(/^[a-d1@ -]{0,30}$/), fc.stringMatching(/^[a-d]{3,5}$/), (password, word) => {
        expect(length(password, [word])).toBeLessThanOrEqual(length(password, []) ?? 0);
      }),
    );
  });
});

describe('how hard a password is', () => {
  it('is how hard its pieces are together, and ten guesses for each mark that is another, in its weaker reading', async () => {
    const asked: string[] = [];
    const judge = (piece: string) => {
      asked.push(piece);
      return Promise.resolve(piece.length);
    };
    expect(await hardness(judge, 'ponte-ada-luna!', ['ada'])).toBe(11);
    expect(asked).toEqual(['ponte', 'luna', 'ponte', 'luna!']);
    expect(await hardness(judge, 'ada-2026', ['ada'])).toBe(1);
  });
});

describe('a password', () => {
  const codes = (power: number) => {
    const checked = checkHardness(power);
    return checked.ok ? [] : checked.error.map(({ code, path }) => `${code} ${path.join('.')}`);
  };

  it('is taken from a hundred million guesses on', () => {
    expect([0, 4, 7.99].map(codes)).toEqual(Array.from({ length: 3 }, () => ['WEAK_PASSWORD password']));
    expect([8, 8.1, 30].map(codes)).toEqual([[], [], []]);
  });
});
