import process from 'node:process';

/** Something to measure, with what it is called. */
export type Figure = readonly [what: string, work: () => unknown];

/** Milliseconds of processor time that something took. */
export interface Measured {
  readonly what: string;
  readonly median: number;
  readonly worst: number;
}

/** Measures some work again and again: each time by itself, by the time that the processor took. */
export function measure([what, work]: Figure, repeats: number): Measured {
  for (let time = 0; time < repeats; time += 1) work();
  const times = Array.from({ length: repeats }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  }).toSorted((a, b) => a - b);
  return { what, median: times[Math.floor(repeats / 2)] ?? 0, worst: times.at(-1) ?? 0 };
}

/** All figures as a table. */
export const table = (measured: readonly Measured[]): string =>
  ['| what | ms, median | worst |', '| --- | ---: | ---: |']
    .concat(measured.map(({ what, median, worst }) => `| ${what} | ${median.toFixed(2)} | ${worst.toFixed(2)} |`))
    .join('\n');
