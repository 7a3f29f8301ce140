import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { startMembersUnderTest } from './members-under-test.ts';

let members: ServiceUnderTest;
beforeAll(async () => {
  members = await startMembersUnderTest();
});
afterAll(() => members.close());

const administrator = { id: 'per_00000000-0000-7000-8000-000000000001', scopes: ['members:administer'] };
const figures = `id day countedAt persons organizations sharedOrganizations alliances
  pool { people claims endorsedClaims skills specificity diversity } skills { skillUri people endorsed skill { label } }`;
const report = async () => (await members.ask(`{ communityReport { ${figures} } }`)).data.communityReport;
const days = async (service = members) =>
  (
    await service.ask(
      '{ communityReports(first: 5) { edges { node { id persons pool { claims } skills { people } } } } }',
    )
  ).data.communityReports.edges.map(({ node }: { node: object }) => node);
const refresh = async (actor = administrator, key = `refresh-${Math.random()}`) =>
  (
    await members.ask(
      `mutation { refreshCommunityReport(input: { idempotencyKey: "${key}" }) { pending userErrors { code } } }`,
      {},
      actor,
    )
  ).data.refreshCommunityReport;

const signUp = (name: string) =>
  members.ask('mutation ($input: SignUpInput!) { signUp(input: $input) { person { id } } }', {
    input: { idempotencyKey: `sign-up-${name}`, name, email: `${name}@example.org`, password: 'correct horse battery' },
  });

describe('the community report', () => {
  it('is counted without being asked for, and read by anybody', async () => {
    const [first] = await waitFor('the first report', async () => {
      const kept = await days();
      return kept.length > 0 && kept;
    });
    expect(first).toMatchObject({ persons: 0, pool: { claims: 0 }, skills: null });
    expect(await report()).toMatchObject({
      ...{ id: 'community', persons: 0, organizations: 0, sharedOrganizations: 0, alliances: 0, skills: [] },
      pool: { people: 0, claims: 0, endorsedClaims: 0, skills: 0, specificity: null, diversity: 0 },
    });
  });

  it('is found by its id, as it stands and as it was on a day', async () => {
    const { day } = await report();
    const of = ['community', day, '2020-01-01'].map((id) => ({ __typename: 'CommunityReport', id }));
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on CommunityReport { id day } } }';
    const { data } = await members.ask(query, { of });
    expect(data._entities).toEqual([{ id: 'community', day }, { id: day, day }, null]);
  });

  it('is counted again when an administrator asks', async () => {
    await signUp('Ada');
    expect(await refresh()).toEqual({ pending: ['COMMUNITY_REPORT'], userErrors: [] });
    await waitFor('a day with Ada', async () => (await days())[0]?.persons === 1);
    await waitFor('a report with Ada', async () => (await report()).persons === 1);
    const { data } = await members.ask(
      '{ communityReports(first: 5) { edges { node { persons } } pageInfo { hasNextPage } } }',
    );
    expect(data.communityReports).toEqual({ edges: [{ node: { persons: 1 } }], pageInfo: { hasNextPage: false } });
  });

  it('is not counted again for others', async () => {
    expect(await refresh({ ...administrator, scopes: ['members:write'] })).toEqual({
      pending: [],
      userErrors: [{ code: 'FORBIDDEN' }],
    });
  });
});

describe('with the job lost', () => {
  it('the reconciler finds that the report is due', async () => {
    const lossy = await startMembersUnderTest({ JOBS_RECONCILE_EVERY: '300ms' });
    try {
      await waitFor('the first report', async () => (await days(lossy)).length > 0);
      // What a refresh writes, without its hint: as if Redis had lost the job.
      await lossy.database(async (db) => {
        await db.collection('community_reports').updateMany({}, { $set: { requestedAt: new Date(), persons: -1 } });
      });
      await waitFor('the report counted again', async () => (await days(lossy))[0]?.persons === 0);
    } finally {
      await lossy.close();
    }
  });
});
