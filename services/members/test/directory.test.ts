import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { dayOf, plusDays } from '@millepiani/kernel/day';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { askDirectory, type DirectoryAsked, found, heard } from './directory-given.ts';
import { mutation, newcomer, registerAlone } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

// A community that does some twenty things, each of them told and heard of: a busy machine takes its time.
jest.setTimeout(90_000);

let members: ServiceUnderTest;
let [ada, bruno, carla, dora]: TestActor[] = [];
let [aurora, officina, allianceId]: string[] = [];
let [typing, drawing]: string[] = [];
const today = dayOf(new Date());
const day = (count: number) => plusDays(today, count);

const claim = (by: TestActor | undefined, skillUri: string | undefined, level: number) =>
  mutation(members, 'claimSkill', 'claim { id }')({ skillUri, level }, by);
const say = (by: TestActor | undefined, input: object) =>
  mutation(members, 'changeProfile', 'person { id }')({ expectedVersion: 0, ...input }, by);
/** Hours of a day to come, from 9 to 17 in UTC: within one day of Rome. */
const offer = (by: TestActor | undefined, ahead: number, more: object = {}) =>
  mutation(
    members,
    'offerAvailability',
    'offer { id }',
  )(
    {
      ...{ start: `${day(ahead)}T09:00:00Z`, end: `${day(ahead)}T17:00:00Z`, hours: '6', firmness: 'FIRM' },
      ...more,
    },
    by,
  );
const names = (asked: DirectoryAsked) => found(members, ada as TestActor, asked);
const who = (filter: object) => names({ filter });

beforeAll(async () => {
  members = await startMembersUnderTest();
  ada = await newcomer(members, 'Ada Àlvarez');
  bruno = await newcomer(members, 'bruno Anders');
  carla = await newcomer(members, 'Carla Bianchi');
  dora = await newcomer(members, 'Dora');
  const { data } = await members.ask('{ skillCatalogue(first: 2) { edges { node { uri } } } }', {}, ada);
  [typing, drawing] = data.skillCatalogue.edges.map(({ node }: { node: { uri: string } }) => node.uri);
  aurora = await registerAlone(members, bruno, 'Studio Aurora');
  officina = await registerAlone(members, carla, 'Officina Blu');
  const mandate = { kind: 'WITHOUT_REPRESENTATION' };
  const terms = { organizationId: aurora, partnerIds: [officina], name: 'Both', mandate };
  allianceId = (await mutation(members, 'proposeAlliance', 'alliance { id }')(terms, bruno)).alliance.id;
  await mutation(members, 'agreeToAlliance', 'alliance { id }')({ allianceId, organizationId: officina }, carla);
  await claim(ada, typing, 4);
  await claim(bruno, typing, 2);
  await claim(bruno, drawing, 5);
  await say(ada, {
    bio: 'Restores FURNITURE by hand.',
    place: { country: 'IT', city: 'Cittá' },
    languages: ['it', 'en'],
  });
  await say(carla, { place: { country: 'DE', city: 'Berlin' }, languages: ['de'] });
  await offer(ada, 3);
  await offer(ada, 4, { firmness: 'TENTATIVE' });
  await offer(bruno, 3, { hours: '2' });
  await heard(members);
});
afterAll(() => members.close());

describe('the directory', () => {
  it('lists all agents by their names, or those who came last first', async () => {
    const all = ['Ada Àlvarez', 'bruno Anders', 'Carla Bianchi', 'Dora', 'Officina Blu', 'Studio Aurora'];
    expect(await names({})).toEqual(all);
    expect(await names({ orderBy: 'NEWEST' })).toEqual([
      ...['Officina Blu', 'Studio Aurora', 'Dora', 'Carla Bianchi', 'bruno Anders', 'Ada Àlvarez'],
    ]);
  });

  it('finds by what words of a name begin with, and by what agents say of themselves', async () => {
    expect(await who({ text: 'a' })).toEqual(['Ada Àlvarez', 'bruno Anders', 'Studio Aurora']);
    expect(await who({ text: 'AN bru' })).toEqual(['bruno Anders']);
    expect(await who({ text: 'álv' })).toEqual(['Ada Àlvarez']);
    expect(await who({ text: 'furniture' })).toEqual(['Ada Àlvarez']);
    expect(await who({ text: 'furn' })).toEqual([]);
    expect(await who({ text: 'berlin' })).toEqual(['Carla Bianchi']);
    expect(await who({ text: 'nobody' })).toEqual([]);
    expect(await who({ text: '%' })).toEqual([]);
    expect(await who({ text: ' ' })).toEqual(await who({}));
  });

  it('finds by skills and levels, all of those that are asked for', async () => {
    expect(await who({ skills: [{ skillUri: typing }] })).toEqual(['Ada Àlvarez', 'bruno Anders']);
    expect(await who({ skills: [{ skillUri: typing, level: 3 }] })).toEqual(['Ada Àlvarez']);
    expect(await who({ skills: [{ skillUri: typing }, { skillUri: drawing, level: 5 }] })).toEqual(['bruno Anders']);
    expect(await who({ skills: [{ skillUri: typing, level: 5 }] })).toEqual([]);
  });

  it('finds by place, language, kind and alliance', async () => {
    expect(await who({ place: { country: 'IT', city: 'CITTA' } })).toEqual(['Ada Àlvarez']);
    expect(await who({ place: { country: 'IT' } })).toEqual(['Ada Àlvarez', 'Officina Blu', 'Studio Aurora']);
    expect(await who({ language: 'EN' })).toEqual(['Ada Àlvarez']);
    expect(await who({ kind: 'ORGANIZATION' })).toEqual(['Officina Blu', 'Studio Aurora']);
    expect(await who({ allianceId })).toEqual(['bruno Anders', 'Carla Bianchi', 'Officina Blu', 'Studio Aurora']);
    expect(await who({ allianceId, kind: 'PERSON', text: 'b' })).toEqual(['bruno Anders', 'Carla Bianchi']);
    expect(await who({ allianceId: (aurora as string).replace('org', 'ali') })).toEqual([]);
  });

  it('finds by time that is free between two days', async () => {
    const free = (from: number, to: number, hours: string, mayUseTentative?: boolean) =>
      who({ free: { from: day(from), to: day(to), hours, mayUseTentative } });
    expect(await free(3, 4, '2')).toEqual(['Ada Àlvarez', 'bruno Anders']);
    expect(await free(3, 4, '2.5')).toEqual(['Ada Àlvarez']);
    expect(await free(3, 5, '6.5')).toEqual([]);
    expect(await free(3, 5, '12', true)).toEqual(['Ada Àlvarez']);
    expect(await free(4, 5, '0.5')).toEqual([]);
    expect(await free(-5, 366, '1')).toEqual(['Ada Àlvarez', 'bruno Anders']);
    const both = { skills: [{ skillUri: typing, level: 2 }], free: { from: day(1), to: day(9), hours: '3' } };
    expect(await who(both)).toEqual(['Ada Àlvarez']);
  });

  it('hears of what changes', async () => {
    await say(dora, { bio: 'Weaves baskets.' });
    await heard(members);
    expect(await who({ text: 'baskets' })).toEqual(['Dora']);
    await say(dora, { expectedVersion: 1, bio: null });
    await heard(members);
    expect(await who({ text: 'baskets' })).toEqual([]);
  });
});

describe('a page of it', () => {
  it('goes on behind a cursor, in either order, until there are no more', async () => {
    for (const orderBy of ['NAME', 'NEWEST'] as const) {
      const all = await names({ orderBy });
      const seen: string[] = [];
      let after: string | null = null;
      for (let page = 0; page < 3; page += 1) {
        const { data }: { data: DirectoryData } = await askDirectory(members, { orderBy, first: 2, after }, ada);
        const { edges, pageInfo } = data.directory;
        seen.push(...edges.map(({ node }) => node.name));
        expect(pageInfo).toEqual({
          ...{ hasNextPage: page < 2, hasPreviousPage: page > 0 },
          ...{ startCursor: edges[0]?.cursor, endCursor: edges[1]?.cursor },
        });
        after = pageInfo.endCursor;
      }
      expect(seen).toEqual(all);
    }
  });

  it('is refused for what is no cursor of this order, or no size', async () => {
    const { data } = await askDirectory(members, { orderBy: 'NEWEST', first: 1 }, ada);
    const { endCursor } = data.directory.pageInfo;
    const code = async (asked: DirectoryAsked) => {
      const { data: nothing, errors } = await askDirectory(members, asked, ada);
      return [nothing.directory, errors?.[0]?.extensions.code, errors?.[0]?.extensions.argument];
    };
    expect(await code({ after: endCursor })).toEqual([null, 'INVALID_CURSOR', 'after']);
    expect(await code({ after: 'x' })).toEqual([null, 'INVALID_CURSOR', 'after']);
    expect(await code({ first: 0 })).toEqual([null, 'INVALID_PAGE_SIZE', 'first']);
    expect(await code({ first: 101 })).toEqual([null, 'INVALID_PAGE_SIZE', 'first']);
    expect(await code({ filter: { skills: [{ skillUri: 'x' }] } })).toEqual([
      ...[null, 'UNKNOWN_SKILL', 'filter.skills.0.skillUri'],
    ]);
  });
});

describe('what those who are found have in common', () => {
  it('is counted, of all or of those who have the time', async () => {
    const query = `query ($filter: DirectoryFilter) { directory(filter: $filter, first: 1) { facets {
      persons organizations isWhole skills { skillUri count skill { uri } } languages { language count }
      alliances { allianceId count alliance { name } } countries { country count } cities { place { country city } count } } } }`;
    const facets = async (filter?: object) => (await members.ask(query, { filter }, ada)).data.directory.facets;
    expect(await facets()).toEqual({
      ...{ persons: 4, organizations: 2, isWhole: true },
      skills: [
        { skillUri: typing, count: 2, skill: { uri: typing } },
        { skillUri: drawing, count: 1, skill: { uri: drawing } },
      ],
      languages: ['de', 'en', 'it'].map((language) => ({ language, count: 1 })),
      alliances: [{ allianceId, count: 4, alliance: { name: 'Both' } }],
      countries: [
        { country: 'IT', count: 3 },
        { country: 'DE', count: 1 },
      ],
      cities: [
        { place: { country: 'DE', city: 'Berlin' }, count: 1 },
        { place: { country: 'IT', city: 'Cittá' }, count: 1 },
      ],
    });
    const few = await facets({ free: { from: day(3), to: day(4), hours: '6' } });
    expect(few).toMatchObject({ persons: 1, organizations: 0, skills: [{ skillUri: typing, count: 1 }] });
    // Nobody has the time: nothing is counted, and the list is there all the same.
    for (const free of [
      { from: day(1), to: day(2), hours: '9999' },
      { from: day(3), to: day(4), hours: '8' },
    ])
      expect(await facets({ free })).toMatchObject({ persons: 0, organizations: 0, isWhole: true, skills: [] });
    const none = await facets({ text: 'nobody' });
    expect(none).toMatchObject({ persons: 0, organizations: 0, isWhole: true, skills: [], cities: [] });
  });
});

describe('who looks', () => {
  it('is a member: nobody else is answered', async () => {
    for (const actor of [undefined, { ...(ada as TestActor), scopes: ['members:join'] }]) {
      const { data } = await askDirectory(members, {}, actor);
      expect(data.directory).toBeNull();
    }
    const administrator = { ...(ada as TestActor), scopes: ['members:administer'] };
    expect(await found(members, administrator, { first: 1 })).toEqual(['Ada Àlvarez']);
  });
});

interface DirectoryData {
  readonly directory: {
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly name: string } }[];
    readonly pageInfo: { readonly endCursor: string | null };
  };
}
