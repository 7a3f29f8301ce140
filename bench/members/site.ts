import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { minimalEnvironment, projectRoot } from '../../infra/local/config.ts';
import { uriFor } from '../../infra/local/databases/mongodb-uri.ts';
import { findFreePort, portsFrom } from '../../infra/local/ports.ts';
import { Problem } from '../../infra/local/problem.ts';
import { describeExit, type Leashed, startLeashed } from '../../infra/local/processes/leashed.ts';
import { type Copy, openCopy } from '../../infra/local/seeded/copy.ts';
import type { Opening } from '../../infra/local/seeded/ensure.ts';
import type { Wanted } from '../../infra/local/seeded/options.ts';
import { environmentOf } from '../../infra/local/supervisor/environment.ts';
import { partSpec } from '../../infra/local/supervisor/parts.ts';
import { until } from '../../infra/local/wait.ts';
import { Asker } from './asker.ts';

/** The members service in processes of its own, on a copy of a seeded community, with a process that asks it. */
export interface Site {
  readonly asker: Asker;
  /** When the community was seeded, ISO 8601. */
  readonly seededAt: string;
  readonly mongodbUri: string;
  close(): Promise<void>;
}

/** Starts the service as `npm start` does, but for mails, which nobody takes here. */
function environmentFor(copy: Copy, port: number) {
  const { SMTP_URL: _nobody, ...env } = environmentOf('members', {
    ...{ secrets: copy.secrets, mongodbUri: copy.mongodbUri, redisUrl: copy.redisUrl, logLevel: 'warn' },
    ports: { ...portsFrom(4000), members: port },
    ...{ outgoing: copy.home.outgoing, minimal: { ...minimalEnvironment(), NODE_COMPILE_CACHE: copy.home.compiled } },
  });
  // It is measured as it is in earnest.
  return { ...env, NODE_ENV: 'production' };
}

/** Waits until each part of the service is there: a large directory is read for some seconds. @throws Problem */
async function untilWhole(port: number, signal: AbortSignal): Promise<void> {
  const isWhole = async () => {
    const health = z.object({ status: z.string() });
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
    return health.parse(await answer.json()).status === 'ok';
  };
  if (await until(() => isWhole().catch(() => false), { timeoutMs: 180_000, everyMs: 250, signal })) return;
  throw new Problem('The members service is not whole in time.', { mend: 'See its log.' });
}

async function startService(copy: Copy, port: number, signal: AbortSignal): Promise<Leashed> {
  const spec = {
    ...partSpec('members', environmentFor(copy, port), { root: projectRoot, home: copy.home }),
    log: join(copy.home.logs, `members-${port}.log`),
  };
  const leashed = await startLeashed(spec);
  const give = new AbortController();
  const ended = leashed.exited.then(async (exit): Promise<never> => {
    give.abort();
    const log = (await readFile(spec.log, 'utf8')).trim().split('\n').slice(-5).join('\n');
    throw new Problem(`The members service ended (${describeExit(exit)}):\n${log}`, { mend: 'See what it says.' });
  });
  ended.catch(() => undefined);
  const over = AbortSignal.any([signal, give.signal]);
  await Promise.race([untilWhole(port, over), ended]);
  return leashed;
}

/** What there is to be, the day, ISO 8601, and how many processes of the service. */
export type SiteWanted = Wanted & { readonly today: string; readonly replicas: number };

/** Starts processes one by one, so that each finds a port of its own. */
async function startServices(copy: Copy, { replicas }: SiteWanted, signal: AbortSignal, begun: Replica[]) {
  while (begun.length < replicas) {
    const port = await findFreePort();
    if (port === undefined) throw new Problem('No port from 21000 to 32000 is free.', { mend: 'End what uses them.' });
    begun.push({ url: `http://127.0.0.1:${port}`, process: await startService(copy, port, signal) });
  }
}

interface Replica {
  readonly url: string;
  readonly process: Leashed;
}

/** Brings a site up. @throws Problem */
export async function startSite(wanted: SiteWanted, opening: Opening): Promise<Site> {
  const copy = await openCopy(wanted, opening);
  const asker = new Asker();
  // What is being measured then breaks off.
  opening.signal.addEventListener('abort', () => asker.end());
  const services: Replica[] = [];
  const close = async () => {
    asker.end();
    await Promise.all(services.map(({ process }) => process.kill()));
    await copy.close();
  };
  try {
    await startServices(copy, wanted, opening.signal, services);
    const { secrets, mongodbUri } = copy;
    const user = { name: 'members', password: secrets.mongoPasswords.members, database: 'members' };
    await asker.prepare({
      ...{ urls: services.map(({ url }) => url), mongodbUri: uriFor(mongodbUri, user), today: wanted.today },
      privateJwk: secrets.internalTokenPrivateJwk,
    });
    return { asker, seededAt: copy.marker.seededAt, mongodbUri, close };
  } catch (error) {
    await close();
    throw error;
  }
}
