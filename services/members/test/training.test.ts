import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { eventsOf, faults, newcomer, nextKey, shortTypesOf } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';
import { administrator, type TrainingUnderTest, trainingUnderTest, uriOf } from './training-given.ts';

let members: ServiceUnderTest;
let world: TrainingUnderTest;
let greta: TestActor;
beforeAll(async () => {
  members = await startMembersUnderTest();
  world = await trainingUnderTest(members);
  greta = world.greta;
});
afterAll(() => members.close());

async function coursesBy(args: string, selection = 'id en: title') {
  const { data, errors } = await members.ask(
    `{ courses${args} { edges { node { ${selection} } } pageInfo { hasNextPage endCursor } } }`,
  );
  return errors ? errors[0]?.extensions.code : data.courses;
}
const titlesOf = (page: { edges: { node: { en: string } }[] }) => page.edges.map(({ node }) => node.en);

describe('a course', () => {
  it('is offered by an owner of the organization that gives it, and told to the community', async () => {
    const { course, userErrors } = await world.offerCourse({ link: 'https://scuola.example/giunti' }, greta);
    expect(userErrors).toEqual([]);
    expect(course).toMatchObject({
      ...{ title: 'Fare giunti in legno', en: 'Making wooden joints', hours: 40, certificate: 'ASSESSMENT' },
      ...{ state: 'OFFERED', version: 1, since: '2020-01-01', retiredAt: null, link: 'https://scuola.example/giunti' },
      provider: { id: world.school, name: 'Scuola di mestieri' },
      skills: [{ level: 4, skillUri: uriOf('carpentry'), skill: { label: 'carpenteria' } }],
    });
    expect(await eventsOf(members, course.id)).toMatchObject([
      {
        ...{ type: 'millepiani.members.course.offered.v1', visibility: 'community', partitionkey: course.id },
        data: { courseId: course.id, providerId: world.school, offeredBy: greta.id },
      },
    ]);
  });

  it('is offered by administrators for the community, in one language where that is all', async () => {
    const offer = { providerId: null, titleEn: null, titleIt: 'Contabilità di base', hours: 8, since: null };
    const { course } = await world.offerCourse(offer, administrator);
    expect(course).toMatchObject({ provider: null, title: 'Contabilità di base', en: 'Contabilità di base' });
    expect(faults(await world.offerCourse(offer, greta))).toEqual(['FORBIDDEN input.providerId']);
    expect(faults(await world.offerCourse({}, await newcomer(members, 'Zeno')))).toEqual([
      'FORBIDDEN input.providerId',
    ]);
  });

  it('is found by its skill, its words in either language, and who gives it, a page after the other', async () => {
    const skill = (label: string) => [{ skillUri: uriOf(label), level: 3 }];
    const offers = [
      { titleEn: 'Weaving baskets', titleIt: 'Intrecciare cesti', skills: skill('perform basket weaving') },
      { titleEn: 'Weaving cloth', titleIt: 'Tessere', skills: skill('design woven fabrics') },
      { titleEn: 'Dyeing cloth', titleIt: 'Tingere', skills: skill('dye fabrics') },
    ];
    for (const one of offers) await world.offerCourse(one, greta);
    expect(titlesOf(await coursesBy(`(skillUri: "${uriOf('dye fabrics')}")`))).toEqual(['Dyeing cloth']);
    expect(titlesOf(await coursesBy('(search: "wea clo")'))).toEqual(['Weaving cloth']);
    expect(titlesOf(await coursesBy('(search: "INTRECC")'))).toEqual(['Weaving baskets']);
    expect(titlesOf(await coursesBy('(search: "eaving")'))).toEqual([]);
    expect(titlesOf(await coursesBy('(search: "%")'))).toEqual([]);
    expect(titlesOf(await coursesBy('(search: " ", first: 100)'))).toEqual(
      expect.arrayContaining(offers.map(({ titleEn }) => titleEn)),
    );
    const all = titlesOf(await coursesBy(`(providerId: "${world.school}", first: 100)`));
    expect(all).toEqual(expect.arrayContaining(offers.map(({ titleEn }) => titleEn)));
    const first = await coursesBy(`(providerId: "${world.school}", first: 2)`);
    const rest = await coursesBy(`(providerId: "${world.school}", after: "${first.pageInfo.endCursor}")`);
    expect([...titlesOf(first), ...titlesOf(rest)]).toEqual(all);
    expect(await coursesBy(`(search: "${'x'.repeat(101)}")`)).toBe('TOO_LONG');
    expect(await coursesBy('(providerId: "per_x")')).toBe('INVALID_ID');
    expect(await coursesBy('(after: "x")')).toBe('INVALID_CURSOR');
  });

  it('is retired, once, and not deleted', async () => {
    const { course } = await world.offerCourse({ titleEn: 'Old ways' }, greta);
    expect(faults(await world.retireCourse(course.id, await newcomer(members, 'Ugo')))).toEqual([
      'FORBIDDEN input.courseId',
    ]);
    const retired = (await world.retireCourse(course.id, greta)).course;
    expect(retired).toMatchObject({ state: 'RETIRED', version: 2, retiredAt: expect.any(String) });
    expect((await world.retireCourse(course.id, administrator)).course).toEqual(retired);
    expect(await shortTypesOf(members, course.id)).toEqual(['course.offered.v1', 'course.retired.v1']);
    expect(titlesOf(await coursesBy('(search: "old ways")'))).toEqual([]);
    expect(titlesOf(await coursesBy('(search: "old ways", withRetired: true)'))).toEqual(['Old ways']);
    const { data } = await members.ask(`{ course(id: "${course.id}") { state } none: course(id: "crs_x") { state } }`);
    expect(data).toEqual({ course: { state: 'RETIRED' }, none: null });
  });
});

describe('a training', () => {
  let courseId: string;
  beforeAll(async () => {
    courseId = (await world.offerCourse({ titleEn: 'Joints' }, greta)).course.id;
  });

  it('is recorded by whoever took it, seen by who gives the course, and by everybody once it is confirmed', async () => {
    const [ada, bruno] = [await newcomer(members, 'Ada'), await newcomer(members, 'Bruno')];
    const certificate = { certificateId: 'SM-2026-7', certificateUrl: 'https://scuola.example/c/7' };
    const { record, userErrors } = await world.record({ courseId, ...certificate }, ada);
    expect(userErrors).toEqual([]);
    expect(record).toMatchObject({
      ...certificate,
      state: 'RECORDED',
      completedOn: '2026-06-30',
      course: { en: 'Joints' },
    });
    const { edges } = await world.recordsOf(ada, ada);
    expect(edges).toEqual([{ node: record }]);
    expect((await world.recordsOf(ada, administrator)).edges).toHaveLength(1);
    expect((await world.recordsOf(ada, bruno)).edges).toEqual([]);
    expect(await world.recordsOf(ada)).toBeNull();

    const confirmed = (await world.confirm(record.id, greta)).record;
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', confirmedBy: { name: 'Greta' }, version: 2 });
    // The certificate is for its person, who gives the course, and administrators.
    expect(confirmed).toMatchObject(certificate);
    const [seen] = (await world.recordsOf(ada, bruno)).edges;
    expect(seen.node).toMatchObject({ state: 'CONFIRMED', certificateId: null, certificateUrl: null });
    const events = await eventsOf(members, record.id);
    expect(events.map(({ visibility, partitionkey }) => [visibility, partitionkey])).toEqual(
      Array(2).fill(['parties', ada.id]),
    );
    expect(events[0]?.data).toMatchObject({ courseId, personal: { certificateId: 'SM-2026-7', outside: null } });
  });

  it('of a course is listed to who gives it, by state', async () => {
    const [carla, dario] = [await newcomer(members, 'Carla'), await newcomer(members, 'Dario')];
    const { course } = await world.offerCourse({ titleEn: 'Listed' }, greta);
    const records = [
      await world.record({ courseId: course.id }, carla),
      await world.record({ courseId: course.id }, dario),
    ];
    await world.confirm(records[1]?.record.id, greta);
    const listed = async (args: string, reader?: TestActor) => {
      const query = `{ course(id: "${course.id}") { trainingRecords${args} { edges { node { person { name } } } } } }`;
      const page = (await members.ask(query, {}, reader)).data.course.trainingRecords;
      return page?.edges.map(({ node }: { node: { person: { name: string } } }) => node.person.name);
    };
    expect(await listed('', greta)).toEqual(['Carla', 'Dario']);
    expect(await listed('(state: RECORDED)', administrator)).toEqual(['Carla']);
    expect(await listed('(state: CONFIRMED, first: 1)', greta)).toEqual(['Dario']);
    expect([await listed('', carla), await listed('')]).toEqual([undefined, undefined]);
  });

  it('of a course that is not in the list is in the person’s words, and nobody confirms it', async () => {
    const elisa = await newcomer(members, 'Elisa');
    const outside = { title: 'Corso di fotografia', provider: 'Scuola civica' };
    const { record } = await world.record({ outside }, elisa);
    expect(record).toMatchObject({ outsideTitle: outside.title, outsideProvider: outside.provider, course: null });
    expect(faults(await world.confirm(record.id, administrator))).toEqual(['NOT_OF_A_COURSE input.recordId']);
    expect(faults(await world.confirm(record.id, greta))).toEqual(['TRAINING_NOT_FOUND input.recordId']);
  });

  it('is confirmed by who gives the course, never by whoever took it', async () => {
    const fabio = await newcomer(members, 'Fabio');
    const { record } = await world.record({ courseId }, fabio);
    expect(faults(await world.confirm(record.id, fabio))).toEqual(['FORBIDDEN input.recordId']);
    expect(faults(await world.confirm(record.id, administrator))).toEqual(['FORBIDDEN input.recordId']);
    const own = (await world.record({ courseId }, greta)).record;
    expect(faults(await world.confirm(own.id, greta))).toEqual(['OWN_TRAINING input.recordId']);
    expect(faults(await world.revoke(record.id, greta))).toEqual(['NOT_CONFIRMED input.recordId']);
    await world.confirm(record.id, greta);
    expect((await world.confirm(record.id, greta)).record.version).toBe(2);
    expect((await world.revoke(record.id, greta)).record).toMatchObject({ state: 'REVOKED', confirmedBy: null });
    expect(await shortTypesOf(members, record.id)).toEqual([
      'training.recorded.v1',
      'training.confirmed.v1',
      'training.confirmation-revoked.v1',
    ]);
  });

  it('is paged in the order of recording', async () => {
    const lia = await newcomer(members, 'Lia');
    for (const day of ['2026-05-03', '2026-05-01', '2026-05-02'])
      await world.record({ courseId, completedOn: day }, lia);
    const first = await world.recordsOf(lia, lia, '(first: 2)');
    const second = await world.recordsOf(lia, lia, `(first: 2, after: "${first.pageInfo.endCursor}")`);
    const days = [...first.edges, ...second.edges].map(({ node }) => node.completedOn);
    expect([days, second.pageInfo.hasNextPage]).toEqual([['2026-05-03', '2026-05-01', '2026-05-02'], false]);
  });

  it('by one key is recorded once, at the same time too; by several keys a course and day is once', async () => {
    const mara = await newcomer(members, 'Mara');
    const key = nextKey();
    const once = await Promise.all(
      Array.from({ length: 4 }, () => world.record({ courseId, idempotencyKey: key }, mara)),
    );
    expect(new Set(once.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const again = await Promise.all([1, 2, 3].map(() => world.record({ courseId }, mara)));
    expect(again.flatMap((answer) => faults(answer))).toEqual(Array(3).fill('ALREADY_RECORDED input.completedOn'));
    expect((await world.recordsOf(mara, mara)).edges).toHaveLength(1);
  });
});

describe('courses and trainings for other subgraphs', () => {
  it('are found by their ids, trainings by those who may see them', async () => {
    const [rosa, silvio] = [await newcomer(members, 'Rosa'), await newcomer(members, 'Silvio')];
    const { course } = await world.offerCourse({ titleEn: 'Referred to' }, greta);
    const { record } = await world.record({ courseId: course.id }, rosa);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Course { en: title } ... on TrainingRecord { state } } }`;
    const of = [
      ...[course.id, 'crs_x', 'crs_00000000-0000-7000-8000-000000000000'].map((id) => ({ __typename: 'Course', id })),
      ...[record.id, 'trn_x'].map((id) => ({ __typename: 'TrainingRecord', id })),
    ];
    const seen = async (actor?: TestActor) => (await members.ask(query, { of }, actor)).data._entities;
    const known = [{ en: 'Referred to' }, null, null];
    for (const actor of [rosa, greta, administrator])
      expect(await seen(actor)).toEqual([...known, { state: 'RECORDED' }, null]);
    expect([await seen(silvio), await seen()]).toEqual(Array(2).fill([...known, null, null]));
    await world.confirm(record.id, greta);
    expect(await seen(silvio)).toEqual([...known, { state: 'CONFIRMED' }, null]);
    expect(await seen()).toEqual([...known, null, null]);
  });
});
