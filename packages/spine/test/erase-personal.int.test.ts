import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { event } from '@millepiani/events/event';
import { memberContactChanged } from '@millepiani/events/members/contact.events';
import { personRegistered } from '@millepiani/events/members/person.events';
import { catalogue } from '@millepiani/events/published';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { waitFor } from '@millepiani/testing/wait-for';
import { erasePersonal } from '../src/erase-personal.ts';
import { fromOutbox } from '../src/event.ts';
import { Spine } from '../src/spine.ts';
import { faultsOf, type ServiceUnderTest, serviceUnderTest, silent } from './service-under-test.ts';

let members: ServiceUnderTest;
beforeEach(async () => {
  members = await serviceUnderTest('members');
});
afterEach(() => members.close());

const registered = (personId: PersonId, name: string) =>
  event(personRegistered, {
    ...{ subject: personId, aggregateVersion: 1, partition: personId },
    data: { personId, personal: { name } },
  });
const contact = (personId: PersonId, aggregateVersion: number, name: string) =>
  event(memberContactChanged, {
    ...{ subject: `${personId}#contact`, aggregateVersion, partition: personId },
    data: { personId, personal: { email: 'z@c.example', name, locale: 'it', timeZone: 'Europe/Rome' } },
  });
const entries = async () => JSON.stringify(await members.redis.xrange(members.key, '-', '+'));
/** A spine that erases; whose relay works, or that of another replica. */
async function spineOf() {
  const connection = await members.connect('spine');
  const spine = new Spine({
    ...{ service: 'members', connection, mongodbUri: members.database.uri, place: members.place },
    ...{ reactions: [], databaseOf: () => members.database.name, log: silent },
    relay: { leaseMs: 1_500, pollMs: 100 },
  });
  await spine.prepare();
  spine.start();
  return spine;
}

describe('a partition’s personal data', () => {
  it('is nothing in the log and in the stream, where all else is as it was', async () => {
    const spine = await spineOf();
    try {
      const [zelinda, bruno] = [newId('per'), newId('per')];
      await members.emit([registered(zelinda, 'Zelinda'), registered(bruno, 'Bruno'), contact(zelinda, 1, 'Zelinda')]);
      await waitFor('the stream', async () => (await entries()).includes('Zelinda'));
      const before = await members.log();
      await spine.erasePersonal(zelinda);
      const after = await members.log();
      expect(after.map(({ data, ...rest }) => rest)).toEqual(before.map(({ data, ...rest }) => rest));
      expect(after.filter(({ partitionkey }) => partitionkey === zelinda).map(({ data }) => data)).toEqual([
        { personId: zelinda, personal: null },
        { personId: zelinda, personal: null },
      ]);
      // The relay makes the stream anew without being told of any event.
      await waitFor('the stream', async () => (await members.stream()).length === 3);
      expect(await entries()).not.toContain('Zelinda');
      expect(await entries()).toContain('Bruno');
      expect(faultsOf(after)).toEqual([]);
      for (const row of after) expect(catalogue.read(fromOutbox(row))).toMatchObject({ ok: true });
    } finally {
      await spine.stop();
    }
  });

  it('goes also where whoever overwrote it died before the stream was dropped', async () => {
    const spine = await spineOf();
    try {
      const zelinda = newId('per');
      await members.emit([registered(zelinda, 'Zelinda')]);
      await waitFor('the stream', async () => (await entries()).includes('Zelinda'));
      expect(await erasePersonal(members.events, zelinda)).toBe(true);
      expect(await entries()).toContain('Zelinda');
      await spine.erasePersonal(zelinda);
      await waitFor('the stream', async () => (await members.stream()).length === 1);
      expect(await entries()).not.toContain('Zelinda');
    } finally {
      await spine.stop();
    }
  });

  it('of a partition that has no events is none, and no stream is dropped for it', async () => {
    const spine = await spineOf();
    try {
      await members.emit([registered(newId('per'), 'Bruno')]);
      await waitFor('the stream', async () => (await members.stream()).length === 1);
      expect(await erasePersonal(members.events, newId('per'))).toBe(false);
      const rebuilds = async () => (await spine.metrics()).relay.rebuilds;
      const before = await rebuilds();
      await spine.erasePersonal(newId('per'));
      expect((await members.stream()).length).toBe(1);
      expect(await rebuilds()).toBe(before);
    } finally {
      await spine.stop();
    }
  });

  it('is found by an index', async () => {
    const query = { partitionkey: newId('per'), 'data.personal': { $type: 'object' } } as const;
    const { queryPlanner } = await members.events.find(query).explain('queryPlanner');
    expect(JSON.stringify(queryPlanner.winningPlan)).toContain('IXSCAN');
  });
});
