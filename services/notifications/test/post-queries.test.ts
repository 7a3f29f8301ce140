import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@millepiani/testing/databases';
import { type ExplainedStore, Explainer } from '@millepiani/testing/queries/explained-store';
import { inMinutes } from '@millepiani/testing/queries/many';
import { populate } from '@millepiani/testing/queries/population';
import { monitored, Recorder } from '@millepiani/testing/queries/recorder';
import { openNotifications } from './notifications-in-process.ts';
import { casesOfPost, exceptionsOfPost } from './queries/cases-of-post.ts';
import { rowsOfPost } from './queries/rows-of-post.ts';

const database = freshDatabase('notifications_post_queries');
let service: Awaited<ReturnType<typeof openNotifications>>;
let stores: readonly ExplainedStore[];
let explainer: Explainer;
beforeAll(async () => {
  service = await openNotifications(monitored(database.uri), { clock: { now: () => inMinutes(300) } });
  const { notifications, connection } = service;
  await populate(connection.models, { rows: rowsOfPost });
  stores = casesOfPost(notifications);
  const client = connection.getClient();
  explainer = new Explainer(client, new Recorder(client), exceptionsOfPost);
}, 120_000);
afterAll(async () => {
  await service.close();
  await database.drop();
});

describe('what is asked of devices, mailboxes and what could not be delivered', () => {
  it('has a case for each method', () => {
    expect(stores.flatMap(({ unmatched }) => unmatched)).toEqual([]);
  });

  it('is each explained by an index, and looks at little more than it finds', async () => {
    const { complaints, methods } = await explainer.ask(stores);
    expect(complaints).toEqual([]);
    expect(methods).toBeGreaterThan(25);
  }, 120_000);

  it('has no index that nothing uses', async () => {
    const own = /^(dead_letters|mailboxes|push_\w+) /;
    expect((await explainer.unusedIndexes()).filter((name) => own.test(name))).toEqual([]);
  });
});
