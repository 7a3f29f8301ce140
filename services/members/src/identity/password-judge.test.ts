import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkHardness, hardness, knownWords } from './guessing.ts';
import { judgePassword as judge } from './password-judge.adapter.ts';

const ada = { email: 'ada.rossi@aurora.example', name: 'Ada Rossi' };
const isTaken = async (password: string, who = ada) =>
  checkHardness(await hardness(judge, password, knownWords(who))).ok;

describe('a password that is easily guessed', () => {
  it.each([
    ['much used', 'password1234'],
    ['much used, with capitals and marks', 'P@ssw0rd1234'],
    ['much used in Italian', 'ciaociaociao'],
    ['of a name that is much used', 'alessandro12'],
    ['rows of keys', 'qwertyuiop12'],
    ['digits in their order', '123456789012'],
    ['one character', 'a'.repeat(128)],
    ['a bit that comes again', 'abcabcabcabc'],
    ['the community and a year', 'Millepiani2026'],
    ['one’s own name', 'ada-rossi-12'],
    ['one’s own name, in capitals', 'ADA&ROSSI 1999'],
    ['one’s own address', 'ada.rossi@aurora'],
    ['one’s own name, in figures and marks', '4d4-R0ss1-2026!'],
    ['one’s own name, in marks', '@d@.R0$$!.1999'],
    ['one’s own name, with accents', 'Adà Ròssì 2026'],
    ['one’s own name, letter by letter', 'a-d-a-r-o-s-s-i-1'],
    ['a word that is much used, a year and marks', 'Welcome2026!!'],
    ['an Italian word, a year and marks', 'Estate2026!!!'],
    ['a word in figures, a year and marks', 'B3nv3nut0-2026!'],
    ['a word in marks and a year', 'W€lcome@2026!'],
    ['an Italian word with an accent and a year', 'Libertà!2026!'],
    ['a word and a month', 'Estate-12-2026!'],
    ['two words that are much used, and a year', 'Forza Napoli 2026!'],
    ['the community in two words', 'Mille Piani 2026!'],
    ['the community in other letters', 'M1ll3_P14n1_2026!'],
    ['a team of football', 'Juventus1897!!'],
    ['one letter and marks between', 'c-i-a-o-c-i-a-o'],
    ['a word again and again', 'estate ada estate ada estate'],
    ['two words again', 'estate-welcome-estate-welcome'],
    ['a word around another', 'ciaomammaciao'],
  ])('is %s', async (_what, password) => {
    expect(password.length).toBeGreaterThanOrEqual(12);
    expect(await isTaken(password)).toBe(false);
  });

  it('is not what is somebody else’s', async () => {
    expect(await isTaken('zelinda quintavalle')).toBe(true);
    expect(await isTaken('zelinda quintavalle', { email: 'z@c.example', name: 'Zelinda Quintavalle' })).toBe(false);
  });
});

describe('a password that is not', () => {
  it.each([
    ['words that have nothing to do with each other', 'correct horse battery'],
    ['what a manager of passwords makes', 'kR7!wz3Qp0Lm'],
    ['a sentence', 'viva la libertà di pensiero'],
    ['in another script', 'пятница вечером дома'],
    // infra/local/secrets.ts
    ['the demo’s', 'olmo-riva-4821'],
    ['one’s own name and what is hard', 'ada rossi kR7wz3Qp0Lm'],
    ['much of marks', 'a!B@c#D$e%F^'],
    ['a row of pictures', '🌵🎺🧵🪁🦔🍋🥁🪐🧲🛶🪵🧊'],
    ['in the script of Hindi', 'नमस्ते दुनिया मेरी'],
  ])('is %s', async (_what, password) => {
    expect(await isTaken(password)).toBe(true);
  });
});

/** How people write a letter otherwise. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  ...{ a: ['4', '@', 'à'], e: ['3', 'è'], i: ['1', '!', 'ì'], o: ['0', 'ò'], s: ['5', '$'], t: ['7', '+'] },
};
/** A text as somebody disguises it: capitals, figures, marks and accents for letters. */
const disguised = (text: string) =>
  fc
    .tuple(...[...text].map((letter) => fc.constantFrom(letter, letter.toUpperCase(), ...(otherwise[letter] ?? []))))
    .map((letters) => letters.join(''));
const between = fc.constantFrom('', ' ', '-', '_', '.');
const years = fc.integer({ min: 1950, max: 2040 }).map(String);
const ends = fc.tuple(fc.constantFrom('!', '?', '.', '*', '#'), fc.nat({ max: 5 })).map(([mark, n]) => mark.repeat(n));
const muchUsed = [
  'estate',
  'inverno',
  'benvenuto',
  'ciao',
  'amore',
  'lavoro',
  'segreto',
  'welcome',
  'summer',
  'secret',
];

describe('property: what a human tries', () => {
  it('is never taken: names, the community, one word that is much used, a year, in any order and disguise', async () => {
    const parts = fc
      .tuple(disguised('ada'), disguised('rossi'), disguised('millepiani'), fc.constantFrom(...muchUsed), years)
      .chain((all) => fc.shuffledSubarray(all, { minLength: 1 }));
    const made = fc.tuple(parts, between, ends).map(([all, mark, end]) => all.join(mark) + end);
    await fc.assert(
      fc.asyncProperty(made, async (password) => expect(await isTaken(password)).toBe(false)),
      { numRuns: 100 },
    );
  }, 60_000);
});

// Of the kind that dice give.
const diced =
  'olmo riva ponte vento prato fiume pietra monte vela grano tamburo lanterna zucca cometa battery staple cactus orbit velvet lobster anchor pepper canyon walnut'.split(
    ' ',
  );
const who = fc.constantFrom(
  ada,
  { email: 'li@c.example', name: 'Li Po' },
  { email: 'tom.mason@studio.example', name: 'Tom Mason' },
  { email: 'zoe@atelier.example', name: 'Zoë D’Amico-Però' },
);

describe('property: what nobody guesses', () => {
  it('is taken: four words by chance, whatever stands between them', async () => {
    const words = fc.noBias(fc.shuffledSubarray(diced, { minLength: 4, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(words, between, who, async (chosen, mark, person) =>
        expect(await isTaken(chosen.join(mark), person)).toBe(true),
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('is taken: what the demo’s people sign in with, whichever it is', async () => {
    // infra/local/secrets.ts
    const two = fc.shuffledSubarray(diced.slice(0, 10), { minLength: 2, maxLength: 2 });
    const number = fc.oneof(fc.integer({ min: 2_100, max: 9_999 }), fc.constantFrom(2222, 4321, 5678, 9999));
    await fc.assert(
      fc.asyncProperty(two, number, async (words, digits) =>
        expect(await isTaken(`${words.join('-')}-${digits}`)).toBe(true),
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('is taken: what a manager of passwords makes', async () => {
    const printable = fc.noBias(fc.integer({ min: 33, max: 126 }));
    const made = fc.array(printable, { minLength: 16, maxLength: 24, size: 'max' });
    await fc.assert(
      fc.asyncProperty(made, who, async (codes, person) =>
        expect(await isTaken(String.fromCharCode(...codes), person)).toBe(true),
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});

it('takes little time, whatever is typed', async () => {
  await judge('to have it made ready', []);
  const worst = ['4@8({[<369&#!|1i0$5+7%2', '0123456789', '@', '1999', 'the of and ', '|/\\()<>vVwWnN', 'a1 ada '].map(
    (text) => text.repeat(128).slice(0, 128),
  );
  for (const password of worst) {
    const before = process.cpuUsage();
    await hardness(judge, password, knownWords({ email: 'iiiiiiil@c.example', name: '4a'.repeat(60) }));
    const { user, system } = process.cpuUsage(before);
    // Some 100 ms; all 128 characters, read in all ways, take seconds.
    expect((user + system) / 1_000).toBeLessThan(500);
  }
});
