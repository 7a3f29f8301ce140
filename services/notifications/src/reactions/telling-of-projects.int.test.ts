import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventContract } from '@millepiani/events/define-event';
import type { CloudEvent } from '@millepiani/events/envelope';
import { exampleEvent } from '@millepiani/events/example-event';
import { organizationRegistered } from '@millepiani/events/members/organization.events';
import { pledgeMade, pledgeWithdrawn } from '@millepiani/events/projects/pledge.events';
import {
  projectAbandoned,
  projectFunded,
  projectParticipantJoined,
  projectParticipantLeft,
} from '@millepiani/events/projects/project.events';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { openNotifications } from '../../test/notifications-in-process.ts';
import { tellOfMembers } from './tell-of-members.reaction.ts';
import { tellOfProjects } from './tell-of-projects.reaction.ts';

const now = new Date('2026-11-27T09:00:00Z');
const database = freshDatabase('notifications_telling_ventures');
let service: Awaited<ReturnType<typeof openNotifications>>;
beforeAll(async () => {
  service = await openNotifications(database.uri, { clock: { now: () => now } });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Has the service hear of an event, with other data than its example's. */
async function hear(contract: EventContract, data: object): Promise<CloudEvent> {
  const example = exampleEvent(contract);
  const event = {
    ...{ ...example, id: newId('evt'), time: now.toISOString(), actor: 'system:test' },
    data: { ...example.data, ...data },
  };
  await service.react(contract.service === 'members' ? tellOfMembers : tellOfProjects, event);
  return event;
}

const told = async (source: string) =>
  (await service.connection.collection('notifications').find({ source }).toArray())
    .map(({ recipient }) => recipient)
    .toSorted();
const sorted = (...ids: string[]) => ids.toSorted();

describe('who is told of a project', () => {
  it('are a project’s lead, its backers and who joined it of how its funding ends, and nobody who took it back or left', async () => {
    const [ada, aurora, bruno, carla] = [newId('per'), newId('org'), newId('per'), newId('per')];
    const [fabio, greta, zoe] = [newId('per'), newId('per'), newId('per')];
    await hear(organizationRegistered, { organizationId: aurora, owners: [{ personId: carla, share: '100%' }] });
    const about = { projectId: newId('prj'), leadId: ada };
    for (const backerId of [bruno, aurora, greta]) await hear(pledgeMade, { ...about, backerId });
    await hear(pledgeWithdrawn, { ...about, backerId: greta });
    for (const personId of [fabio, zoe]) await hear(projectParticipantJoined, { ...about, personId });
    await hear(projectParticipantLeft, { ...about, personId: zoe });
    await hear(pledgeMade, { projectId: newId('prj'), leadId: ada, backerId: newId('per') });
    for (const contract of [projectFunded, projectAbandoned]) {
      expect(await told((await hear(contract, about)).id)).toEqual(sorted(ada, bruno, carla, fabio));
    }
    // Told again, as after a restored log, nobody is in it twice.
    await hear(pledgeMade, { ...about, backerId: bruno });
    await hear(pledgeWithdrawn, { ...about, backerId: bruno });
    expect(await told((await hear(projectFunded, about)).id)).toEqual(sorted(ada, carla, fabio));
  });
});
