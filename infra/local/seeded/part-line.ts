import { z } from 'zod';

/** What the seed says of each part when it is done. */
export const partSchema = z.object({
  part: z.string(),
  ms: z.number(),
  counts: z.record(z.string(), z.number().int()),
});

/** One of them. */
export type Part = z.infer<typeof partSchema>;

const number = new Intl.NumberFormat('en');

/** A part in a line: `  people            12.3 s  100,000 persons, 100,000 accounts`. */
export function partLine({ part, ms, counts }: Part): string {
  const what = Object.entries(counts).map(([name, count]) => `${number.format(count)} ${name.replaceAll('_', ' ')}`);
  return `  ${part.padEnd(26)}${(ms / 1_000).toFixed(1).padStart(7)} s  ${what.join(', ')}`.trimEnd();
}

/** All documents of some parts, by collection. */
export function total(parts: readonly Part[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { counts } of parts) {
    for (const [name, count] of Object.entries(counts)) sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return Object.fromEntries(sums);
}
