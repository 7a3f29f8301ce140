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
const report = async () =>
  (await members.ask('{ communityReport { day countedAt persons organizations } }')).data.communityReport;
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
    expect(await waitFor('the first report', report)).toMatchObject({ persons: 0, organizations: 0 });
  });

  it('is counted again when an administrator asks', async () => {
    await signUp('Ada');
    expect(await refresh()).toEqual({ pending: ['COMMUNITY_REPORT'], userErrors: [] });
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
      await waitFor(
        'the first report',
        async () => (await lossy.ask('{ communityReport { day } }')).data.communityReport,
      );
      // What a refresh writes, without its hint: as if Redis had lost the job.
      await lossy.database(async (db) => {
        await db.collection('community_reports').updateMany({}, { $set: { requestedAt: new Date(), persons: -1 } });
      });
      await waitFor(
        'the report counted again',
        async () => (await lossy.ask('{ communityReport { persons } }')).data.communityReport.persons === 0,
      );
    } finally {
      await lossy.close();
    }
  });
});
