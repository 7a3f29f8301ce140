import { workerData } from 'node:worker_threads';
import { connectStore } from '@millepiani/mongo/connection';
import { z } from 'zod';
import { PoolStore } from '../pool/pool.store.ts';
import { WorkStore } from '../pool/work.store.ts';
import { questionOf } from './finding.store.ts';
import { formTeam } from './form-team.ts';
import type { FormationOutline } from './formation.ts';
import { loadSolver } from './highs.adapter.ts';
import { answerBy } from './thread-life.adapter.ts';

/*
 * All of it happens here: who may do it is read from the service's own copy, on a connection of the thread's own, rules of offered
 * time are expanded, the short list is made, and the program is solved. The event loop that answers requests hears of the team alone.
 */

const { mongodbUri } = z.object({ mongodbUri: z.string() }).parse(workerData);
const [connection, solve] = await Promise.all([
  connectStore({ uri: mongodbUri, appName: 'projects-formation' }),
  loadSolver(),
]);
const stores = { pool: new PoolStore(connection), work: new WorkStore(connection) };

answerBy(async (outline: FormationOutline) => formTeam(await questionOf(stores, outline), solve));
