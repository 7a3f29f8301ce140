import { replayRequested } from '../event-replay.ts';

/** Events of others that lay aside in members are handled again. */
export const membersReplayRequested = replayRequested('members');
