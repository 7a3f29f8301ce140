import { CommandRunner } from '@millepiani/commands/command-runner';
import type { JobRunner } from '@millepiani/jobs/job-runner';
import type { Clock } from '@millepiani/kernel/clock';
import { prepareStore } from '@millepiani/mongo/connection';
import type { Connection } from 'mongoose';
import { AnnouncementStore } from './announcements/announcements.store.ts';
import { CommissionFeedStore } from './feed/commission-feed.store.ts';
import { FeedStore } from './feed/feed.store.ts';
import { PreferenceStore } from './preferences/preferences.store.ts';

/** What the service's commands work with. */
export interface Notifications {
  readonly clock: Clock;
  readonly commands: CommandRunner;
  readonly announcements: AnnouncementStore;
  readonly commissionFeeds: CommissionFeedStore;
  readonly feed: FeedStore;
  readonly preferences: PreferenceStore;
  /** Says that a job is due. */
  readonly hint: JobRunner['hint'];
}

/** What it is made of. */
export interface Foundations {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly hint: JobRunner['hint'];
}

/** Makes it, with the collections and indexes that it needs. */
export async function openNotifications({ connection, clock, hint }: Foundations): Promise<Notifications> {
  const notifications: Notifications = {
    clock,
    commands: new CommandRunner({ connection, clock, service: 'notifications' }),
    announcements: new AnnouncementStore(connection),
    commissionFeeds: new CommissionFeedStore(connection),
    feed: new FeedStore(connection),
    preferences: new PreferenceStore(connection),
    hint,
  };
  await prepareStore(connection);
  await notifications.commands.prepare();
  return notifications;
}
