import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readEscoSkills } from './esco-skills.adapter.ts';
import { isSkillUri, type Skill } from './skill.ts';
import { mostAnswers, SkillCatalogue } from './skill-catalogue.ts';

const skill = (label: string, ...altLabels: string[]): Skill => ({
  uri: `urn:${label}`,
  label,
  altLabels,
  kind: 'COMPETENCE',
  description: label,
});

const found = (skills: readonly Skill[], text: string, first?: number) => {
  const result = new SkillCatalogue(skills).search({ text, first });
  return result.ok ? result.value.map(({ label }) => label) : result.error.map(({ code, path }) => `${code} ${path}`);
};

describe('searching', () => {
  const java = skill('Java');
  const script = skill('JavaScript', 'ECMAScript', 'JS');
  const develop = skill('develop software in Java', 'programming');
  const other = skill('COBOL');

  it('ranks what is called so before what begins so, and that before what has such a word', () => {
    expect(found([other, develop, script, java], 'java')).toEqual(['Java', 'JavaScript', 'develop software in Java']);
  });

  it('finds by another name, behind what is preferred and fits alike', () => {
    expect(found([script, other], 'ecma')).toEqual(['JavaScript']);
    expect(found([skill('a skill', 'testing'), skill('testing')], 'testing')).toEqual(['testing', 'a skill']);
  });

  it('wants every word typed to begin a word of one label, in any order', () => {
    expect(found([develop, java], 'jav soft')).toEqual(['develop software in Java']);
    expect(found([develop], 'soft programming')).toEqual([]);
    expect(found([develop], 'oftware')).toEqual([]);
  });

  it.each([
    ['CITTÀ', 'citta'],
    ['citta\u0300', 'Città'],
    ['ﬁle systems', 'file'],
    ['perform customers’ needs analysis', 'customers needs'],
    ['front-end website', 'front end'],
  ])('takes no notice of case, accents and what stands between words: %s for %s', (label, text) => {
    expect(found([skill(label)], text)).toEqual([label]);
  });

  it('tells C, C# and C++ apart, and finds them all by c', () => {
    const languages = [skill('C++'), skill('C#'), skill('C')];
    expect(found(languages, 'c++')).toEqual(['C++']);
    expect(found(languages, 'c#')).toEqual(['C#']);
    expect(found(languages, 'c')).toEqual(['C', 'C#', 'C++']);
  });

  it('gives 10 answers, or as many as asked for up to 20', () => {
    const many = Array.from({ length: 30 }, (_, at) => skill(`skill ${at}`));
    expect(found(many, 'skill')).toHaveLength(10);
    expect(found(many, 'skill', 20)).toHaveLength(20);
    expect(found(many, 'skill', 21)).toEqual(['INVALID_PAGE_SIZE first']);
    expect(found(many, 'skill', 0)).toEqual(['INVALID_PAGE_SIZE first']);
  });

  it('finds nothing for nothing, and refuses a text of more than 100 characters', () => {
    expect(found([java], ' \t- ')).toEqual([]);
    expect(found([java], '')).toEqual([]);
    expect(found([java], 'x'.repeat(101))).toEqual(['TOO_LONG search']);
  });
});

describe('the ESCO catalogue', () => {
  const skills = readEscoSkills();
  const catalogue = new SkillCatalogue(skills);

  it('has each skill once, under its own URI', () => {
    expect(skills).toHaveLength(876);
    expect(catalogue.size).toBe(876);
    expect(skills.every(({ uri }) => isSkillUri(uri) && catalogue.find(uri)?.uri === uri)).toBe(true);
    expect(catalogue.find('http://data.europa.eu/esco/skill/x')).toBeUndefined();
  });

  it('is read with its quoted commas, quotes and line feeds', () => {
    const described = skills.map(({ description }) => description);
    expect(described.some((text) => text.includes('\n'))).toBe(true);
    expect(described.some((text) => text.startsWith('"'))).toBe(false);
    expect(skills.find(({ label }) => label === 'KDevelop')?.altLabels).toContain('KDevelop 5.0.0');
    expect(skills.flatMap(({ altLabels }) => altLabels)).not.toContain('');
  });

  it('finds what one would type', () => {
    const first = (text: string) => found(skills, text, 1)[0];
    expect(first('typescript')).toBe('TypeScript');
    expect(first('user interf')).toMatch(/user interface/);
    expect(first('haskel')).toBe('Haskell');
  });

  it('finds each skill by its own label, and never gives more than asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...skills), fc.integer({ min: 1, max: mostAnswers }), (one, count) => {
        const result = catalogue.search({ text: one.label, first: count });
        const answers = result.ok ? result.value : [];
        expect(answers.length).toBeLessThanOrEqual(count);
        expect(answers.map(({ label }) => label)).toContain(one.label);
      }),
      { numRuns: 200 },
    );
  });

  it('is never harmed by what is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(catalogue.search({ text }).ok).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file of another form', () => {
  it('is refused at the start', () => {
    expect(() => readEscoSkills('/nowhere/skills.csv')).toThrow('ENOENT');
    expect(() => readEscoSkills(import.meta.filename)).toThrow();
  });
});
