import process from 'node:process';

/** The steps from a command's commit to a reaction's effect and its reader's mark, in their order. */
export const stepNames = [
  'after-commit',
  'before-assign',
  'before-assign-commit',
  'after-assign',
  'before-append',
  'after-append',
  'before-rebuild',
  'after-rebuild',
  'before-effect',
  'after-effect-before-commit',
  'after-effect-commit',
  'before-set-aside',
  'after-set-aside',
  'before-mark',
  'after-mark',
] as const;

/** A step's name. */
export type StepName = (typeof stepNames)[number];

/** Told of every step before it goes on; what it throws, the step fails with. Does nothing outside tests. */
export type Step = (name: StepName) => Promise<void> | void;

/** Nothing happens at any step. */
export const noStep: Step = () => undefined;

/** CRASH_AT names no step, or is set where it must not be. */
export class BadCrashAt extends Error {
  constructor(value: string, why: string) {
    super(`CRASH_AT=${value}: ${why}.`);
  }
}

/** What says where to crash. */
interface CrashEnvironment {
  readonly CRASH_AT?: string | undefined;
  readonly NODE_ENV?: string | undefined;
}

/**
 * For tests: `CRASH_AT=<step>[:<n>[:stop]]` kills this process, as SIGKILL does, when it comes to the step for the nth
 * time; with `stop` it stops there, as SIGSTOP does, until somebody has it go on. Without it, nothing. Anywhere but with
 * NODE_ENV=test it refuses the start rather than ever killing a process that works.
 * @throws BadCrashAt
 */
export function stepsFrom({ CRASH_AT, NODE_ENV }: CrashEnvironment): Step {
  if (CRASH_AT === undefined || CRASH_AT === '') return noStep;
  if (NODE_ENV !== 'test') throw new BadCrashAt(CRASH_AT, 'allowed with NODE_ENV=test alone');
  const [name, count = '1', how] = CRASH_AT.split(':');
  if (!stepNames.some((known) => known === name)) throw new BadCrashAt(CRASH_AT, 'no such step');
  if (!/^[1-9]\d{0,5}$/.test(count)) throw new BadCrashAt(CRASH_AT, 'the count must be 1 or more');
  if (how !== undefined && how !== 'stop') throw new BadCrashAt(CRASH_AT, 'killed unless it says "stop"');
  let left = Number(count);
  return (reached) => {
    if (reached !== name) return;
    left -= 1;
    if (left !== 0) return;
    return how === 'stop' ? stopHere() : dieHere();
  };
}

function dieHere(): Promise<void> {
  process.kill(process.pid, 'SIGKILL');
  // The signal comes a moment later; nothing more is done until then.
  return new Promise<void>(() => undefined);
}

function stopHere(): void {
  process.kill(process.pid, 'SIGSTOP');
  // Nor here: what was begun goes on first when this goes on, before any timer that might notice how late it is.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}
