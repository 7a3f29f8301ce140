import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { readEscoSkills } from '../src/skills/esco-skills.adapter.ts';
import { eventsOf, faults, mutation, newcomer, nextKey } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

const catalogue = readEscoSkills();
const [haskell, typescript] = ['Haskell', 'TypeScript'].map(
  (label) => catalogue.find((skill) => skill.labels.EN === label)?.uri ?? '',
);
const fields = 'id level evidence version skillUri skill { label } person { name }';

let members: ServiceUnderTest;
let ada: TestActor;
let bruno: TestActor;
beforeAll(async () => {
  members = await startMembersUnderTest();
  ada = await newcomer(members, 'Ada');
  bruno = await newcomer(members, 'Bruno');
});
afterAll(() => members.close());

const claimSkill = (input: object, actor?: TestActor) =>
  mutation(members, 'claimSkill', `claim { ${fields} }`)({ level: 3, ...input }, actor);
const withdraw = (claimId: string, actor?: TestActor) =>
  mutation(members, 'withdrawSkillClaim', 'person { skills { skillUri } }')({ claimId }, actor);
async function skillsOf(person: TestActor, reader?: TestActor) {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Person { skills { ${fields} } } }
  }`;
  const representations = [{ __typename: 'Person', id: person.id }];
  return (await members.ask(query, { representations }, reader)).data._entities[0].skills;
}

describe('the catalogue', () => {
  const search = (args: string) => members.ask(`{ skills(${args}) { label uri kind } }`);

  it('is searched by anybody as one types', async () => {
    const { data } = await search('search: "TYPES", first: 3');
    expect(data.skills[0]).toEqual({ label: 'TypeScript', uri: typescript, kind: 'KNOWLEDGE' });
    expect((await search('search: ""')).data.skills).toHaveLength(10);
    expect((await search('search: "%"')).data.skills).toEqual([]);
  });

  it('is searched in Italian too, and tells each skill in both languages', async () => {
    const { data } = await members.ask(
      '{ skills(search: "interfacce utente", first: 1) { en: label it: label(language: IT) altLabels(language: IT) field } }',
    );
    expect(data.skills).toEqual([
      {
        ...{ en: 'design user interface', it: 'progettare interfacce utente', field: 'ICT' },
        altLabels: ['UI design', 'interfaccia grafica', 'UX'],
      },
    ]);
    expect((await search('search: "tradzione", first: 20')).data.skills.length).toBeGreaterThan(1);
  });

  it('is browsed by field and by the alphabet, a page after the other', async () => {
    const page = async (args: string) => {
      const { data, errors } = await members.ask(
        `{ skillCatalogue(${args}) { edges { node { label(language: IT) field } } pageInfo { hasNextPage endCursor } } }`,
      );
      return errors ? errors[0]?.extensions.code : data.skillCatalogue;
    };
    const first = await page('field: FOOD, language: IT, first: 60');
    const second = await page(`field: FOOD, language: IT, first: 100, after: "${first.pageInfo.endCursor}"`);
    const labels = [...first.edges, ...second.edges].map(({ node }) => node.label);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const all = catalogue.filter(({ field }) => field === 'FOOD');
    expect(labels.toSorted()).toEqual(all.map((skill) => skill.labels.IT).toSorted());
    expect(labels.slice(0, 2)).toEqual(labels.slice(0, 2).toSorted());
    expect((await page('search: "progettare", field: DESIGN')).edges[0].node.field).toBe('DESIGN');
    // A cursor of another question, one that is none, and pages that there are not.
    const { endCursor } = first.pageInfo;
    expect(await page(`search: "java", after: "${endCursor}"`)).toBe('INVALID_CURSOR');
    expect(await page('after: "x"')).toBe('INVALID_CURSOR');
    expect([await page('first: 0'), await page('first: 101')]).toEqual(Array(2).fill('INVALID_PAGE_SIZE'));
    expect(await page(`search: "${'a'.repeat(101)}"`)).toBe('TOO_LONG');
  });

  it.each([
    ['a pattern', '.*(a+)+$'],
    ['an operator', '{ "$gt": "" }'],
    ['a hundred letters that are eighteen each', '\uFDFA'.repeat(100)],
    ['a hundred words', 'a '.repeat(50)],
    ['the name of every object', '__proto__ constructor'],
  ])('is not harmed by %s', async (_title, text) => {
    const query =
      'query ($text: String!) { skills(search: $text) { label } skillCatalogue(search: $text) { edges { cursor } } }';
    const { data, errors } = await members.ask(query, { text });
    expect(errors).toBeUndefined();
    expect(data.skills.length).toBeLessThanOrEqual(10);
    expect(data.skillCatalogue.edges.length).toBeLessThanOrEqual(20);
  });

  it.each([
    ['a right-to-left override', '\u202Ejava'],
    ['null characters', 'ja\u0000va\u0000'],
    ['half a character', '\uD83D java'],
  ])('refuses %s', async (_title, text) => {
    const skills = 'query ($text: String!) { skills(search: $text) { label } }';
    const listed = 'query ($text: String!) { skillCatalogue(search: $text) { edges { cursor } } }';
    for (const query of [skills, listed]) {
      const { errors } = await members.ask(query, { text });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN_CHARACTER', argument: 'search' });
    }
  });

  it('refuses a page beyond 20 and a text beyond 100 characters', async () => {
    expect((await search('search: "a", first: 21')).errors?.[0]?.extensions.code).toBe('INVALID_PAGE_SIZE');
    expect((await search(`search: "${'a'.repeat(101)}"`)).errors?.[0]?.extensions.code).toBe('TOO_LONG');
  });

  it('gives a skill by its URI, to other subgraphs too', async () => {
    const query = `query ($uri: ID!, $representations: [_Any!]!) {
      skill(uri: $uri) { label altLabels description }
      none: skill(uri: "urn:none") { label }
      _entities(representations: $representations) { ... on Skill { label } }
    }`;
    const representations = [typescript, 'urn:none'].map((uri) => ({ __typename: 'Skill', uri }));
    const { data } = await members.ask(query, { uri: haskell, representations });
    expect(data.skill).toMatchObject({ label: 'Haskell', altLabels: [], description: expect.any(String) });
    expect(data.none).toBeNull();
    expect(data._entities).toEqual([{ label: 'TypeScript' }, null]);
  });
});

describe('claiming a skill', () => {
  it('is seen by whoever is signed in, and told to the others', async () => {
    const { claim, userErrors } = await claimSkill({ skillUri: haskell, evidence: 'A parser.\nIn use.' }, ada);
    expect(userErrors).toEqual([]);
    const shown = { level: 3, version: 1, skill: { label: 'Haskell' }, person: { name: 'Ada' } };
    expect(claim).toMatchObject({ ...shown, evidence: 'A parser.\nIn use.' });
    expect(await skillsOf(ada, bruno)).toEqual([claim]);
    expect(await skillsOf(ada)).toBeNull();
    expect(await eventsOf(members, claim.id)).toMatchObject([
      {
        type: 'millepiani.members.skill.claimed.v1',
        partitionkey: ada.id,
        visibility: 'community',
        aggregateversion: 1,
        data: { personId: ada.id, skillUri: haskell, level: 3, personal: { evidence: 'A parser.\nIn use.' } },
      },
    ]);
  });

  it('again changes what is claimed; the same again changes nothing', async () => {
    const first = (await claimSkill({ skillUri: typescript }, ada)).claim;
    const second = (await claimSkill({ skillUri: typescript, level: 5, evidence: 'This.' }, ada)).claim;
    expect(second).toMatchObject({ id: first.id, level: 5, evidence: 'This.', version: 2 });
    expect((await claimSkill({ skillUri: typescript, level: 5, evidence: 'This.' }, ada)).claim).toEqual(second);
    expect(await eventsOf(members, first.id)).toMatchObject([{ data: { level: 3 } }, { data: { level: 5 } }]);
  });

  it('is refused with what is wrong and where', async () => {
    const refused = await claimSkill({ skillUri: 'http://data.europa.eu/esco/skill/none', level: 6 }, ada);
    expect(refused.claim).toBeNull();
    expect(faults(refused)).toEqual(['UNKNOWN_SKILL input.skillUri', 'LEVEL_OUT_OF_RANGE input.level']);
    const long = await claimSkill({ skillUri: haskell, evidence: 'x'.repeat(501) }, ada);
    expect(faults(long)).toEqual(['TOO_LONG input.evidence']);
    const turned = await claimSkill({ skillUri: haskell, evidence: 'a\u202Eb' }, ada);
    expect(faults(turned)).toEqual(['FORBIDDEN_CHARACTER input.evidence']);
    const keyed = await claimSkill({ skillUri: haskell, idempotencyKey: 'short' }, ada);
    expect(faults(keyed)).toEqual(['INVALID_IDEMPOTENCY_KEY input.idempotencyKey']);
  });

  it('is for members, with a token that may write, who are registered', async () => {
    expect(faults(await claimSkill({ skillUri: haskell }))).toEqual(['FORBIDDEN input']);
    expect(faults(await claimSkill({ skillUri: haskell }, { ...ada, scopes: [] }))).toEqual(['FORBIDDEN input']);
    const nobody = { id: 'per_00000000-0000-7000-8000-000000000000', scopes: ['members:write'] };
    expect(faults(await claimSkill({ skillUri: haskell }, nobody))).toEqual(['PERSON_NOT_FOUND input']);
  });

  it('by one key happens once, at the same time too, and another input is refused', async () => {
    const carla = await newcomer(members, 'Carla');
    const input = { skillUri: haskell, idempotencyKey: nextKey() };
    const answers = await Promise.all(Array.from({ length: 4 }, () => claimSkill(input, carla)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await eventsOf(members, answers[0]?.claim?.id)).toHaveLength(1);
    expect(faults(await claimSkill({ ...input, level: 1 }, carla))).toEqual([
      'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
    ]);
  });

  it('by two at once is one claim', async () => {
    const dario = await newcomer(members, 'Dario');
    const levels = [1, 2, 3, 4, 5];
    await Promise.all(levels.map((level) => claimSkill({ skillUri: haskell, level }, dario)));
    const skills = await skillsOf(dario, dario);
    expect(skills).toHaveLength(1);
    expect(skills[0].version).toBe(5);
    expect(await eventsOf(members, skills[0].id)).toHaveLength(5);
  });

  it('a hundred times is allowed, and no more, at the same time neither', async () => {
    const elisa = await newcomer(members, 'Elisa');
    await Promise.all(catalogue.slice(0, 10).map(({ uri }) => claimSkill({ skillUri: uri }, elisa)));
    for (const { uri } of catalogue.slice(10, 97)) await claimSkill({ skillUri: uri }, elisa);
    const last = await Promise.all(catalogue.slice(97, 103).map(({ uri }) => claimSkill({ skillUri: uri }, elisa)));
    expect(last.flatMap((answer) => faults(answer))).toEqual(Array(3).fill('TOO_MANY_CLAIMS input'));
    expect(await skillsOf(elisa, elisa)).toHaveLength(100);
    expect((await claimSkill({ skillUri: catalogue[0]?.uri, level: 1 }, elisa)).userErrors).toEqual([]);
  });
});

describe('withdrawing a claim', () => {
  it('takes it away; who claims again begins anew', async () => {
    const fabio = await newcomer(members, 'Fabio');
    const { id } = (await claimSkill({ skillUri: haskell }, fabio)).claim;
    expect(await withdraw(id, fabio)).toEqual({ person: { skills: [] }, userErrors: [] });
    expect((await eventsOf(members, id)).at(-1)).toMatchObject({
      type: 'millepiani.members.skill.claim-withdrawn.v1',
      aggregateversion: 2,
      data: { claimId: id, personId: fabio.id, skillUri: haskell },
    });
    const again = (await claimSkill({ skillUri: haskell }, fabio)).claim;
    expect(again).toMatchObject({ version: 1, id: expect.not.stringContaining(id) });
  });

  it('is for whoever claims it', async () => {
    const { id } = (await claimSkill({ skillUri: haskell }, bruno)).claim;
    expect(faults(await withdraw(id, ada))).toEqual(['FORBIDDEN input.claimId']);
    expect(faults(await withdraw(id))).toEqual(['FORBIDDEN input']);
    expect(faults(await withdraw('clm_none', bruno))).toEqual(['INVALID_ID input.claimId']);
    expect(faults(await withdraw('clm_00000000-0000-7000-8000-000000000000', bruno))).toEqual([
      'CLAIM_NOT_FOUND input.claimId',
    ]);
  });

  it('and a claim is known to other subgraphs while it stands, for those who are signed in', async () => {
    const { id } = (await claimSkill({ skillUri: typescript }, bruno)).claim;
    const query = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on SkillClaim { level } }
    }`;
    const representations = [id, 'clm_x'].map((one) => ({ __typename: 'SkillClaim', id: one }));
    expect((await members.ask(query, { representations }, ada)).data._entities).toEqual([{ level: 3 }, null]);
    expect((await members.ask(query, { representations })).data._entities).toEqual([null, null]);
  });
});
