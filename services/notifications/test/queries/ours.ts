import { idAt } from '@millepiani/testing/queries/many';
import type { ThreadId } from '../../src/feed/notification.ts';

/** The thread whose list is long, of whoever has long lists: every fourth of theirs is of it. */
export const longThread = idAt('com', 0);

/** Of every sixteen rows one is of the thread whose list is long, and of whoever has long lists. */
export const whichThread = (at: number): ThreadId => (at % 16 === 0 ? longThread : idAt('com', 1 + (at % 97)));

/** The endpoint whose lists are long. */
export const longEndpoint = idAt('end', 0);

/** Of every four rows one is of the endpoint whose lists are long. */
export const whichEndpoint = (at: number) => (at % 4 === 0 ? longEndpoint : idAt('end', 1 + (at % 97)));

/** A type of events that partners may see. */
export const seenType = 'millepiani.projects.x.y.v1';

/** The worker who has many endpoints. */
export const longWorker = 'worker 0';

/** The application that registered many endpoints. */
export const longClient = idAt('cli', 0);

/** Of every four that applications registered one is of the application that registered many. */
export const whichClient = (at: number) => (at % 4 === 0 ? longClient : idAt('cli', 1 + (at % 97)));
