import type { CommandRunner } from '@millepiani/commands/command-runner';
import type { JobRunner } from '@millepiani/jobs/job-runner';
import type { Clock } from '@millepiani/kernel/clock';
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
export type Foundations = Pick<Notifications, 'clock' | 'commands' | 'hint'> & { readonly connection: Connection };

/** Makes it. Its collections are to be prepared before it is used. */
export const makeNotifications = ({ connection, clock, commands, hint }: Foundations): Notifications => ({
  ...{ clock, commands, hint },
  announcements: new AnnouncementStore(connection),
  commissionFeeds: new CommissionFeedStore(connection),
  feed: new FeedStore(connection),
  preferences: new PreferenceStore(connection),
});
