import type { LocalConfig } from './config.ts';
import { minimalEnvironment } from './config.ts';
import {
  type DatabaseName,
  type DatabaseOptions,
  type RunningDatabase,
  startMongodb,
  startRedis,
  useMongodb,
  useRedis,
} from './databases/databases.ts';
import type { Demo } from './demo.ts';
import type { Home } from './home.ts';
import { logOf } from './home.ts';
import { portsFrom } from './ports.ts';
import type { Progress } from './progress.ts';
import type { Secrets } from './secrets.ts';
import { readState, type SignIn, updateState } from './state.ts';
import { gatewayAddress } from './supervisor/environment.ts';
import { startParts } from './supervisor/start-parts.ts';
import type { Running } from './supervisor/stop.ts';
import { type Supervised, supervise } from './supervisor/supervise.ts';

/** What a start of the whole community needs. */
export type CommunityOptions = {
  readonly config: LocalConfig;
  /** The folder that holds `services/` and `gateway/`. */
  readonly root: string;
  readonly home: Home;
  readonly secrets: Secrets;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Absent where this tree has none. */
  readonly demo: Demo | undefined;
};

/** All that is running, growing while the start goes on: it can be stopped at any time. */
export type GrowingRunning = { gateway: Supervised[]; services: Supervised[]; databases: Supervised[] };

const titles: Readonly<Record<DatabaseName, string>> = { mongodb: 'MongoDB', redis: 'Redis' };

type Start = (options: DatabaseOptions) => Promise<RunningDatabase>;

async function startDatabase(
  name: DatabaseName,
  given: (() => Promise<RunningDatabase>) | undefined,
  options: CommunityOptions & { running: GrowingRunning },
): Promise<string> {
  const { config, home, secrets, progress } = options;
  const step = progress.begin(titles[name]);
  const onProgress = (_part: DatabaseName, line: string): void => step.update(line);
  const start: Start = name === 'mongodb' ? startMongodb : startRedis;
  const ports = portsFrom(config.portBase);
  const database = await (given?.() ?? start({ home, secrets, ports, path: config.path, onProgress }));
  if (database.process !== undefined) {
    const { spec, leashed } = database.process;
    const say = (line: string): void => progress.print(`  ${line}`);
    options.running.databases.push(supervise({ name: titles[name], spec, say, running: leashed }));
  }
  step.done(database.label);
  return database.uri;
}

async function startDatabases(options: CommunityOptions & { running: GrowingRunning }): Promise<[string, string]> {
  const { config, secrets } = options;
  const { mongodbUri, redisUrl } = config;
  return await Promise.all([
    startDatabase('mongodb', mongodbUri === undefined ? undefined : () => useMongodb(mongodbUri, secrets), options),
    startDatabase('redis', redisUrl === undefined ? undefined : () => Promise.resolve(useRedis(redisUrl)), options),
  ]);
}

/** How the demo's people reach the graph. */
const demoAddress = ({ config, secrets }: CommunityOptions) => ({
  endpoint: `${gatewayAddress(portsFrom(config.portBase))}/graphql`,
  password: secrets.demoPassword,
});

/** Loads the demo community unless it is there; returns who can sign in. */
async function demoSignIns(options: CommunityOptions): Promise<readonly SignIn[]> {
  const { home, demo, progress, secrets } = options;
  if (demo === undefined) return [];
  const address = demoAddress(options);
  const { demo: known } = await readState(home.state);
  // The mark may be older than the data: they can be removed without it, or lie on another server now.
  if (known !== undefined && (await demo.isDemoLoaded(address))) return known.signIns;
  const step = progress.begin('demo community');
  const signIns = await demo.loadDemo({
    ...address,
    setupToken: secrets.setupToken,
    onProgress: (line) => step.update(line),
  });
  await updateState(home.state, (state) => ({ ...state, demo: { signIns: [...signIns] } }));
  step.done(`${signIns.length} people to sign in as`);
  return signIns;
}

/** Takes the demo half-way where that is still to be done: nobody has to wait for it, and the next start goes on with it. */
export async function finishDemo(options: CommunityOptions): Promise<void> {
  const { home, demo, progress, secrets } = options;
  const { demo: known } = await readState(home.state);
  if (demo?.finishDemo === undefined || known === undefined || known.isFinished) return;
  const step = progress.begin('half-way');
  try {
    const onProgress = (): void => undefined;
    await demo.finishDemo({ ...demoAddress(options), setupToken: secrets.setupToken, onProgress });
  } catch (cause) {
    step.done('not yet: the next start goes on with it');
    const why = Error.isError(cause) ? cause.message.split('\n')[0] : String(cause);
    progress.print(`    A commission of the demo is not half-way yet: ${why}`);
    return;
  }
  await updateState(home.state, (state) => ({ ...state, demo: { signIns: [], ...state.demo, isFinished: true } }));
  step.done('a commission of the demo');
}

/** Databases, services, gateway, demo: resolves when all is up. `running` takes in what has to be stopped. */
export async function startCommunity(options: CommunityOptions, running: GrowingRunning): Promise<readonly SignIn[]> {
  const { config, root, home, secrets, progress, signal } = options;
  const [mongodbUri, redisUrl] = await startDatabases({ ...options, running });
  const ingredients = {
    secrets,
    ports: portsFrom(config.portBase),
    mongodbUri,
    redisUrl,
    logLevel: config.logLevel,
    timeCompression: config.timeCompression,
    admission: config.admission,
    outgoing: home.outgoing,
    // The next start need not strip and compile everything anew.
    minimal: { ...minimalEnvironment(), NODE_COMPILE_CACHE: home.compiled },
  };
  await startParts({ ingredients, root, home, progress, signal, running });
  return await demoSignIns(options);
}

/** Every part's log, for rotation. */
export const logsOf = (home: Home): string[] =>
  ['mongodb', 'redis', 'members', 'projects', 'billing', 'notifications', 'mail', 'gateway'].map((part) =>
    logOf(home, part),
  );

/** Nothing yet. */
export const nothingRunning = (): GrowingRunning & Running => ({ gateway: [], services: [], databases: [] });
