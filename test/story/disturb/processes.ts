import process from 'node:process';
import { type ServiceName, serviceNames } from '../../../infra/local/services.ts';
import { descendantsOf } from '../../ground/process-tree.ts';

/** A part of the graph that can be killed. */
export type Victim = ServiceName | 'gateway';

export const victims: readonly Victim[] = [...serviceNames, 'gateway'];

const entryOf = (part: Victim): string => (part === 'gateway' ? 'gateway/src/main.ts' : `services/${part}/src/main.ts`);

/** Kills a part of the graph that a supervisor runs, as if the machine had: the supervisor starts it again. @throws RangeError where it does not run */
export async function killPart(supervisor: number, part: Victim): Promise<void> {
  const running = await descendantsOf(supervisor);
  const found = running.find(({ command }) => command.endsWith(` ${entryOf(part)}`) && !command.includes('leash'));
  if (!found) throw new RangeError(`${part} does not run under ${supervisor}`);
  process.kill(found.pid, 'SIGKILL');
}
