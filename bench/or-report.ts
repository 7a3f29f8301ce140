import process from 'node:process';
import { painter, reportProblem } from '../infra/local/terminal.ts';

/** What the command line says; where it is refused, the process ends and says what is wrong and how to mend it. */
export function orReport<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    reportProblem(error, painter(false));
    process.exit(1);
  }
}
