import { type Measured, ratio } from './figures.ts';

/** What is to hold: a gateway does at least so many times as much, by the clock, as the best of others. */
export interface Bar {
  readonly question: string;
  readonly gateway: string;
  readonly bases: readonly string[];
  readonly least: number;
}

const nodePeers = ['hive-noshare', 'hive-router-noshare', 'mercurius'];

/** What our gateway is to be: sharing off, identity verified, limits and authorisation on. */
const bars: readonly Bar[] = [
  { question: 'big', gateway: 'ours-apollo', bases: ['apollo'], least: 5 },
  { question: 'big', gateway: 'ours-hive', bases: ['apollo'], least: 6 },
  { question: 'big', gateway: 'ours-hive', bases: nodePeers, least: 2.5 },
  { question: 'small', gateway: 'ours-apollo', bases: ['apollo'], least: 4 },
  { question: 'small', gateway: 'ours-hive', bases: ['apollo'], least: 4 },
  // Limits, authorisation, caching and metrics together cost at most 15 %.
  { question: 'big', gateway: 'ours-apollo', bases: ['bare-apollo'], least: 0.85 },
  { question: 'big', gateway: 'ours-hive', bases: ['bare-hive'], least: 0.85 },
];

/** For each bar that was measured whether it holds. */
export function judge(all: readonly Measured[], asked: readonly Bar[] = bars): readonly string[] {
  return asked.flatMap(({ question, gateway, bases, least }) => {
    const ratios = bases
      .map((base) => ({
        base,
        times: ratio(all, question, [gateway, base], 'rate'),
        cpu: ratio(all, question, [gateway, base], 'cpu'),
      }))
      .filter(({ times }) => Number.isFinite(times))
      .toSorted((a, b) => a.times - b.times);
    const [hardest] = ratios;
    if (!hardest) return [];
    const { base, times, cpu } = hardest;
    const said = `${question}, ${gateway}: ${times.toFixed(2)} × ${base} (at least ${least}), ${cpu.toFixed(2)} × by processor time`;
    return [`${times >= least ? 'holds' : 'does not hold'}: ${said}`];
  });
}
