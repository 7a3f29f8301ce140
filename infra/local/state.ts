import process from 'node:process';
import { z } from 'zod';
import { readIfThere, writeWhole } from './files.ts';
import { commandOf, isAlive } from './processes/others.ts';

const signIn = z.object({ name: z.string(), email: z.string(), role: z.string() });

/** Someone of the demo community whom a newcomer can sign in as. */
export type SignIn = z.infer<typeof signIn>;

/** What the demo's loader answers. */
export const signInsSchema = z.array(signIn);

const stateSchema = z.object({
  /** The run that holds this folder; left behind only by one that was killed. */
  running: z
    .object({
      pid: z.number().int(),
      address: z.string(),
      /** How many times shorter waiting is there than told. */
      timeCompression: z.number().int().optional(),
    })
    .optional(),
  /** There once the demo community is loaded whole. */
  demo: z
    .object({
      signIns: signInsSchema,
      /** There once a commission of it is half-way, too. */
      isFinished: z.boolean().optional(),
    })
    .optional(),
});

/** What one start has to tell the next. */
export type State = z.infer<typeof stateSchema>;

/** Reads the state; one that cannot be read counts as none: nothing in it is worth a failure. */
export async function readState(path: string): Promise<State> {
  try {
    return stateSchema.parse(JSON.parse((await readIfThere(path)) ?? '{}'));
  } catch {
    return {};
  }
}

/** Writes a changed state, whole. */
export async function updateState(path: string, change: (state: State) => State): Promise<void> {
  await writeWhole(path, `${JSON.stringify(change(await readState(path)), undefined, 2)}\n`);
}

/** Whether the run of that state still lives: its number may have gone to another process. */
export async function isRunning({ running }: State): Promise<boolean> {
  if (running === undefined || running.pid === process.pid || !isAlive(running.pid)) return false;
  const command = await commandOf(running.pid);
  // No command line: a process that has ended and waits to be collected, or one that is not ours to look at.
  return command?.includes('start.ts') === true;
}
