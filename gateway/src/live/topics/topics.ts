import { notificationReceived, unreadCountChanged } from './feed.ts';
import { projectEvents } from './project-events.ts';
import type { Topic } from './topic.ts';

/** All that can be subscribed to. */
export const TOPICS: readonly Topic[] = [projectEvents, notificationReceived, unreadCountChanged];

/** The topic that a field of `Subscription` stands for. */
export const topicOf = (field: string): Topic | undefined => TOPICS.find((topic) => topic.field === field);
