import { replayRequested } from '../event-replay.ts';

/** Events of others that lay aside in billing are handled again. */
export const billingReplayRequested = replayRequested('billing');
