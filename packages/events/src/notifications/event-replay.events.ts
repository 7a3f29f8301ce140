import { replayRequested } from '../event-replay.ts';

/** Events of others that lay aside in notifications are handled again. */
export const notificationsReplayRequested = replayRequested('notifications');
