import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { memberErased } from '@millepiani/events/members/erasure.events';
import { memberAdmitted, memberLeft } from '@millepiani/events/members/membership.events';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenProjects, openProjectsOn } from '../../test/projects-on-database.ts';
import { keepGonePeople } from './keep-gone-people.reaction.ts';

const database = freshDatabase('projects_keep_gone_people');
let service: OpenProjects;
beforeAll(async () => {
  service = await openProjectsOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const hear = (contract: typeof memberLeft | typeof memberErased | typeof memberAdmitted, personId: PersonId) =>
  service.react((transaction) => {
    const event = exampleEvent(contract);
    const told = { ...event, data: { ...event.data, personId } };
    return keepGonePeople(() => service.projects).handle(told, transaction);
  });

describe('who is gone', () => {
  it('is who left or was erased, told once or twice, until they are back', async () => {
    const [zoe, yan, xenia] = [newId('per'), newId('per'), newId('per')];
    const gone = () =>
      inTransaction(service.connection, (session) =>
        service.projects.gonePeople.among([zoe, yan, xenia, newId('org')], session),
      );
    await hear(memberAdmitted, zoe);
    expect(await gone()).toEqual(new Set());
    await hear(memberLeft, zoe);
    await hear(memberLeft, zoe);
    await hear(memberErased, yan);
    expect(await gone()).toEqual(new Set([zoe, yan]));
    await hear(memberAdmitted, zoe);
    expect(await gone()).toEqual(new Set([yan]));
  });
});
