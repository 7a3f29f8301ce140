import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readLogCursor, toLogCursor } from '@millepiani/events/log-cursor';
import { newId } from '@millepiani/kernel/new-id';
import { commissionLogs, start } from './commission-log-given.ts';
import { member, type ProjectsUnderTest, startProjectsUnderTest } from './projects-under-test.ts';

let projects: ProjectsUnderTest;
const [ada, bruno, lumen] = [member(), member(), member()];

beforeAll(async () => {
  projects = await startProjectsUnderTest();
});
afterAll(() => projects.close());

const { askAfter, positioned, bidden } = commissionLogs(() => projects, ada);
const names = (page: { events: { type: string }[] }) =>
  page.events.map(({ type }) => type.replace(/^millepiani\.projects\.commission\.|\.v1$/g, ''));

describe('what happened to a commission', () => {
  it('is told in order, with places, by whom and what, from its beginning', async () => {
    const id = await bidden();
    const { page } = await askAfter(id, { after: start });
    expect(names(page)).toEqual(['opened', 'milestones-planned', 'qualified', 'bid']);
    expect(page.hasMore).toBe(false);
    expect(page.cursor).toBe(page.events.at(-1).cursor);
    const [opened] = page.events;
    expect(opened).toMatchObject({ subject: id, actorId: ada.id, time: expect.stringMatching(/^20.*Z$/) });
    expect(JSON.parse(opened.data)).toMatchObject({ commissionId: id, openedBy: ada.id });
    const positions = page.events.map(({ cursor }: { cursor: string }) => {
      const place = readLogCursor('projects', cursor);
      return place.ok ? place.value.position : 0;
    });
    expect(positions).toEqual(positions.toSorted((a: number, b: number) => a - b));
  });

  it('is told behind any place, in pages of any size, without a gap or a double, between others’', async () => {
    const id = await bidden();
    await bidden();
    const whole = (await askAfter(id, { after: start })).page.events.map((event: { id: string }) => event.id);
    for (const first of [1, 2, 3, 4]) {
      const told: string[] = [];
      let after = start;
      for (let more = true; more; ) {
        const { page } = await askAfter(id, { after, first });
        told.push(...page.events.map((event: { id: string }) => event.id));
        ({ cursor: after, hasMore: more } = page);
      }
      expect(told).toEqual(whole);
    }
  });

  it('begins where the log ends when nobody says where, and goes on from there', async () => {
    const id = await bidden();
    const { page } = await askAfter(id);
    expect(page).toMatchObject({ events: [], hasMore: false });
    await projects.change('winCommission', ada, { commissionId: id, expectedVersion: 3 });
    await positioned(id, 4);
    expect(names((await askAfter(id, { after: page.cursor })).page)).toEqual(['won']);
  });

  it('takes a place of another commission’s event for what it is: a place in the log', async () => {
    const [first, other] = [await bidden(), await bidden()];
    const between = (await askAfter(other)).page.cursor;
    expect(names((await askAfter(first, { after: between })).page)).toEqual([]);
    const before = (await askAfter(first)).page.cursor;
    expect(names((await askAfter(other, { after: before })).page)).toEqual([
      'opened',
      'milestones-planned',
      'qualified',
      'bid',
    ]);
  });

  it('is narrowed to types, with or without a version, and still says how far it looked', async () => {
    const id = await bidden();
    const type = 'millepiani.projects.commission.qualified';
    for (const types of [[type], [`${type}.v1`]]) {
      const { page } = await askAfter(id, { after: start, types });
      expect(names(page)).toEqual(['qualified']);
      expect(page.cursor).toBe((await askAfter(id)).page.cursor);
    }
    expect((await askAfter(id, { after: start, types: [] })).page.events).toEqual([]);
    expect((await askAfter(id, { types: ['commission.flown'] })).code).toBe('EVENT_TYPE_UNKNOWN');
    expect((await askAfter(id, { types: ['millepiani.members.skill.claimed.v1'] })).code).toBe('EVENT_TYPE_UNKNOWN');
  });

  it('is there for those who may see the commission, and otherwise as if it were not there', async () => {
    const secret = await bidden({ visibility: 'PARTIES', clientId: lumen.id });
    expect(names((await askAfter(secret, { after: start, actor: lumen })).page)).toHaveLength(4);
    for (const actor of [bruno, undefined]) {
      expect(await askAfter(secret, { after: start, actor })).toEqual({ page: null, code: undefined });
    }
    for (const id of [newId('com'), 'com_x', newId('per')]) {
      expect(await askAfter(id, { after: start })).toEqual({ page: null, code: undefined });
    }
    const open = await bidden({ visibility: 'PUBLIC' });
    expect(names((await askAfter(open, { after: start, actor: undefined })).page)).toHaveLength(4);
  });

  it('keeps to itself what is personal, internal, or the parties’ alone', async () => {
    const id = await bidden();
    await projects.database(async (db) => {
      const events = db.collection('outbox');
      await events.updateOne({ subject: id, aggregateversion: 1 }, { $set: { 'data.personal': { name: 'Ada' } } });
      await events.updateOne({ subject: id, aggregateversion: 2 }, { $set: { visibility: 'internal' } });
      await events.updateOne(
        { subject: id, aggregateversion: 3 },
        { $set: { visibility: 'parties', actor: 'system:projects' } },
      );
    });
    const { page } = await askAfter(id, { after: start });
    expect(names(page)).toEqual(['opened', 'milestones-planned', 'bid']);
    expect(JSON.parse(page.events[0].data)).not.toHaveProperty('personal');
    expect(page.events.at(-1).actorId).toBeNull();
    const others = (await askAfter(id, { after: start, actor: bruno })).page;
    expect(names(others)).toEqual(['opened', 'milestones-planned']);
    expect(others.cursor).toBe(page.cursor);
  });

  it('refuses what is no cursor, one of another log or of a log that was restored, and one too old', async () => {
    const id = await bidden();
    const { cursor } = (await askAfter(id)).page;
    const place = readLogCursor('projects', cursor);
    if (!place.ok) throw new TypeError(cursor);
    expect((await askAfter(id, { after: 'nonsense' })).code).toBe('CURSOR_INVALID');
    expect((await askAfter(id, { after: toLogCursor('members', place.value) })).code).toBe('CURSOR_INVALID');
    const restored = { ...place.value, mark: '0123456789ab' };
    const never = { ...place.value, position: place.value.position + 1_000_000 };
    for (const gone of [restored, never]) {
      expect((await askAfter(id, { after: toLogCursor('projects', gone) })).code).toBe('CURSOR_EXPIRED');
    }
    const old = new Date(Date.now() - 91 * 86_400_000);
    await projects.database((db) => db.collection('outbox').updateMany({ subject: id }, { $set: { time: old } }));
    expect((await askAfter(id, { after: start })).code).toBe('CURSOR_EXPIRED');
    // What is old is behind it; nothing was missed.
    expect(await askAfter(id, { after: cursor })).toMatchObject({ page: { events: [] }, code: undefined });
    for (const first of [0, 101]) expect((await askAfter(id, { first })).code).toBe('INVALID_PAGE_SIZE');
  });

  it('leaves what has no position yet, and what comes behind it, for later', async () => {
    const id = await bidden();
    const { position } = await projects.database(async (db) => {
      const second = await db.collection('outbox').findOne({ subject: id, aggregateversion: 2 });
      await db
        .collection('outbox')
        .updateOne({ subject: id, aggregateversion: 2 }, { $unset: { partitionversion: 1 } });
      return { position: second };
    });
    expect(names((await askAfter(id, { after: start })).page)).toEqual(['opened', 'milestones-planned']);
    await projects.database((db) =>
      db
        .collection('outbox')
        .updateOne({ subject: id, aggregateversion: 2 }, { $set: { partitionversion: position?.partitionversion } }),
    );
    expect(names((await askAfter(id, { after: start })).page)).toEqual([
      'opened',
      'milestones-planned',
      'qualified',
      'bid',
    ]);
  });

  it('is read by an index', async () => {
    const id = await bidden();
    const { cursor } = (await askAfter(id)).page;
    await projects.database((db) => db.command({ profile: 2 }));
    await askAfter(id);
    await askAfter(id, { after: cursor });
    const profile = await projects.database(async (db) => {
      await db.command({ profile: 0 });
      return db
        .collection('system.profile')
        .find({ ns: /\.outbox$/, op: 'query' })
        .toArray();
    });
    const own = profile.filter(({ command }) => JSON.stringify(command.filter).includes(id) || command.filter.position);
    expect(own.length).toBeGreaterThanOrEqual(3);
    expect(
      own.map(({ planSummary, hasSortStage }) => `${planSummary}${hasSortStage ? ' SORT' : ''}`),
    ).not.toContainEqual(expect.stringMatching(/COLLSCAN|SORT/));
  });
});
