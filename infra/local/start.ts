import { rename, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import process from 'node:process';
import { checkPorts, wantedPorts } from './check-ports.ts';
import { finishDemo, logsOf, nothingRunning, startCommunity } from './community.ts';
import { type LocalConfig, projectRoot, readConfig } from './config.ts';
import { dataFolders } from './databases/databases.ts';
import { waitForLeftovers } from './databases/leftovers.ts';
import { importDemo } from './demo.ts';
import { checkDisk } from './disk.ts';
import { type Home, homeAt, prepareHome } from './home.ts';
import { whenParentDies } from './parent.ts';
import { portsFrom } from './ports.ts';
import { Problem } from './problem.ts';
import { endAllLeashed } from './processes/leashed.ts';
import { Progress } from './progress.ts';
import { screen } from './screen.ts';
import { loadSecrets } from './secrets.ts';
import { onEndRequested } from './signals.ts';
import { isRunning, readState, updateState } from './state.ts';
import { gatewayAddress } from './supervisor/environment.ts';
import { graceMs, killAll, stopInOrder } from './supervisor/stop.ts';
import { painter, reportProblem, tolerateClosedTerminal } from './terminal.ts';

/** What the leashes of a killed run may need to end its processes. */
const LEFTOVER_MS = 12_000;
const LOG_BYTES = 5_000_000;

const running = nothingRunning();
const ending = new AbortController();

/** Keeps one older log of each part. */
async function rotateLogs(home: Home): Promise<void> {
  for (const log of logsOf(home)) {
    const size = await stat(log).then(
      (found) => found.size,
      () => 0,
    );
    if (size > LOG_BYTES) await rename(log, `${log}.1`);
  }
}

/** Everything that can be found wrong before anything is started. */
async function claim(config: LocalConfig, home: Home): Promise<void> {
  const ports = portsFrom(config.portBase);
  const state = await readState(home.state);
  if (await isRunning(state)) {
    throw new Problem(`Millepiani is already running at ${state.running?.address}.`, {
      mend: 'Use that one, or end it with Ctrl-C in its terminal; a second one needs its own MILLEPIANI_HOME and PORT_BASE.',
    });
  }
  await waitForLeftovers(dataFolders(home));
  const given = { mongodb: config.mongodbUri !== undefined, redis: config.redisUrl !== undefined };
  await checkPorts(wantedPorts(ports, given), state.running === undefined ? 0 : LEFTOVER_MS);
  await checkDisk(home, config.minFreeMb);
  await rotateLogs(home);
  const address = gatewayAddress(ports);
  const { timeCompression } = config;
  await updateState(home.state, (before) => ({ ...before, running: { pid: process.pid, address, timeCompression } }));
}

async function start(config: LocalConfig, home: Home): Promise<void> {
  const paint = painter(config.colours);
  const progress = new Progress({ paint, live: config.colours });
  console.log(`\n${paint('bold', '  Millepiani')}\n`);
  const secrets = await loadSecrets(home.secrets);
  const demo = await importDemo();
  const { signal } = ending;
  const options = { config, root: projectRoot, home, secrets, progress, signal, demo };
  try {
    const signIns = await startCommunity(options, running);
    const logs = `${relative(process.cwd(), home.logs) || home.logs}/`;
    const ports = portsFrom(config.portBase);
    const address = gatewayAddress(ports);
    const mail = `http://127.0.0.1:${ports.mail}/`;
    const lines = screen({ address, mail, logs, signIns, password: secrets.demoPassword }, paint);
    for (const line of lines) progress.print(line);
    await finishDemo(options);
  } finally {
    progress.stop();
  }
}

const requested = new Promise<void>((resolve) => {
  ending.signal.addEventListener('abort', () => resolve());
});

async function shutDown(home: Home): Promise<void> {
  await stopInOrder(running);
  await endAllLeashed(graceMs.databases);
  await updateState(home.state, ({ running: _ended, ...rest }) => rest);
}

/** Runs until it is told to end; the exit code says whether it went well. */
async function run(config: LocalConfig): Promise<number> {
  const home = homeAt(config.home);
  const paint = painter(config.colours);
  let claimed = false;
  const work = async (): Promise<void> => {
    await prepareHome(home);
    await claim(config, home);
    claimed = true;
    await start(config, home);
    await requested;
  };
  let code = 0;
  try {
    // Whatever the start is at, it is left where it is when it is told to end.
    await Promise.race([work(), requested]);
  } catch (error) {
    reportProblem(error, paint);
    code = 1;
  }
  // Before that nothing was started, and the state may be another run's.
  if (!claimed) return code;
  if (ending.signal.aborted) console.log(paint('dim', '\n  Ending …'));
  await shutDown(home);
  if (code === 0) console.log(paint('dim', '  Everything has ended.'));
  return code;
}

async function main(): Promise<void> {
  tolerateClosedTerminal();
  const request = onEndRequested(
    () => ending.abort(),
    () => void killAll(running).finally(() => process.exit(130)),
  );
  whenParentDies(request);
  let code = 1;
  try {
    code = await run(readConfig());
  } catch (error) {
    reportProblem(error, painter(false));
  }
  // An interrupted start may have left a download or a demo mutation under way.
  process.exit(code);
}

await main();
