import { median } from '../../spine/figures.ts';
import { type Recorded, rootFields } from './recording.ts';

/** A query that is measured. */
export interface Heavy extends Recorded {
  /** The step, and what it asks for. */
  readonly name: string;
  /** How long its answer took when nothing else was asked, in milliseconds. */
  readonly ms: number;
}

/** How long one answer took; undefined where it is none, as of what is over since. */
export type Ask = (recorded: Recorded) => Promise<number | undefined>;

const tries = 7;

async function weigh(recorded: Recorded, ask: Ask): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < tries; at += 1) {
    const ms = await ask(recorded);
    if (ms === undefined) return 0;
    times.push(ms);
  }
  return median(times);
}

/** Gives those that have the same name numbers. */
function namesOf(all: readonly Recorded[]): readonly string[] {
  const names = all.map(({ step, query }) => `${step} ${rootFields(query).join('+')}`);
  return names.map((name, at) => {
    const same = names.slice(0, at).filter((other) => other === name).length;
    return same === 0 ? name : `${name} ${same + 1}`;
  });
}

/** Those whose answers take longest, the longest first: each asked some times, one after the other, the middle one counts. */
export async function heaviest(all: readonly Recorded[], ask: Ask, count: number): Promise<readonly Heavy[]> {
  const weighed: (Recorded & { readonly ms: number })[] = [];
  for (const recorded of all) weighed.push({ ...recorded, ms: await weigh(recorded, ask) });
  const chosen = weighed
    .filter(({ ms }) => ms > 0)
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, count);
  const names = namesOf(chosen);
  return chosen.map((one, at) => ({ ...one, name: names[at] ?? '' }));
}
