import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { member, type ProjectsUnderTest, startProjectsUnderTest } from './projects-under-test.ts';

const ada = member();
const soon = (ms: number) => new Date(Date.now() + ms).toISOString();
const lost = (service: ProjectsUnderTest, id: string) =>
  waitFor('the commission lost', async () => {
    const commission = await service.read(id, ada);
    return commission.state === 'LOST' && commission;
  });

describe('with its job', () => {
  let projects: ProjectsUnderTest;
  beforeAll(async () => {
    // No round of the reconciler but the first: what expires here, expires by the hint.
    projects = await startProjectsUnderTest({ JOBS_RECONCILE_EVERY: '1h' });
  });
  afterAll(() => projects.close());

  it('a lead that nobody qualified is lost when its time is up, and not before', async () => {
    const respondBy = soon(700);
    const { commission } = await projects.open(ada, { respondBy });
    expect(commission.state).toBe('LEAD');
    const { lostAt, lossReason, version } = await lost(projects, commission.id);
    expect({ lossReason, version }).toEqual({ lossReason: 'EXPIRED', version: 2 });
    expect(Date.parse(lostAt)).toBeGreaterThanOrEqual(Date.parse(respondBy));
    const events = await projects.eventsOf(commission.id);
    expect(events).toHaveLength(2);
    expect(events[1]).toMatchObject({
      type: 'millepiani.projects.commission.lost.v1',
      actor: 'system:projects',
      aggregateversion: 2,
      data: { reason: 'EXPIRED' },
    });
  });

  it('one that was qualified stays', async () => {
    const { commission } = await projects.open(ada, { respondBy: soon(1_500) });
    await projects.change('qualifyCommission', ada, { commissionId: commission.id });
    const other = await projects.open(ada, { respondBy: soon(1_600) });
    await lost(projects, other.commission.id);
    expect(await projects.read(commission.id, ada)).toMatchObject({ state: 'QUALIFIED', version: 2 });
  });
});
