import { freshDatabase, testRedisUrl } from '@millepiani/testing/databases';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { Redis } from 'ioredis';
import { startBillingUnderTest } from '../../services/billing/test/billing-under-test.ts';
import { startMembersUnderTest } from '../../services/members/test/members-under-test.ts';
import { startNotificationsUnderTest } from '../../services/notifications/test/notifications-under-test.ts';
import { startProjectsUnderTest } from '../../services/projects/test/projects-under-test.ts';

const names = ['members', 'projects', 'billing', 'notifications'] as const;
/** A service's name. */
export type Name = (typeof names)[number];

/** All four services, whole, on one MongoDB and one Redis: what the one tells the others is told by their spines alone. */
export async function startFourServices(change: Partial<Record<Name, Record<string, string>>> = {}) {
  const databases = Object.fromEntries(names.map((name) => [name, freshDatabase(name)])) as Record<
    Name,
    ReturnType<typeof freshDatabase>
  >;
  const prefix = databases.members.name;
  const env = (name: Name) => ({
    MONGODB_URI: databases[name].uri,
    JOBS_PREFIX: databases[name].name,
    JOBS_RECONCILE_EVERY: '1s',
    // One community: all read and write the same streams.
    EVENTS_PREFIX: prefix,
    OUTBOX_DATABASES: names.map((one) => `${one}=${databases[one].name}`).join(','),
    ...change[name],
  });
  const services: Record<Name, ServiceUnderTest> = {
    members: await startMembersUnderTest(env('members')),
    projects: await startProjectsUnderTest(env('projects')),
    billing: await startBillingUnderTest(env('billing')),
    notifications: await startNotificationsUnderTest({ env: env('notifications') }),
  };
  const redis = new Redis(testRedisUrl());
  /** All that a service's stream holds. */
  const stream = async (name: Name): Promise<string> =>
    JSON.stringify(await redis.xrange(`${prefix}:events:{${name}}`, '-', '+'));
  const close = async () => {
    for (const name of names) await services[name].close();
    for (const name of names) await databases[name].drop();
    await redis.quit();
  };
  return { names, services, stream, close };
}

/** All four. */
export type FourServices = Awaited<ReturnType<typeof startFourServices>>;
