import { open } from 'node:fs/promises';
import { diskFull, Problem } from '../problem.ts';

/** A port was free when it was looked for and is not any more. */
export class AddressTaken extends Problem {
  constructor(part: string) {
    super(`The port of ${part} is taken.`, { mend: 'Start again, or choose other ports: PORT_BASE=5000 npm start' });
    this.name = 'AddressTaken';
  }
}

/** A crash of mongod prints a long backtrace after its reason. */
const TAIL_BYTES = 262_144;

/** The end of a log file, or nothing where it cannot be read. */
async function tailOf(log: string): Promise<string> {
  try {
    await using file = await open(log, 'r');
    const { size } = await file.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await file.read({ buffer: Buffer.alloc(length), position: size - length });
    return buffer.toString('utf8');
  } catch {
    return '';
  }
}

/** Why a database ended while starting, as far as its log tells. */
export async function explainEnd(part: string, log: string, how: string): Promise<Problem> {
  const tail = await tailOf(log);
  if (/No space left on device/i.test(tail)) {
    return diskFull();
  }
  if (/UPGRADE PROBLEM|Wrong mongod version|Can't handle RDB format|Fatal error loading the DB/i.test(tail)) {
    return new Problem(`The data of ${part} were made by another version of it.`, {
      mend: 'Start with the version that made them; or delete the data folder and state.json, to begin anew.',
    });
  }
  if (/Address already in use/i.test(tail)) return new AddressTaken(part);
  return new Problem(`${part} ended while starting (${how}).`, { mend: `See why in ${log}.` });
}

/** So much of a log's line is shown. */
const MOST_OF_A_LINE = 300;

/**
 * Why a database ended while it was in use: what its log calls fatal or an error before the backtrace, or else its end.
 */
export async function explainDeath(part: string, log: string, how: string): Promise<Problem> {
  const lines = (await tailOf(log)).split('\n').filter((line) => line !== '');
  const serious = lines.filter((line) => /"s":"[FE]"|^\d+:\w .* # /.test(line) && !/BACKTRACE|Frame/.test(line));
  const told = (serious.length > 0 ? serious.slice(0, 4) : lines.slice(-4)).map((line) =>
    line.slice(0, MOST_OF_A_LINE),
  );
  return new Problem(`${part} ended while it was needed (${how}).`, { mend: ['Its log says:', ...told].join('\n  ') });
}
