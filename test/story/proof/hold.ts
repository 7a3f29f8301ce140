import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { isSame } from './same.ts';

/** Something is not as the story says: what was expected, and what was seen. */
export class NotHeld extends Error {
  override readonly name = 'NotHeld';

  constructor(what: string, { expected, seen }: { readonly expected: unknown; readonly seen: unknown }) {
    super(`${what}: expected ${shown(expected)}, saw ${shown(seen)}`);
  }
}

const mostShown = 1_200;

/** A value in one line, as far as it is worth reading. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : inspect(value, { depth: 6, breakLength: Number.POSITIVE_INFINITY });
  return text.length > mostShown ? `${text.slice(0, mostShown)} …` : text;
}

/** Holds what was seen against what is expected, whole. @throws NotHeld */
export function expectSame(what: string, seen: unknown, expected: unknown): void {
  if (!isSame(seen, expected)) throw new NotHeld(what, { expected, seen });
}

/** Takes it that something holds. @throws NotHeld */
export function expectThat(
  what: string,
  holds: boolean,
  { seen, expected = 'that it holds' }: { seen: unknown; expected?: unknown },
): void {
  if (!holds) throw new NotHeld(what, { expected, seen });
}

/** What is there for sure. @throws NotHeld */
export function there<T>(what: string, value: T | null | undefined): T {
  if (value === null || value === undefined) throw new NotHeld(what, { expected: 'it is there', seen: value });
  return value;
}

/** How long a hop from one service to the next may take on a busy machine, with a process that comes back in between. */
const hopMs = 45_000;
const everyMs = 60;

/**
 * Asks again until the answer is as it must be, and gives it: what one service told, another has done by then.
 * @throws NotHeld with the last answer
 */
export async function eventually<T>(
  what: string,
  read: () => Promise<T>,
  {
    is,
    withinMs = hopMs,
    expected = 'it to come',
  }: { readonly is: (seen: T) => boolean; readonly withinMs?: number; readonly expected?: unknown },
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const seen = await read();
    if (is(seen)) return seen;
    if (performance.now() > deadline) throw new NotHeld(what, { expected, seen });
    await sleep(everyMs);
  }
}

/** Asks again until the answer is exactly that. @throws NotHeld with the last answer */
export async function eventuallySame<T>(
  what: string,
  read: () => Promise<T>,
  expected: T,
  withinMs = hopMs,
): Promise<T> {
  return await eventually(what, read, { is: (seen) => isSame(seen, expected), withinMs, expected });
}
