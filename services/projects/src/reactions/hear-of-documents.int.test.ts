import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  remunerationDeclined,
  remunerationDrawnUp,
  remunerationIssued,
} from '@millepiani/events/billing/remuneration.events';
import type { EventContract } from '@millepiani/events/define-event';
import { exampleEvent } from '@millepiani/events/example-event';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { inEveryState } from '../../test/given.ts';
import { type OpenProjects, openProjectsOn } from '../../test/projects-on-database.ts';
import { watchCommission } from '../watch/watching.commands.ts';
import { hearOfDocuments } from './hear-of-documents.reaction.ts';

const database = freshDatabase('projects_hear_of_documents');
const now = new Date('2027-03-01T09:00:00Z');
let service: OpenProjects;
beforeAll(async () => {
  service = await openProjectsOn(database.uri, { now: () => now });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const fabio = newId('per');
/** Billing told of a document of a share, and its commission was looked at; answers what Fabio is to do. */
async function due(contract: EventContract, data: object & { readonly commissionId: ReturnType<typeof newId<'com'>> }) {
  const event = exampleEvent(contract);
  const whole = { ...event, data: { ...event.data, ...data } };
  await service.react((transaction) => hearOfDocuments(() => service.projects).handle(whole, transaction));
  await watchCommission(service.projects, data.commissionId);
  return service.projects.dueItems.page([fabio], { limit: 5, after: undefined });
}

describe('a document for a share', () => {
  it.each([remunerationIssued, remunerationDeclined])(
    'is to be approved from when it is drawn up until %p',
    async (end) => {
      const commission = { ...inEveryState().accepted, id: newId('com') };
      await inTransaction(service.connection, (session) => service.projects.commissions.insert(session, commission));
      const told = { commissionId: commission.id, documentId: newId('rmd'), approverId: fabio };
      expect(await due(remunerationDrawnUp, told)).toMatchObject([
        {
          ...{ kind: 'APPROVE_DOCUMENT', agentId: fabio, commissionId: commission.id, at: now, hasTerm: false },
          documentId: told.documentId,
        },
      ]);
      expect(await due(end, told)).toEqual([]);
    },
  );
});
