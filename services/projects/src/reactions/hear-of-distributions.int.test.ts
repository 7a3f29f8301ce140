import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { distributionPosted } from '@millepiani/events/billing/distribution.events';
import { exampleEvent } from '@millepiani/events/example-event';
import type { CommissionId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { inEveryState } from '../../test/given.ts';
import { type OpenProjects, openProjectsOn } from '../../test/projects-on-database.ts';
import { hearOfDistributions } from './hear-of-distributions.reaction.ts';

const database = freshDatabase('projects_hear_of_distributions');
const now = new Date('2027-03-01T09:00:00Z');
let service: OpenProjects;
beforeAll(async () => {
  service = await openProjectsOn(database.uri, { now: () => now });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Billing posted a distribution of the commission. */
const posted = (commissionId: CommissionId, isFinal: boolean) => {
  const event = exampleEvent(distributionPosted);
  const whole = { ...event, data: { ...event.data, commissionId, isFinal } };
  return service.react((transaction) => hearOfDistributions(() => service.projects).handle(whole, transaction));
};
/** A commission in this state. */
async function given(state: keyof ReturnType<typeof inEveryState>): Promise<CommissionId> {
  const commission = { ...inEveryState()[state], id: newId('com') };
  await inTransaction(service.connection, (session) => service.projects.commissions.insert(session, commission));
  return commission.id;
}
const stateOf = async (id: CommissionId) => (await service.projects.commissions.find(id))?.state;
const told = (subject: CommissionId) => service.connection.collection('outbox').find({ subject }).toArray();

describe('an accepted commission', () => {
  it('is settled with its last distribution, by no earlier one, and once', async () => {
    const id = await given('accepted');
    await posted(id, false);
    expect(await stateOf(id)).toBe('ACCEPTED');
    await posted(id, true);
    expect(await service.projects.commissions.find(id)).toMatchObject({ state: 'SETTLED', settledAt: now });
    // A correction afterwards is the last one, too.
    await posted(id, true);
    expect(await told(id)).toMatchObject([
      { type: 'millepiani.projects.commission.settled.v1', actor: 'system:projects', data: { commissionId: id } },
    ]);
  });

  it.each(['running', 'closed', 'lostBid'] as const)(
    'that is %s is left as it is, as one that is not there',
    async (state) => {
      const id = await given(state);
      const before = await stateOf(id);
      await posted(id, true);
      await posted(newId('com'), true);
      expect(await stateOf(id)).toBe(before);
      expect(await told(id)).toEqual([]);
    },
  );
});
