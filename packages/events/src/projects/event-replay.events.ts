import { replayRequested } from '../event-replay.ts';

/** Events of others that lay aside in projects are handled again. */
export const projectsReplayRequested = replayRequested('projects');
