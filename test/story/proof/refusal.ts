import { GraphRefused } from '../../../infra/demo/graph.ts';
import { NotHeld } from './hold.ts';

/** Holds that something is refused, with that code first. @throws NotHeld where it is not */
export async function expectRefused(what: string, act: () => Promise<unknown>, code: string): Promise<void> {
  const seen = await act().catch((error: unknown) => error);
  if (!(seen instanceof GraphRefused)) throw new NotHeld(what, { expected: `refused: ${code}`, seen });
  if (seen.codes[0] !== code) throw new NotHeld(what, { expected: code, seen: seen.codes });
}
