import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { newcomer } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';
import { administrator, type TrainingUnderTest, trainingUnderTest, uriOf } from './training-given.ts';

let members: ServiceUnderTest;
let world: TrainingUnderTest;
beforeAll(async () => {
  members = await startMembersUnderTest();
  world = await trainingUnderTest(members);
});
afterAll(() => members.close());

interface OpenRow {
  _id: string;
  commissionId: string;
  title: string;
  skillUri: string;
  level: number;
  isForParties: boolean;
}

let slots = 0;
/** An open role, as the reaction to what projects tells leaves it, which has a test of its own. */
const open = (skill: string, level: number, isForParties = false) => {
  slots += 1;
  const digits = String(slots).padStart(12, '0');
  const commissionId = `com_00000000-0000-7000-8000-${digits}`;
  const row = { _id: `slt_00000000-0000-7000-8000-${digits}`, commissionId, title: `${skill} ${level}` };
  return members.database((db) =>
    db.collection<OpenRow>('open_roles').insertOne({ ...row, skillUri: uriOf(skill), level, isForParties }),
  );
};

const gapFields = `level asked people missing endorsed verified skill { label(language: IT) }
  courses { en: title }`;
const gap = async (args = '') => {
  const query = `{ trainingGap${args} { edges { node { ${gapFields} } } pageInfo { hasNextPage endCursor } } }`;
  const { data, errors } = await members.ask(query);
  return errors ? errors[0]?.extensions.code : data.trainingGap;
};
const reach = async (person: TestActor, reader?: TestActor, args = '(first: 100)') =>
  (
    await world.ofPerson(
      person,
      `trainingGap${args} { edges { node { title level claimed slotId commissionId skill { label } courses { en: title } } }
        pageInfo { hasNextPage endCursor } }`,
      reader,
    )
  ).trainingGap;

describe('the training gap', () => {
  it('is nothing where nobody asks for anything', async () => {
    expect(await gap()).toEqual({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('is what open roles ask for and too few claim, with the courses that train it, read by anybody', async () => {
    const ada = await newcomer(members, 'Ada');
    await world.claim('carpentry', 3, ada);
    await world.offerCourse({ titleEn: 'Joints', skills: [{ skillUri: uriOf('carpentry'), level: 4 }] }, world.greta);
    await world.offerCourse({ titleEn: 'Too easy', skills: [{ skillUri: uriOf('carpentry'), level: 2 }] }, world.greta);
    await open('carpentry', 3);
    await open('carpentry', 4);
    await open('carpentry', 3, true);
    await open('translate texts', 2);
    const page = await waitFor('the gap', async () => {
      const found = await gap();
      return found.edges[0]?.node.courses.length > 0 && found;
    });
    expect(page.edges.map(({ node }: { node: object }) => node)).toEqual([
      {
        ...{ level: 3, asked: 3, people: 1, missing: 2, endorsed: 0, verified: 0, skill: { label: 'carpenteria' } },
        courses: [{ en: 'Joints' }],
      },
      {
        ...{ level: 2, asked: 1, people: 0, missing: 1, endorsed: 0, verified: 0, skill: { label: 'tradurre testi' } },
        courses: [],
      },
    ]);
    const first = await gap('(first: 1)');
    const second = await gap(`(first: 1, after: "${first.pageInfo.endCursor}")`);
    expect([first.pageInfo.hasNextPage, second.edges[0].node.skill.label]).toEqual([true, 'tradurre testi']);
    expect([await gap('(first: 0)'), await gap('(after: "x")')]).toEqual(['INVALID_PAGE_SIZE', 'INVALID_CURSOR']);
  });

  it('is in the community’s report, of each day; and of each skill day by day', async () => {
    const query = `query ($uri: ID!) {
      communityReport { trainingGap { openRoles skills missing } }
      communityReports(first: 1) { edges { node { trainingGap { openRoles skills missing } } } }
      trainingGapDays(skillUri: $uri) { edges { node { day level asked people missing endorsed verified } } }
    }`;
    const figures = { openRoles: 4, skills: 2, missing: 3 };
    const { data } = await waitFor('the day’s row', async () => {
      const answer = await members.ask(query, { uri: uriOf('carpentry') });
      return answer.data.communityReport.trainingGap.openRoles === 4 && answer;
    });
    const again = (await members.ask(query, { uri: uriOf('carpentry') })).data;
    expect(data.communityReport).toEqual({ trainingGap: figures });
    expect(again.communityReports.edges).toEqual([{ node: { trainingGap: figures } }]);
    expect(again.trainingGapDays.edges).toEqual([
      { node: { day: expect.any(String), level: 3, asked: 3, people: 1, missing: 2, endorsed: 0, verified: 0 } },
    ]);
  });

  it('was not reckoned of days before it was', async () => {
    await members.database((db) =>
      db
        .collection<{
          _id: string;
          countedAt: Date;
          persons: number;
          organizations: number;
          sharedOrganizations: number;
        }>('community_reports')
        .insertOne({ _id: '2026-01-01', countedAt: new Date(), persons: 1, organizations: 0, sharedOrganizations: 0 }),
    );
    const query = '{ communityReports(first: 9) { edges { node { id trainingGap { missing } } } } }';
    const { edges } = (await members.ask(query)).data.communityReports;
    expect(edges.at(-1)).toEqual({ node: { id: '2026-01-01', trainingGap: null } });
  });
});

describe('a person’s training gap', () => {
  it('is the open roles that a course would let them fill, the nearest first, for them and for administrators', async () => {
    const bruno = await newcomer(members, 'Bruno');
    await world.claim('carpentry', 3, bruno);
    const page = await waitFor('the roles', async () => {
      const found = await reach(bruno, bruno);
      return found.edges.length > 0 && found;
    });
    // Role 3 he can fill; the parties' own is not shown; nobody trains translation.
    expect(page.edges).toEqual([
      {
        node: {
          ...{ title: 'carpentry 4', level: 4, claimed: 3, skill: { label: 'carpentry' }, courses: [{ en: 'Joints' }] },
          ...{ slotId: expect.stringMatching(/^slt_/), commissionId: expect.stringMatching(/^com_/) },
        },
      },
    ]);
    expect(await reach(bruno, administrator)).toEqual(page);
    expect([await reach(bruno, await newcomer(members, 'Carla')), await reach(bruno)]).toEqual([null, null]);
    const dario = await newcomer(members, 'Dario');
    const first = await reach(dario, dario, '(first: 1)');
    const second = await reach(dario, dario, `(first: 1, after: "${first.pageInfo.endCursor}")`);
    expect([...first.edges, ...second.edges].map(({ node }) => node.title)).toEqual(['carpentry 3', 'carpentry 4']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });
});

describe('who learns what is lacking', () => {
  it('sees the course, takes it, and by that the community lacks one less, who is verified', async () => {
    const elena = await newcomer(members, 'Elena');
    const { course } = await world.offerCourse(
      { titleEn: 'Blown glass', skills: [{ skillUri: uriOf('cut glass'), level: 3 }] },
      world.greta,
    );
    await open('cut glass', 2);
    await open('cut glass', 3);
    const ofGlass = async () => {
      const { edges } = await gap('(first: 100)');
      const found = edges.find(
        ({ node }: { node: { skill: { label: string } } }) => node.skill.label === 'tagliare il vetro',
      );
      return found?.node;
    };
    await waitFor('two are missing', async () => (await ofGlass())?.missing === 2);
    const near = await waitFor('the roles are within reach', async () => {
      const titles = (await reach(elena, elena)).edges.map(({ node }: { node: { title: string } }) => node.title);
      return titles.includes('cut glass 3') && titles;
    });
    expect(near.indexOf('cut glass 2')).toBeLessThan(near.indexOf('cut glass 3'));

    const { record } = await world.record({ courseId: course.id }, elena);
    await world.confirm(record.id, world.greta);
    expect((await world.claim('cut glass', 3, elena)).claim.verification).toMatchObject({ level: 3 });
    const after = await waitFor('one is missing', async () => {
      const found = await ofGlass();
      return found?.missing === 1 && found;
    });
    expect(after).toMatchObject({ level: 2, asked: 2, people: 1, verified: 1, endorsed: 0 });
    const left = (await reach(elena, elena)).edges.map(({ node }: { node: { title: string } }) => node.title);
    expect(left.filter((title: string) => title.startsWith('cut glass'))).toEqual([]);
  });
});
