import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@millepiani/kernel/actor';
import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { waitFor } from '@millepiani/testing/wait-for';
import { opened, stepsOf } from '../../test/commissions-given.ts';
import { openNotifications } from '../../test/notifications-in-process.ts';
import { startNotificationsUnderTest } from '../../test/notifications-under-test.ts';
import { otherService, ownPrefix } from '../../test/told-by-others.ts';
import { toEventCursor } from './cursor.ts';
import { readEvents } from './reading.commands.ts';

const prefix = ownPrefix();
const database = freshDatabase('notifications_reading');
let projects: Awaited<ReturnType<typeof otherService>>;
// It reads and reacts to nothing: its copies are kept by whoever is started beside it, and held back until then.
let service: Awaited<ReturnType<typeof openNotifications>>;
beforeAll(async () => {
  projects = await otherService('projects', prefix);
  const databaseOf = (name: string) => (name === 'projects' ? projects.database : `${prefix}_${name}`);
  service = await openNotifications(database.uri, { databaseOf });
}, 60_000);
afterAll(async () => {
  await service?.close();
  await projects?.close();
  await database.drop();
});

const reader = (id: PersonId): Actor => ({ id, scopes: new Set(['events:read']), sessionId: undefined });

/** What somebody is shown behind a cursor: the events' subjects and types, and where it ends. */
async function read(actor: Actor, after?: string) {
  const page = await readEvents(service.notifications, actor, { after, first: 100 });
  if (!page.ok) throw new TypeError(JSON.stringify(page.error));
  const { edges, end, hasMore } = page.value;
  const seen = edges.map(({ event: { event } }) => `${event.subject} ${event.type.split('.')[3]}`);
  return { seen, cursor: end.length > 0 ? toEventCursor(end) : undefined, hasMore };
}
const lastPosition = async () => {
  const outbox = projects.connection.getClient().db().collection<{ position: number }>('outbox');
  return Number((await outbox.findOne({}, { sort: { position: -1 } }))?.position ?? 0);
};
const untilPlaced = (count: number) => waitFor('positions', async () => (await lastPosition()) === count);

describe('reading by cursor', () => {
  it('waits for whom an event is for: who follows while the copies are held back misses nothing', async () => {
    const client = newId('per');
    const [before, held, behind] = [newId('com'), newId('com'), newId('com')];
    await projects.tell(opened({ commissionId: before, openedBy: newId('per') }));
    await untilPlaced(1);
    await projects.tell(
      opened({ commissionId: held, openedBy: newId('per'), clientId: client, visibility: 'parties' }),
    );
    await untilPlaced(2);
    await projects.tell(...stepsOf(held, 'parties'));
    await untilPlaced(5);
    await projects.tell(opened({ commissionId: behind, openedBy: newId('per') }));
    await untilPlaced(6);

    const first = await read(reader(client));
    expect(first).toMatchObject({ seen: [`${before} opened`], hasMore: false });
    expect(await read(reader(client), first.cursor)).toMatchObject({ seen: [], hasMore: false });
    // Whoever waits is not told of it, either.
    expect(await service.notifications.eventLogs.ends(['projects'])).toEqual(new Map([['projects', 1]]));

    const env = { MONGODB_URI: database.uri, EVENTS_PREFIX: prefix, OUTBOX_DATABASES: `projects=${projects.database}` };
    const reacting = await startNotificationsUnderTest({ env });
    try {
      const missed: string[] = [];
      let { cursor } = first;
      await waitFor('the rest', async () => {
        const next = await read(reader(client), cursor);
        cursor = next.cursor;
        missed.push(...next.seen);
        return missed.includes(`${behind} opened`);
      });
      const own = ['opened', 'qualified', 'bid', 'won'].map((step) => `${held} ${step}`);
      expect(missed).toEqual([...own, `${behind} opened`]);
    } finally {
      await reacting.close();
    }
  }, 60_000);

  it('is of all commissions that one takes part in, however many', async () => {
    const person = newId('per');
    const { circles } = service.notifications;
    const ids: CommissionId[] = Array.from({ length: 1_001 }, () => newId('com'));
    const rows = ids.map((_id) => ({ _id, title: 'A roof', parties: [{ agentId: person, part: 'CLIENT' }] }));
    await service.connection.getClient().db().collection<{ _id: string }>('circles').insertMany(rows);
    expect(new Set(await circles.commissionsOf(person))).toEqual(new Set(ids));
  });
});
