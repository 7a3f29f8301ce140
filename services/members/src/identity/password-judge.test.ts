import { describe, expect, it } from '@jest/globals';
import { checkHardness, knownWords, whatCounts } from './guessing.ts';
import { passwordJudge } from './password-judge.adapter.ts';

const judge = passwordJudge();
const ada = { email: 'ada.rossi@aurora.example', name: 'Ada Rossi' };
const isTaken = async (password: string, who = ada) => {
  const known = knownWords(who);
  return checkHardness(await judge(whatCounts(password, known), known)).ok;
};

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
    ['the demo’s, with a year in it', 'monte-olmo-1999'],
  ])('is %s', async (_what, password) => {
    expect(await isTaken(password)).toBe(true);
  });
});

it('takes little time, whatever is typed', async () => {
  await judge('to have it made ready', []);
  const worst = ['4@8({[<369&#!|1i0$5+7%2', '0123456789', '@', '1999', 'the of and ', '|/\\()<>vVwWnN'].map((text) =>
    text.repeat(128).slice(0, 128),
  );
  for (const password of worst) {
    const before = process.cpuUsage();
    await judge(password, knownWords(ada));
    const { user, system } = process.cpuUsage(before);
    // Some 50 ms; all 128 characters, read in all ways, take seconds.
    expect((user + system) / 1_000).toBeLessThan(500);
  }
});
