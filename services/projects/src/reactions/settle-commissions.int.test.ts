import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { distributionPosted } from '@millepiani/events/billing/distribution.events';
import { exampleEvent } from '@millepiani/events/example-event';
import type { CommissionId } from '@millepiani/kernel/id';
import { freshDatabase } from '@millepiani/testing/databases';
import { inEveryState } from '../../test/given.ts';
import { type OpenProjects, openProjectsOn } from '../../test/projects-on-database.ts';
import type { Commission } from '../commissions/commission.ts';
import { settleCommissions } from './settle-commissions.reaction.ts';

const database = freshDatabase('projects_settle_commissions');
let service: OpenProjects;
beforeAll(async () => {
  service = await openProjectsOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const given = async (commission: Commission): Promise<CommissionId> => {
  await service.react(({ session }) => service.projects.commissions.insert(session, commission));
  return commission.id;
};
/** Hands the reaction an event as the spine does. */
const posted = (commissionId: CommissionId, isFinal: boolean) => {
  const event = exampleEvent(distributionPosted);
  return service.react((transaction) =>
    settleCommissions(() => service.projects).handle(
      { ...event, data: { ...event.data, commissionId, isFinal } },
      { ...transaction, afterCommit: () => undefined },
    ),
  );
};
const found = (id: CommissionId) => service.projects.commissions.find(id);
const told = (id: CommissionId) =>
  service.connection
    .collection('outbox')
    .countDocuments({ subject: id, type: 'millepiani.projects.commission.settled.v1' });

describe('a commission whose distributions are posted', () => {
  it('given that it is accepted, when the last is posted, then it is settled, and told so once', async () => {
    const { accepted } = inEveryState();
    const id = await given(accepted);
    await posted(id, false);
    expect([(await found(id))?.state, await told(id)]).toEqual(['ACCEPTED', 0]);
    await posted(id, true);
    // A correction is a last one, too.
    await posted(id, true);
    expect(await found(id)).toMatchObject({ state: 'SETTLED', version: accepted.version + 1 });
    expect(await told(id)).toBe(1);
  });

  it('given any other state, then it stays as it is', async () => {
    for (const state of ['running', 'closed'] as const) {
      const commission = inEveryState()[state];
      const id = await given(commission);
      await posted(id, true);
      expect([(await found(id))?.state, await told(id)]).toEqual([commission.state, 0]);
    }
  });
});
