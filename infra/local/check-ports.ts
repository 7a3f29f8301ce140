import { ownerOf } from './port-owner.ts';
import { isFree, type Ports } from './ports.ts';
import { Problem } from './problem.ts';
import { until } from './wait.ts';

/** What will listen where. */
type Wanted = readonly (readonly [part: string, port: number])[];

/** Every port that a start needs; a database that was given needs none. */
export function wantedPorts(ports: Ports, given: { mongodb: boolean; redis: boolean }): Wanted {
  return Object.entries(ports).filter(
    ([part]) => !((part === 'mongodb' && given.mongodb) || (part === 'redis' && given.redis)),
  );
}

/** The first port of the list that is taken. */
async function firstTaken(wanted: Wanted): Promise<Wanted[number] | undefined> {
  for (const entry of wanted) {
    if (!(await isFree(entry[1]))) return entry;
  }
  return undefined;
}

/**
 * Finds a taken port before anything is started. The processes of a killed run are given the time that their leashes need.
 *
 * @throws Problem
 */
export async function checkPorts(wanted: Wanted, graceMs: number): Promise<void> {
  if (await until(async () => (await firstTaken(wanted)) === undefined, { timeoutMs: graceMs, everyMs: 200 })) return;
  const taken = await firstTaken(wanted);
  if (taken === undefined) return;
  const [part, port] = taken;
  const owner = await ownerOf(port);
  const by = owner === undefined ? '' : ` by ${owner}`;
  throw new Problem(`Port ${port}, for ${part}, is taken${by}.`, {
    mend: `End that process, or use other ports: PORT_BASE=${port < 5000 ? 5000 : 8100} npm start`,
  });
}
