import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { unindexed } from '@millepiani/testing/unindexed';
import { partner, registered } from '../../test/endpoints-given.ts';
import { administrator, startNotificationsUnderTest, tell } from '../../test/notifications-under-test.ts';
import { sections } from './sections.store.ts';

let service: ServiceUnderTest;
const ada = { ...partner(), scopes: [...partner().scopes, 'account:write'] };
let secret = '';
beforeAll(async () => {
  service = await startNotificationsUnderTest({ env: { WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8' } });
  await tell(service, [ada.id], { subject: 'For Ada' });
  secret = (await registered(service, 'http://127.0.0.1:1/hook', { owner: ada })).secret;
});
afterAll(() => service.close());

async function exportOf(id: string) {
  const query = '{ myData { notifications { sections { name rows } next } } }';
  const { data } = await service.ask(query, {}, { id, scopes: ['account:write'] });
  const all: { name: string; rows: readonly object[] }[] = data.myData.notifications.sections;
  return new Map(all.map(({ name, rows }) => [name, rows]));
}

describe('what notifications keeps of somebody', () => {
  it('is what they were told, and where events are delivered for them, without what signs them', async () => {
    const all = await exportOf(ada.id);
    expect([...all.keys()]).toEqual(sections.map(({ name }) => name));
    expect(all.get('notifications')).toMatchObject([{ subject: 'For Ada', recipient: ada.id }]);
    expect(all.get('endpoints')).toMatchObject([{ url: 'http://127.0.0.1:1/hook', ownerId: ada.id }]);
    expect(JSON.stringify([...all])).not.toContain(secret);
    expect(JSON.stringify([...all])).not.toMatch(/whsec|"key"/);
  });

  it('is what they announced, for who did', async () => {
    const announced = (await exportOf(administrator.id)).get('announcements');
    expect(announced).toMatchObject([{ subject: 'For Ada' }]);
    expect(JSON.stringify(announced)).not.toContain(ada.id);
    expect((await exportOf(ada.id)).get('announcements')).toEqual([]);
  });

  it('is for oneself, by a token for accounts', async () => {
    const query = '{ myData { notifications { next } } }';
    for (const who of [undefined, { id: ada.id, scopes: ['notifications:read'] }]) {
      expect((await service.ask(query, {}, who)).data.myData).toBeNull();
    }
  });

  it('is found by indexes', async () => {
    await service.database(async (db) => {
      const asked = await Promise.all(
        sections.map(async ({ name, collection, of }) => ({
          ...{ name, collection },
          filter: await of(ada.id as Parameters<typeof of>[0], db),
        })),
      );
      expect(await unindexed(db, asked)).toEqual([]);
    });
  });
});
