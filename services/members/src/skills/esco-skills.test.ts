import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEscoSkills, SkillTwice } from './esco-skills.adapter.ts';
import { labelOf } from './label.ts';
import { isSkillUri, type Skill, skillFields } from './skill.ts';
import { mostAnswers, SkillCatalogue } from './skill-catalogue.ts';

const skills = readEscoSkills();
const catalogue = new SkillCatalogue(skills);
const first = (text: string, language: 'EN' | 'IT' = 'EN') => {
  const result = catalogue.search({ text, first: 1 });
  return result.ok ? result.value[0]?.labels[language] : undefined;
};
const say = ({ labels: { EN, IT } }: Skill): string => `${EN} | ${IT}`;
const twiceIn = (texts: readonly string[]): readonly string[] =>
  [...Map.groupBy(texts, (text) => text)].filter(([, all]) => all.length > 1).map(([text]) => text);

/** Words that a sentence needs: they may come twice. */
const small = new Set(
  'a al alla alle and con da dei del della delle di e for from i il in la le of on per the to un with'.split(' '),
);
const bigWords = (text: string): readonly string[] => labelOf(text).words.filter((word) => !small.has(word));
/** A word twice, where that is what the classification says. */
const saidTwice = new Set([
  'apply research ethics and scientific integrity principles in research activities',
  'attach accounting certificates to accounting transactions',
  'paint with a paint gun',
  'remove computer virus or malware from a computer',
  'use e-health and mobile health technologies',
]);

describe('the catalogue’s form', () => {
  it('has each skill once, under its own URI of the classification, in every field', () => {
    expect(skills.length).toBeGreaterThan(3_000);
    expect(catalogue.size).toBe(skills.length);
    expect(skills.every(({ uri }) => isSkillUri(uri) && catalogue.find(uri)?.uri === uri)).toBe(true);
    expect(new Set(skills.map(({ field }) => field))).toEqual(new Set(skillFields));
    expect(catalogue.find('http://data.europa.eu/esco/skill/x')).toBeUndefined();
  });

  it('calls no two skills the same in a language', () => {
    for (const language of ['EN', 'IT'] as const)
      expect(twiceIn(skills.map(({ labels }) => labels[language].toLowerCase()))).toEqual([]);
  });

  it('has no label with a fragment of another behind it: no word comes twice, and none ends in the middle', () => {
    const broken = skills.filter(({ labels: { EN } }) => {
      const isOdd = twiceIn(bigWords(EN)).length > 0 && !saidTwice.has(EN);
      return isOdd || small.has(EN.split(' ').at(-1) ?? '') || EN !== EN.trim() || / {2}/.test(EN) || EN.length > 90;
    });
    expect(broken.map(say)).toEqual([]);
  });

  it('is written as one writes it: no control characters, and nothing of a label is left out in the other language', () => {
    const odd = skills.filter(
      ({ labels: { EN, IT } }) => /[^\p{L}\p{N}\p{P}\p{S} ]/u.test(`${EN}${IT}`) || IT !== IT.trim(),
    );
    expect(odd.map(say)).toEqual([]);
  });

  it('says in Italian by a verb what one can do, and by a noun what one knows, as the classification does', () => {
    const verb = /^\p{L}+(?:[aei]re|rre|rsi)$/u;
    // Short forms, and words that only look like a verb.
    const verbs = new Set(['far', 'tener', 'navigare,']);
    const nouns = new Set(['software', 'firmware', 'hardware']);
    const odd = skills.filter(({ kind, labels: { IT } }) => {
      const [word = ''] = IT.split(' ');
      return (kind === 'COMPETENCE') !== ((verb.test(word) || verbs.has(word)) && !nouns.has(word));
    });
    expect(odd.map(say)).toEqual([]);
  });

  it('lies in each file by the alphabet, so that one sees what changed', () => {
    for (const field of skillFields) {
      const labels = skills.filter((skill) => skill.field === field).map((skill) => skill.labels.EN.toLowerCase());
      expect([field, labels]).toEqual([field, labels.toSorted()]);
    }
  });

  it('has other names that are other names', () => {
    const odd = skills.filter(({ labels, altLabels }) =>
      (['EN', 'IT'] as const).some((language) =>
        altLabels[language].some((one) => one === '' || one.toLowerCase() === labels[language].toLowerCase()),
      ),
    );
    expect(odd.map(say)).toEqual([]);
  });

  it('is read with its quoted commas, quotes and line feeds', () => {
    const described = skills.map(({ description }) => description);
    expect(described.some((text) => text.includes('\n'))).toBe(true);
    expect(described.some((text) => text.startsWith('"'))).toBe(false);
    expect(skills.find(({ labels }) => labels.EN === 'KDevelop')?.altLabels.EN).toContain('KDevelop 5.0.0');
    expect(
      skills.some(({ labels }) => labels.EN === 'study the relationship between buildings, people and the environment'),
    ).toBe(true);
  });
});

describe('a search of the catalogue', () => {
  it.each([
    ['typescript', 'TypeScript'],
    ['haskel', 'Haskell'],
    ['interfacce utente', 'design user interface'],
    ['tradurre testi', 'translate texts'],
    ['falegnameria', 'carpentry'],
    ['commercialista', 'accounting'],
    ['avvocato', 'provide legal advice'],
    ['mixing console', 'operate an audio mixing console'],
    ['pomodoro', undefined],
    ['fotogarfia', 'photography'],
    ['paesaggista', 'landscape architecture'],
  ])('for %s gives %s', (text, label) => {
    expect(first(text)).toBe(label);
  });

  it('finds each skill by its own label in either language, and never gives more than asked for', () => {
    const language = fc.constantFrom('EN' as const, 'IT' as const);
    fc.assert(
      fc.property(fc.constantFrom(...skills), language, fc.integer({ min: 1, max: mostAnswers }), (one, by, count) => {
        const result = catalogue.search({ text: one.labels[by].slice(0, 100), first: count });
        const answers = result.ok ? result.value : [];
        expect(answers.length).toBeLessThanOrEqual(count);
        if (one.labels[by].length <= 100) expect(answers[0]?.labels[by]).toBe(one.labels[by]);
      }),
      { numRuns: 500 },
    );
  });

  it('takes less than 5 ms, for what one types and for what nobody would', () => {
    const typed = ['d', 'de', 'des', 'design', 'progettare int', 'tradzione', 'gestire i prgetti'];
    const hostile = [
      'a b c d e f g h i j k l m n',
      'prgettar gestre analzzare svluppare prmuovere vlutare',
      `${'é'.repeat(99)}a`,
    ];
    for (const text of [...typed, ...hostile]) {
      const times = Array.from({ length: 20 }, () => {
        const start = performance.now();
        catalogue.search({ text });
        return performance.now() - start;
      });
      // The best of them: what a busy machine adds says nothing of the search.
      expect([text, Math.min(...times) < 5]).toEqual([text, true]);
    }
  });
});

describe('files of another form', () => {
  const folderWith = (rows: readonly string[]): string => {
    const folder = mkdtempSync(join(tmpdir(), 'skills-'));
    for (const [at, field] of skillFields.entries()) {
      const own = at === 0 ? rows : [];
      writeFileSync(
        join(folder, `esco-${field.toLowerCase()}.csv`),
        ['uri,en,it,alt_en,alt_it,type', ...own].join('\n'),
      );
    }
    return folder;
  };
  const uri = 'http://data.europa.eu/esco/skill/000f1d3d-220f-4789-9c0a-cc742521fb02';

  it('are refused at the start', () => {
    expect(() => readEscoSkills('/nowhere')).toThrow('ENOENT');
    expect(readEscoSkills(folderWith([`${uri},a,b,,,skill`]))).toHaveLength(1);
    expect(() => readEscoSkills(folderWith(['urn:x,a,b,,,skill']))).toThrow('No ESCO skill');
    expect(() => readEscoSkills(folderWith([`${uri},a,,,,skill`]))).toThrow();
    expect(() => readEscoSkills(folderWith([`${uri},a,b,,,talent`]))).toThrow();
    expect(() => readEscoSkills(folderWith([`${uri},a,b,,,skill`, `${uri},c,d,,,skill`]))).toThrow(SkillTwice);
  });
});
