import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forget } from '@millepiani/erasure/forgetting';
import { exampleEvent } from '@millepiani/events/example-event';
import { memberContactChanged } from '@millepiani/events/members/contact.events';
import { memberErased } from '@millepiani/events/members/erasure.events';
import { organizationRegistered } from '@millepiani/events/members/organization.events';
import { personRegistered } from '@millepiani/events/members/person.events';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenProjects, openProjectsOn } from '../../test/projects-on-database.ts';
import { forgetting } from '../erasure/forgetting.commands.ts';
import { keepNames } from './keep-names.reaction.ts';

const database = freshDatabase('projects_keep_names');
let service: OpenProjects;
beforeAll(async () => {
  service = await openProjectsOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

type Contract =
  | typeof memberErased
  | typeof personRegistered
  | typeof memberContactChanged
  | typeof organizationRegistered;
/** Hands the reaction an event as the spine does. */
const told = (contract: Contract, data: object) => {
  const event = exampleEvent(contract);
  return service.react((transaction) =>
    keepNames(() => service.projects).handle(
      { ...event, data: { ...event.data, ...data } },
      { ...transaction, afterCommit: () => undefined },
    ),
  );
};
const contact = (name: string) => ({ ...memberContactChanged.example.data.personal, name });

describe('what agents are called', () => {
  it('is as they were told last, each by themselves', async () => {
    const [ada, bruno, aurora, nobody] = [newId('per'), newId('per'), newId('org'), newId('per')];
    await told(personRegistered, { personId: ada, personal: { name: 'Ada' } });
    await told(personRegistered, { personId: bruno, personal: { name: 'Bruno' } });
    await told(organizationRegistered, { organizationId: aurora, name: 'Studio Aurora' });
    await told(memberContactChanged, { personId: ada, personal: contact('Ada Rossi') });
    // Told twice it is all the same.
    await told(memberContactChanged, { personId: ada, personal: contact('Ada Rossi') });
    const names = await service.projects.names.loader().loadMany([ada, bruno, aurora, nobody]);
    expect(names).toEqual(['Ada Rossi', 'Bruno', 'Studio Aurora', undefined]);
  });

  it('is nothing of who was erased, nor what they could do and when they were free', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    const { erased, names, pool } = service.projects;
    for (const personId of [ada, bruno]) {
      await told(personRegistered, { personId, personal: { name: 'Ada' } });
      await service.react(async ({ session }) => {
        await pool.putSkill(session, { claimId: newId('clm'), personId, skill: 'http://skills.example/1', level: 3 });
        await pool.putOffers(session, personId, []);
        // Whoever is erased has left, or was suspended before.
        if (personId === ada) await pool.aside.put(session, personId);
      });
    }
    await told(memberErased, { personId: ada });
    expect(await names.loader().loadMany([ada, bruno])).toEqual([undefined, 'Ada']);
    expect(await forget(forgetting(service.projects), ada)).toBe(true);
    expect(await erased.among([ada, bruno])).toEqual(new Set([ada]));
    const left = await service.connection.collection('pool_skills').distinct('personId');
    expect(left).toEqual([bruno]);
    expect(await service.connection.collection('pool_skills_aside').countDocuments()).toBe(0);
    const windows = await service.connection.collection<{ _id: string }>('pool_availability').distinct('_id');
    expect(windows).toEqual([bruno]);
  });

  it.each([personRegistered, memberContactChanged])('is nothing any more once $name comes erased', async (contract) => {
    const ada = newId('per');
    await told(personRegistered, { personId: ada, personal: { name: 'Ada' } });
    await told(contract, { personId: ada, personal: null });
    expect(await service.projects.names.loader().load(ada)).toBeUndefined();
    const [row] = await service.connection.collection<{ _id: string }>('agent_names').find({ _id: ada }).toArray();
    expect(row).toEqual({ _id: ada, personal: null });
  });
});
