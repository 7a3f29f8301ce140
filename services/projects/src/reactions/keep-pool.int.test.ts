import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { availabilityChanged, availabilityChangedV2 } from '@millepiani/events/members/availability.events';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenProjects, openProjectsOn } from '../../test/projects-on-database.ts';
import { keepPool } from './keep-pool.reaction.ts';

const database = freshDatabase('projects_keep_pool');
let service: OpenProjects;
beforeAll(async () => {
  service = await openProjectsOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Hands the reaction an event as the spine does. */
const told = (contract: typeof availabilityChanged | typeof availabilityChangedV2, data: object) => {
  const event = exampleEvent(contract);
  return service.react((transaction) =>
    keepPool(() => service.projects).handle(
      { ...event, data: { ...event.data, ...data } },
      { ...transaction, afterCommit: () => undefined },
    ),
  );
};
const range = { from: new Date('2027-01-01T00:00:00Z'), to: new Date('2027-02-01T00:00:00Z') };
const windowsOf = async (personId: PersonId) =>
  ((await service.projects.pool.windows([personId], () => range)).get(personId) ?? []).map(
    ({ start, minutes }) => `${start.toISOString().slice(5, 16)} ${minutes}`,
  );
const [weekly] = availabilityChangedV2.example.data.offers;
const january = {
  ...weekly,
  rule: 'FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20270122T225959Z',
  exceptions: ['2027-01-15T09:00:00'],
};

describe('what people offer', () => {
  it('is kept by its rules, as it was told last', async () => {
    const personId = newId('per');
    await told(availabilityChangedV2, { personId, offers: [january] });
    expect(await windowsOf(personId)).toEqual(['01-11T08:00 450', '01-18T08:00 450', '01-22T08:00 450']);
    await told(availabilityChangedV2, { personId, offers: [{ ...january, minutes: 60, rule: null, exceptions: [] }] });
    expect(await windowsOf(personId)).toEqual(['01-11T08:00 60']);
    await told(availabilityChangedV2, { personId, offers: [] });
    expect(await windowsOf(personId)).toEqual([]);
  });

  it('is kept of windows that were told one by one, and replaced by rules', async () => {
    const personId = newId('per');
    const window = {
      ...availabilityChanged.example.data.windows[0],
      start: '2027-01-12T08:00:00.000Z',
      end: '2027-01-12T10:00:00.000Z',
    };
    await told(availabilityChanged, { personId, windows: [{ ...window, minutes: 90 }] });
    expect(await windowsOf(personId)).toEqual(['01-12T08:00 90']);
    await told(availabilityChangedV2, { personId, offers: [january] });
    expect(await windowsOf(personId)).toHaveLength(3);
  });

  it.each([
    [{ timeZone: 'Europe/Nowhere' }, 'UNKNOWN_TIME_ZONE'],
    [{ rule: 'FREQ=WEEKLY' }, 'ENDLESS_RULE'],
    [{ start: '2027-02-30T09:00:00' }, 'INVALID_LOCAL_TIME'],
  ])('by a rule that is not known here is set aside, and changes nothing: %j', async (change, code) => {
    const personId = newId('per');
    await told(availabilityChangedV2, { personId, offers: [january] });
    await expect(told(availabilityChangedV2, { personId, offers: [{ ...january, ...change }] })).rejects.toThrow(code);
    expect(await windowsOf(personId)).toHaveLength(3);
  });
});
