import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { labelOf } from './label.ts';
import { behind, placeOf } from './ranked-skill.ts';
import type { Skill } from './skill.ts';
import { mostAnswers, type Popularity, SkillCatalogue } from './skill-catalogue.ts';

const uriOf = (place: number): string =>
  `http://data.europa.eu/esco/skill/00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
let made = 0;
const inBoth = (EN: string, IT: string, alt: { EN?: string[]; IT?: string[] } = {}): Skill => {
  made += 1;
  const labels = { EN, IT };
  const altLabels = { EN: alt.EN ?? [], IT: alt.IT ?? [] };
  return { uri: uriOf(made), labels, altLabels, field: 'ICT', kind: 'COMPETENCE', description: '' };
};
const skill = (label: string, ...altLabels: string[]): Skill => inBoth(label, label, { EN: altLabels });

const found = (skills: readonly Skill[], text: string, first?: number, popularity?: Popularity) => {
  const result = new SkillCatalogue(skills).search({ text, first, popularity });
  return result.ok
    ? result.value.map(({ labels }) => labels.EN)
    : result.error.map(({ code, path }) => `${code} ${path}`);
};

describe('searching', () => {
  const java = skill('Java');
  const script = skill('JavaScript', 'ECMAScript', 'JS');
  const develop = skill('develop software in Java', 'programming');
  const other = skill('COBOL');

  it('ranks what is called so before what begins so, and that before what has such a word', () => {
    expect(found([other, develop, script, java], 'java')).toEqual(['Java', 'JavaScript', 'develop software in Java']);
  });

  it('finds by another name, behind all that is preferred', () => {
    expect(found([script, other], 'ecma')).toEqual(['JavaScript']);
    const [so, begins, has] = [skill('testing'), skill('testing tools'), skill('unit testing')];
    const [other1, other2, other3] = [skill('a', 'testing'), skill('b', 'testing tools'), skill('c', 'unit testing')];
    const order = ['testing', 'testing tools', 'unit testing', 'a', 'b', 'c'];
    expect(found([other3, other2, other1, has, begins, so], 'testing')).toEqual(order);
  });

  it('wants every word typed to begin a word of one label, in any order', () => {
    expect(found([develop, java], 'jav soft')).toEqual(['develop software in Java']);
    expect(found([develop], 'soft programming')).toEqual([]);
    expect(found([develop], 'oftware')).toEqual([]);
  });

  it('is in both languages at once, and of a skill that both find the better counts', () => {
    const wood = inBoth('carpentry', 'carpenteria', { IT: ['falegnameria'] });
    const ui = inBoth('design user interface', 'progettare interfacce utente');
    expect(found([wood, ui], 'falegnam')).toEqual(['carpentry']);
    expect(found([wood, ui], 'interf uten')).toEqual(['design user interface']);
    expect(found([wood, ui], 'interf user')).toEqual(['design user interface']);
    expect(found([wood, ui], 'user utente')).toEqual([]);
    // Called so in Italian: before what begins so in English.
    expect(found([skill('cad software'), inBoth('drafting by computer', 'CAD')], 'cad')[0]).toBe(
      'drafting by computer',
    );
  });

  it('of what fits alike, gives what more people claim first', () => {
    const [one, two, three] = [skill('design a'), skill('design bb'), skill('design ccc')];
    const claims = new Map([
      [three.uri, 9],
      [two.uri, 2],
    ]);
    const popularity = (uri: string) => claims.get(uri) ?? 0;
    expect(found([one, two, three], 'design', 9, popularity)).toEqual(['design ccc', 'design bb', 'design a']);
    // What fits better comes first, whoever claims it.
    expect(found([skill('design'), three], 'design', 9, popularity)[0]).toBe('design');
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

  it('forgives one typo in a word, where nothing fits as it was typed', () => {
    const [graphic, print] = [inBoth('graphic design', 'progettazione grafica'), skill('painting')];
    expect(found([graphic, print], 'grahpic desing')).toEqual(['graphic design']);
    expect(found([graphic, print], 'prgettaz')).toEqual(['graphic design']);
    expect(found([graphic, print], 'graphic xyzzy')).toEqual([]);
    // What was typed right is what was meant.
    expect(found([skill('paint'), skill('point')], 'paint')).toEqual(['paint']);
    expect(found([skill('some', 'paints'), skill('paints')], 'pianst')).toEqual([]);
    expect(found([skill('some', 'paints'), skill('paints')], 'piants')).toEqual(['paints', 'some']);
  });

  it('gives 10 answers, or as many as asked for up to 20', () => {
    const many = Array.from({ length: 30 }, (_, at) => skill(`skill ${at}`));
    expect(found(many, 'skill')).toHaveLength(10);
    expect(found(many, 'skill', 20)).toHaveLength(20);
    expect(found(many, 'skill', 21)).toEqual(['INVALID_PAGE_SIZE first']);
    expect(found(many, 'skill', 0)).toEqual(['INVALID_PAGE_SIZE first']);
  });

  it('finds nothing where no word was typed, and where nothing was, what most people claim', () => {
    expect(found([java], ' % ')).toEqual([]);
    expect(found([java], '-')).toEqual([]);
    const popularity = (uri: string) => (uri === other.uri ? 3 : 0);
    for (const blank of ['', '  ']) {
      expect(found([java, other, script], blank, 2, popularity)).toEqual(['COBOL', 'Java']);
    }
  });

  it('refuses what cannot be looked for', () => {
    expect(found([java], 'x'.repeat(101))).toEqual(['TOO_LONG search']);
    expect(found([java], 'ja\u0000va')).toEqual(['FORBIDDEN_CHARACTER search']);
    const label = 'a b c d e f g h i j k l';
    expect(found([skill(label)], label)).toEqual([label]);
    expect(found([skill(label)], `${label} m`)).toEqual(['TOO_MANY_WORDS search']);
  });

  it('finds by the first twenty letters of a word', () => {
    const label = 'Donaudampfschifffahrtsgesellschaft';
    expect(found([skill(label)], label)).toEqual([label]);
    expect(found([skill(label)], `${label.slice(0, 20)}x`)).toEqual([label]);
  });
});

describe('browsing', () => {
  const skills = [
    inBoth('weaving', 'tessitura'),
    { ...inBoth('zoning', 'azzonamento'), field: 'ARCHITECTURE' as const },
    inBoth('accounting', 'contabilità'),
  ];
  const catalogue = new SkillCatalogue(skills);
  const labels = (question: Parameters<SkillCatalogue['browse']>[0], after?: string) => {
    const result = catalogue.browse(question, after);
    return result.ok ? result.value.map(({ skill: one }) => one.labels.EN) : result.error.map(({ code }) => code);
  };

  it('goes by the alphabet of a language, and by field', () => {
    expect(labels({ language: 'EN' })).toEqual(['accounting', 'weaving', 'zoning']);
    expect(labels({ language: 'IT' })).toEqual(['zoning', 'accounting', 'weaving']);
    expect(labels({ language: 'EN', field: 'ARCHITECTURE' })).toEqual(['zoning']);
    expect(labels({ language: 'EN', text: 'tess' })).toEqual(['weaving']);
    expect(labels({ language: 'EN', text: 'tess', field: 'LAW' })).toEqual([]);
    expect(labels({ language: 'IT', text: ' ' })).toEqual(labels({ language: 'IT' }));
    expect(labels({ language: 'EN', text: '%' })).toEqual([]);
  });

  it('goes on behind a place, and refuses one of another question', () => {
    expect(labels({ language: 'EN' }, `0 ${skills[2]?.uri}`)).toEqual(['weaving', 'zoning']);
    expect(labels({ language: 'EN', text: 'tess' }, `0 ${skills[1]?.uri}`)).toEqual(['INVALID_CURSOR']);
    expect(labels({ language: 'EN', text: 'x'.repeat(101) })).toEqual(['TOO_LONG']);
  });
});

describe('a page behind another', () => {
  it('property: pages together are the list, each skill once, whatever is claimed meanwhile', () => {
    const many = Array.from({ length: 12 }, (_, at) => skill(`design ${'x'.repeat(at)}`));
    const counts = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 1, max: 11 }), (before, after, size) => {
        const listOf = (claims: readonly number[]) => {
          const ranked = new SkillCatalogue(many).rank(
            'design',
            (uri) => claims[many.findIndex((s) => s.uri === uri)] ?? 0,
          );
          return ranked.ok ? ranked.value : [];
        };
        const first = listOf(before).slice(0, size);
        const last = first.at(-1);
        const rest = last && behind(listOf(before), placeOf(last));
        expect([...first, ...(rest ?? [])]).toEqual(listOf(before));
        const later = last && behind(listOf(after), placeOf(last));
        // Whoever moved behind the place may come again; the one at the place does not.
        expect(later?.some((one) => one.skill.uri === last?.skill.uri)).toBe(false);
      }),
    );
  });
});

describe('whatever is in the catalogue', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
  const label = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const skillOf = fc.record({ EN: label, IT: label, alt: fc.array(label, { maxLength: 2 }) });

  it('property: as typed, finds just what a look at every label finds', () => {
    fc.assert(
      fc.property(fc.array(skillOf, { maxLength: 8 }), label, (given, text) => {
        const skills = given.map(({ EN, IT, alt }) => inBoth(EN, IT, { EN: alt }));
        const typed = labelOf(text).words;
        const fits = ({ labels, altLabels }: Skill) =>
          [labels.EN, labels.IT, ...altLabels.EN].some((one) =>
            typed.every((sought) => labelOf(one).words.some((has) => has.startsWith(sought))),
          );
        const expected = skills.filter(fits).map(({ uri }) => uri);
        const ranked = new SkillCatalogue(skills).rank(text);
        const uris = ranked.ok ? ranked.value.map((one) => one.skill.uri) : [];
        if (expected.length > 0) expect(uris.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it('property: is never harmed by what is typed, and never gives more than asked for', () => {
    const catalogue = new SkillCatalogue([skill('design'), skill('città'), skill('C++')]);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 100 }),
        fc.integer({ min: 1, max: mostAnswers }),
        (text, first) => {
          const result = catalogue.search({ text, first });
          if (result.ok) expect(result.value.length).toBeLessThanOrEqual(first);
          else expect(['TOO_MANY_WORDS', 'FORBIDDEN_CHARACTER']).toContain(result.error[0]?.code);
        },
      ),
    );
  });
});
