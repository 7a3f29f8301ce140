import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { organizationOwnersChanged, organizationRegistered } from '@millepiani/events/members/organization.events';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenProjects, openProjectsOn } from '../../test/projects-on-database.ts';
import { keepSpeakers } from './keep-speakers.reaction.ts';

const database = freshDatabase('projects_keep_speakers');
let service: OpenProjects;
beforeAll(async () => {
  service = await openProjectsOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const [ada, bruno] = [newId('per'), newId('per')];

/** Hands the reaction an event as the spine does. */
const told = (
  contract: typeof organizationRegistered | typeof organizationOwnersChanged,
  organizationId: OrganizationId,
  people: readonly PersonId[],
) => {
  const owners = people.map((personId) => ({ personId, share: `1/${people.length}` }));
  const event = { ...exampleEvent(contract), data: { organizationId, owners, name: 'Aurora', country: 'IT' } };
  return service.react((transaction) =>
    keepSpeakers(() => service.projects).handle(event, { ...transaction, afterCommit: () => undefined }),
  );
};
const organizationsOf = async (sub: PersonId) =>
  (await service.projects.speakers.standingOf(actorOf({ sub, scope: '' }))).organizations;

describe('who speaks for an organization', () => {
  it('is whoever owns it, from its registration on, and nobody who did before', async () => {
    const [aurora, lumen] = [newId('org'), newId('org')];
    await told(organizationRegistered, aurora, [ada, bruno]);
    await told(organizationRegistered, lumen, [ada]);
    expect([await organizationsOf(ada), await organizationsOf(bruno)]).toEqual([[aurora, lumen].toSorted(), [aurora]]);
    await told(organizationOwnersChanged, aurora, [bruno]);
    expect([await organizationsOf(ada), await organizationsOf(bruno)]).toEqual([[lumen], [aurora]]);
    // Told twice it is all the same.
    await told(organizationOwnersChanged, aurora, [bruno]);
    expect(await organizationsOf(newId('per'))).toEqual([]);
    expect(await service.projects.speakers.standingOf(anonymous)).toEqual({ actor: anonymous, organizations: [] });
  });

  it('is found by an index', async () => {
    const { queryPlanner } = await service.connection
      .collection('speakers')
      .find({ personIds: ada })
      .explain('queryPlanner');
    expect(JSON.stringify(queryPlanner.winningPlan)).toContain('personIds_1');
  });
});
